import type { Indicator } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing, svg } from 'lit';
import type { CountingController } from './counting-controller.ts';
import { shownFigure } from './figures.ts';
import { gapWords, periodWords, targetWords } from './figure-words.ts';
import { numberWords } from './numbers.ts';

/** What a figure is shown with. */
export interface Look {
  lang: string;
  rtl: boolean;
  numbers: CountingController;
}

/** How even a spread is, in words: by the steps of the contract, written out here to save bytes. */
export function evennessWords(value: number): string {
  if (value >= 0.95) return msg('mycket jämn', { id: 'goal-very-even' });
  if (value >= 0.85) return msg('ganska jämn', { id: 'goal-even' });
  if (value >= 0.7) return msg('något ojämn', { id: 'goal-rather-uneven' });
  return msg('ojämn', { id: 'goal-uneven' });
}

/** The number of now, as large as its place allows, and what it is a number of. */
export function renderFigure(indicator: Indicator, { lang, numbers }: Look) {
  if (indicator.kind === 'milestone') return renderReached(indicator, lang);
  const figure = shownFigure(indicator);
  const { current } = indicator;
  const gap = current && current.value === null ? (current.gap ?? 'nothing-recorded') : undefined;
  if (!figure) return html`<p class="gap">${gapWords(gap ?? 'nothing-recorded')}</p>`;
  const unit = indicator.kind === 'evenness' ? evennessWords(figure.value) : indicator.unit;
  return html`<p class="figure">
      <bdi class="number" part="number"
        >${numberWords(numbers.at(indicator.id, figure.value), indicator, lang)}</bdi
      >
      <span class="unit">${unit}</span>
    </p>
    <p class="period">${periodWords(figure)}</p>
    ${gap ? html`<p class="gap">${current!.periodName}: ${gapWords(gap)}</p>` : nothing}`;
}

/** Whether a milestone is reached, and since when. */
function renderReached({ steps = [] }: Indicator, lang: string) {
  const step = steps.findLast((one) => one.reached);
  const last = steps.at(-1);
  return html`<p class="figure">
      <span class="number" part="number"
        >${
          step
            ? msg(str`Nått ${step.on.slice(0, 4)}`, { id: 'goal-reached-in' })
            : msg('Inte nått', { id: 'goal-not-reached' })
        }</span
      >
    </p>
    ${last ? html`<p class="period">${formatDay(last.on, lang, { year: 'numeric', month: 'long' })}: ${last.text}</p>` : nothing}`;
}

/** How much of the way to the target lies behind, and what the target is. */
export function renderProgress(indicator: Indicator, { lang, rtl }: Look) {
  const { progress } = indicator;
  const target = targetWords(indicator, lang);
  const per = Math.round((progress ?? 0) * 100);
  return html`${
    progress === undefined
      ? nothing
      : html`<svg
          class="bar"
          part="bar"
          role="img"
          aria-label=${msg(str`${per} % av vägen till målet`, { id: 'goal-progress' })}
        >
          ${svg`<rect class="way" width="100%" height="100%" rx="0.35em"></rect><rect class="done" x=${rtl ? `${100 - per}%` : '0'} width=${`${per}%`} height="100%" rx="0.35em"></rect>`}
        </svg>`
  }${target ? html`<p class="target-words">${target}</p>` : nothing}`;
}
