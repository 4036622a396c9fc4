import type { House, Occurrence } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { bidiList } from '../bidi-list.ts';
import { heading } from '../heading.ts';
import { icon } from '../icon.ts';
import { renderAccess } from '../render-access.ts';
import { renderContact } from '../render-contact.ts';
import { mapAddress, webAddress } from '../web-address.ts';
import { openWords } from './open-words.ts';
import { renderHours } from './render-hours.ts';
import { renderToday } from './render-today.ts';

/** What the cards of houses are drawn from. */
export interface HousesView {
  today: string;
  now: Date;
  server: string;
  lang: string;
  level: number;
  /** True when only one house is shown: then nothing of it is folded away. */
  alone: boolean;
  /** What happens today; unknown until it has been fetched. */
  happening?: Occurrence[];
  /** True when it could not be fetched. */
  silent: boolean;
}

/** One house: open or not, what happens there today, its hours, the way there and whom to ask. */
export function renderHouse(house: House, view: HousesView) {
  const { level, server, today, lang, alone } = view;
  const page = webAddress(house.url, server) ?? nothing;
  return html`<li class="house" part="house">
    <div class="first">
      ${heading(level, html`<a href=${page}><bdi>${house.name}</bdi></a>`)}
      ${renderOpen(house, view)}
      ${house.description ? html`<p class="about" dir="auto">${house.description}</p>` : nothing}
      ${renderToday(house, view)}
      <p>
        <a class="target strong" href=${page}
          >${msg('Allt som händer i huset', { id: 'house-all' })}<span class="visually-hidden"
            >: ${house.name}</span
          ></a
        >
      </p>
    </div>
    <div class="rest">
      ${renderHours(house, today, lang, alone)} ${renderPlace(house)}
      ${house.contact ? renderContact(house.contact) : nothing} ${renderAccess(house.access)}
      ${
        house.rooms.length > 0
          ? html`<p class="rooms">
              <span class="strong">${msg('Rum', { id: 'room' })}:</span>
              ${bidiList(house.rooms, lang)}
            </p>`
          : nothing
      }
    </div>
  </li>`;
}

const shapes = { open: 'M7.5 12.5l3 3 6-7', soon: 'M12 6.5V12l3.5 2', closed: 'M7 12h10' };

/** Open now or not: a shape and words, so that neither colour nor eyesight is needed. */
function renderOpen({ open }: House, { now, today, lang }: HousesView) {
  const { shape, words } = openWords(open, now, today, lang);
  return html`<p class="open ${shape}" part="open">
    <svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d=${shapes[shape]} />
    </svg>
    <span>${words}</span>
  </p>`;
}

function renderPlace({ address, position }: House) {
  const map = mapAddress(position, address);
  if (!map) return nothing;
  return html`<p class="place">
    ${icon('place')}
    <span>
      ${address ? html`<bdi>${address}</bdi>` : nothing}
      <a class="target" href=${map} target="_blank" rel="noopener noreferrer"
        >${msg('Hitta hit', { id: 'directions' })}<span class="visually-hidden">
          (${msg('karta i nytt fönster', { id: 'directions-map' })})</span
        ></a
      >
    </span>
  </p>`;
}
