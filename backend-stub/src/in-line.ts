import { Problem } from './problem.ts';

/**
 * Does one thing at a time, in the order they were asked for. Throws a `Problem` when too many wait. Once the
 * signal says that nobody waits for one any more it is dropped, be it waiting or half done.
 */
export function createLine(mostWaiting: number) {
  let last: Promise<void> = Promise.resolve();
  let inHand = 0;

  return async <Made>(signal: AbortSignal, work: () => Promise<Made>): Promise<Made> => {
    if (inHand > mostWaiting) {
      throw new Problem('unavailable', { headers: { 'retry-after': '20' } });
    }
    inHand += 1;
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    try {
      await Promise.race([before, abortOf(signal)]);
      signal.throwIfAborted();
      return await work();
    } finally {
      inHand -= 1;
      // Who leaves the line does not let the next one in before its turn.
      void before.then(resolve);
    }
  };
}

const abortOf = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
