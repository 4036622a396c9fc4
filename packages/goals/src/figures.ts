import type { Figure, Indicator } from '@klocket/contract';

/** A figure with a value. */
export type Known = Figure & { value: number };

/** How the newest figure that is whole stands to the one before. */
export type Trend = 'better' | 'worse' | 'same' | 'unsure' | 'unknown';

const isKnown = (figure: Figure | undefined): figure is Known => typeof figure?.value === 'number';

/** All figures with a value, the oldest first. */
export const knownFigures = ({ history }: Indicator) => history.filter(isKnown);

/** The figure to show large: that of now, else the newest there is. */
export const shownFigure = (indicator: Indicator): Known | undefined =>
  isKnown(indicator.current) ? indicator.current : knownFigures(indicator).at(-1);

/**
 * Compares the two newest periods that are over: half a term is less than a whole one, and says nothing.
 * Where both have an interval and the intervals meet, the difference may be chance.
 */
export function trendOf(indicator: Indicator): Trend {
  const [before, last] = knownFigures(indicator)
    .filter(({ state }) => state !== 'running')
    .slice(-2);
  if (!before || !last) return 'unknown';
  if (before.value === last.value) return 'same';
  if (meet(before, last)) return 'unsure';
  return last.value > before.value === (indicator.direction === 'up') ? 'better' : 'worse';
}

/** Whether two intervals meet; where one is missing, what is undefined is neither more nor less. */
const meet = (one: Figure, other: Figure) => one.low! <= other.high! && other.low! <= one.high!;

/**
 * How far a value is from the baseline (0) to the target (1), never outside, as the server reckons it: a number
 * that is to rise and has no baseline begins at nought. Undefined where there is no beginning, or no target.
 */
export function progressOf(
  { baseline, target, direction }: Pick<Indicator, 'baseline' | 'target' | 'direction'>,
  value: number,
): number | undefined {
  const from = baseline ? baseline.value : direction === 'up' ? 0 : undefined;
  if (from === undefined || target === undefined || target === from) return undefined;
  return Math.min(1, Math.max(0, (value - from) / (target - from)));
}

/** Whether a value meets the target. */
export const meetsTarget = ({ target, direction }: Indicator, value: number) =>
  target === undefined ? undefined : direction === 'up' ? value >= target : value <= target;

/** How even a spread is: so much of J belongs to each step. */
export function evennessStep(value: number) {
  if (value >= 0.95) return 'very-even';
  if (value >= 0.85) return 'even';
  if (value >= 0.7) return 'rather-uneven';
  return 'uneven';
}
