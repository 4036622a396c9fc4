import type { SignupOffer } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { seatsOf, type Entry } from '../entry.ts';

/** That there are no seats, and what one can do instead. */
export const renderFull = ({ seats, form }: SignupOffer) =>
  html`<p class="seats full" part="seats">
    <span class="strong">${msg('Fullt.', { id: 'signup-full' })}</span>
    ${
      form.waitingList
        ? msg('Anmäl dig till väntelistan, så får du veta om det blir en plats.', {
            id: 'signup-full-waiting',
          })
        : nothing
    }
    ${seats?.waiting ? msg(str`Före dig i kön: ${seats.waiting}.`, { id: 'signup-before-you' }) : nothing}
  </p>`;

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
