import type { House } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { openAt, openWords } from '../../house-words.ts';
import type { TouchView } from '../touch-view.ts';
import { renderCode, renderHeading, renderOccurrence } from './parts.ts';

/** The houses, with those that are open before the others. */
export function renderHouses(view: TouchView) {
  const { houses, go } = view;
  const isOpen = (house: House) => isOpenKnown(view) && openAt(house, view.life.now());
  const shown = [...houses].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  return html`${renderHeading(msg('Husen', { id: 'touch-houses' }))}
    <ul class="rows">
      ${shown.map(
        (house) =>
          html`<li>
            <button class="row" @click=${() => go({ name: 'house', id: house.id })}>
              ${isOpenKnown(view) ? html`<span class="sign" ?data-open=${isOpen(house)} aria-hidden="true"></span>` : nothing}
              <span class="what">
                <b><bdi>${house.name}</bdi></b>
                <span class="where">${hoursWords(house, view)}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** One house: when it is open, how one gets in, what happens there. */
export function renderHouse(view: TouchView, id: string) {
  const { houses, occurrences, life } = view;
  const house = houses.find((one) => one.id === id);
  if (!house)
    return html`<p class="none">${msg('Det här finns inte längre.', { id: 'touch-gone' })}</p>`;
  const now = life.now().getTime();
  const next = occurrences
    .filter((one) => one.house?.id === id && Date.parse(one.endsAt) > now)
    .slice(0, 4);
  return html`<article class="one">
      <div>
        ${renderHeading(house.name)}
        <p><b>${hoursWords(house, view)}</b></p>
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

/** What was heard too long ago says nothing of this moment. */
const isOpenKnown = ({ life }: TouchView) => life.freshness('now') !== 'hidden';

function hoursWords(house: House, view: TouchView) {
  const { life, language } = view;
  if (!isOpenKnown(view)) return nothing;
  return openWords(house, { now: life.now(), today: life.today, language }, opensWords);
}

/** Without a sign beside it, it says that it is closed as well. */
const opensWords = (time: string, weekday?: string) => {
  const when = weekday ? `${weekday} ${time}` : time;
  return msg(str`Stängt, öppnar ${when}`, { id: 'touch-opens' });
};
