import { askForPairing, NoAnswer, startPairing } from './ask.ts';
import { waitAfter } from './retry.ts';

/** So often it is asked whether the code was typed in: somebody stands there and waits. */
const askEveryMs = 3000;

/** A new code is asked for a little before the last one ends. */
const marginMs = 5000;

/** However long a code is said to hold. */
const longestMs = 10 * 60_000;

interface PairingParts {
  server: () => string;
  /** Milliseconds that only ever go forward. */
  steady: () => number;
  /** There is another code. */
  changed(): void;
  /** The code was typed in. */
  paired(screen: string, token: string): void;
}

/** Shows a code until somebody has typed it in at the desk, and another one when it has ended. */
export class PairingLoop {
  readonly #parts: PairingParts;
  #started?: { code: string; secret: string; endsAt: number };
  #isOn = false;
  #failures = 0;
  #next?: ReturnType<typeof setTimeout>;

  constructor(parts: PairingParts) {
    this.#parts = parts;
  }

  /** The code to be typed in; undefined while there is none. */
  get code(): string | undefined {
    return this.#started?.code;
  }

  start() {
    this.#isOn = true;
    void this.#turn();
  }

  stop() {
    this.#isOn = false;
    clearTimeout(this.#next);
  }

  async #turn() {
    let waitMs = askEveryMs;
    try {
      await this.#ask();
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      const { status, retryAfter } = error instanceof NoAnswer ? error : {};
      // A code that is not known any more has ended; any other trouble is waited for.
      if (this.#started && (status === 401 || status === 404 || status === 410)) this.#drop();
      else {
        const { random, now } = { random: Math.random(), now: Date.now() };
        waitMs = waitAfter({ status, retryAfter }, { failures: this.#failures, now, random });
      }
    }
    if (this.#isOn) this.#next = setTimeout(() => void this.#turn(), waitMs);
  }

  async #ask() {
    const server = this.#parts.server();
    if (this.#started && this.#parts.steady() > this.#started.endsAt) this.#drop();
    if (!this.#started) {
      const { code, secret, holdsMs } = await startPairing(server);
      const left = holdsMs > marginMs && holdsMs < longestMs ? holdsMs : longestMs;
      this.#started = { code, secret, endsAt: this.#parts.steady() + left - marginMs };
      this.#parts.changed();
      return;
    }
    const { paired, screen, token } = await askForPairing(server, this.#started.secret);
    if (!paired || !screen || !token || !this.#isOn) return;
    this.stop();
    this.#parts.paired(screen, token);
  }

  #drop() {
    this.#started = undefined;
    this.#parts.changed();
  }
}
