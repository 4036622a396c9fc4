import type { Indicator } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { shownFigure } from '../figures.ts';
import { heading } from '@klocket/core/writing';
import { numberWords } from '../numbers.ts';
import { renderFigure, renderProgress, type Look } from '../render-figure.ts';
import { renderTrend } from '../render-trend.ts';
import { renderAxes } from './render-axes.ts';
import { renderGroups } from './render-groups.ts';
import { renderStanding } from './render-standing.ts';
import { renderSteps } from './render-steps.ts';

/** One thing that is measured: its number, the way to the target, how it went, and what it means. */
export function renderIndicator(indicator: Indicator, level: number, look: Look, how: unknown) {
  const { kind, title, meaning, steps = [] } = indicator;
  const { lang, rtl } = look;
  const isMilestone = kind === 'milestone';
  return html`<section class="indicator" part="indicator">
    ${heading(level, title)} ${meaning ? html`<p class="meaning">${meaning}</p>` : nothing}
    <div class="measured">
      <div class="now">
        ${renderFigure(indicator, look)} ${renderProgress(indicator, look)}
        ${renderStanding(indicator)}
      </div>
      ${isMilestone ? nothing : renderTrend(indicator, { lang, rtl, axes: renderAxes(indicator, lang, rtl) })}
    </div>
    ${kind === 'index' ? renderInterval(indicator, lang) : nothing}
    ${kind === 'evenness' ? renderGroups(indicator, lang, rtl) : nothing}
    ${steps.length ? renderSteps(steps, lang) : nothing} ${how}
  </section>`;
}

/** How sure an index is, and how many it rests on. */
function renderInterval(indicator: Indicator, lang: string) {
  const { n, low, high } = shownFigure(indicator) ?? {};
  const words = (value: number) => numberWords(value, indicator, lang);
  return html`<p class="words">
    ${n === undefined ? nothing : msg(str`${words(n)} har svarat.`, { id: 'goal-answered' })}
    ${
      low === undefined || high === undefined
        ? nothing
        : msg(
            str`Hade alla svarat skulle siffran troligen ligga mellan ${words(low)} och ${words(high)}.`,
            { id: 'goal-interval' },
          )
    }
  </p>`;
}
