import type { Occurrence } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { dayWords } from '../occurrence-words.ts';
import { pageAt } from '../playlist.ts';
import { coming, renderPages } from './parts.ts';
import type { ScenePlace } from './place.ts';
import type { SceneAnswers } from './questions.ts';
import { renderRow } from './row.ts';

/** What is left of today in all houses; on an evening when nothing is, what comes next. */
export function renderToday({ occurrences }: SceneAnswers, place: ScenePlace) {
  const all = coming(occurrences?.items ?? [], place);
  const left = all.filter(({ day }) => day <= place.today);
  const next = all.filter(({ day }) => day === all[0]?.day);
  const items = left.length > 0 ? left : next;
  if (items.length === 0) return undefined;
  const rows = place.isTall ? 9 : 5;
  const size = place.isTall || items.length <= rows ? rows : 2 * rows;
  const { page, pages } = pageAt(items.length, size, place.passed);
  const shown = items.slice(page * size, (page + 1) * size);
  const then = all.slice(items.length).filter(({ day }, _, [first]) => day === first!.day);
  // The heading between them takes the room of a row.
  const free = rows - items.length - 1;
  const title =
    left.length > 0
      ? msg('Det händer i dag', { id: 'kiosk-today' })
      : msg(str`Härnäst: ${dayWords(next[0]!.day, place.language)}`, { id: 'kiosk-next' });
  return html`<h2>${title} ${renderPages(page, pages)}</h2>
    <div data-grows>
      <ul class="rows" ?data-wide=${shown.length > 5 && !place.isTall}>
        ${shown.map((one) => renderRow(one, place.today, place.now))}
      </ul>
      ${free > 0 && then.length > 0 ? renderThen(then, free, place) : nothing}
    </div>`;
}

/** The day after in what room is left, for who passes by on an evening when little is left of this one. */
function renderThen(items: Occurrence[], free: number, { language, today, now }: ScenePlace) {
  return html`<h3 class="then">${dayWords(items[0]!.day, language)}</h3>
    <ul class="rows">
      ${items.slice(0, free).map((one) => renderRow(one, today, now))}
    </ul>`;
}
