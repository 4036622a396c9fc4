import type { SignupOffer } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';

const few = 5;

/** How many seats are free, where the organiser shows it. */
export function renderSeats({ seats }: SignupOffer) {
  const { free, capacity } = seats ?? {};
  if (free === undefined || capacity === undefined) return nothing;
  return html`<p class=${free < few ? 'seats few' : 'seats'} part="seats">
    ${msg(str`Lediga platser: ${free} av ${capacity}`, { id: 'signup-free' })}
  </p>`;
}
