import { walkLeadPagePath } from '@klocket/contract/defect-paths';
import { html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { renderWaiting } from '../../kit/trouble.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';

/**
 * The room of safety walks: those to come and those that were made, and one of them to be planned. Whoever
 * signed in to lead one (`{id}/lead`) is brought on to the page that is led by.
 *
 * @element klocket-desk-walks
 */
export class KlocketDeskWalks extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  /** Goes to another page of ours, for tests. */
  @property({ attribute: false }) leaveFor = (address: string) => location.replace(address);

  protected override updated(_changed: PropertyValues<this>) {
    const [id = '', page] = this.#parts;
    if (page === 'lead') this.leaveFor(leadAddress(this.place, id));
  }

  override render() {
    const { place } = this;
    const [id = '', page] = this.#parts;
    if (page === 'lead') return renderWaiting();
    if (id === '') return html`<klocket-desk-walk-list .place=${place}></klocket-desk-walk-list>`;
    return html`<klocket-desk-walk
      .place=${place}
      walk=${id === 'new' ? '' : id}
    ></klocket-desk-walk>`;
  }

  get #parts() {
    return this.place.rest.split('/');
  }
}

/** The page by which a walk is led, in the language of the desk. */
export const leadAddress = ({ district, language }: DeskPlace, walk: string) =>
  walkLeadPagePath(district, walk) + (language === 'sv' ? '' : `?lang=${language}`);

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-walks': KlocketDeskWalks;
  }
}
