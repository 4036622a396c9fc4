import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeDatabaseFolder } from './database/folder.ts';
import { SettingError } from './setting-error.ts';
import type { Settings } from './settings.ts';

/**
 * The server's own secret, from which the secret addresses and codes of sign-ups follow. It is the
 * setting, or on SQLite a file beside the database, made when it is first needed. Whoever loses it
 * makes every link that was handed out worthless; whoever has it can open them all. Throws a
 * `SettingError` on PostgreSQL where it is not set.
 */
export function secretOf({ secret, database }: Pick<Settings, 'secret' | 'database'>): string {
  if (secret) return secret;
  if (database.engine === 'postgres') {
    throw new SettingError(
      'KLOCKET_SECRET',
      'is missing; on PostgreSQL every process needs the same one: 32 letters or more, made by chance.',
    );
  }
  if (database.file === ':memory:') return newSecret();
  const file = join(dirname(database.file), 'secret');
  const there = readIfThere(file);
  if (there) return there;
  makeDatabaseFolder(database.file);
  return create(file);
}

function create(file: string) {
  try {
    writeFileSync(file, newSecret(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Another process was a moment earlier: its secret is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

function readIfThere(file: string) {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const newSecret = () => randomBytes(32).toString('base64url');
