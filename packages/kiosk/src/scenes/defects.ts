import type { Defect } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { countWords, pastDayWords } from './parts.ts';
import type { ScenePlace } from './place.ts';
import type { SceneAnswers } from './questions.ts';

/** What has been mended since people last walked together, the newest first. */
export function renderDefects({ defects, walks }: SceneAnswers, place: ScenePlace) {
  const walked = (walks?.items ?? [])
    .filter(({ state, on }) => state === 'walked' && on <= place.today)
    .map(({ on }) => on);
  const since = walked.sort().at(-1);
  const fixed = (defects?.items ?? [])
    .filter(({ changedAt }) => !since || changedAt.slice(0, 10) >= since)
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  if (fixed.length === 0) return undefined;
  return html`<div class="fixed">
    <p class="number">${countWords(fixed.length, place.language)}</p>
    <h2>
      ${
        since
          ? msg(
              str`åtgärdat sedan trygghetsvandringen ${pastDayWords(since, place.language, place.today)}`,
              {
                id: 'kiosk-fixed-since',
              },
            )
          : msg('åtgärdat av det ni har anmält', { id: 'kiosk-fixed' })
      }
    </h2>
    <ul>
      ${fixed.slice(0, 5).map((one) => html`<li><bdi>${defectWords(one)}</bdi></li>`)}
    </ul>
    ${fixed.length > 5 ? html`<p class="more">+ ${fixed.length - 5}</p>` : nothing}
  </div>`;
}

const defectWords = ({ category, place }: Defect) =>
  [category.name, place.spot?.name ?? place.address].filter(Boolean).join(' · ');
