import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { toStored } from '../../clock.ts';
import type { Clock } from '../../clock.ts';
import type { Database, Reader } from '../../database/database.ts';
import type { Settings } from '../../settings.ts';
import { appliedMigrations } from '../open.ts';
import { Refusal } from '../refusal.ts';
import { filesFolder, manifestName, tableFile, type Manifest } from './manifest.ts';
import { withSnapshot } from './snapshot.ts';
import { sha256Of, writeTable } from './table-files.ts';
import { tableNames } from './tables.ts';

/**
 * Writes everything into a new folder while the server runs: the tables as they were at one moment,
 * the uploaded files, and a manifest with counts and checksums. The folder gets its name when it is
 * complete, so a backup that was cut off is never taken for one.
 */
export async function backUp(
  settings: Settings,
  db: Database,
  folder: string,
  clock: Clock,
): Promise<Manifest> {
  const target = resolve(folder);
  await refuseExisting(target);
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, 'tables'), { recursive: true });
  try {
    const createdAt = toStored(clock());
    const read = await withSnapshot(
      settings.database,
      db,
      join(partial, 'snapshot.db'),
      async (snapshot) => ({
        migrations: await appliedMigrations(snapshot),
        tables: await writeTables(snapshot, partial),
      }),
    );
    const manifest: Manifest = {
      format: 'klocket-backup/1',
      createdAt,
      engine: settings.database.engine,
      ...read,
      files: await copyFiles(settings.files, filesFolder(partial)),
    };
    await writeFile(join(partial, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`, {
      flush: true,
    });
    await rename(partial, target);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function refuseExisting(target: string) {
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw new Refusal(`${target} is a file; name a folder for the backup.`);
  if ((await readdir(target)).length > 0) {
    throw new Refusal(
      `${target} is not empty. Each backup needs a folder of its own, such as one named after the day.`,
    );
  }
}

async function writeTables(snapshot: Reader, folder: string) {
  const tables: Manifest['tables'] = {};
  for (const table of tableNames)
    tables[table] = await writeTable(snapshot, table, tableFile(folder, table));
  return tables;
}

/** Copies what lies in a folder; links are left out, since they may lead anywhere. */
async function copyFiles(from: string, to: string) {
  const copied: Manifest['files'] = [];
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const source = join(entry.parentPath, entry.name);
    const path = source.slice(from.length + 1);
    const copy = join(to, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(source, copy);
    copied.push({ path, bytes: (await stat(copy)).size, sha256: await sha256Of(copy) });
  }
  return copied.sort((one, other) => (one.path < other.path ? -1 : 1));
}
