import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest a browser's timer can wait. */
const longest = 2 ** 31 - 1;

/**
 * Asks its host for an update when the moment has come that its words change: once, at that moment,
 * instead of asking the server again and again. A page that slept looks when it wakes.
 */
export class AlarmController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Date;
  #due = Infinity;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost, clock: () => Date) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** Sets the alarm, in place of the one before; without a moment there is none. */
  set(moment: number | undefined) {
    this.#due = moment ?? Infinity;
    this.#start();
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#look);
    this.#start();
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  #start() {
    clearTimeout(this.#timer);
    if (this.#due === Infinity) return;
    const wait = Math.max(0, this.#due - this.#clock().getTime());
    this.#timer = setTimeout(this.#look, Math.min(wait + 50, longest));
  }

  readonly #look = () => {
    if (this.#clock().getTime() >= this.#due) {
      this.#due = Infinity;
      this.#host.requestUpdate();
    } else this.#start();
  };
}
