import { msg } from '@klocket/core';
import type { LitElement, ReactiveController } from 'lit';

/** Hands addresses on: by the device's own menu, or by copying them, and says so. */
export class CopyController implements ReactiveController {
  /** What was copied last. */
  copied?: string;

  /** Set where copying is not allowed: the address to be copied by hand. */
  byHand = '';

  readonly #host: LitElement;
  readonly #say: (words: string) => void;

  constructor(host: LitElement, say: (words: string) => void) {
    (this.#host = host).addController(this);
    this.#say = say;
  }

  hostConnected() {}

  /** Shares an address; where there is no menu it is copied, and known by `name` as copied. */
  async share(title: string, address: string, name: string) {
    if (!navigator.share) return this.copy(address, name);
    try {
      await navigator.share({ title, url: address });
    } catch (error) {
      // Closing the device's own menu is no error; where a frame may not open it, the link is copied.
      if ((error as DOMException).name !== 'AbortError') await this.copy(address, name);
    }
  }

  /** Copies an address and says so; where copying is not allowed it is shown to be copied by hand. */
  readonly copy = async (address: string, name = address) => {
    try {
      await navigator.clipboard.writeText(address);
      this.copied = name;
      this.#say(msg('Adressen är kopierad.', { id: 'copied' }));
    } catch {
      this.byHand = address;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLInputElement>('.address')?.focus();
    }
  };
}
