import { whenIdle } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps a widget fresh once it stands: hears what changes in its district, and asks once more when
 * what it was given came out of the browser's cache. The code for it comes when there is time.
 */
export class FreshController implements ReactiveController {
  readonly #refresh: () => void;
  #address = '';
  #isHere = true;
  #stop = () => {};

  constructor(host: ReactiveControllerHost, refresh: () => void) {
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected() {
    this.#isHere = true;
  }

  hostDisconnected() {
    this.#isHere = false;
    this.#address = '';
    this.#stop();
    this.#stop = () => {};
  }

  /** Listens to a district, once it is known and something of it is shown. */
  listen(server: string, district: string) {
    const address = `${server} ${district}`;
    if (!district || address === this.#address) return;
    this.#address = address;
    whenIdle(() => {
      void import('./listen.ts').then(
        ({ cameFromCache, listen }) => {
          if (!this.#isHere || address !== this.#address) return;
          this.#stop();
          this.#stop = listen(server, district, this.#refresh);
          if (cameFromCache(server, district)) this.#refresh();
        },
        // Without it the widget shows what it knows, as it does without a network.
        () => (this.#address = ''),
      );
    });
  }
}
