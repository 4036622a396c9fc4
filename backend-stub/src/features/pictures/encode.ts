import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../input-error.ts';
import { longestMs } from './rules.ts';

/** A picture as it is kept. */
export interface Encoded {
  hash: string;
  width: number;
  height: number;
}

const script = join(import.meta.dirname, 'encode-process.ts');

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a picture anew in every width and keeps its files under a name made of what is in them. One at
 * a time: two phones' pictures must not take the memory of the server. Throws an `InputError` for what
 * is no picture, or too large.
 */
export function encodePicture(bytes: Buffer, folder: string): Promise<Encoded> {
  const next = last.then(
    () => encode(bytes, folder),
    () => encode(bytes, folder),
  );
  last = next;
  return next;
}

async function encode(bytes: Buffer, folder: string): Promise<Encoded> {
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, '.new-'));
  try {
    const input = join(work, 'input');
    const made = join(work, 'made');
    await mkdir(made);
    await writeFile(input, bytes);
    const encoded = await run(input, made);
    await rename(made, join(folder, encoded.hash)).catch((error: NodeJS.ErrnoException) => {
      // The very same picture is there already.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return encoded;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const run = (input: string, folder: string) =>
  new Promise<Encoded>((resolve, reject) => {
    const options = { timeout: longestMs, killSignal: 'SIGKILL', env: {} } as const;
    execFile(process.execPath, [script, input, folder], options, (error, stdout) => {
      if (error) reject(new InputError('picture-unreadable', '/picture'));
      else resolve(JSON.parse(stdout) as Encoded);
    });
  });
