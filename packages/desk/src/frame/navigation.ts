import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../icon.ts';
import type { Room } from '../rooms.ts';

/** What the lists of rooms need to know. */
export interface NavigationView {
  rooms: readonly Room[];
  /** The path of the room one is in. */
  here: string;
  href(path: string): string;
}

/** So many rooms have a place of their own at the bottom of a phone; the rest stand behind "Mer". */
const mostOnPhone = 4;

/** The rooms as a list at the side. */
export const renderSideRooms = ({ rooms, here, href }: NavigationView) =>
  html`<ul class="rooms">
    ${rooms.map(
      (room) =>
        html`<li>
          <a href=${href(room.path)} aria-current=${room.path === here ? 'page' : nothing}>
            ${icon(room.icon)} <span>${room.title()}</span>
          </a>
        </li>`,
    )}
  </ul>`;

/** The rooms along the bottom of a phone. */
export function renderBottomRooms(view: NavigationView, more: () => void) {
  const { rooms, here, href } = view;
  const shown = rooms.slice(0, mostOnPhone);
  const isBehind = !shown.some(({ path }) => path === here);
  return html`<ul>
    ${shown.map(
      (room) =>
        html`<li>
          <a href=${href(room.path)} aria-current=${room.path === here ? 'page' : nothing}>
            ${icon(room.icon)} <span>${room.title()}</span>
          </a>
        </li>`,
    )}
    <li>
      <button
        class="bare"
        aria-haspopup="dialog"
        aria-current=${isBehind ? 'true' : nothing}
        @click=${more}
      >
        ${icon('more')} <span>${msg('Mer', { id: 'desk-more' })}</span>
      </button>
    </li>
  </ul>`;
}

/** The rooms that have no place of their own at the bottom. */
export const roomsBehind = (rooms: readonly Room[]) => rooms.slice(mostOnPhone);
