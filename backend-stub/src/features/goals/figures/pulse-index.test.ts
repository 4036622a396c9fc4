import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayTell, pulseIndexOf } from './pulse-index.ts';

/** As many answers as are tried in every way there is; with more an index tells less of each. */
const most = 22;

describe('an index and its n', () => {
  it('leave the number of each score three sizes or more, to whoever tries all answers there may be', () => {
    const sizes = new Map<string, Set<number>[]>();
    for (let n = 10; n <= most; n++) {
      for (const counts of everyTable(n, 5)) {
        const index = pulseIndexOf(counts);
        if (!index) continue;
        const told = `${index.value} ${index.low}-${index.high} n ${index.n}`;
        const known = sizes.get(told) ?? counts.map(() => new Set<number>());
        for (const [score, count] of counts.entries()) known[score]!.add(count);
        sizes.set(told, known);
      }
    }
    assert.ok(sizes.size > 100);
    // Of 20 those who are 21 or 22 are tried too; of 25 not all that there may be.
    for (const [told, known] of sizes) {
      if (told.endsWith('n 25')) continue;
      assert.ok(
        known.every((some) => some.size >= 3),
        `${told}: ${known.map((some) => some.size).join()}`,
      );
    }
  });

  it('would tell of single answers, were they told of those who all say the same', () => {
    // Of ten to twelve with the index 0 nobody chose anything else.
    const alike = [...everyTable(10, 5)].filter(
      (counts) => counts.reduce((sum, count, score) => sum + count * score, 0) === 0,
    );
    assert.deepEqual(alike, [[10, 0, 0, 0, 0]]);
    assert.equal(mayTell(alike[0]!), false);
    assert.equal(pulseIndexOf(alike[0]!), undefined);
  });
});

/** Every way to share so many among so many scores. */
function* everyTable(n: number, scores: number): Generator<number[]> {
  if (scores === 1) {
    yield [n];
    return;
  }
  for (let first = 0; first <= n; first++) {
    for (const rest of everyTable(n - first, scores - 1)) yield [first, ...rest];
  }
}
