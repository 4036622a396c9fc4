import type { LitElement, ReactiveController } from 'lit';

/** Hands on the link to keep: by the device's own menu, by copying, or to be copied by hand. */
export class LinkController implements ReactiveController {
  state?: 'copied' | 'by-hand';

  readonly #host: LitElement;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  async keep(url: string, title: string) {
    try {
      if (navigator.share) return await navigator.share({ title, url });
    } catch (error) {
      // Closing the device's own menu is no error; where a frame may not open it, the link is copied.
      if ((error as DOMException).name === 'AbortError') return;
    }
    try {
      await navigator.clipboard.writeText(url);
      this.state = 'copied';
    } catch {
      this.state = 'by-hand';
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('.address')?.focus();
  }
}
