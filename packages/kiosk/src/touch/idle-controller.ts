import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long nobody touches it before it asks whether somebody is there. */
const askAfterMs = 40_000;

/** So many seconds there are to answer. */
const answerSeconds = 20;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Knows when who stood at the screen has gone; asks first, since some need long for a page. */
export class IdleController implements ReactiveController {
  /** So many seconds are left to say that somebody is there; undefined while nobody asks. */
  secondsLeft?: number | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #left: () => void;
  #waiting?: ReturnType<typeof setTimeout>;
  #counting?: ReturnType<typeof setInterval>;
  #isOn = false;

  constructor(host: ReactiveControllerHost & HTMLElement, left: () => void) {
    (this.#host = host).addController(this);
    this.#left = left;
  }

  hostConnected() {
    for (const sign of signs) this.#host.addEventListener(sign, this.#seen, { passive: true });
  }

  hostDisconnected() {
    for (const sign of signs) this.#host.removeEventListener(sign, this.#seen);
    this.stop();
  }

  /** Somebody is there. */
  start() {
    this.stop();
    this.#isOn = true;
    this.#waiting = setTimeout(() => this.#ask(), askAfterMs);
  }

  stop() {
    this.#isOn = false;
    clearTimeout(this.#waiting);
    clearInterval(this.#counting);
    this.secondsLeft = undefined;
  }

  readonly #seen = () => {
    if (!this.#isOn) return;
    const wasAsking = this.secondsLeft !== undefined;
    this.start();
    if (wasAsking) this.#host.requestUpdate();
  };

  #ask() {
    this.secondsLeft = answerSeconds;
    this.#host.requestUpdate();
    this.#counting = setInterval(() => {
      this.secondsLeft! -= 1;
      if (this.secondsLeft! > 0) return this.#host.requestUpdate();
      this.stop();
      this.#left();
    }, 1000);
  }
}
