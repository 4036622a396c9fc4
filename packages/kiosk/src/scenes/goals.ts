import type { Goal } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { pageAt } from '../playlist.ts';
import { countWords, renderPages } from './parts.ts';
import type { ScenePlace } from './place.ts';
import type { SceneAnswers } from './questions.ts';

/** So many stand beside each other, or below, and are read from five metres. */
const mostInRow = 3;
const mostInColumn = 5;

/** How far the goals have come: of each the first thing that has a number. */
export function renderGoals({ goals }: SceneAnswers, place: ScenePlace) {
  const items = (goals?.items ?? []).flatMap((goal) => renderGoal(goal, place));
  if (items.length === 0) return undefined;
  const size = place.isTall ? mostInColumn : mostInRow;
  const { page, pages } = pageAt(items.length, size, place.passed);
  const note = goals?.items.some(({ invented }) => invented)
    ? html`<small>${msg('Demo: siffrorna är påhittade', { id: 'kiosk-invented' })}</small>`
    : nothing;
  return html`<h2>
      ${msg('Det här vill vi uppnå', { id: 'kiosk-goals' })} ${renderPages(page, pages)} ${note}
    </h2>
    <ul class="goals" data-grows>
      ${items.slice(page * size, (page + 1) * size)}
    </ul>`;
}

function renderGoal({ title, indicators }: Goal, { language }: ScenePlace) {
  const milestone = indicators.find(({ kind, reached }) => kind === 'milestone' && reached);
  const counted = indicators.find(({ current }) => typeof current?.value === 'number');
  if (milestone) {
    return [
      html`<li data-reached>
        <p class="number">✓</p>
        <h3><bdi>${title}</bdi></h3>
        <p>${msg('Målet är nått', { id: 'kiosk-reached' })}</p>
      </li>`,
    ];
  }
  if (!counted) return [];
  const { current, kind, unit, progress = 0, target } = counted;
  const digits = kind === 'evenness' ? 2 : 1;
  const name = kind === 'evenness' ? counted.title : unit;
  return [
    html`<li>
      <p class="number">
        <bdi>${countWords(current!.value!, language, digits)}</bdi> <small>${name}</small>
      </p>
      <h3><bdi>${title}</bdi></h3>
      <progress max="1" value=${progress} aria-hidden="true"></progress>
      ${
        target === undefined
          ? nothing
          : html`<p>
              ${msg(str`Mål: ${countWords(target, language, digits)}`, { id: 'kiosk-target' })}
            </p>`
      }
    </li>`,
  ];
}
