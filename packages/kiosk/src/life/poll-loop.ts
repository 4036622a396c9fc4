/** Many changes in a row are one; and screens do not all ask at the same moment. */
const calmMs = () => 300 + Math.random() * 700;

/** Asks again and again: after as long as the last answer says, or sooner where something has happened. */
export class PollLoop {
  readonly #ask: () => Promise<number>;
  #isOn = false;
  #asking?: Promise<void>;
  #next?: ReturnType<typeof setTimeout>;
  #soon?: ReturnType<typeof setTimeout>;

  /** `ask` says how long until the next time, in milliseconds, and never throws. */
  constructor(ask: () => Promise<number>) {
    this.#ask = ask;
  }

  start() {
    this.#isOn = true;
    this.#turn();
  }

  /** Asks in a moment, once, however often that is wanted until then. */
  soon() {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#turn();
    }, calmMs());
  }

  stop() {
    this.#isOn = false;
    clearTimeout(this.#next);
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  /** Asks, unless it is being asked. */
  #turn() {
    clearTimeout(this.#next);
    this.#asking ??= this.#ask().then((waitMs) => {
      this.#asking = undefined;
      if (this.#isOn) this.#next = setTimeout(() => this.#turn(), waitMs);
    });
  }
}
