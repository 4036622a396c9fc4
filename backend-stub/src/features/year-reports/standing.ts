import type { Indicator } from '@klocket/contract';
import { isReached } from '../goals/rules.ts';
import { beforeOf, isKnown, newestBefore, wayOf, type Before, type Known } from '../goals/trend.ts';
import type { Sign } from './report.ts';
import { daysOfYear, yearOf } from './years.ts';

/** How an indicator stands at the end of a year, or so far in it. */
export interface Standing {
  sign: Sign;
  /** The newest figure of the year that is whole; else the one that goes on. */
  now?: Known | undefined;
  /** What that is compared with. */
  before?: Before | undefined;
  /** The two are no further apart than chance may put them. */
  unsure?: boolean;
}

/** How an indicator stands in a year: reached, nearer, further, or where that cannot be said. */
export function standingOf(indicator: Indicator, year: string): Standing {
  if (indicator.kind === 'milestone') {
    const reached = stepsOf(indicator, year).some((step) => step.reached);
    return { sign: reached ? 'reached' : 'open' };
  }
  const known = knownOf(indicator, year);
  const whole = known.findLast(({ state }) => state !== 'running');
  const running = known.findLast(({ state }) => state === 'running');
  if (running && isReachedAlready(indicator, running)) return { sign: 'reached', now: running };
  if (!whole) {
    const from = daysOfYear(year).from;
    return running
      ? { sign: 'open', now: running }
      : { sign: 'open', before: newestBefore(indicator, from) };
  }
  const before = beforeOf(indicator, whole);
  const way = before && wayOf(indicator, whole, before);
  const unsure = way === 'unsure';
  if (isReached(indicator, whole.value)) return { sign: 'reached', now: whole, before, unsure };
  return { sign: unsure ? 'same' : (way ?? 'open'), now: whole, before, unsure };
}

/** Whether what goes on has met the target before it is over, as a count that only rises can. */
const isReachedAlready = (indicator: Indicator, running: Known) =>
  indicator.kind === 'count' &&
  indicator.direction === 'up' &&
  isReached(indicator, running.value) === true;

/** The figures of a year, the oldest first. */
export const figuresOf = ({ history }: Indicator, year: string) =>
  history.filter(({ from }) => yearOf(from) === year);

/** What has happened to a milestone until a year was over. */
export const stepsOf = ({ steps = [] }: Indicator, year: string) =>
  steps.filter(({ on }) => yearOf(on) <= year).toSorted((a, b) => (a.on < b.on ? -1 : 1));

const knownOf = (indicator: Indicator, year: string) => figuresOf(indicator, year).filter(isKnown);
