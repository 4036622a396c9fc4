import { Problem } from '../../problem.ts';

const windowMs = 10 * 60 * 1000;
const mostWrong = 10;

/** Lets a network guess wrong only so often, so that a short code is as good as a long one. */
export function createGuessLimit(now: () => number) {
  const wrong = new Map<string, { count: number; ends: number }>();
  const current = (network: string) => {
    const known = wrong.get(network);
    return known && known.ends > now() ? known : undefined;
  };

  return {
    /** Throws a `Problem` for a network that has guessed too often. */
    begin(network: string) {
      const known = current(network);
      if (known && known.count >= mostWrong) {
        const seconds = Math.ceil((known.ends - now()) / 1000);
        throw new Problem('rate-limited', { headers: { 'retry-after': String(seconds) } });
      }
      return {
        wrong() {
          for (const [name, { ends }] of wrong) if (ends <= now()) wrong.delete(name);
          const counted = current(network) ?? { count: 0, ends: now() + windowMs };
          wrong.set(network, { ...counted, count: counted.count + 1 });
        },
      };
    },
  };
}
