import { msg } from '@klocket/core';
import { html } from 'lit';
import { icon } from '../icon.ts';
import type { DeskPlace } from '../place.ts';
import type { Room } from '../rooms.ts';
import type { Outlet } from './outlet.ts';

/** The room one is in, or why there is none to show. */
export function renderRoom(
  { element, problem }: Outlet,
  room: Room | undefined,
  { me, href }: DeskPlace,
) {
  if (me.districts.length === 0) return renderNoDistrict();
  if (!room) return renderNoRoom(href('today'));
  if (problem) return renderLost(room);
  return element ?? html`<div class="waiting" aria-busy="true"><i></i><i></i><i></i></div>`;
}

const renderNoDistrict = () =>
  html`<div class="empty">
    ${icon('district')}
    <h1>${msg('Du hör inte till någon stadsdel ännu', { id: 'desk-no-district' })}</h1>
    <p>
      ${msg('Be samordnaren att bjuda in dig. Sedan syns allt här.', { id: 'desk-no-district-why' })}
    </p>
  </div>`;

const renderNoRoom = (start: string) =>
  html`<div class="empty">
    ${icon('search')}
    <h1>${msg('Den sidan finns inte, eller så är den inte din', { id: 'desk-no-room' })}</h1>
    <p>
      <a class="button" href=${start}>${msg('Till startsidan', { id: 'desk-to-start' })}</a>
    </p>
  </div>`;

const renderLost = (room: Room) =>
  html`<div class="empty" role="alert">
    ${icon('offline')}
    <h1>${room.title()}</h1>
    <p>
      ${msg('Sidan kom inte fram. Kontrollera nätet och försök igen.', { id: 'desk-room-lost' })}
    </p>
    <button class="primary" @click=${() => location.reload()}>
      ${msg('Försök igen', { id: 'try-again' })}
    </button>
  </div>`;
