import { Worker } from 'node:worker_threads';
import { FileError, type Reading, type ReadingContext } from './reading.ts';

/** What the worker thread is given. */
export interface WorkerTask {
  file: Uint8Array;
  context: ReadingContext;
  /** The series to leave out, by their number. */
  leaveOut: number[];
  /** At 0: how many series have been begun. Shared, so that it is seen while the thread is busy. */
  progress: Int32Array;
}

/** What it answers with. */
export type WorkerAnswer = { reading: Reading } | { refused: { reason: string; place?: string } };

export interface WorkerLimits {
  /** The most milliseconds one series may take. */
  series: number;
  /** The most milliseconds before the first series: starting, and taking the file apart. */
  opening: number;
  /** The most milliseconds in all. */
  whole: number;
  /** The most megabytes. */
  memory: number;
  /** How many series may take too long before the whole file is refused. */
  tooSlow: number;
}

const usual: WorkerLimits = {
  series: 1500,
  opening: 10_000,
  whole: 60_000,
  memory: 384,
  tooSlow: 3,
};

const thread = new URL('./calendar-worker.ts', import.meta.url);

/**
 * Reads an iCalendar file in a thread that is ended when it takes too long or too much memory. A
 * series that takes too long is left out and reported; the rest is read anew without it.
 */
export async function readInWorker(
  file: Uint8Array,
  context: ReadingContext,
  limits: Partial<WorkerLimits> = {},
  worker = thread,
): Promise<Reading> {
  const bounds = { ...usual, ...limits };
  const deadline = performance.now() + bounds.whole;
  const leaveOut: number[] = [];
  for (;;) {
    const outcome = await attempt(worker, { file, context, leaveOut }, bounds, deadline);
    if (typeof outcome === 'object') return outcome;
    leaveOut.push(outcome);
    if (leaveOut.length > bounds.tooSlow) {
      throw new FileError(`more than ${bounds.tooSlow} of its events take too long to read`);
    }
  }
}

/** The reading, or the number of the series that took too long. */
function attempt(
  worker: URL,
  task: Omit<WorkerTask, 'progress'>,
  bounds: WorkerLimits,
  deadline: number,
): Promise<Reading | number> {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const running = new Worker(worker, {
    workerData: { ...task, progress } satisfies WorkerTask,
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
  });
  return new Promise<Reading | number>((resolve, reject) => {
    const watch = setInterval(() => {
      const now = performance.now();
      const at = Atomics.load(progress, 0);
      if (at !== seen.at) Object.assign(seen, { at, since: now });
      if (now > deadline) {
        reject(new FileError(`reading it takes longer than ${bounds.whole / 1000} s`));
      } else if (now - seen.since > (at === 0 ? bounds.opening : bounds.series)) {
        if (at === 0) reject(new FileError('taking it apart takes too long'));
        else resolve(at - 1);
      }
    }, 50);
    const seen = { at: 0, since: performance.now() };
    const settle = (act: () => void) => {
      clearInterval(watch);
      act();
    };
    running.on('message', (answer: WorkerAnswer) =>
      settle(() =>
        'reading' in answer
          ? resolve(answer.reading)
          : reject(new FileError(answer.refused.reason, answer.refused.place)),
      ),
    );
    running.on('error', (error: Error & { code?: string }) =>
      settle(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new FileError(`reading it needs more than ${bounds.memory} MB of memory`)
            : error,
        ),
      ),
    );
    running.on('exit', () =>
      settle(() => reject(new FileError('reading it ended without an answer'))),
    );
  }).finally(() => running.terminate());
}
