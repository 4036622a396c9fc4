import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openState, type ExceptionalDay } from './rules.ts';

const zone = 'Europe/Stockholm';
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
const split = [
  { weekday: 2, opens: '13:00', closes: '17:00' },
  { weekday: 2, opens: '09:00', closes: '12:00' },
];
const fridayNight = [{ weekday: 5, opens: '20:00', closes: '02:00' }];
const meeting = [
  { weekday: 2, opens: '09:00', closes: '12:00' },
  { weekday: 2, opens: '12:00', closes: '17:00' },
];
const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  opens: '00:00',
  closes: '00:00',
}));
const sundayNight = [{ weekday: 6, opens: '22:00', closes: '04:00' }];

describe('open now?', () => {
  // 2026-11-24 is a Tuesday.
  const cases: [
    what: string,
    hours: typeof weekdays,
    exceptions: ExceptionalDay[],
    now: string,
    told: string,
  ][] = [
    [
      'in the middle of the day',
      weekdays,
      [],
      '2026-11-24T10:00+01:00',
      'open until 2026-11-24 17:00',
    ],
    [
      'on the minute it opens',
      weekdays,
      [],
      '2026-11-24T09:00+01:00',
      'open until 2026-11-24 17:00',
    ],
    [
      'on the minute it closes',
      weekdays,
      [],
      '2026-11-24T17:00+01:00',
      'closed until 2026-11-25 09:00',
    ],
    ['before it opens', weekdays, [], '2026-11-24T07:00+01:00', 'closed until 2026-11-24 09:00'],
    ['on Friday evening', weekdays, [], '2026-11-27T18:00+01:00', 'closed until 2026-11-30 09:00'],
    ['in the lunch hour', split, [], '2026-11-24T12:30+01:00', 'closed until 2026-11-24 13:00'],
    [
      'when one stretch meets the next',
      meeting,
      [],
      '2026-11-24T11:00+01:00',
      'open until 2026-11-24 17:00',
    ],
    [
      'late on Friday night',
      fridayNight,
      [],
      '2026-11-27T23:00+01:00',
      'open until 2026-11-28 02:00',
    ],
    ['after midnight', fridayNight, [], '2026-11-28T01:00+01:00', 'open until 2026-11-28 02:00'],
    ['around the clock', always, [], '2026-11-24T10:00+01:00', 'open'],
    ['never', [], [], '2026-11-24T10:00+01:00', 'closed'],
    [
      'on a day that is closed',
      weekdays,
      [{ day: '2026-11-24', hours: [] }],
      '2026-11-24T10:00+01:00',
      'closed until 2026-11-25 09:00',
    ],
    [
      'on a day with other hours',
      weekdays,
      [{ day: '2026-11-24', hours: [{ opens: '12:00', closes: '20:00' }] }],
      '2026-11-24T18:00+01:00',
      'open until 2026-11-24 20:00',
    ],
    [
      'around the clock until a day that is closed',
      always,
      [{ day: '2026-11-26', hours: [] }],
      '2026-11-24T10:00+01:00',
      'open until 2026-11-26 00:00',
    ],
    [
      'closed for weeks',
      weekdays,
      Array.from({ length: 28 }, (_, n) => ({
        day: Temporal.PlainDate.from('2026-11-23').add({ days: n }).toString(),
        hours: [],
      })),
      '2026-11-24T10:00+01:00',
      'closed until 2026-12-21 09:00',
    ],
    [
      'in the night on which the clock goes forward',
      sundayNight,
      [],
      '2026-03-28T23:00+01:00',
      'open until 2026-03-29 04:00',
    ],
    [
      'in the hour that comes twice',
      sundayNight,
      [],
      '2026-10-25T02:30+01:00',
      'open until 2026-10-25 04:00',
    ],
  ];
  for (const [what, hours, exceptions, now, told] of cases) {
    it(`${what}: ${told}`, () => {
      const state = openState(hours, exceptions, zone, Temporal.Instant.from(now));
      const until = state.changesDay ? ` until ${state.changesDay} ${state.changesTime}` : '';
      assert.equal(`${state.isOpen ? 'open' : 'closed'}${until}`, told);
    });
  }

  it('tells the instant with the offset that will hold then', () => {
    const { changesAt } = openState(
      weekdays,
      [],
      zone,
      Temporal.Instant.from('2026-03-27T18:00+01:00'),
    );
    assert.equal(changesAt, '2026-03-30T09:00:00+02:00');
  });
});
