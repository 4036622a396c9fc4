import type { Figure, GoalWay, Indicator } from '@klocket/contract';
import { nextSpan, periodsPerYear, spanOf } from './periods.ts';

/** A figure with a value. */
export type Known = Figure & { value: number };

/** A value that another is compared with: a figure, or the baseline, which has no interval. */
export interface Before {
  period: string;
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** What an indicator is judged by. */
type Judged = Pick<Indicator, 'kind' | 'direction' | 'periodKind' | 'baseline' | 'history'>;

/** Whether a figure has a value. */
export const isKnown = (figure: Figure): figure is Known => figure.value !== null;

/** How an indicator goes, by its newest figure whose period is over; undefined where nothing can be compared. */
export function trendOf(indicator: Judged) {
  const now = indicator.history.filter(isKnown).findLast(({ state }) => state !== 'running');
  const before = now && beforeOf(indicator, now);
  return before && { now, before, way: wayOf(indicator, now, before) };
}

/**
 * What a figure is compared with: the same time a year before, since spring is not autumn; where that has no
 * value the newest before it, and at last the baseline.
 */
export function beforeOf(indicator: Judged, now: Figure): Before | undefined {
  const { history, baseline, periodKind } = indicator;
  const { period } = nextSpan(spanOf(now.period)!, -periodsPerYear[periodKind]);
  const same = history.filter(isKnown).find((figure) => figure.period === period);
  if (same) return same;
  return baseline?.period === period ? baseline : newestBefore(indicator, now.from);
}

/** The newest value before a day, else the baseline. */
export function newestBefore({ history, baseline }: Judged, from: string): Before | undefined {
  const newest = history.filter(isKnown).findLast((figure) => figure.from < from);
  if (newest) return newest;
  const first = baseline && spanOf(baseline.period);
  return first && first.from < from ? baseline : undefined;
}

/**
 * Whether it goes the right way. What is written alike is the same, whatever the decimals that nobody sees;
 * where two intervals meet, the difference may be chance.
 */
export function wayOf(indicator: Judged, now: Known, before: Before): GoalWay {
  const movement = movementOf(indicator, now.value, before.value);
  if (movement === 0) return 'same';
  if (meet(now, before)) return 'unsure';
  return movement > 0 === (indicator.direction === 'up') ? 'better' : 'worse';
}

/** Whether a value went up or down as it is written: with one decimal, that of a spread with two. */
export function movementOf({ kind }: Pick<Indicator, 'kind'>, now: number, before: number) {
  const steps = kind === 'evenness' ? 100 : 10;
  return Math.sign(Math.round(now * steps) - Math.round(before * steps));
}

/** Whether two intervals meet; where one is missing, what is undefined is neither more nor less. */
const meet = (one: Pick<Before, 'low' | 'high'>, other: Pick<Before, 'low' | 'high'>) =>
  one.low! <= other.high! && other.low! <= one.high!;
