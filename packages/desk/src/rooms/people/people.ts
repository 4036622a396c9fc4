import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';

/**
 * The room of people: what they come to, who comes to one of it, and whom to call.
 *
 * @element klocket-desk-people
 */
export class KlocketDeskPeople extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  override render() {
    const { place } = this;
    const [occurrence = '', part = ''] = place.rest.split('/');
    if (occurrence === '') {
      return html`<klocket-desk-people-list .place=${place}></klocket-desk-people-list>`;
    }
    if (occurrence === 'calls') {
      return html`<klocket-desk-calls .place=${place}></klocket-desk-calls>`;
    }
    return html`<klocket-desk-gathering
      .place=${place}
      occurrence=${decodeURIComponent(occurrence)}
      shown=${part}
    ></klocket-desk-gathering>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-people': KlocketDeskPeople;
  }
}
