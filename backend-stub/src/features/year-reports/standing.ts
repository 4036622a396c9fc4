import type { Figure, Indicator, PeriodKind } from '@klocket/contract';
import { nextSpan, spanOf } from '../goals/periods.ts';
import { isReached } from '../goals/rules.ts';
import type { Sign } from './report.ts';
import { daysOfYear, yearOf } from './years.ts';

/** A figure with a value. */
export type Known = Figure & { value: number };

/** A value that another is compared with. */
export interface Before {
  period: string;
  value: number;
}

/** How an indicator stands at the end of a year, or so far in it. */
export interface Standing {
  sign: Sign;
  /** The newest figure of the year that is whole; else the one that goes on. */
  now?: Known | undefined;
  /** The same time the year before; else what came before it. */
  before?: Before | undefined;
  /** The two are no further apart than chance may put them. */
  unsure?: boolean;
}

/** So many periods of a kind are a year. */
export const periodsPerYear: Record<PeriodKind, number> = {
  month: 12,
  quarter: 4,
  term: 2,
  year: 1,
};

/** How an indicator stands in a year: reached, nearer, further, or where that cannot be said. */
export function standingOf(indicator: Indicator, year: string): Standing {
  if (indicator.kind === 'milestone') {
    const reached = stepsOf(indicator, year).some((step) => step.reached);
    return { sign: reached ? 'reached' : 'open' };
  }
  const known = knownOf(indicator, year);
  const whole = known.findLast(({ state }) => state !== 'running');
  const now = whole ?? known.at(-1);
  if (!now) return { sign: 'open', before: newestBefore(indicator, daysOfYear(year).from) };
  if (!whole) return { sign: 'open', now };
  const before = beforeOf(indicator, whole);
  const unsure = before !== undefined && meet(whole, before);
  const reached = isReached(indicator, whole.value) === true;
  return {
    sign: reached ? 'reached' : signOf(indicator, whole, unsure, before),
    now,
    before,
    unsure,
  };
}

/** The figures of a year, the oldest first. */
export const figuresOf = ({ history }: Indicator, year: string) =>
  history.filter(({ from }) => yearOf(from) === year);

/** What has happened to a milestone until a year was over. */
export const stepsOf = ({ steps = [] }: Indicator, year: string) =>
  steps.filter(({ on }) => yearOf(on) <= year).toSorted((a, b) => (a.on < b.on ? -1 : 1));

/** Whether a value went up, down, or neither that anybody would see. */
export function movementOf({ kind }: Indicator, now: number, before: number): -1 | 0 | 1 {
  const least = kind === 'evenness' ? 0.005 : 0.05;
  const difference = now - before;
  if (Math.abs(difference) < least) return 0;
  return difference > 0 ? 1 : -1;
}

const isKnown = (figure: Figure): figure is Known => figure.value !== null;

const knownOf = (indicator: Indicator, year: string) => figuresOf(indicator, year).filter(isKnown);

function signOf(indicator: Indicator, now: Known, unsure: boolean, before?: Before): Sign {
  if (!before) return 'open';
  const movement = movementOf(indicator, now.value, before.value);
  if (movement === 0 || unsure) return 'same';
  return movement > 0 === (indicator.direction === 'up') ? 'better' : 'worse';
}

/** The same time the year before; where there is no value of that, the newest before; else the baseline. */
function beforeOf(indicator: Indicator, now: Known): Before | undefined {
  const { period } = nextSpan(spanOf(now.period)!, -periodsPerYear[indicator.periodKind]);
  const same = indicator.history.find((figure) => figure.period === period);
  if (same && isKnown(same)) return same;
  return newestBefore(indicator, now.from);
}

function newestBefore({ history, baseline }: Indicator, from: string): Before | undefined {
  const newest = history.filter(isKnown).findLast((figure) => figure.from < from);
  if (newest) return newest;
  const first = baseline && spanOf(baseline.period);
  return first && first.from < from ? baseline : undefined;
}

/** Whether two intervals meet; without intervals nobody knows. */
const meet = ({ low, high }: Figure, before: Before) => {
  const { low: lowBefore, high: highBefore } = before as Partial<Figure>;
  return (
    low !== undefined &&
    high !== undefined &&
    lowBefore !== undefined &&
    highBefore !== undefined &&
    low <= highBefore &&
    lowBefore <= high
  );
};
