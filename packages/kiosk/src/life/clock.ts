/*
 * What time it is. A cheap box has no battery for its clock and starts in 1970, somebody sets another one, and
 * a network sets it back; the server's time, which comes with each answer, is right.
 */

/** Where the time comes from. Handed in, so that a test can turn them. */
export interface Hands {
  /** The clock of the box, in milliseconds: anybody may set it. */
  wall(): number;
  /** Milliseconds since some moment: only ever forward, and at an even pace. */
  steady(): number;
}

const browserHands: Hands = {
  wall: () => Date.now(),
  steady: () => performance.now(),
};

/** A clock whose box is this far ahead of what it last heard was set wrong, not switched off. */
const longestOff = 400 * 24 * 3600 * 1000;

/** A server's seconds are rounded down, and an answer is a while on its way. */
const tolerance = 90_000;

/** Tells the time, by the server as soon as that was heard. */
export class TrueClock {
  readonly #hands: Hands;
  readonly #last: number;
  #heard?: { server: number; steady: number };
  readonly #start: { wall: number; steady: number };

  /** `last`: the latest time a server is known to have said, from an earlier visit; 0 for none. */
  constructor(last = 0, hands: Hands = browserHands) {
    this.#hands = hands;
    this.#last = last;
    this.#start = { wall: hands.wall(), steady: hands.steady() };
  }

  /** The server has just said what time it is. */
  hear(server: number) {
    if (Number.isFinite(server) && server > 0) {
      this.#heard = { server, steady: this.#hands.steady() };
    }
  }

  /**
   * Milliseconds since 1970. By the server's time, once it was heard; before, by the box, unless its clock
   * cannot be right: then by the last time the server said, as if no time had passed since.
   */
  now(): number {
    if (this.#heard) return this.#heard.server + this.#hands.steady() - this.#heard.steady;
    // Whoever sets the clock of a box without a network means it.
    if (this.isKnown) return this.#hands.wall();
    return this.#last + this.#hands.steady() - this.#start.steady;
  }

  /** False while nothing is known of the time: then none is shown. */
  get isKnown(): boolean {
    if (this.#heard) return true;
    const wall = this.#hands.wall();
    if (!this.#last) return wall > Date.UTC(2024, 0);
    return wall >= this.#last - tolerance && wall <= this.#last + longestOff;
  }

  /** Milliseconds since some moment, at an even pace. */
  steady(): number {
    return this.#hands.steady();
  }
}

/** The day in a time zone, as YYYY-MM-DD. */
export const dayIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(at);
