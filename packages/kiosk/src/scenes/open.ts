import { msg, str } from '@klocket/core';
import { html } from 'lit';
import { openAt, openWords } from '../house-words.ts';
import type { ScenePlace } from './place.ts';
import type { SceneAnswers } from './questions.ts';

/** Which houses are open now, and until when. */
export function renderOpen({ houses }: SceneAnswers, place: ScenePlace) {
  const items = (houses?.items ?? []).filter(({ hours }) => hours.length > 0);
  if (items.length === 0) return undefined;
  return html`<h2>${msg('Öppet nu', { id: 'kiosk-open' })}</h2>
    <ul class="houses">
      ${items.map((house) => {
        const isOpen = openAt(house, place.now);
        return html`<li ?data-open=${isOpen}>
          <span class="sign" aria-hidden="true">${isOpen ? '✓' : '–'}</span>
          <h3><bdi>${house.name}</bdi></h3>
          <p>${openWords(house, place, opensWords)}</p>
        </li>`;
      })}
    </ul>`;
}

/** The sign beside it says already that it is closed. */
const opensWords = (time: string, weekday?: string) =>
  weekday
    ? msg(str`Öppnar ${weekday} ${time}`, { id: 'kiosk-opens-day' })
    : msg(str`Öppnar ${time}`, { id: 'kiosk-opens' });
