import { listen } from '@klocket/core/live';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';
import { changes } from './changed-event.ts';

/**
 * The room of defects: what is reported, one of it with its story, and what can be reported at all.
 *
 * @element klocket-desk-defects
 */
export class KlocketDeskDefects extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  /** Rises when something may have changed, here or elsewhere. */
  @state() private version = 0;

  #stop?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    this.#stop = listen('', this.place.district, () => this.version++);
    for (const from of [this, changes]) {
      from.addEventListener('klocket-desk-defect-changed', this.#changed);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
    for (const from of [this, changes]) {
      from.removeEventListener('klocket-desk-defect-changed', this.#changed);
    }
  }

  override render() {
    const { place, version } = this;
    const [id = ''] = place.rest.split('/');
    if (id === '') {
      return html`<klocket-desk-defect-list .place=${place} .version=${version}>
      </klocket-desk-defect-list>`;
    }
    if (id === 'settings') {
      return html`<klocket-desk-defect-settings .place=${place}> </klocket-desk-defect-settings>`;
    }
    if (id === 'handovers') {
      return html`<klocket-desk-handovers .place=${place} .version=${version}>
      </klocket-desk-handovers>`;
    }
    if (id === 'handover') {
      return html`<klocket-desk-handover-new .place=${place}> </klocket-desk-handover-new>`;
    }
    return html`<klocket-desk-defect .place=${place} defect=${id} .version=${version}>
    </klocket-desk-defect>`;
  }

  readonly #changed = () => void this.version++;
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defects': KlocketDeskDefects;
  }
}
