import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timesOf, withOffset } from './times.ts';

const stockholm = 'Europe/Stockholm';

describe('the times of an occurrence', () => {
  const cases: [what: string, local: string, minutes: number, zone: string, told: string][] = [
    [
      'winter',
      '2026-11-24T17:00',
      90,
      stockholm,
      '2026-11-24T17:00:00+01:00 2026-11-24T18:30:00+01:00',
    ],
    [
      'summer',
      '2026-06-24T17:00',
      90,
      stockholm,
      '2026-06-24T17:00:00+02:00 2026-06-24T18:30:00+02:00',
    ],
    [
      'over midnight',
      '2026-11-24T22:00',
      180,
      stockholm,
      '2026-11-24T22:00:00+01:00 2026-11-25T01:00:00+01:00',
    ],
    [
      'a reading that does not exist',
      '2026-03-29T02:30',
      60,
      stockholm,
      '2026-03-29T03:30:00+02:00 2026-03-29T04:30:00+02:00',
    ],
    [
      'a reading that comes twice',
      '2026-10-25T02:30',
      60,
      stockholm,
      '2026-10-25T02:30:00+02:00 2026-10-25T02:30:00+01:00',
    ],
    [
      'a night on which the clock goes back',
      '2026-10-24T23:00',
      300,
      stockholm,
      '2026-10-24T23:00:00+02:00 2026-10-25T03:00:00+01:00',
    ],
    [
      'a camp over the change',
      '2026-03-27T17:00',
      2 * 1440,
      stockholm,
      '2026-03-27T17:00:00+01:00 2026-03-29T17:00:00+02:00',
    ],
    [
      'no duration',
      '2026-11-24T17:00',
      0,
      stockholm,
      '2026-11-24T17:00:00+01:00 2026-11-24T17:00:00+01:00',
    ],
    [
      'west of Greenwich',
      '2026-11-24T20:00',
      60,
      'America/St_Johns',
      '2026-11-24T20:00:00-03:30 2026-11-24T21:00:00-03:30',
    ],
    [
      'far east',
      '2026-11-24T05:00',
      60,
      'Pacific/Kiritimati',
      '2026-11-24T05:00:00+14:00 2026-11-24T06:00:00+14:00',
    ],
    ['UTC', '2026-11-24T05:00', 60, 'UTC', '2026-11-24T05:00:00+00:00 2026-11-24T06:00:00+00:00'],
  ];
  for (const [what, local, minutes, zone, told] of cases) {
    it(what, () => {
      const times = timesOf(local, minutes, zone);
      const from = withOffset(times.starts_on, times.start_time, times.starts_at);
      const to = withOffset(times.ends_on, times.end_time, times.ends_at);
      assert.equal(`${from} ${to}`, told);
      assert.equal(Date.parse(from), Date.parse(times.starts_at));
      assert.equal(Date.parse(to), Date.parse(times.ends_at));
    });
  }

  const allDay: [minutes: number, lastDay: string][] = [
    [0, '2026-10-24'],
    [1440, '2026-10-24'],
    [2880, '2026-10-25'],
    [3 * 1440, '2026-10-26'],
  ];
  for (const [minutes, lastDay] of allDay) {
    it(`lasting ${minutes / 1440} whole days ends at the end of ${lastDay}`, () => {
      const times = timesOf('2026-10-24T00:00', minutes, stockholm, true);
      assert.deepEqual([times.starts_on, times.start_time], ['2026-10-24', '00:00']);
      assert.deepEqual([times.ends_on, times.end_time], [lastDay, '23:59']);
    });
  }
});
