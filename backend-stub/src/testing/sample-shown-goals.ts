import type { Figure, Goal, Indicator } from '@klocket/contract';
import { nameOfPeriod, spanOf } from '../features/goals/periods.ts';

/** A published figure as everyone sees it. */
export function sampleFigure(
  period: string,
  value: number | null,
  more: Partial<Figure> = {},
): Figure {
  const span = spanOf(period)!;
  return {
    period,
    periodName: nameOfPeriod(span, 'sv'),
    from: span.from,
    to: span.to,
    value,
    direction: 'up',
    state: 'published',
    origin: 'reckoned',
    source: 'Egna räkningar',
    updated: '2026-11-01T09:00:00Z',
    ...more,
  };
}

/** An indicator as everyone sees it, and whatever should be different. */
export const sampleShown = (more: Partial<Indicator> = {}): Indicator => ({
  id: 'visits',
  title: 'Besök',
  kind: 'count',
  measure: 'visits',
  unit: 'besök',
  direction: 'up',
  periodKind: 'term',
  source: 'Egna räkningar',
  method: 'Huvuden som räknas in i husen.',
  live: false,
  history: [],
  ...more,
});

/** A goal of these indicators as everyone sees it. */
export const sampleShownGoal = (indicators: Indicator[], more: Partial<Goal> = {}): Goal => ({
  id: 'participation',
  number: 1,
  title: 'Fler besökare',
  indicators,
  url: '/provberget/goals/participation',
  updated: '2026-11-01T09:00:00Z',
  ...more,
});
