import type { GoalSource, IndicatorSource } from '@klocket/contract';

/** An indicator as small as may be, and whatever should be different. */
export const sampleIndicator = (more: Partial<IndicatorSource> = {}): IndicatorSource => ({
  id: 'visits',
  title: { sv: 'Besök', en: 'Visits' },
  kind: 'count',
  measure: 'visits',
  unit: { sv: 'besök', en: 'visits' },
  direction: 'up',
  periodKind: 'term',
  source: { sv: 'Egna räkningar', en: 'Our own counts' },
  ...more,
});

/** A goal of these indicators. */
export const sampleGoal = (
  indicators: IndicatorSource[] = [sampleIndicator()],
  more: Partial<GoalSource> = {},
): GoalSource => ({
  id: 'participation',
  title: { sv: 'Fler besökare', en: 'More visitors' },
  indicators,
  ...more,
});
