import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { makeDatabaseFolder } from '../database/folder.ts';
import { SettingError, type Settings } from '../settings.ts';

/**
 * Keeps a second demo off the same file: each writes the origins of its own partner sites, which follow
 * its port, and would take the other's away. Throws a `SettingError` that names who is there; returns
 * what gives the file free again. A note that a dead process left is taken over.
 */
export function holdDemo({ database, demo, port }: Pick<Settings, 'database' | 'demo' | 'port'>) {
  if (!demo || database.engine !== 'sqlite' || database.file === ':memory:') return () => {};
  const note = `${database.file}.demo`;
  const [pid = 0, otherPort = port] = readNote(note);
  if (pid !== process.pid && otherPort !== port && isAlive(pid)) {
    throw new SettingError(
      'KLOCKET_DATABASE',
      `${database.file} is the demo's of another server, process ${pid} on port ${otherPort}. ` +
        'Stop that one, or give this one a file of its own, such as KLOCKET_DATABASE=file:data/second.db.',
    );
  }
  makeDatabaseFolder(database.file);
  writeFileSync(note, `${process.pid} ${port}\n`);
  return () => {
    if (readNote(note)[0] === process.pid) rmSync(note, { force: true });
  };
}

function readNote(note: string): number[] {
  try {
    return readFileSync(note, 'utf8').trim().split(' ').map(Number);
  } catch {
    return [];
  }
}

function isAlive(pid: number) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
