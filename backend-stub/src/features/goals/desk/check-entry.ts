import type { FigureEntry, IndicatorSource } from '@klocket/contract';
import type { FieldProblem } from '../../../problem.ts';
import { isBlank } from '../../../plain-text.ts';
import { isReckoned } from '../figures/reckon.ts';
import { earliestDay, hasBegun, isOver, spanOf } from '../periods.ts';
import { valueProblem } from './check.ts';

/** What a figure is entered for, and what there is of its period. */
export interface Entered {
  indicator: Pick<IndicatorSource, 'kind' | 'measure' | 'periodKind' | 'scale'>;
  /** Whether a figure of that period was entered or published before. */
  isKnown: boolean;
  today: string;
}

/** Everything of a figure that cannot be kept as it is. */
export function problemsOfEntry(
  entry: FigureEntry,
  { indicator, isKnown, today }: Entered,
): FieldProblem[] {
  const { kind, measure } = indicator;
  // A spread is published or withdrawn; what a milestone has are steps.
  if (kind === 'evenness' || kind === 'milestone') {
    return [{ pointer: '/value', code: 'not-entered' }];
  }
  const span = spanOf(entry.period);
  const { value, low, high, n, reason, source } = entry;
  const needsReason = isReckoned(measure) || isKnown;
  const isBackwards = (low ?? value) > value || (high ?? value) < value;
  return [
    span?.kind !== indicator.periodKind && { pointer: '/period', code: 'period-unfit' },
    span && span.from < earliestDay && { pointer: '/period', code: 'too-early' },
    span && !hasBegun(span, today) && { pointer: '/period', code: 'period-ahead' },
    span &&
      isReckoned(measure) &&
      hasBegun(span, today) &&
      !isOver(span, today) && { pointer: '/period', code: 'period-running' },
    valueProblem(indicator, value, '/value'),
    isBackwards && {
      pointer: low !== undefined && low > value ? '/low' : '/high',
      code: 'interval-backwards',
    },
    n === undefined && measure === 'pulse' && { pointer: '/n', code: 'required' },
    needsReason &&
      (reason === undefined || isBlank(reason)) && {
        pointer: '/reason',
        code: 'reason-needed',
      },
    source && Object.values(source).every(isBlank) && { pointer: '/source', code: 'text-missing' },
  ].filter((one) => one !== false && one !== undefined);
}
