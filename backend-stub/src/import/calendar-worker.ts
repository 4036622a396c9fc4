import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from './read-in-worker.ts';

/*
 * The thread in which a calendar is read: whoever started it may end it at any moment. It tells
 * which series it is at, so that the one that takes too long can be named.
 */
enableCompileCache();
const { readCalendar } = await import('./read-calendar.ts');
const { FileError } = await import('./reading.ts');

const { file, context, leaveOut, progress } = workerData as WorkerTask;
const leftOut = new Set(leaveOut);

const answer = (message: WorkerAnswer) => parentPort!.postMessage(message);

try {
  const reading = readCalendar(file, context, (number) => {
    Atomics.store(progress, 0, number + 1);
    return leftOut.has(number);
  });
  answer({ reading });
} catch (error) {
  if (!(error instanceof FileError)) throw error;
  answer({ refused: { reason: error.reason, place: error.place } });
}
