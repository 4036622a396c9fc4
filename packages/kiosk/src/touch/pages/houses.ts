import type { House } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import type { TouchView } from '../touch-view.ts';
import { renderCode, renderHeading, renderOccurrence } from './parts.ts';

/** The houses, with those that are open before the others. */
export function renderHouses({ houses, life, language, go }: TouchView) {
  const now = life.now();
  const shown = [...houses].sort((a, b) => Number(openAt(b, now)) - Number(openAt(a, now)));
  return html`${renderHeading(msg('Husen', { id: 'touch-houses' }))}
    <ul class="rows">
      ${shown.map(
        (house) =>
          html`<li>
            <button class="row" @click=${() => go({ name: 'house', id: house.id })}>
              <span class="sign" ?data-open=${openAt(house, now)} aria-hidden="true"></span>
              <span class="what">
                <b><bdi>${house.name}</bdi></b>
                <span class="where">${openWords(house, now, language, life.today)}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** One house: when it is open, how one gets in, what happens there. */
export function renderHouse(view: TouchView, id: string) {
  const { houses, occurrences, life, language } = view;
  const house = houses.find((one) => one.id === id);
  if (!house)
    return html`<p class="none">${msg('Det här finns inte längre.', { id: 'touch-gone' })}</p>`;
  const now = life.now();
  const next = occurrences
    .filter((one) => one.house?.id === id && Date.parse(one.endsAt) > now.getTime())
    .slice(0, 4);
  return html`<article class="one">
      <div>
        ${renderHeading(house.name)}
        <p><b>${openWords(house, now, language, life.today)}</b></p>
        ${house.description ? html`<p class="summary"><bdi>${house.description}</bdi></p>` : nothing}
        ${house.address ? html`<p><bdi>${house.address}</bdi></p>` : nothing}
      </div>
      ${renderCode(house.url, msg('Läs mer i telefonen', { id: 'touch-read-on' }), view)}
    </article>
    ${
      next.length > 0
        ? html`<h3>${msg('Härnäst här', { id: 'touch-next-here' })}</h3>
            <ul class="rows">
              ${next.map((one) => renderOccurrence(one, view))}
            </ul>`
        : nothing
    }`;
}

/** The answer may be older than the change it tells of. */
const openAt = ({ open }: House, now: Date) =>
  open.changesAt && Date.parse(open.changesAt) <= now.getTime() ? !open.isOpen : open.isOpen;

function openWords(house: House, now: Date, language: string, today: string) {
  const { isOpen: wasOpen, changesDay, changesTime } = house.open;
  const isOpen = openAt(house, now);
  if (isOpen !== wasOpen || !changesDay || !changesTime) {
    return isOpen
      ? msg('Öppet', { id: 'touch-is-open' })
      : msg('Stängt', { id: 'touch-is-closed' });
  }
  if (isOpen) return msg(str`Öppet till ${changesTime}`, { id: 'touch-open-until' });
  const when =
    changesDay === today
      ? changesTime
      : `${formatDay(changesDay, language, { weekday: 'long' })} ${changesTime}`;
  return msg(str`Stängt, öppnar ${when}`, { id: 'touch-opens' });
}
