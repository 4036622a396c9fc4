import { msg } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../icon.ts';
import type { DeskPlace } from '../place.ts';
import type { Room } from '../rooms.ts';
import { styles } from './bottom-bar.styles.ts';
import { renderAccount, renderRoomLinks, renderSignOut, renderSwitch } from './navigation.ts';

/** So many rooms have a place of their own at the bottom of a phone; the rest stand behind "Mer". */
const mostOnPhone = 4;

/**
 * The rooms along the bottom of a phone.
 *
 * @element klocket-desk-bottom-bar
 */
export class KlocketDeskBottomBar extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** The rooms that are listed. */
  @property({ attribute: false }) rooms: readonly Room[] = [];

  /** The path of the room one is in. */
  @property() here = '';

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#clicked(event));
  }

  override render() {
    const shown = this.rooms.slice(0, mostOnPhone);
    const isBehind = !shown.some(({ path }) => path === this.here);
    return html`<nav aria-label=${msg('Rummen', { id: 'desk-rooms' })}>
        <ul>
          ${renderRoomLinks({ place: this.place, rooms: shown, here: this.here }, { isShort: true })}
          <li>
            <button
              class="bare"
              aria-haspopup="dialog"
              aria-current=${isBehind ? 'true' : nothing}
              @click=${this.#open}
            >
              ${icon('more')} <span>${msg('Mer', { id: 'desk-more' })}</span>
            </button>
          </li>
        </ul>
      </nav>
      ${this.#renderMore()}`;
  }

  #renderMore() {
    const { place, here } = this;
    const behind = this.rooms.slice(mostOnPhone);
    return html`<dialog
      closedby="any"
      aria-label=${msg('Mer', { id: 'desk-more' })}
      @change=${this.#close}
    >
      <div class="stack">
        ${renderSwitch(place)}
        <ul class="rooms">
          ${renderRoomLinks({ place, rooms: behind, here })}
          ${behind.length > 0 ? html`<li><hr /></li>` : nothing}
          <li>${renderAccount({ place, rooms: behind, here })}</li>
          <li>${renderSignOut(place)}</li>
          <li>
            <button @click=${this.#close}>
              ${icon('close')} <span>${msg('Stäng', { id: 'desk-close' })}</span>
            </button>
          </li>
        </ul>
      </div>
    </dialog>`;
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog')!;
  }

  #open() {
    this.#dialog.showModal();
  }

  #close() {
    this.#dialog.close();
  }

  /** Whoever has chosen a way needs the dialog no longer. */
  #clicked(event: Event) {
    const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (isLink) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-bottom-bar': KlocketDeskBottomBar;
  }
}
