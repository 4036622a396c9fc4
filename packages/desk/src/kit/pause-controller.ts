import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whoever types no more for this long has typed what they meant. */
const pauseMs = 200;

/** Does for its host what is asked for again and again, such as by every key, once nothing follows. */
export class PauseController implements ReactiveController {
  #act?: () => void;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    // Moved within the page while it waited: it waits anew.
    if (this.#act) this.after(this.#act);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Does it after a pause, which every call begins anew; only the newest is done. */
  after(act: () => void) {
    clearTimeout(this.#timer);
    this.#act = act;
    this.#timer = setTimeout(() => {
      this.#act = undefined;
      act();
    }, pauseMs);
  }
}
