import { Problem } from './problem.ts';

interface Lane {
  busy: number;
  waiting: (() => void)[];
}

/**
 * Lets so many at a time act on the same thing, in the order in which they came; others wait here, where
 * they hold nothing. What is decided by one row anyway would else hold every connection to the database,
 * and whoever only reads would have to wait for the end of a rush. Throws a `Problem` when more wait than may;
 * by default all may.
 */
export function createLanes(most: number, mostWaiting = Infinity) {
  const lanes = new Map<string, Lane>();

  return async <Done>(key: string, act: () => Promise<Done>): Promise<Done> => {
    const lane = lanes.get(key) ?? { busy: 0, waiting: [] };
    lanes.set(key, lane);
    if (lane.waiting.length >= mostWaiting) {
      throw new Problem('unavailable', { headers: { 'retry-after': '20' } });
    }
    if (lane.busy < most) lane.busy += 1;
    else await new Promise<void>((resolve) => lane.waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.busy === 0) lanes.delete(key);
    }
  };
}
