import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceFrom, evennessOf } from './evenness.ts';

const nobody = undefined;

describe('evenness', () => {
  // Counts by group, and Pielou's J worked out by hand.
  const table: [counts: number[], j: number | undefined][] = [
    [[10, 10], 1],
    [[10, 0], 0],
    [[30, 10], 0.8113],
    [[1, 1, 1, 1], 1],
    // The same people are less even on a longer list: who stays away counts.
    [[10, 10, 0], 0.6309],
    [[10, 10, 0, 0], 0.5],
    [[7, 5, 3, 1], 0.8745],
    [[1000, 1], 0.0114],
    [[0, 0], nobody],
    [[12], nobody],
    [[], nobody],
  ];
  for (const [counts, j] of table) {
    it(`of ${JSON.stringify(counts)} is ${j ?? 'not a number'}`, () => {
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
  const table: [counts: number[], population: number[], distance: number | undefined][] = [
    [[10, 10], [500, 500], 0],
    [[10, 0], [500, 500], 0.5],
    [[0, 10], [500, 0], 1],
    // Even, but not like the district.
    [[20, 20, 20], [800, 100, 100], 0.4667],
    // Like the district, but not even.
    [[80, 10, 10], [800, 100, 100], 0],
    [[0, 0], [1, 1], nobody],
    [[1, 1], [0, 0], nobody],
  ];
  for (const [counts, population, distance] of table) {
    it(`of ${JSON.stringify(counts)} from ${JSON.stringify(population)} is ${distance}`, () => {
      const found = distanceFrom(counts, population);
      assert.equal(found === undefined ? found : Math.round(found * 10_000) / 10_000, distance);
    });
  }

  it('is not made up where a group has no population', () => {
    assert.throws(() => distanceFrom([1, 2], [1]), RangeError);
  });
});
