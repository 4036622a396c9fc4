import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DefectTally } from './defect-tally.ts';
import { median, percent } from './numbers.ts';
import { pulseIndexOf } from './pulse-index.ts';
import { daysToFixed, shareFixed } from './reckoned.ts';

describe('the median', () => {
  const table: [numbers: number[], median: number | undefined][] = [
    [[], undefined],
    [[7], 7],
    [[9, 1], 5],
    [[30, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ];
  for (const [numbers, expected] of table) {
    it(`of ${JSON.stringify(numbers)} is ${expected}`, () =>
      assert.equal(median(numbers), expected));
  }
});

describe('per cent', () => {
  const table: [part: number, whole: number, percent: number][] = [
    [0, 7, 0],
    [1, 1000, 1],
    [1, 3, 33],
    [2, 3, 67],
    [999, 1000, 99],
    [7, 7, 100],
  ];
  for (const [part, whole, expected] of table) {
    it(`${part} of ${whole} are ${expected}`, () => assert.equal(percent(part, whole), expected));
  }
});

describe('the share of defects that is fixed', () => {
  const tally = (status: DefectTally['status'], count: number, shown = true): DefectTally => ({
    status,
    count,
    shown,
    lastAt: '2026-11-01T10:00:00Z',
  });
  const table: [what: string, tallies: DefectTally[], value: number | null, n: number][] = [
    ['nothing came in', [], null, 0],
    ['half is fixed', [tally('fixed', 2), tally('received', 2)], 50, 4],
    ['a walk saw that it is gone', [tally('checked-on-walk', 1), tally('planned', 3)], 25, 4],
    ['duplicates', [tally('fixed', 1), tally('duplicate', 9)], 100, 1],
    ['nobody’s to mend', [tally('fixed', 1), tally('not-responsible', 9)], 100, 1],
    ['what is not going to be mended', [tally('fixed', 1), tally('will-not-fix', 1)], 50, 2],
    ['what is not shown', [tally('fixed', 1), tally('received', 5, false)], 100, 1],
  ];
  for (const [what, tallies, value, n] of table) {
    it(`is ${value} of ${n}: ${what}`, () => {
      const found = shareFixed(tallies);
      assert.deepEqual([found.value, found.n], [value, n]);
      assert.equal(found.gap, value === null ? 'nothing-recorded' : undefined);
    });
  }
});

describe('the days until a defect is fixed', () => {
  const table: [days: number[], value: number | null][] = [
    [[], null],
    [[0.2], 0],
    [[3.2, 10.9, 400], 11],
    [[1, 2], 1.5],
  ];
  for (const [days, value] of table) {
    it(`of ${JSON.stringify(days)} are ${value}`, () => {
      const found = daysToFixed(days.map((one) => ({ days: one, at: '2026-11-01T10:00:00Z' })));
      assert.deepEqual([found.value, found.n], [value, days.length]);
    });
  }
});

describe('the index of the pulse', () => {
  // How many answered 1 to 5, and the index with its interval after Wilson, from a table of it.
  const table: [
    scores: number[],
    index: [value: number, low: number, high: number, n: number] | undefined,
  ][] = [
    [[0, 0, 0, 0, 0], undefined],
    [[0, 0, 9, 0, 0], undefined],
    [
      [0, 0, 10, 0, 0],
      [50, 23, 77, 10],
    ],
    // However far apart they are: an interval that told that would tell of single answers.
    [
      [5, 0, 0, 0, 5],
      [50, 23, 77, 10],
    ],
    // All alike, or all but one: it would be told of each what they said.
    [[10, 0, 0, 0, 0], undefined],
    [[0, 0, 0, 0, 12], undefined],
    [[99, 0, 0, 0, 1], undefined],
    [
      [98, 0, 0, 0, 2],
      [2, 0, 8, 100],
    ],
    [
      [10, 0, 0, 0, 10],
      [50, 29, 71, 20],
    ],
    [
      [2, 4, 6, 5, 3],
      [54, 33, 74, 20],
    ],
    [
      [200, 400, 600, 500, 300],
      [54, 51, 57, 2000],
    ],
  ];
  for (const [scores, index] of table) {
    it(`of ${JSON.stringify(scores)} is ${JSON.stringify(index ?? 'not told')}`, () => {
      const found = pulseIndexOf(scores);
      assert.deepEqual(found && [found.value, found.low, found.high, found.n], index);
    });
  }
});
