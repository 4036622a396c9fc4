import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spreadOf } from './reckoned.ts';

const groups = ['a', 'b', 'c'];
/** Eight of ten neighbours are of the first group. */
const most = { a: 800, b: 100, c: 100 };
const alike = { a: 100, b: 100, c: 100 };

interface Row {
  why: string;
  /** Who came, by group. */
  came: number[];
  lives?: Record<string, number>;
  /** Groups smaller than this are hidden: 10, unless the district says less. */
  limit?: number;
  /** What everyone sees: the groups, all together, and what is reckoned of the groups alone. */
  shown?: (number | null)[];
  n?: number;
  j?: number;
  distance?: number;
}

/*
 * J = H / ln 3 with H = -Σ p ln p, and the distance ½ Σ |p - q|, p being the shown groups as shares of their
 * sum and q the population's. ln 3 = 1.0986. A hidden group is half the limit.
 */
const told: Row[] = [
  {
    why: 'as many of each are even, and yet not like the neighbours: ½ (0.467 + 0.233 + 0.233)',
    came: [40, 40, 40],
    lives: most,
    shown: [40, 40, 40],
    n: 120,
    j: 1,
    distance: 0.47,
  },
  {
    why: 'as the neighbours are is uneven, and representative: H = 0.8 × 0.223 + 0.2 × 2.303 = 0.639',
    came: [160, 20, 20],
    lives: most,
    shown: [160, 20, 20],
    n: 200,
    j: 0.58,
    distance: 0,
  },
  {
    why: 'it is reckoned of what is shown, so that it tells nothing else: 52 is 50, and 156 is 155',
    came: [52, 52, 52],
    lives: alike,
    shown: [50, 50, 50],
    n: 155,
    j: 1,
    distance: 0,
  },
  {
    why: 'a hidden group is five: H = 2 × 0.494 × 0.706 + 0.012 × 4.394 = 0.751',
    came: [200, 200, 3],
    lives: most,
    shown: [200, 200, null],
    n: 405,
    j: 0.68,
    distance: 0.39,
  },
  {
    why: 'a group that stays away is hidden as one of three is, and gives the same figures',
    came: [200, 200, 0],
    lives: most,
    shown: [200, 200, null],
    n: 400,
    j: 0.68,
    distance: 0.39,
  },
  {
    why: 'one group alone is nearly 0, the two hidden being five each: H = 0.989 × 0.011 + 0.011 × 5.204 = 0.068',
    came: [900, 0, 0],
    lives: most,
    shown: [900, null, null],
    n: 900,
    j: 0.06,
    distance: 0.19,
  },
  {
    why: 'where nobody lives of a group, all who come of it are too many: ½ (0.167 + 0.167 + 0.333)',
    came: [40, 40, 40],
    lives: { a: 500, b: 500, c: 0 },
    shown: [40, 40, 40],
    n: 120,
    j: 1,
    distance: 0.33,
  },
  {
    why: 'a population that nobody has entered gives no distance',
    came: [160, 20, 20],
    shown: [160, 20, 20],
    n: 200,
    j: 0.58,
  },
  {
    why: 'a district that hides less shows more, rounded alike: 6 is 5',
    came: [40, 6, 6],
    limit: 5,
    shown: [40, 5, 5],
    n: 50,
    j: 0.58,
  },
];

const notTold: Row[] = [
  { why: 'nobody came', came: [0, 0, 0] },
  { why: 'nine are under the minimum', came: [3, 4, 2] },
  { why: 'nine of one group are, too', came: [9, 0, 0] },
  { why: 'the hidden group could be 0 or 1 alone', came: [18, 18, 0] },
  { why: 'J could be 0.63, with nobody hidden, or 0.82, with nine', came: [60, 60, 3] },
  {
    why: 'one group alone of 300 people: J could be 0, or 0.13 with four in each other',
    came: [300, 0, 0],
  },
  { why: 'two are hidden: J could be 0, or 0.19 with nine in each', came: [400, 9, 1] },
  { why: 'so few that one hidden group is a good part of them', came: [12, 11, 2] },
];

describe('the spread of people, as it is published', () => {
  for (const { why, came, lives, limit, shown, n, j, distance } of told) {
    it(`${came.join(', ')}: J ${j}, distance ${distance ?? '–'}: ${why}`, () => {
      const found = spreadOf(groups, came, { population: lives, limit });
      assert.deepEqual(
        [found.groups?.map(({ count }) => count), found.n, found.value, found.distance],
        [shown, n, j, distance],
      );
    });
  }

  for (const { why, came } of notTold) {
    it(`${came.join(', ')}: nothing, for ${why}`, () => {
      assert.deepEqual(spreadOf(groups, came, { population: most }), {
        value: null,
        gap: 'too-few',
      });
    });
  }
});
