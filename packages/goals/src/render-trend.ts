import type { Indicator } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, svg } from 'lit';
import { periodWords } from './figure-words.ts';
import { amountWords } from './numbers.ts';
import { layTrend, type Dot, type TrendLayout } from './trend-layout.ts';

interface Look {
  lang: string;
  rtl: boolean;
  /** Draws what values are read by; without it the line is a small picture. */
  axes?(layout: TrendLayout): unknown;
}

/**
 * How an indicator went, as a line: whole figures are full, the one that goes on is hollow and its line broken,
 * so that it reads in black and white too. All is placed in per cent, and nothing is stretched.
 */
export function renderTrend(indicator: Indicator, { lang, rtl, axes }: Look) {
  const layout = layTrend(indicator, rtl, axes && 14);
  const { dots, lines, target, years } = layout;
  if (dots.length < 2) return nothing;
  return html`<div class="trend ${axes ? 'large' : ''}">
    <svg class="plot" role="img" aria-label=${inWords(indicator, dots, lang)}>
      ${axes?.(layout)}
      ${
        target === undefined
          ? nothing
          : svg`<line class="target" x1="0" x2="100%" y1=${`${target}%`} y2=${`${target}%`}></line>`
      }
      ${lines.map(
        ([from, to]) =>
          svg`<line class=${to.figure.state} x1=${`${from.x}%`} y1=${`${from.y}%`} x2=${`${to.x}%`} y2=${`${to.y}%`}></line>`,
      )}
      ${dots.map((dot) => renderDot(dot, indicator, lang))}
    </svg>
    <svg class="years" aria-hidden="true">
      ${years.map(({ year, x }) => svg`<text x=${`${x}%`} y="1em">${year}</text>`)}
    </svg>
  </div>`;
}

function renderDot({ figure, x, y, low, high }: Dot, indicator: Indicator, lang: string) {
  const at = `${x}%`;
  return svg`${
    low === undefined
      ? nothing
      : svg`<line class="interval" x1=${at} x2=${at} y1=${`${low}%`} y2=${`${high}%`}></line>`
  }<circle class=${figure.state} cx=${at} cy=${`${y}%`} r="4"><title>${periodWords(figure)}: ${amountWords(figure.value, indicator, lang)}</title></circle>`;
}

/** For who does not see it: where it began, where it is. */
function inWords(indicator: Indicator, dots: readonly Dot[], lang: string) {
  const [from, to] = [dots[0]!.figure, dots.at(-1)!.figure].map(
    (figure) => `${amountWords(figure.value, indicator, lang)} (${periodWords(figure)})`,
  );
  return msg(str`Linje från ${from} till ${to}`, { id: 'goal-trend' });
}
