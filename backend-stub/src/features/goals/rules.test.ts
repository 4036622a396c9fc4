import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runningMeasures } from './figures/reckon.ts';
import { isReached, measuresOf, progressOf } from './rules.ts';

describe('how far it has come', () => {
  // Direction, baseline, target, value: whether that is reached, and the way there from 0 to 1.
  const table: [
    'up' | 'down',
    number | undefined,
    number | undefined,
    number | null,
    boolean | undefined,
    number | undefined,
  ][] = [
    ['up', 20, 100, 20, false, 0],
    ['up', 20, 100, 60, false, 0.5],
    ['up', 20, 100, 100, true, 1],
    ['up', 20, 100, 400, true, 1],
    ['up', 20, 100, 3, false, 0],
    ['up', undefined, 200, 50, false, 0.25],
    ['down', 60, 14, 60, false, 0],
    ['down', 60, 14, 37, false, 0.5],
    ['down', 60, 14, 14, true, 1],
    ['down', 60, 14, 2, true, 1],
    ['down', 60, 14, 90, false, 0],
    ['down', undefined, 14, 90, false, undefined],
    ['up', 20, undefined, 90, undefined, undefined],
    ['up', 20, 100, null, undefined, undefined],
    ['up', undefined, 0, 0, true, 1],
  ];
  for (const [direction, baseline, target, value, reached, progress] of table) {
    it(`${direction} from ${baseline} to ${target}: ${value} is ${progress}`, () => {
      const aim = {
        direction,
        target,
        baseline: baseline === undefined ? undefined : { value: baseline },
      };
      assert.equal(isReached(aim, value), reached);
      assert.equal(progressOf(aim, value), progress);
    });
  }
});

describe('what moves as it is recorded', () => {
  it('is no spread of people and no answer, or two looks would tell who came between', () => {
    const ofPeople = [...measuresOf.evenness, 'pulse'];
    assert.deepEqual(
      runningMeasures.filter((measure) => ofPeople.includes(measure)),
      [],
    );
  });
});
