import type { FigureState, GoalDirection, GoalKind, Measure, PeriodKind } from '@klocket/contract';

/** The measures that a kind of indicator can have. */
export const measuresOf: Record<GoalKind, readonly Measure[]> = {
  count: ['activities-held', 'arrangements', 'participants', 'visits', 'entered'],
  evenness: ['age-evenness', 'gender-evenness'],
  index: ['pulse', 'entered'],
  milestone: ['entered'],
  share: ['defects-fixed', 'days-to-fixed', 'entered'],
};

/** The periods that a measure can be reckoned of, where not of each: small ones would point people out. */
export const periodKindsOf = (measure: Measure): readonly PeriodKind[] => {
  switch (measure) {
    case 'age-evenness':
    case 'gender-evenness':
      return ['quarter', 'term', 'year'];
    case 'pulse':
      return ['term', 'year'];
    default:
      return ['month', 'quarter', 'term', 'year'];
  }
};

/** So many periods back are reckoned and can be published; older ones only if somebody enters them. */
export const periodsBack: Record<PeriodKind, number> = { month: 12, quarter: 8, term: 6, year: 3 };

/** What a target is measured by. */
interface Aim {
  direction: GoalDirection;
  baseline?: { value: number } | undefined;
  target?: number | undefined;
}

/** Whether a value meets the target; undefined where there is nothing to compare. */
export function isReached({ direction, target }: Aim, value: number | null | undefined) {
  if (target === undefined || value === null || value === undefined) return undefined;
  return direction === 'up' ? value >= target : value <= target;
}

/** Whether nothing can be said of the target yet: a count that is to fall is low for being half. */
export const isTooEarly = (
  { kind, direction }: { kind: GoalKind; direction: GoalDirection },
  figure: { state: FigureState } | undefined,
) => kind === 'count' && direction === 'down' && figure?.state === 'running';

/**
 * How far a value has come from the baseline (0) to the target (1). Without a baseline a number that is to
 * rise is measured from nought; one that is to fall has then no beginning to be measured from.
 */
export function progressOf(aim: Aim, value: number | null | undefined): number | undefined {
  const { direction, target, baseline } = aim;
  const from = baseline?.value ?? (direction === 'up' ? 0 : undefined);
  if (target === undefined || from === undefined || value === null || value === undefined) {
    return undefined;
  }
  if (from === target) return isReached(aim, value) ? 1 : 0;
  const way = (value - from) / (target - from);
  return Math.round(Math.min(1, Math.max(0, way)) * 1000) / 1000;
}
