import { msg } from '@klocket/core';
import { html } from 'lit';
import { icon } from '../icon.ts';
import { mark } from './mark.ts';
import {
  renderAccount,
  renderRoomLinks,
  renderSignOut,
  renderSwitch,
  type NavigationView,
} from './navigation.ts';

interface HeaderView extends NavigationView {
  openSearch(): void;
  openShortcuts(): void;
}

/** Above the room on a phone, and beside it, with all the ways, on a wider screen. */
export const renderHeader = (view: HeaderView) =>
  html`<header>
    <a class="home" href=${view.place.href('')}>
      ${mark} <span>Klocket <small>${view.place.districtName}</small></span>
    </a>
    <button
      class="bare only-icon phone-only"
      aria-label=${msg('Sök', { id: 'desk-search' })}
      @click=${view.openSearch}
    >
      ${icon('search')}
    </button>
    <nav aria-label=${msg('Rummen', { id: 'desk-rooms' })}>
      <div class="stack">
        ${renderSwitch(view.place)} ${renderSearchField(view.openSearch)}
        <ul class="rooms">
          ${renderRoomLinks(view)}
        </ul>
      </div>
      <ul class="rooms">
        <li>${renderAccount(view)}</li>
        <li>
          <button @click=${view.openShortcuts}>
            ${icon('keyboard')} <span>${msg('Kortkommandon', { id: 'desk-shortcuts' })}</span>
          </button>
        </li>
        <li>${renderSignOut(view.place)}</li>
      </ul>
    </nav>
  </header>`;

/** A field to look at and a button in truth: what is found needs room of its own. */
const renderSearchField = (open: () => void) =>
  html`<button class="search" @click=${open}>
    ${icon('search')} <span>${msg('Sök', { id: 'desk-search' })}</span>
    <kbd aria-hidden="true">/</kbd>
  </button>`;
