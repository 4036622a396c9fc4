import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** What a backup says of itself; it is written last, so a backup without one is none. */
export interface Manifest {
  format: 'klocket-backup/1';
  createdAt: string;
  engine: 'sqlite' | 'postgres';
  /** The migrations the tables had been through. */
  migrations: string[];
  tables: Record<string, { rows: number; sha256: string }>;
  files: { path: string; bytes: number; sha256: string }[];
}

export const manifestName = 'manifest.json';
export const tableFile = (folder: string, table: string) =>
  join(folder, 'tables', `${table}.jsonl.gz`);
export const filesFolder = (folder: string) => join(folder, 'files');

/** Reads the manifest of a backup. Throws a `Refusal` when the folder holds none. */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), 'utf8');
  } catch {
    throw new Refusal(`${folder} is no backup: it holds no ${manifestName}.`);
  }
  try {
    const manifest = JSON.parse(text) as Partial<Manifest>;
    if (
      manifest.format === 'klocket-backup/1' &&
      manifest.tables &&
      manifest.files &&
      manifest.migrations
    ) {
      return manifest as Manifest;
    }
  } catch {
    // Told together with every other way of not being one.
  }
  throw new Refusal(`The ${manifestName} in ${folder} is not one this version can read.`);
}
