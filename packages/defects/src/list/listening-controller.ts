import { whenIdle } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears what becomes of a district's defects; the code for it comes when there is time. */
export class ListeningController implements ReactiveController {
  readonly #heard: () => void;
  #address = '';
  #stop = () => {};

  constructor(host: ReactiveControllerHost, heard: () => void) {
    this.#heard = heard;
    host.addController(this);
  }

  hostDisconnected() {
    this.#address = '';
    this.#stop();
    this.#stop = () => {};
  }

  /** Listens to a district, once something of it is shown. */
  listen(server: string, district: string) {
    const address = `${server} ${district}`;
    if (!district || address === this.#address) return;
    this.#address = address;
    whenIdle(() => void this.#join(server, district, address));
  }

  async #join(server: string, district: string, address: string) {
    try {
      const { listenToDefects } = await import('./listen.ts');
      if (address !== this.#address) return;
      this.#stop();
      this.#stop = listenToDefects(server, district, this.#heard);
    } catch {
      // Without it the list shows what it knows, as it does without a network.
      this.#address = '';
    }
  }
}
