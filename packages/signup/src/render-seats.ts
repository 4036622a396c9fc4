import type { SignupOffer } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { seatsOf, type Entry } from './entry.ts';

const few = 5;

/** Whether there are seats: told where the organiser shows them, and always when there are none. */
export function renderSeats({ full, seats, form }: SignupOffer) {
  const { free, capacity, waiting } = seats ?? {};
  if (full) {
    return html`<p class="seats full" part="seats">
      <span class="strong">${msg('Fullt.', { id: 'signup-full' })}</span>
      ${
        form.waitingList
          ? msg('Anmäl dig till väntelistan, så får du veta om det blir en plats.', {
              id: 'signup-full-waiting',
            })
          : nothing
      }
      ${waiting ? msg(str`Före dig i kön: ${waiting}.`, { id: 'signup-before-you' }) : nothing}
    </p>`;
  }
  if (free === undefined || capacity === undefined) return nothing;
  return html`<p class=${free < few ? 'seats few' : 'seats'} part="seats">
    ${msg(str`Lediga platser: ${free} av ${capacity}`, { id: 'signup-free' })}
  </p>`;
}

/** What becomes of a party that is larger than what is left: it waits, whole. */
export function renderTooMany({ full, seats }: SignupOffer, entry: Entry) {
  const free = seats?.free;
  if (full || free === undefined || seatsOf(entry) <= free) return nothing;
  return html`<p class="note">
    ${msg('Så många platser finns inte kvar. Ni hamnar tillsammans på väntelistan.', {
      id: 'signup-too-many',
    })}
  </p>`;
}
