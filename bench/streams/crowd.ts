import { inFlight } from '../rush.ts';
import { Follower } from './follower.ts';

const openedAtOnce = 100;
const longestWaitMs = 60_000;

/** Many open streams of one address, waited for together. */
export class Crowd {
  readonly followers: Follower[];
  #wanted = Infinity;
  #left = 0;
  #reached = () => {};

  private constructor(url: string, count: number) {
    this.followers = Array.from({ length: count }, () => new Follower(url, () => this.#heard()));
  }

  /** Opens so many streams. */
  static async open(url: string, count: number) {
    const crowd = new Crowd(url, count);
    await inFlight(count, openedAtOnce, (at) => crowd.followers[at]!.open());
    return crowd;
  }

  /** The newest number that any stream knows. */
  get newest() {
    return this.followers.reduce((most, { number }) => Math.max(most, number), 0);
  }

  /** Resolves when each has been told of a number. */
  async until(number: number) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${this.#behind(number)} streams were not told of ${number}.`)),
        longestWaitMs,
      );
    });
    const reached = new Promise<void>((resolve) => (this.#reached = resolve));
    this.#wanted = number;
    this.#left = this.#behind(number);
    try {
      if (this.#left > 0) await Promise.race([reached, late]);
    } finally {
      clearTimeout(timer);
      this.#wanted = Infinity;
    }
  }

  /** Sends a change, and gives how many milliseconds after that it reached each. */
  async timed(change: () => Promise<void>): Promise<number[]> {
    const next = this.newest + 1;
    const began = performance.now();
    await Promise.all([this.until(next), change()]);
    return this.followers.map(({ at }) => at - began);
  }

  /** Adds up what each has noted. */
  sum(what: 'backwards' | 'missed') {
    return this.followers.reduce((sum, follower) => sum + follower[what], 0);
  }

  close() {
    for (const follower of this.followers) follower.cut();
  }

  #behind = (number: number) => this.followers.filter((one) => one.number < number).length;

  #heard() {
    if (this.#wanted === Infinity || --this.#left > 0) return;
    this.#left = this.#behind(this.#wanted);
    if (this.#left === 0) this.#reached();
  }
}
