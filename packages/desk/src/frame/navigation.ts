import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../icon.ts';
import type { DeskPlace } from '../place.ts';
import type { Room } from '../rooms.ts';

/** What the ways between the rooms need to know. */
export interface NavigationView {
  place: DeskPlace;
  /** The rooms that are listed. */
  rooms: readonly Room[];
  /** The path of the room one is in. */
  here: string;
}

/** Each room as a link in a list; by its short name where there is little room. */
export const renderRoomLinks = ({ rooms, here, place }: NavigationView, { isShort = false } = {}) =>
  rooms.map(
    ({ path, icon: picture, title, short = title }) =>
      html`<li>
        <a href=${place.href(path)} aria-current=${path === here ? 'page' : nothing}>
          ${icon(picture)} <span>${isShort ? short() : title()}</span>
        </a>
      </li>`,
  );

/** The way to one's own account, by one's name. */
export const renderAccount = ({ here, place }: NavigationView) =>
  html`<a href=${place.href('account')} aria-current=${here === 'account' ? 'page' : nothing}>
    ${icon('account')} <span>${place.me.name}</span>
  </a>`;

/** Chooses another district, for whoever works in several. */
export function renderSwitch({ me, district, moveTo }: DeskPlace) {
  if (me.districts.length < 2) return nothing;
  return html`<label class="switch">
    <span class="small quiet">${msg('Stadsdel', { id: 'desk-district' })}</span>
    <select @change=${(event: Event) => moveTo((event.target as HTMLSelectElement).value)}>
      ${me.districts.map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === district}>${name}</option>`,
      )}
    </select>
  </label>`;
}

export const renderSignOut = ({ session }: DeskPlace) =>
  html`<button @click=${() => session.leave()}>
    ${icon('sign-out')} <span>${msg('Logga ut', { id: 'desk-sign-out' })}</span>
  </button>`;
