import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a number takes to where it is going. */
const way = 900;

interface Count {
  from: number;
  to: number;
  begun: number;
}

/**
 * Lets a number that changes count to what it is now. It stands there at once where one wants less motion,
 * or where nobody looks.
 */
export class CountingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #counts = new Map<string, Count>();
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    cancelAnimationFrame(this.#frame);
    this.#counts.clear();
  }

  /** What to show of a number now. */
  at(key: string, to: number): number {
    const count = this.#counts.get(key);
    if (!count || isStill()) {
      this.#counts.set(key, { from: to, to, begun: -way });
      return to;
    }
    const now = performance.now();
    if (count.to !== to) {
      Object.assign(count, { from: between(count, now), to, begun: now });
      this.#frame = requestAnimationFrame(this.#step);
    }
    return between(count, now);
  }

  readonly #step = () => {
    this.#host.requestUpdate();
    const now = performance.now();
    if ([...this.#counts.values()].some(({ begun }) => now < begun + way)) {
      this.#frame = requestAnimationFrame(this.#step);
    }
  };
}

const isStill = () => document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Fast at first and slower towards the end; whole where it is going to a whole number. */
function between({ from, to, begun }: Count, now: number) {
  const done = Math.min(1, (now - begun) / way);
  if (done === 1) return to;
  const value = to + (from - to) * (1 - done) ** 3;
  return Number.isInteger(to) ? Math.round(value) : value;
}
