/** How many people of each group came, as anyone may see it: rounded, and small groups hidden. */
export interface Breakdown {
  /** By group, in steps of 5; null where fewer than the limit came. */
  cells: (number | null)[];
  /** All who answered, in steps of 5 and rounded by itself: it need not be the sum of the groups. */
  n: number;
}

/** Groups smaller than this are hidden. A district may set it higher or lower, never below the floor. */
export const defaultLimit = 10;
export const floorLimit = 5;

const step = 5;
/** So far is a number from what it is rounded to, at the most. */
const slack = 2;
/** A hidden group may be any of so many sizes, or else the table is not published. */
const fewestSizes = 3;

/**
 * A table of one period as it may be published, once, when the period is over. Undefined where too few
 * came, or where what is shown would tell how large a hidden group is: then nothing is published, since
 * hiding more groups tells those who know how they are chosen almost as much. Tables are of one grouping
 * each, with their own n, and never crossed: no total ties them together.
 */
export function toBreakdown(
  counts: readonly number[],
  limit: number = defaultLimit,
): Breakdown | undefined {
  if (limit < floorLimit) throw new RangeError(`Groups below ${floorLimit} are never shown.`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < limit) return undefined;
  const breakdown = {
    cells: counts.map((count) => (count < limit ? null : round(count))),
    n: round(total),
  };
  // How many came in all may be told elsewhere, to the head, and everybody may have answered.
  const sizes = sizesOfHidden(breakdown, limit, total);
  return sizes && sizes.most - sizes.least + 1 < fewestSizes ? undefined : breakdown;
}

/**
 * How small and how large each hidden group may be, for somebody who knows all that is published, how it
 * was made, and that all together are at most so many; undefined where none is hidden. Hidden groups are
 * alike to them, and a table has one total, so that these bounds are exact.
 */
export function sizesOfHidden(
  { cells, n }: Breakdown,
  limit: number = defaultLimit,
  atMost: number = Infinity,
): { least: number; most: number } | undefined {
  const shown = cells.filter((cell) => cell !== null);
  const hidden = cells.length - shown.length;
  if (hidden === 0) return undefined;
  const fewest = shown.reduce((sum, cell) => sum + Math.max(limit, cell - slack), 0);
  const largest = shown.reduce((sum, cell) => sum + cell + slack, 0);
  const others = (hidden - 1) * (limit - 1);
  return {
    least: Math.max(0, n - slack - largest - others),
    most: Math.min(limit - 1, Math.min(n + slack, atMost) - fewest),
  };
}

/**
 * The sizes of the groups to reckon with, of what is published alone: a figure made of the true ones would
 * tell of those that are hidden. A hidden group counts as half the limit.
 */
export const sizesToReckonWith = ({ cells }: Breakdown, limit: number = defaultLimit) =>
  cells.map((cell) => cell ?? limit / 2);

const round = (count: number) => Math.round(count / step) * step;
