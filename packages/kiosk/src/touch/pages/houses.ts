import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { openAt, openWords } from '../../house-words.ts';
import type { TouchView } from '../touch-view.ts';
import { renderCode, renderHeading, renderOccurrence } from './parts.ts';

/** The houses, with those that are open before the others. */
export function renderHouses(view: TouchView) {
  const { houses, go } = view;
  const looked = lookedAt(view);
  const { now } = looked;
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
                <span class="where">${openWords(house, looked, opensWords)}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** One house: when it is open, how one gets in, what happens there. */
export function renderHouse(view: TouchView, id: string) {
  const { houses, occurrences } = view;
  const house = houses.find((one) => one.id === id);
  if (!house)
    return html`<p class="none">${msg('Det här finns inte längre.', { id: 'touch-gone' })}</p>`;
  const looked = lookedAt(view);
  const next = occurrences
    .filter((one) => one.house?.id === id && Date.parse(one.endsAt) > looked.now.getTime())
    .slice(0, 4);
  return html`<article class="one">
      <div>
        ${renderHeading(house.name)}
        <p><b>${openWords(house, looked, opensWords)}</b></p>
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

const lookedAt = ({ life, language }: TouchView) => ({
  now: life.now(),
  today: life.today,
  language,
});

/** Without a sign beside it, it says that it is closed as well. */
const opensWords = (time: string, weekday?: string) => {
  const when = weekday ? `${weekday} ${time}` : time;
  return msg(str`Stängt, öppnar ${when}`, { id: 'touch-opens' });
};
