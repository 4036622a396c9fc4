import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultLimit, sizesOfHidden, toBreakdown, type Breakdown } from './breakdown.ts';

const nothing = undefined;

describe('what is published of how many came', () => {
  // Why, people by group, what everyone sees of each and of all, and how small and how large whoever knows
  // the rules can make a hidden group out to be: the total less what is shown, each within 2 of what it is
  // rounded to.
  const table: [
    why: string,
    counts: number[],
    cells?: (number | null)[],
    n?: number,
    hidden?: [least: number, most: number],
  ][] = [
    ['all are large enough', [40, 33, 21, 12], [40, 35, 20, 10], 105],
    ['the limit itself is shown', [10, 12], [10, 10], 20],
    ['one is hidden: 103 to 107 less 89 to 101', [40, 33, 21, 9], [40, 35, 20, null], 105, [2, 9]],
    [
      'nobody is as few as some, or it would tell of those who belong to the group',
      [40, 33, 21, 0],
      [40, 35, 20, null],
      95,
      [0, 8],
    ],
    ['two are hidden, each behind the other', [40, 33, 3, 9], [40, 35, null, null], 85, [0, 9]],
    ['4 of 32: 28 to 32 less 28 to 32', [28, 4], [30, null], 30, [0, 4]],
    ['none of 32 looks the same', [32, 0], [30, null], 30, [0, 4]],
    ['three sizes are left to one who knows that 30 came', [18, 10, 2], [20, 10, null], 30, [0, 4]],
    ['fewer than the limit came in all', [3, 4]],
    ['nine of one group are as few', [9, 0, 0]],
    ['there are no groups', []],
    ['53 to 57 less 36 to 44 would be 9 or more: it is 9', [22, 22, 9]],
    ['33 to 37 less 36 to 44 would be 0 or 1', [18, 18, 0]],
    ['with 28 counted at the door, 18 and 10 are all of them', [18, 10, 0]],
    ['with 29 counted, the hidden one is 0 or 1', [18, 10, 1]],
  ];
  for (const [why, counts, cells, n, hidden] of table) {
    it(`of ${JSON.stringify(counts)} is ${JSON.stringify(cells ?? 'nothing')}: ${why}`, () => {
      const shown = toBreakdown(counts);
      assert.deepEqual(shown, cells && { cells, n });
      const sizes = shown && sizesOfHidden(shown);
      assert.deepEqual(sizes && [sizes.least, sizes.most], hidden);
    });
  }

  it('never has a limit below the floor', () => {
    assert.throws(() => toBreakdown([40, 40], 4), RangeError);
    assert.deepEqual(toBreakdown([40, 6], 5), { cells: [40, 5], n: 45 });
  });

  const people = fc.array(fc.oneof(fc.nat(12), fc.nat(60)), { minLength: 1, maxLength: 4 });

  it('leaves each hidden group three sizes or more, to whoever tries every table there may be', () => {
    fc.assert(
      fc.property(people, (counts) => {
        const shown = toBreakdown(counts);
        if (!shown) return;
        for (const [at, cell] of shown.cells.entries()) {
          if (cell !== null) continue;
          // Also where it is told to the head how many came, and each of them answered.
          const total = counts.reduce((sum, count) => sum + count, 0);
          for (const heads of [Infinity, total]) {
            const sizes = possibleSizes(shown, at, { heads });
            assert.ok(sizes.has(counts[at]!));
            assert.ok(sizes.size >= 3, `${JSON.stringify(shown)}: ${[...sizes].join()}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows as much of a hidden group as whoever tries every table', () => {
    const published = people.map((counts) => ({
      cells: counts.map((count) => (count < defaultLimit ? null : Math.round(count / 5) * 5)),
      n: Math.round(counts.reduce((sum, count) => sum + count, 0) / 5) * 5,
    }));
    fc.assert(
      fc.property(published, (shown) => {
        const at = shown.cells.indexOf(null);
        if (at < 0) return assert.equal(sizesOfHidden(shown), nothing);
        const sizes = [...possibleSizes(shown, at)];
        const bounds = { least: Math.min(...sizes), most: Math.max(...sizes) };
        assert.deepEqual(sizesOfHidden(shown), bounds);
      }),
      { numRuns: 300 },
    );
  });

  it('would be found out, were groups hidden and nothing else', () => {
    const unguarded: Breakdown = { cells: [30, null], n: 30 };
    assert.deepEqual([...possibleSizes({ ...unguarded, n: 40 }, 1)].sort(), [6, 7, 8, 9]);
    const exact = possibleSizes({ cells: [100, null], n: 110 }, 1, { slack: 0 });
    assert.equal(exact.size, 0);
    assert.deepEqual([...possibleSizes({ cells: [100, null], n: 107 }, 1, { slack: 0 })], [7]);
  });
});

/*
 * Two tables of the same people, each fit to be published by itself, with nothing but them to go by. That is
 * why a spread is of one kind of period, measured in one place, published once when it is over, and never
 * corrected (`desk/check.test.ts`, `staff-routes.test.ts`): no two tables share anybody.
 */
describe('tables that would share people', () => {
  // What the second group was in the first table, as it looks alone and beside the others.
  const table: [
    what: string,
    parts: [hidden: number[], other: number[]],
    alone: number[],
    together: number[],
  ][] = [
    // Alone: 8 to 12 less 10 to 12. Of the whole it is 13 to 17, of the other part 10 to 12.
    [
      'two quarters and the half-year',
      [
        [10, 2],
        [30, 11],
      ],
      [0, 1, 2],
      [1, 2],
    ],
    // Alone: 38 to 42 less 28 to 32. Of the whole it is 88 to 92 less 68 to 72 and at most 17.
    [
      'two houses and both of them',
      [
        [32, 6],
        [40, 11],
      ],
      [6, 7, 8, 9],
      [6, 7],
    ],
  ];
  for (const [what, [hidden, other], alone, together] of table) {
    it(`tell more of a hidden group: ${what}`, () => {
      const whole = hidden.map((count, at) => count + other[at]!);
      const [first, second, both] = [hidden, other, whole].map((counts) => toBreakdown(counts)!);
      assert.equal(first!.cells[1], null);
      assert.deepEqual(sorted(possibleSizes(first!, 1)), alone);
      const others = sorted(possibleSizes(second!, 1));
      const wholes = sorted(possibleSizes(both!, 1));
      const left = alone.filter((size) => others.some((one) => wholes.includes(size + one)));
      assert.deepEqual(left, together);
    });
  }

  it('tell of one visit who it was: 9 was hidden, and 10 is shown', () => {
    assert.deepEqual(toBreakdown([40, 9])?.cells, [40, null]);
    assert.deepEqual(toBreakdown([40, 10])?.cells, [40, 10]);
  });
});

const sorted = (sizes: Iterable<number>) => [...sizes].sort((a, b) => a - b);

/** The sizes a group may have, by every table of whole people that would be published so. */
function possibleSizes(
  { cells, n }: Breakdown,
  of: number,
  { slack = 2, heads = Infinity } = {},
): Set<number> {
  const sizes = new Set<number>();
  const from = (cell: number | null) => (cell === null ? 0 : Math.max(defaultLimit, cell - slack));
  const to = (cell: number | null) => (cell === null ? defaultLimit - 1 : cell + slack);
  const go = (at: number, total: number, size: number) => {
    if (at === cells.length) {
      if (Math.abs(total - n) <= slack && total <= heads) sizes.add(size);
      return;
    }
    for (let count = from(cells[at]!); count <= to(cells[at]!); count++) {
      go(at + 1, total + count, at === of ? count : size);
    }
  };
  go(0, 0, -1);
  return sizes;
}
