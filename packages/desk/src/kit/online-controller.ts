import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host whether the browser believes it has a network. */
export class OnlineController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  /** False is certain; true may still fail. */
  get online() {
    return navigator.onLine;
  }

  hostConnected() {
    addEventListener('online', this.#changed);
    addEventListener('offline', this.#changed);
  }

  hostDisconnected() {
    removeEventListener('online', this.#changed);
    removeEventListener('offline', this.#changed);
  }

  readonly #changed = () => this.#host.requestUpdate();
}
