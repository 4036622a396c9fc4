import type { House } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html } from 'lit';
import type { SceneAnswers } from '../questions.ts';
import type { ScenePlace } from './place.ts';

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
          <p>${openWords(house, isOpen, place)}</p>
        </li>`;
      })}
    </ul>`;
}

/** The answer may be older than the change it tells of. */
const openAt = ({ open }: House, now: Date) =>
  open.changesAt && Date.parse(open.changesAt) <= now.getTime() ? !open.isOpen : open.isOpen;

function openWords({ open }: House, isOpen: boolean, { language, today }: ScenePlace) {
  const { changesDay, changesTime } = open;
  const knows = isOpen === open.isOpen && changesDay && changesTime;
  if (!knows) {
    return isOpen
      ? msg('Öppet', { id: 'kiosk-is-open' })
      : msg('Stängt', { id: 'kiosk-is-closed' });
  }
  if (isOpen) return msg(str`Öppet till ${changesTime}`, { id: 'kiosk-open-until' });
  return changesDay === today
    ? msg(str`Öppnar ${changesTime}`, { id: 'kiosk-opens' })
    : msg(str`Öppnar ${formatDay(changesDay, language, { weekday: 'long' })} ${changesTime}`, {
        id: 'kiosk-opens-day',
      });
}
