import { Problem } from '../problem.ts';

interface Limit {
  /** How many wrong guesses. Default: 10. */
  most?: number;
  /** In how many milliseconds. Default: ten minutes. */
  windowMs?: number;
}

/** Lets a network guess wrong only so often, so that a short code is as good as a long one. */
export function createGuessLimit(
  now: () => number,
  { most = 10, windowMs = 10 * 60 * 1000 }: Limit = {},
) {
  const wrong = new Map<string, { count: number; ends: number }>();
  let sweptAt = now();
  // A window that is longer than one was begun before the clock was put back.
  const isOpen = ({ ends }: { ends: number }) => ends > now() && ends <= now() + windowMs;

  function sweep() {
    if (Math.abs(now() - sweptAt) < windowMs) return;
    sweptAt = now();
    for (const [name, guesses] of wrong) if (!isOpen(guesses)) wrong.delete(name);
  }

  return {
    /**
     * Throws a `Problem` for a network that has guessed too often. A guess is wrong until it is said to
     * be right, so that none slips past while others are looked up.
     */
    begin(network: string) {
      sweep();
      const known = wrong.get(network);
      const guesses = known && isOpen(known) ? known : { count: 0, ends: now() + windowMs };
      if (guesses.count >= most) {
        const seconds = Math.ceil((guesses.ends - now()) / 1000);
        throw new Problem('rate-limited', { headers: { 'retry-after': String(seconds) } });
      }
      guesses.count += 1;
      wrong.set(network, guesses);
      return { right: () => void (guesses.count -= 1) };
    },
  };
}
