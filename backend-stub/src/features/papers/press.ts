import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../../bare-environment.ts';
import { createLine } from '../../in-line.ts';
import { Problem } from '../../problem.ts';
import { createTogether } from '../../together.ts';
import type { PaperWithFiles, Printable } from './paper.ts';

/** So many papers wait for each other; who comes after them is asked to come back. */
const mostWaiting = 6;
/** So long may one take; what takes longer was made to. */
const longestMs = 60_000;
/** So long is a paper kept that nobody asks for again. */
const keptMs = 60 * 60 * 1000;
/** Rises when the same paper looks otherwise. */
const edition = 1;

const script = fileURLToPath(new URL('setting/print-process.ts', import.meta.url));
/** Whoever strangers keep waiting, it is each other: what is handed over and mailed has a line of its own. */
const lines = { everyone: createLine(mostWaiting), named: createLine(mostWaiting) };
const together = createTogether<Printed>();
let shelf: Promise<string> | undefined;

/** A folder for what has been printed lately, which goes when the process goes. */
async function openShelf() {
  const folder = await mkdtemp(join(tmpdir(), 'klocket-papers-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A paper that has been printed. */
export interface Printed {
  file: string;
  bytes: number;
}

/** In which line a paper is printed: that of what everyone may ask for, or that of those who are known. */
export type Line = keyof typeof lines;

interface Order {
  /** Files that the paper names otherwise than as photos of defects. */
  pictures?: Record<string, string> | undefined;
  /** Default: `named`. */
  line?: Line | undefined;
}

/** The files of photos by their ids. */
export type FilesOf = (ids: readonly string[]) => Promise<Record<string, string>>;

/**
 * Prints papers, one at a time of each line; the same paper is not printed twice within an hour. Only what is to be printed
 * stands in line: who asks for what lies there, or is being printed for another, takes nobody's place.
 */
export type Press = ReturnType<typeof createPress>;

export const createPress = (filesOf: FilesOf) => ({
  /** What the paper says, and so what another answer would have to be compared with. */
  async order(
    paper: Printable,
    { pictures, line = 'named' }: Order = {},
  ): Promise<{ tag: string; print(signal: AbortSignal): Promise<Printed> }> {
    const files = { ...pictures, ...(await filesOf(photosOn(paper))) };
    const order = JSON.stringify({ paper, files } satisfies PaperWithFiles);
    const tag = createHash('sha256').update(`${edition}${order}`).digest('hex').slice(0, 32);
    return {
      tag,
      async print(signal) {
        const folder = await (shelf ??= openShelf());
        const file = join(folder, `${tag}.pdf`);
        const known = await takeDown(file);
        if (known) return known;
        const part = `${file}.${line}.part`;
        return together(`${line} ${tag}`, signal, (all) =>
          lines[line](all, async () => {
            const printed = await takeDown(file);
            return printed ?? printTo({ folder, part, file }, order, all);
          }),
        );
      },
    };
  },
});

/** What has been printed already, which is then kept for longer; undefined where nothing has. */
async function takeDown(file: string): Promise<Printed | undefined> {
  const known = await stat(file).catch(() => undefined);
  if (!known) return undefined;
  await utimes(file, new Date(), new Date()).catch(() => {});
  return { file, bytes: known.size };
}

async function printTo(
  { folder, part, file }: { folder: string; part: string; file: string },
  order: string,
  signal: AbortSignal,
): Promise<Printed> {
  await removeOld(folder);
  try {
    await run(order, part, signal);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return { file, bytes: (await stat(file)).size };
}

/** The ids of the photos that stand on a paper, each once. */
function photosOn(paper: Printable) {
  if ('form' in paper) return [];
  const photos = paper.groups.flatMap(({ items }) => items.flatMap((item) => item.photos));
  return [...new Set(photos.map(({ id }) => id))];
}

/** Hands a paper to a process of its own; throws a `Problem` when nothing comes of it. */
const run = (order: string, file: string, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const options = {
      timeout: longestMs,
      killSignal: 'SIGKILL',
      env: bareEnvironment,
      signal,
    } as const;
    const args = ['--max-old-space-size=256', script, file];
    const child = execFile(process.execPath, args, options, (error) => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (error) {
        reject(new Problem('unavailable', { headers: { 'retry-after': '60' }, cause: error }));
      } else resolve();
    });
    // Who ends before it has read all has told why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(order);
  });

/** Photos may be taken away again, and papers hold them. */
async function removeOld(folder: string) {
  const before = Date.now() - keptMs;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found && found.mtimeMs < before) await rm(file, { force: true });
  }
}
