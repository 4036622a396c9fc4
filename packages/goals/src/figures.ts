import type { Figure, Indicator } from '@klocket/contract';

/** A figure with a value. */
export type Known = Figure & { value: number };

const isKnown = (figure: Figure | undefined): figure is Known => typeof figure?.value === 'number';

/** All figures with a value, the oldest first. */
export const knownFigures = ({ history }: Indicator) => history.filter(isKnown);

/** The figure to show large: that of now, else the newest there is. */
export const shownFigure = (indicator: Indicator): Known | undefined =>
  isKnown(indicator.current) ? indicator.current : knownFigures(indicator).at(-1);

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
