import type { ReactiveController, ReactiveControllerHost } from 'lit';

const presses = 3;
const withinMs = 1500;

/**
 * A quick way out of a page that nobody else should see: by a button, and by Shift pressed three times.
 * The page is empty at once and the window leaves in its own place, so that “back” shows nothing.
 */
export class QuickExitController implements ReactiveController {
  readonly #exit: () => string | undefined;
  #pressed: number[] = [];

  /** `exit` names the neutral site; undefined where there is nothing to leave. */
  constructor(host: ReactiveControllerHost, exit: () => string | undefined) {
    host.addController(this);
    this.#exit = exit;
  }

  hostConnected() {
    addEventListener('keydown', this.#key, true);
  }

  hostDisconnected() {
    removeEventListener('keydown', this.#key, true);
  }

  /** Leaves. */
  readonly leave = () => {
    const exit = this.#exit();
    if (!exit) return;
    // What was typed goes with all the rest, before the other site has answered.
    document.documentElement.replaceChildren();
    location.replace(exit);
  };

  readonly #key = ({ key, repeat, timeStamp }: KeyboardEvent) => {
    if (repeat) return;
    this.#pressed = key === 'Shift' ? [...this.#pressed, timeStamp].slice(-presses) : [];
    if (this.#pressed.length === presses && timeStamp - this.#pressed[0]! < withinMs) this.leave();
  };
}
