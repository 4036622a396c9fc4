import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceFrom, evennessOf } from './evenness.ts';

const nobody = undefined;

describe('evenness', () => {
  // Why, counts by group, and Pielou's J worked out by hand: n, then H over ln S.
  const table: [why: string, counts: number[], j: number | undefined][] = [
    ['n 20, alike: ln 2 / ln 2', [10, 10], 1],
    ['n 20, one of two came: 0 / ln 2', [10, 0], 0],
    ['n 40, three of one for each other: (0.75 × 0.288 + 0.25 × 1.386) / 0.693', [30, 10], 0.8113],
    ['n 4, alike, however few', [1, 1, 1, 1], 1],
    // The same people are less even on a longer list: who stays away counts.
    ['n 20, a third group stays away: 0.693 / 1.099', [10, 10, 0], 0.6309],
    ['n 20, a third and a fourth stay away: 0.693 / 1.386', [10, 10, 0, 0], 0.5],
    ['n 16: (0.362 + 0.363 + 0.314 + 0.173) / 1.386', [7, 5, 3, 1], 0.8745],
    ['n 1001, hardly anyone else: 0.0079 / 0.693', [1000, 1], 0.0114],
    [
      'n 300, as many came as live there where most are young: uneven, though representative',
      [240, 30, 30],
      0.5817,
    ],
    ['n 0: there is nobody to spread', [0, 0], nobody],
    ['one group alone on the list cannot be uneven', [12], nobody],
    ['no list', [], nobody],
  ];
  for (const [why, counts, j] of table) {
    it(`of ${JSON.stringify(counts)} is ${j ?? 'not a number'}: ${why}`, () => {
      const found = evennessOf(counts);
      assert.equal(found === undefined ? found : Math.round(found * 10_000) / 10_000, j);
    });
  }

  const counts = fc.array(fc.nat(1000), { minLength: 2, maxLength: 12 });

  it('stays from 0 to 1, whatever the order, and whether one counts in ones or in tens', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const j = evennessOf(some);
        if (j === undefined) return some.every((count) => count === 0);
        const same = (other: number[]) => Math.abs(evennessOf(other)! - j) < 1e-9;
        return j >= 0 && j <= 1 && same(some.toReversed()) && same(some.map((one) => one * 10));
      }),
    );
  });

  it('rises when somebody goes from a larger group to a smaller one', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const [most, least] = [some.indexOf(Math.max(...some)), some.indexOf(Math.min(...some))];
        if (some[most]! - some[least]! < 2) return true;
        const moved = some.with(most, some[most]! - 1).with(least, some[least]! + 1);
        return evennessOf(moved)! > evennessOf(some)!;
      }),
    );
  });
});

describe('the distance from the population', () => {
  // Why, counts by group, who lives there, and ½ Σ |p - q|.
  const table: [
    why: string,
    counts: number[],
    population: number[],
    distance: number | undefined,
  ][] = [
    ['alike: 0', [10, 10], [500, 500], 0],
    ['one of two came: ½ (0.5 + 0.5)', [10, 0], [500, 500], 0.5],
    ['all who came are of a group that does not live there', [0, 10], [500, 0], 1],
    [
      'even, but not like the district: ½ (0.467 + 0.233 + 0.233)',
      [20, 20, 20],
      [800, 100, 100],
      0.4667,
    ],
    ['like the district, but not even: 0', [80, 10, 10], [800, 100, 100], 0],
    ['the old are twice as many as at home: ½ (0.1 + 0.1)', [80, 20], [900, 100], 0.1],
    ['n 0: nobody to compare', [0, 0], [1, 1], nobody],
    ['nobody lives there', [1, 1], [0, 0], nobody],
  ];
  for (const [why, counts, population, distance] of table) {
    it(`of ${JSON.stringify(counts)} from ${JSON.stringify(population)} is ${distance ?? 'not a number'}: ${why}`, () => {
      const found = distanceFrom(counts, population);
      assert.equal(found === undefined ? found : Math.round(found * 10_000) / 10_000, distance);
    });
  }

  it('is 0 to 1, the same either way, and not changed by how many came', () => {
    const pairs = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 2, max: 50 }), (some, times) => {
        const came = some.map(([count]) => count);
        const live = some.map(([, count]) => count);
        const distance = distanceFrom(came, live);
        if (distance === undefined) return;
        const more = came.map((count) => count * times);
        assert.ok(distance >= 0 && distance <= 1 + 1e-9);
        assert.ok(Math.abs(distanceFrom(live, came)! - distance) < 1e-9);
        assert.ok(Math.abs(distanceFrom(more, live)! - distance) < 1e-9);
      }),
    );
  });

  it('is not made up where a group has no population', () => {
    assert.throws(() => distanceFrom([1, 2], [1]), RangeError);
  });
});
