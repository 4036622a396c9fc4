import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';

/**
 * The room of the screens in the centre: how each is, what it shows, and words on them.
 *
 * @element klocket-desk-screens
 */
export class KlocketDeskScreens extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  override render() {
    const { place } = this;
    const [page = '', one = ''] = place.rest.split('/');
    switch (page) {
      case '':
        return html`<klocket-desk-screen-list .place=${place}></klocket-desk-screen-list>`;
      case 'new':
        return html`<klocket-desk-new-screen .place=${place}></klocket-desk-new-screen>`;
      case 'messages':
        return keyed(
          one,
          html`<klocket-desk-screen-messages
            .place=${place}
            message=${one}
          ></klocket-desk-screen-messages>`,
        );
    }
    return keyed(
      page,
      html`<klocket-desk-screen .place=${place} screen=${page}></klocket-desk-screen>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screens': KlocketDeskScreens;
  }
}
