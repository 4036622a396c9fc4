import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The secret of what somebody owns, from behind `#` in the address. It stays there, so that the page can be
 * loaded again and kept as a bookmark, and nowhere else: no server sees it and nothing is stored.
 */
export class TokenController implements ReactiveController {
  /** Empty where the address holds none. */
  token = '';

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#read);
  }

  readonly #read = () => {
    const [, token = ''] = /^#([\w-]{1,100}\.[\w-]{1,100})$/.exec(location.hash) ?? [];
    if (token === this.token) return;
    this.token = token;
    this.#host.requestUpdate();
  };
}
