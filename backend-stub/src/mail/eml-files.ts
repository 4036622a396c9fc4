import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail in a folder: when it was written down, and its id. */
export interface EmlFile {
  id: string;
  at: string;
  name: string;
}

const nameOf = (at: string, id: string) => `${at.replaceAll(':', '')}-${id}.eml`;
const names = /^(\d{4}-\d{2}-\d{2}T)(\d{2})(\d{2})(\d{2}Z)-([0-9a-f]{32})\.eml$/;

/** Writes a mail as a file, whole or not at all; the same mail again is the same file. */
export async function writeEml(folder: string, id: string, at: string, message: Buffer) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, nameOf(at, id));
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** The mail in a folder, newest first. */
export async function listEml(folder: string): Promise<EmlFile[]> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return found
    .sort()
    .reverse()
    .flatMap((name) => {
      const [, day, hours, minutes, rest, id] = names.exec(name) ?? [];
      return id ? [{ id, name, at: `${day}${hours}:${minutes}:${rest}` }] : [];
    });
}

/** A mail of a folder; undefined when there is none of that name. */
export async function readEml(folder: string, id: string) {
  const file = (await listEml(folder)).find((file) => file.id === id);
  return file && { ...file, message: await readFile(join(folder, file.name)) };
}

/** Removes the mail that was written down before an instant, as it is stored. */
export async function removeEmlBefore(folder: string, before: string) {
  const old = (await listEml(folder)).filter(({ at }) => at < before);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

/** Removes mail by its ids; returns how many there were. */
export async function removeEml(folder: string, ids: readonly string[]) {
  if (ids.length === 0) return 0;
  const wanted = new Set(ids);
  const found = (await listEml(folder)).filter(({ id }) => wanted.has(id));
  await Promise.all(found.map(({ name }) => rm(join(folder, name), { force: true })));
  return found.length;
}
