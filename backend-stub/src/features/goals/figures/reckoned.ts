import type { FigureGap } from '@klocket/contract';
import { median, percent } from './numbers.ts';
import { fixedStatuses, uncountedStatuses, type DefectTally, type Mended } from './defect-tally.ts';
import {
  defaultLimit,
  sizesOfHidden,
  sizesToReckonWith,
  toBreakdown,
  type Breakdown,
} from './breakdown.ts';
import { distanceFrom, evennessOf } from './evenness.ts';
import { pulseIndexOf } from './pulse-index.ts';

/** What a period comes to, reckoned from what was recorded. */
export interface Reckoned {
  value: number | null;
  gap?: FigureGap;
  /** How many people or things it rests on. */
  n?: number;
  low?: number;
  high?: number;
  /** Of a spread: how many of each group, null where it is hidden. */
  groups?: { group: string; count: number | null }[];
  distance?: number;
  /** When the last of it was recorded, where that is known. */
  at?: string | undefined;
}

const nothing: Reckoned = { value: null, gap: 'nothing-recorded', n: 0 };

/** A number of things or heads. */
export const countOf = (numbers: readonly number[], at?: string): Reckoned => {
  const value = numbers.reduce((sum, number) => sum + number, 0);
  return { value, n: value, at };
};

/** Of the defects that came in, how many per cent are mended. */
export function shareFixed(tallies: readonly DefectTally[]): Reckoned {
  const counted = tallies.filter(
    ({ shown, status }) => shown && !uncountedStatuses.includes(status),
  );
  const n = sumOf(counted);
  if (n === 0) return nothing;
  const fixed = sumOf(counted.filter(({ status }) => fixedStatuses.includes(status)));
  return { value: percent(fixed, n), n, at: latest(counted.map(({ lastAt }) => lastAt)) };
}

/** The median of the days it took to mend what was mended, in half days. */
export function daysToFixed(mended: readonly Mended[]): Reckoned {
  const days = median(mended.map((one) => one.days));
  if (days === undefined) return nothing;
  return {
    value: Math.round(days * 2) / 2,
    n: mended.length,
    at: latest(mended.map(({ at }) => at)),
  };
}

/** How evenly people spread over the groups agreed on, by what may be published of them alone. */
export function spreadOf(
  groups: readonly string[],
  counts: readonly number[],
  {
    limit = defaultLimit,
    population,
  }: { limit?: number | undefined; population?: Record<string, number> | undefined },
): Reckoned {
  const table = toBreakdown(counts, limit);
  if (!table || doubtOf(table, limit) > mostDoubt) return { value: null, gap: 'too-few' };
  const sizes = sizesToReckonWith(table, limit);
  const distance =
    population &&
    distanceFrom(
      sizes,
      groups.map((group) => population[group] ?? 0),
    );
  return {
    value: hundredths(evennessOf(sizes)!),
    n: table.n,
    groups: groups.map((group, at) => ({ group, count: table.cells[at]! })),
    ...(distance !== undefined && { distance: hundredths(distance) }),
  };
}

/** A spread that may be so much more even or less, for all that anybody knows, is not told. */
const mostDoubt = 0.1;

/** How much the evenness depends on how large the hidden groups are: from the smallest to the largest. */
function doubtOf(table: Breakdown, limit: number) {
  const hidden = sizesOfHidden(table, limit);
  if (!hidden) return 0;
  const [least, most] = [hidden.least, hidden.most].map(
    (size) => evennessOf(table.cells.map((cell) => cell ?? size)) ?? 0,
  );
  return Math.abs(most! - least!);
}

/** The index of the pulse, of how many gave each score. */
export const indexOf = (scores: readonly number[]): Reckoned =>
  pulseIndexOf(scores) ?? { value: null, gap: 'too-few' };

/** The latest of some moments, as they are stored. */
export const latest = (moments: readonly (string | undefined)[]): string | undefined =>
  moments.reduce(
    (last, at) => (at !== undefined && (last === undefined || at > last) ? at : last),
    undefined,
  );

const sumOf = (tallies: readonly { count: number }[]) =>
  tallies.reduce((sum, { count }) => sum + count, 0);

const hundredths = (number: number) => Math.round(number * 100) / 100;
