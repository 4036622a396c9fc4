import { listenToDefects } from '@klocket/core/live';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { VersionController } from '../../kit/version-controller.ts';
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

  readonly #changes = new VersionController(this, {
    district: () => this.place.district,
    event: 'klocket-desk-defect-changed',
    elsewhere: changes,
    listen: listenToDefects,
  });

  override render() {
    const { place } = this;
    const { version } = this.#changes;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-defects': KlocketDeskDefects;
  }
}
