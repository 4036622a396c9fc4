import type { Occurrence } from '@klocket/contract';
import { isOff, msg, statusWords } from '@klocket/core';
import { html, nothing } from 'lit';
import { placeWords, timeWords } from '../occurrence-words.ts';

/** One occurrence as a row: when, what, where, and what became of it. */
export function renderRow(occurrence: Occurrence, today: string, now: Date) {
  const status = statusWords(occurrence);
  const off = isOff(occurrence);
  const isOn = !off && Date.parse(occurrence.startsAt) <= now.getTime();
  const time = timeWords(occurrence, today);
  return html`<li class="row" ?data-off=${off}>
    <p class="time"><bdi>${off ? html`<del>${time}</del>` : time}</bdi></p>
    <div>
      <h3>
        <bdi>${off ? html`<del>${occurrence.title}</del>` : occurrence.title}</bdi>
        ${status ? html`<span class="mark" data-tone=${off ? 'bad' : 'new'}>${status}</span>` : nothing}
        ${isOn ? html`<span class="mark" data-tone="now">${msg('Pågår nu', { id: 'kiosk-on-now' })}</span>` : nothing}
      </h3>
      <p class="where"><bdi>${placeWords(occurrence)}</bdi></p>
    </div>
  </li>`;
}
