import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { pageAt } from '../playlist.ts';
import type { SceneAnswers } from '../questions.ts';
import { coming, dayWords, type ScenePlace } from './place.ts';
import { renderRow } from './row.ts';

/** What is left of today in all houses; on an evening when nothing is, what comes next. */
export function renderToday({ occurrences }: SceneAnswers, place: ScenePlace) {
  const all = coming(occurrences?.items ?? [], place);
  const left = all.filter(({ day }) => day <= place.today);
  const next = all.filter(({ day }) => day === all[0]?.day);
  const items = left.length > 0 ? left : next;
  if (items.length === 0) return undefined;
  const size = place.isTall ? 9 : items.length > 5 ? 10 : 5;
  const { page, pages } = pageAt(items.length, size, place.passed);
  const shown = items.slice(page * size, (page + 1) * size);
  const title =
    left.length > 0
      ? msg('Det händer i dag', { id: 'kiosk-today' })
      : msg(str`Härnäst: ${dayWords(next[0]!.day, place.language)}`, { id: 'kiosk-next' });
  return html`<h2>${title} ${renderPages(page, pages)}</h2>
    <ul class="rows" ?data-wide=${shown.length > 5 && !place.isTall}>
      ${shown.map((one) => renderRow(one, place.today, place.now))}
    </ul>`;
}

/** Which page of how many. */
export const renderPages = (page: number, pages: number) =>
  pages > 1 ? html`<small>${page + 1} / ${pages}</small>` : nothing;
