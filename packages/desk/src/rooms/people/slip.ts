import type { DeskSignedUp, PeopleList } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { qrCode } from '@klocket/core/qr-code';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { DeskPlace } from '../../place.ts';

export const slipStyles = css`
  .slip {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 24rem;
    padding: 1.5rem;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    background: #fff;
    color: #111;
    text-align: center;
    justify-items: center;
  }
  .slip h2 {
    font-size: 1.3rem;
  }
  .slip .big {
    font-size: 1.9rem;
    font-weight: 700;
    letter-spacing: 0.06em;
    font-variant-numeric: tabular-nums;
  }
  .slip svg {
    inline-size: 11rem;
    block-size: 11rem;
  }
  .slip .small {
    color: #444;
    text-wrap: balance;
  }
  @media print {
    .slip {
      border: 0;
      padding: 0;
      margin-inline: auto;
    }
  }
`;

/** What a party that was written down at the desk takes home: its code, and the way to its seat. */
export function renderSlip(
  { row, url }: DeskSignedUp,
  { count }: PeopleList,
  { language }: DeskPlace,
): TemplateResult {
  const { code, name, seats, place } = row;
  const day = formatDay(count.day, language, { weekday: 'long', day: 'numeric', month: 'long' });
  return html`<section class="slip" aria-label=${msg('Lappen', { id: 'desk-slip' })}>
    <h2>${count.title}</h2>
    <p>
      ${day} ${count.startTime}–${count.endTime}
      ${count.house ? html`<br />${count.house.name}` : nothing}
    </p>
    ${
      place
        ? html`<p>
            <strong>${msg(str`Nummer ${place} på väntelistan`, { id: 'desk-slip-waits' })}</strong>
          </p>`
        : html`<p>
            ${name ? [html`<strong><bdi>${name}</bdi></strong>`, ' · '] : nothing}${
              seats === 1
                ? msg('1 plats', { id: 'desk-seat-one' })
                : msg(str`${seats} platser`, { id: 'desk-seats' })
            }
          </p>`
    }
    <p class="big">${code}</p>
    ${qrCode(url, msg('Lappens bildkod', { id: 'desk-slip-picture' }))}
    <p class="small">
      ${msg(
        'Visa koden när du kommer. Skanna bilden för att se, ändra eller avboka. Spara lappen: den som har den kan göra det.',
        {
          id: 'desk-slip-keep',
        },
      )}
    </p>
  </section>`;
}
