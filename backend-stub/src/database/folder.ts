import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SettingError } from '../setting-error.ts';

/**
 * Makes the folder of an SQLite file where only that is missing, as `data` is before the first start. Where the
 * folder around it is missing too, the name is a slip more often than a wish, and a server on an empty database
 * looks as if all were lost. Throws a `SettingError`.
 */
export function makeDatabaseFolder(file: string) {
  const folder = dirname(file);
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) {
    throw new SettingError(
      'KLOCKET_DATABASE',
      `names ${file}, but there is no folder ${folder}. Make it, or name another.`,
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new SettingError(
      'KLOCKET_DATABASE',
      `names ${file}, and the folder ${folder} may not be made by this user. Make it, or name another.`,
    );
  }
}
