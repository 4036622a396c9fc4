import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minutesToWait } from './sign-in-rules.ts';

const now = Temporal.Instant.from('2026-11-24T08:00:00Z');
const limits = [
  { minutes: 15, most: 2 },
  { minutes: 60, most: 3 },
];

describe('the wait for another mail', () => {
  const table: [what: string, minutesAgo: number[], wait: number][] = [
    ['is none at first', [], 0],
    ['is none below every limit', [5], 0],
    ['lasts until the oldest that counts is old enough', [10, 5], 5],
    ['is none once that is so', [15, 5], 0],
    ['is that of the limit that holds longest', [50, 12, 11], 10],
    ['is told in whole minutes', [14.5, 1], 1],
  ];
  for (const [what, minutesAgo, wait] of table) {
    it(what, () => {
      const times = minutesAgo.map((minutes) => now.subtract({ seconds: minutes * 60 }));
      assert.equal(minutesToWait(times, limits, now), wait);
    });
  }
});
