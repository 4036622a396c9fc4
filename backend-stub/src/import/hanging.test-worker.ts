import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from './read-in-worker.ts';

/* A reader that never comes past its second series, unless it is told to leave that one out. */
const { leaveOut, progress } = workerData as WorkerTask;
Atomics.store(progress, 0, 2);
while (!leaveOut.includes(1));
const answer: WorkerAnswer = {
  reading: {
    entries: [],
    skipped: [{ place: 'line 1', reason: `left out: ${leaveOut.join()}` }],
    notes: [],
    ignored: {},
  },
};
parentPort!.postMessage(answer);
