import type { SignupOffer } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { whenWords } from '../when.ts';

/** The same activity at another time with free seats, each a button away. */
export function renderOtherDates(
  { otherDates }: SignupOffer,
  lang: string,
  choose: (occurrence: string) => void,
) {
  if (otherDates.length === 0) return nothing;
  return html`<div class="others">
    <p class="strong">${msg('Här finns det plats:', { id: 'signup-other-dates' })}</p>
    ${otherDates.map(
      (date) =>
        html`<button class="button" @click=${() => choose(date.occurrenceId)}>
          <span
            >${whenWords(date, lang)}${date.house ? [' · ', html`<bdi>${date.house.name}</bdi>`] : nothing}
            ${
              date.free === undefined
                ? nothing
                : html`<small
                    >${msg(str`Lediga: ${date.free}`, { id: 'signup-other-free' })}</small
                  >`
            }</span
          >
        </button>`,
    )}
  </div>`;
}
