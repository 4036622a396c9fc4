import type { LitElement, ReactiveController } from 'lit';

/** Brings the tab that is chosen into view: on a phone there are more of them than fit. */
export class ChosenTabController implements ReactiveController {
  readonly #host: LitElement;
  #chosen: Element | null = null;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  hostUpdated() {
    const chosen = this.#host.renderRoot.querySelector('.tabs [aria-current]');
    if (chosen === this.#chosen) return;
    this.#chosen = chosen;
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
