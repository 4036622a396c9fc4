import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultLimit, sizesOfHidden, toBreakdown, type Breakdown } from './breakdown.ts';

const nothing = undefined;

describe('what is published of how many came', () => {
  // People by group, what everyone sees of each group, and of all.
  const table: [counts: number[], cells: (number | null)[] | undefined, n?: number][] = [
    [[40, 33, 21, 12], [40, 35, 20, 10], 105],
    [[40, 33, 21, 9], [40, 35, 20, null], 105],
    [[40, 33, 3, 9], [40, 35, null, null], 85],
    // Nobody is as few as some: that a group stays away tells of those who belong to it.
    [[40, 33, 21, 0], [40, 35, 20, null], 95],
    [[10, 12], [10, 10], 20],
    [[3, 4], nothing],
    [[9, 0, 0], nothing],
    [[], nothing],
    [[28, 4], [30, null], 30],
    [[32, 0], [30, null], 30],
    // Twice 20 are at most 44 and 55 at least 53: what is hidden would be 9.
    [[22, 22, 9], nothing],
    // With 28 counted at the door, 18 and 10 are all of them, and nobody is left.
    [[18, 10, 0], nothing],
    [[18, 10, 1], nothing],
    [[18, 10, 2], [20, 10, null], 30],
    // Twice 20 are at least 36 and 35 at most 37: what is hidden would be nobody, or one.
    [[18, 18, 0], nothing],
  ];
  for (const [counts, cells, n] of table) {
    it(`of ${JSON.stringify(counts)} is ${JSON.stringify(cells ?? 'nothing')}`, () => {
      assert.deepEqual(toBreakdown(counts), cells && { cells, n });
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
