import type { Indicator } from '@klocket/contract';
import { msg } from '@klocket/core';
import { nothing, svg } from 'lit';
import { numberWords } from '../numbers.ts';
import type { Scale, TrendLayout } from '../trend-layout.ts';

/** Lines at round values, each with its value where a line of text would begin. */
export const renderAxes =
  (indicator: Indicator, lang: string, rtl: boolean) =>
  ({ scale, y, target }: TrendLayout) => [
    ...ticksOf(scale)
      // The line of the target has a number of its own, and runs through no other.
      .filter((value) => target === undefined || isClear(y(value), target))
      .map(
        (value) =>
          svg`<line class="grid" x1="0" x2="100%" y1=${`${y(value)}%`} y2=${`${y(value)}%`}></line>
        <text x=${rtl ? '100%' : '0'} y=${`${y(value)}%`} dy="-0.35em">${numberWords(value, indicator, lang)}</text>`,
      ),
    // On the side of the line that the points do not come from.
    target === undefined
      ? nothing
      : svg`<text class="end" x=${rtl ? '0' : '100%'} y=${`${target}%`} dy=${indicator.direction === 'up' ? '-0.4em' : '1.1em'}>${msg('Mål', { id: 'goal-line' })} ${numberWords(indicator.target!, indicator, lang)}</text>`,
  ];

/** Well above it or below. */
const isClear = (y: number, target: number) => Math.abs(y - target) > 9;

/** Two to five round values between the ends. */
export function ticksOf({ min, max }: Scale) {
  const rough = (max - min) / 4;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ten * ([1, 2, 5, 10].find((times) => times * ten >= rough) ?? 10);
  const ticks = [];
  for (let tick = Math.ceil(min / step); tick * step <= max; tick++) {
    ticks.push(Math.round(tick * step * 1e6) / 1e6);
  }
  return ticks;
}
