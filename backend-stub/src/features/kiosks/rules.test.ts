import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ScreenHealth } from '@klocket/contract';
import { healthOf, nightsOf } from './rules.ts';

const minute = 60_000;

describe('how a screen is', () => {
  // When it was last heard of and when the server started, in minutes before now.
  const table: [string, number | undefined, number, ScreenHealth][] = [
    ['never heard of', undefined, 600, 'unknown'],
    ['heard of just now', 0, 600, 'fresh'],
    ['missed two polls', 0.9, 600, 'fresh'],
    ['missed four', 1.4, 600, 'late'],
    ['for nearly half an hour', 29.9, 600, 'late'],
    ['for half an hour', 30, 600, 'silent'],
    ['for days', 5000, 60_000, 'silent'],
    ['K15: the server has just started', 20, 1, 'unknown'],
    ['K15: and it was away for a night', 900, 5, 'unknown'],
    ['it has listened for half an hour since', 900, 31, 'silent'],
    ['heard of since it started, and no more', 10, 12, 'late'],
    ['its clock was put back', -5, 600, 'fresh'],
    ['its clock had been a day ahead, and it was not heard of since', -1440, 600, 'unknown'],
  ];
  for (const [words, seen, started, health] of table) {
    it(`${words}: ${health}`, () => {
      const now = 1_800_000_000_000;
      const seenAt = seen === undefined ? undefined : now - seen * minute;
      assert.equal(healthOf({ seenAt, now, startedAt: now - started * minute }), health);
    });
  }
});

describe('the nights of a screen', () => {
  it('last from when its house closes until it opens', () => {
    const nights = nightsOf([
      { weekday: 1, opens: '13:00', closes: '17:00' },
      { weekday: 1, opens: '09:00', closes: '12:00' },
      { weekday: 2, opens: '10:00', closes: '20:30' },
      { weekday: 7, opens: '18:00', closes: '01:00' },
    ]);
    assert.deepEqual(nights[0], { from: '17:00', to: '10:00' });
    assert.deepEqual(nights[1], { from: '20:30', to: '07:00' });
    assert.deepEqual(nights[2], { from: '20:00', to: '07:00' });
    assert.deepEqual(nights[6], { from: '23:59', to: '09:00' });
    assert.equal(nights.length, 7);
  });
});
