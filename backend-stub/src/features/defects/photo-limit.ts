import { Problem } from '../../problem.ts';
import type { RushSetting } from '../signups/gate/proof-gate.ts';

const windowMs = 60 * 60 * 1000;
/** Photos an hour from one network, for each sign-up a minute that is not suspicious yet. */
const photosForEach = 10;

/**
 * Lets a network send only so many photos an hour, since each takes a while to make anew. Counted by
 * each process for itself; where nobody is asked for proofs, nobody is limited either.
 */
export function createPhotoLimit({ perNetwork, bits }: RushSetting, now: () => number) {
  const most = perNetwork * photosForEach;
  let counts = new Map<string, number>();
  let ends = 0;
  return (network: string) => {
    if (bits === 0) return;
    const at = now();
    if (at >= ends || at < ends - windowMs) {
      counts = new Map();
      ends = at + windowMs;
    }
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    if (count <= most) return;
    const seconds = Math.max(1, Math.ceil((ends - at) / 1000));
    throw new Problem('rate-limited', { headers: { 'retry-after': String(seconds) } });
  };
}
