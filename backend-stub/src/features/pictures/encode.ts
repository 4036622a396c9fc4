import { execFile, type ExecFileException } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bareEnvironment } from '../../bare-environment.ts';
import { createLine } from '../../in-line.ts';
import { InputError } from '../../input-error.ts';
import { Problem } from '../../problem.ts';
import { longestMs, unreadable } from './rules.ts';

/** A picture as it is kept. */
export interface Encoded {
  hash: string;
  width: number;
  height: number;
}

const script = join(import.meta.dirname, 'encode-process.ts');

/** So many pictures wait for the one that is being made; who comes after them is asked to come back. */
const mostWaiting = 8;

const inTurn = createLine(mostWaiting);

/**
 * Makes a picture anew in every width and keeps its files under a name made of what is in them. One at
 * a time: two phones' pictures must not take the memory of the server. Throws an `InputError` for what
 * is no picture, or too large, and a `Problem` when too many wait or the machine cannot do it now. Once
 * the signal says that nobody waits for it any more it is dropped, be it waiting or half made.
 */
export async function encodePicture(
  bytes: Buffer,
  folder: string,
  signal: AbortSignal,
): Promise<Encoded> {
  return inTurn(signal, () => encode(bytes, folder, signal));
}

async function encode(bytes: Buffer, folder: string, signal: AbortSignal): Promise<Encoded> {
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, '.new-'));
  try {
    const input = join(work, 'input');
    const made = join(work, 'made');
    await mkdir(made);
    await writeFile(input, bytes);
    const encoded = await run(input, made, signal);
    const kept = join(folder, encoded.hash);
    await rename(made, kept).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      // The very same picture is there already; it is as young as this one now.
      return utimes(kept, new Date(), new Date());
    });
    return encoded;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const run = (input: string, folder: string, signal: AbortSignal) =>
  new Promise<Encoded>((resolve, reject) => {
    const options = {
      timeout: longestMs,
      killSignal: 'SIGKILL',
      env: bareEnvironment,
      signal,
    } as const;
    execFile(process.execPath, [script, input, folder], options, (error, stdout) => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (!error) resolve(JSON.parse(stdout) as Encoded);
      else if (isPicturesFault(error)) reject(new InputError('picture-unreadable', '/picture'));
      else reject(new Problem('unavailable', { headers: { 'retry-after': '20' } }));
    });
  });

/** How a process ends that a picture has broken, or kept busy for too long. */
const harm: readonly unknown[] = ['SIGXCPU', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGABRT'];

/**
 * Whether a picture is to blame. A process that could not begin, or was ended from outside because the
 * machine is slow or short of memory, says nothing of its picture, which is sent again.
 */
export const isPicturesFault = ({ code, signal }: Pick<ExecFileException, 'code' | 'signal'>) =>
  code === unreadable || harm.includes(signal);
