/** What is under way, for how many. */
interface UnderWay<Made> {
  made: Promise<Made>;
  waiting: number;
  stop: AbortController;
}

/**
 * Does a thing once for all who ask for it meanwhile. Who leaves takes nothing from the others; once nobody
 * waits for it any more it is dropped.
 */
export function createTogether<Made>() {
  const underWay = new Map<string, UnderWay<Made>>();

  const begin = (key: string, work: (signal: AbortSignal) => Promise<Made>) => {
    const stop = new AbortController();
    const made = work(stop.signal);
    const one = { made, waiting: 0, stop };
    underWay.set(key, one);
    // What went wrong is told to those who wait for it.
    made.catch(() => {}).finally(() => forget(key, one));
    return one;
  };

  const forget = (key: string, one: UnderWay<Made>) => {
    if (underWay.get(key) === one) underWay.delete(key);
  };

  return async (
    key: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Made>,
  ): Promise<Made> => {
    signal.throwIfAborted();
    const one = underWay.get(key) ?? begin(key, work);
    one.waiting += 1;
    const { promise: left, reject } = Promise.withResolvers<never>();
    const leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([one.made, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      one.waiting -= 1;
      if (one.waiting === 0) {
        forget(key, one);
        one.stop.abort();
      }
    }
  };
}
