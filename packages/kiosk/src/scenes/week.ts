import type { Occurrence } from '@klocket/contract';
import { addDays, formatDay, isOff, msg } from '@klocket/core';
import { html } from 'lit';
import { timeWords } from '../occurrence-words.ts';
import { pageAt } from '../playlist.ts';
import { coming, renderPages } from './parts.ts';
import type { ScenePlace } from './place.ts';
import type { SceneAnswers } from './questions.ts';

/** So many stand under one day, in a column or in a band; what is more is counted. */
const mostOfColumn = 3;
const mostOfBand = 4;

/** The next seven days, a column or a band each. */
export function renderWeek({ occurrences }: SceneAnswers, place: ScenePlace) {
  const items = coming(occurrences?.items ?? [], place);
  if (items.length === 0) return undefined;
  const days = Array.from({ length: 7 }, (_, at) => addDays(place.today, at));
  const size = place.isTall ? 7 : 4;
  const { page, pages } = pageAt(days.length, size, place.passed);
  const shown = days.slice(page * size, (page + 1) * size);
  return html`<h2>${msg('Veckan som kommer', { id: 'kiosk-week' })} ${renderPages(page, pages)}</h2>
    <div class="days" data-grows>
      ${shown.map((day) =>
        renderDay(
          day,
          items.filter((one) => one.day === day || (day === place.today && one.day < day)),
          place,
        ),
      )}
    </div>`;
}

function renderDay(day: string, items: Occurrence[], { language, today, isTall }: ScenePlace) {
  const name = formatDay(day, language, { weekday: 'long' });
  const number = formatDay(day, language, { day: 'numeric', month: 'short' });
  const shown = items.slice(0, isTall ? mostOfBand : mostOfColumn);
  const more = items.length - shown.length;
  return html`<section class="day" ?data-today=${day === today}>
    <h3>
      ${day === today ? msg('I dag', { id: 'kiosk-day-today' }) : name}<small>${number}</small>
    </h3>
    ${shown.map(
      (one) =>
        html`<p ?data-off=${isOff(one)}>
          <b><bdi>${timeWords(one, today)}</bdi></b>
          <bdi>${isOff(one) ? html`<del>${one.title}</del>` : one.title}</bdi>
        </p>`,
    )}
    ${more > 0 ? html`<p class="more">+ ${more}</p>` : ''}
    ${items.length === 0 ? html`<p class="more">–</p>` : ''}
  </section>`;
}
