import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeatsOf } from './repeats.ts';

describe('a recurrence in one sentence', () => {
  const start = '2026-01-06T17:00';
  const cases: [lines: string[], repeats: ReturnType<typeof repeatsOf>][] = [
    [['RRULE:FREQ=WEEKLY'], { frequency: 'weekly', interval: 1, weekdays: [2], until: undefined }],
    [
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU;UNTIL=20260630T220000Z'],
      { frequency: 'weekly', interval: 2, weekdays: [2, 4], until: '2026-06-30' },
    ],
    [
      ['RRULE:FREQ=DAILY', 'EXDATE:20260107T170000'],
      { frequency: 'daily', interval: 1, weekdays: [], until: undefined },
    ],
    [['RRULE:FREQ=WEEKLY;COUNT=8'], undefined],
    [['RRULE:FREQ=MONTHLY;BYDAY=1MO'], undefined],
    [['RRULE:FREQ=YEARLY;BYMONTH=6'], undefined],
    [['RRULE:FREQ=WEEKLY', 'RDATE:20260109T170000'], undefined],
    [['RRULE:FREQ=WEEKLY', 'RRULE:FREQ=MONTHLY'], undefined],
    [[], undefined],
  ];
  for (const [lines, repeats] of cases) {
    it(lines.join(' ') || 'a single one', () => assert.deepEqual(repeatsOf(lines, start), repeats));
  }
});
