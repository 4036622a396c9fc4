import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkRecurrence, expand, mostOccurrences, RecurrenceError } from './recurrence.ts';

const zone = 'Europe/Stockholm';

const startsOf = (
  recurrence: string[],
  startsLocal: string,
  until = '2027-12-31',
  from = startsLocal,
) =>
  expand({
    startsLocal,
    durationMinutes: 60,
    recurrence,
    zone,
    from: from.slice(0, 10),
    until,
  });

const named = (...ask: Parameters<typeof startsOf>) =>
  startsOf(...ask).map((occurrence) => occurrence.recurrence_id);

describe('a recurrence', () => {
  const cases: [what: string, lines: string[], start: string, until: string, starts: string[]][] = [
    ['nothing', [], '2026-01-06T17:00', '2026-02-01', ['2026-01-06T17:00']],
    [
      'every Tuesday',
      ['RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-01-13T17:00', '2026-01-20T17:00'],
    ],
    [
      'the 53rd Monday of a day, which is a Monday',
      ['RRULE:FREQ=DAILY;BYDAY=53MO,2MO;COUNT=3'],
      '2026-01-05T17:00',
      '2026-12-31',
      ['2026-01-05T17:00', '2026-01-12T17:00', '2026-01-19T17:00'],
    ],
    [
      'every other week, two days',
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260125T235959'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-01-08T17:00', '2026-01-20T17:00', '2026-01-22T17:00'],
    ],
    [
      'the first Monday of the month',
      ['RRULE:FREQ=MONTHLY;BYDAY=1MO'],
      '2026-01-05T18:00',
      '2026-03-31',
      ['2026-01-05T18:00', '2026-02-02T18:00', '2026-03-02T18:00'],
    ],
    [
      'the last weekday of the month',
      ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
      '2026-01-30T18:00',
      '2026-03-31',
      ['2026-01-30T18:00', '2026-02-27T18:00', '2026-03-31T18:00'],
    ],
    [
      'the 31st, only where there is one',
      ['RRULE:FREQ=MONTHLY;BYMONTHDAY=31'],
      '2026-01-31T18:00',
      '2026-05-31',
      ['2026-01-31T18:00', '2026-03-31T18:00', '2026-05-31T18:00'],
    ],
    [
      'UNTIL as a day holds that day whole',
      ['RRULE:FREQ=DAILY;UNTIL=20260108'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-01-07T17:00', '2026-01-08T17:00'],
    ],
    [
      'UNTIL in UTC',
      ['RRULE:FREQ=DAILY;UNTIL=20260107T160000Z'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-01-07T17:00'],
    ],
    [
      'a start that is no date of the rule comes first all the same',
      ['RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-01-07T17:00', '2026-01-14T17:00'],
    ],
    [
      'more dates and fewer',
      [
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'RDATE;TZID=Europe/Stockholm:20260109T100000,20260110T100000',
        'EXDATE:20260113T170000',
      ],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-01-09T10:00', '2026-01-10T10:00', '2026-01-20T17:00'],
    ],
    [
      'dates in UTC and in another zone are the same instants here',
      ['RDATE:20260701T150000Z', 'RDATE;TZID=America/New_York:20260702T110000'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-07-01T17:00', '2026-07-02T17:00'],
    ],
    [
      'a day taken away takes all of it away, the start too',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260106'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-07T17:00', '2026-01-08T17:00'],
    ],
    [
      'an added day is at the usual time',
      ['RDATE;VALUE=DATE:20260108'],
      '2026-01-06T17:00',
      '2026-12-31',
      ['2026-01-06T17:00', '2026-01-08T17:00'],
    ],
    [
      'twice a day',
      ['rrule:freq=daily;byhour=9,17;count=3'],
      '2026-01-06T09:00',
      '2026-12-31',
      ['2026-01-06T09:00', '2026-01-06T17:00', '2026-01-07T09:00'],
    ],
    [
      'two rules together',
      ['RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2', 'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2'],
      '2026-01-06T17:00',
      '2026-01-31',
      ['2026-01-06T17:00', '2026-01-09T17:00', '2026-01-13T17:00'],
    ],
  ];
  for (const [what, lines, start, until, starts] of cases) {
    it(what, () => assert.deepEqual(named(lines, start, until), starts));
  }

  it('gives only the days asked for', () => {
    const lines = ['RRULE:FREQ=DAILY'];
    assert.deepEqual(named(lines, '2026-01-06T17:00', '2026-06-03', '2026-06-02'), [
      '2026-06-02T17:00',
      '2026-06-03T17:00',
    ]);
  });
});

describe('across the clock change', () => {
  it('17.00 stays 17.00', () => {
    for (const day of ['2026-03-24', '2026-10-20']) {
      const weeks = startsOf(['RRULE:FREQ=WEEKLY;COUNT=3'], `${day}T17:00`);
      assert.deepEqual(new Set(weeks.map((week) => week.start_time)), new Set(['17:00']));
      const [before, after] = [weeks[0]!.starts_at, weeks[1]!.starts_at];
      assert.notEqual(before.slice(11), after.slice(11));
    }
  });

  it('leaves a reading out on the day that does not have it', () => {
    assert.deepEqual(named(['RRULE:FREQ=DAILY;COUNT=3'], '2026-03-28T02:30'), [
      '2026-03-28T02:30',
      '2026-03-30T02:30',
      '2026-03-31T02:30',
    ]);
  });

  it('means the first of a reading that comes twice', () => {
    const [, second] = startsOf(['RRULE:FREQ=DAILY;COUNT=3'], '2026-10-24T02:30');
    assert.equal(second!.starts_at, '2026-10-25T00:30:00Z');
  });

  it('shows a start that the clock skips an hour later, under its own name, once', () => {
    const days = startsOf(['RRULE:FREQ=DAILY;COUNT=2'], '2026-03-29T02:30');
    assert.deepEqual(
      days.map((day) => [day.recurrence_id, day.start_time]),
      [
        ['2026-03-29T02:30', '03:30'],
        ['2026-03-30T02:30', '02:30'],
      ],
    );
  });
});

describe('a hostile recurrence', () => {
  const everyDay = Array.from({ length: 31 }, (_, day) => day + 1).join();
  const many = Array.from({ length: 500 }, (_, n) => `${n + 1}`).join();
  const dates = Array.from({ length: 5000 }, () => '20260106T170000').join();
  const cases: [line: string, code: RecurrenceError['code']][] = [
    ['RRULE:FREQ=SECONDLY', 'recurrence-too-frequent'],
    ['RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30', 'recurrence-too-frequent'],
    ['RRULE:FREQ=HOURLY', 'recurrence-too-frequent'],
    ['RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,30', 'recurrence-too-frequent'],
    ['RRULE:FREQ=DAILY;COUNT=2000000000', 'recurrence-too-many'],
    ['RRULE:FREQ=DAILY;COUNT=99999999999999999999', 'recurrence-malformed'],
    ['RRULE:FREQ=DAILY;INTERVAL=2147483647', 'recurrence-interval-too-long'],
    ['RRULE:FREQ=YEARLY;INTERVAL=9000', 'recurrence-interval-too-long'],
    ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'recurrence-never'],
    ['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 'recurrence-never'],
    ['RRULE:FREQ=DAILY;BYYEARDAY=366;BYMONTH=1', 'recurrence-never'],
    ['RRULE:FREQ=DAILY;BYSETPOS=5', 'recurrence-never'],
    ['RRULE:FREQ=DAILY;BYSETPOS=2;BYHOUR=9', 'recurrence-never'],
    ['RRULE:FREQ=WEEKLY;BYSETPOS=8;BYDAY=MO,TU', 'recurrence-never'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11', 'recurrence-never'],
    ['RRULE:FREQ=YEARLY;BYYEARDAY=200;BYMONTH=1', 'recurrence-never'],
    ['RRULE:FREQ=YEARLY;BYSETPOS=366;BYDAY=MO', 'recurrence-never'],
    ['RRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29', 'recurrence-never'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20200101', 'recurrence-ends-before-start'],
    [`RRULE:FREQ=MONTHLY;BYMONTHDAY=${everyDay};BYSETPOS=${many}`, 'recurrence-too-long'],
    [`RRULE:FREQ=DAILY;BYDAY=${'MO,'.repeat(9000)}MO`, 'recurrence-too-long'],
    [`RDATE:${dates.slice(0, 18_995)}`, 'recurrence-malformed'],
    [`RDATE:${dates}`, 'recurrence-too-long'],
    ['RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20270101', 'recurrence-malformed'],
    ['RRULE:FREQ=FORTNIGHTLY', 'recurrence-malformed'],
    ['RRULE:FREQ=DAILY;FREQ=SECONDLY', 'recurrence-malformed'],
    ['RRULE:FREQ=DAILY;INTERVAL=0', 'recurrence-malformed'],
    ['RRULE:FREQ=DAILY;INTERVAL=-1', 'recurrence-malformed'],
    ['RRULE:FREQ=DAILY;BYMONTH=13', 'recurrence-malformed'],
    ['RRULE:FREQ=DAILY;X=1', 'recurrence-malformed'],
    ['RRULE:FREQ=DAILY;UNTIL=20261332', 'recurrence-malformed'],
    ['RRULE:', 'recurrence-line-unknown'],
    ['EXRULE:FREQ=DAILY', 'recurrence-line-unknown'],
    ['DTSTART:20260106T170000', 'recurrence-line-unknown'],
    ['RDATE:20260231T170000', 'recurrence-malformed'],
    ['RDATE;TZID=Mars/Olympus:20260201T170000', 'recurrence-zone-unknown'],
  ];
  for (const [line, code] of cases) {
    it(`is refused: ${line.slice(0, 60)}`, () => {
      assert.throws(
        () => checkRecurrence(['EXDATE:20270106T170000', line], '2026-01-06T17:00', zone),
        (error) =>
          error instanceof RecurrenceError &&
          error.code === code &&
          error.line === line &&
          error.pointer === '/recurrence/1',
      );
    });
  }

  it('is refused when its lines together hold too many dates', () => {
    const line = `RDATE:${Array.from({ length: 1100 }, () => '20260106T170000').join()}`;
    assert.throws(() => checkRecurrence([line, line], '2026-01-06T17:00'), {
      code: 'recurrence-too-many',
    });
  });

  it('is refused when it would give too many occurrences', () => {
    assert.throws(
      () => startsOf(['RRULE:FREQ=DAILY;BYHOUR=9,12,15,18'], '2026-01-06T09:00', '2028-01-01'),
      {
        code: 'recurrence-too-many',
      },
    );
  });

  for (const start of ['2026-02-30T17:00', '0000-01-01T00:00', '9999-12-31T23:00', 'soon']) {
    it(`is refused when it starts at ${start}`, () => {
      assert.throws(() => checkRecurrence([], start), {
        code: 'start-invalid',
        pointer: '/startsLocal',
      });
    });
  }
});

describe('any recurrence at all', () => {
  const list = (items: fc.Arbitrary<number | string>) =>
    fc.array(items, { minLength: 1, maxLength: 4 }).map((values) => values.join());
  const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU', '1MO', '-1FR', '5SU');
  const part = fc.oneof(
    fc.integer({ min: 1, max: 4000 }).map((n) => `INTERVAL=${n}`),
    fc.integer({ min: 1, max: 3000 }).map((n) => `COUNT=${n}`),
    list(day).map((days) => `BYDAY=${days}`),
    list(fc.integer({ min: 1, max: 12 })).map((months) => `BYMONTH=${months}`),
    list(fc.integer({ min: -31, max: 31 })).map((days) => `BYMONTHDAY=${days}`),
    list(fc.integer({ min: -366, max: 366 })).map((days) => `BYYEARDAY=${days}`),
    list(fc.integer({ min: -53, max: 53 })).map((weeks) => `BYWEEKNO=${weeks}`),
    list(fc.integer({ min: -9, max: 9 })).map((places) => `BYSETPOS=${places}`),
    list(fc.integer({ min: 0, max: 23 })).map((hours) => `BYHOUR=${hours}`),
  );
  const rule = fc
    .tuple(
      fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      fc.array(part, { maxLength: 4 }),
    )
    .map(([freq, parts]) => [`FREQ=${freq}`, ...parts].join(';'));

  it('is either refused with a code or gives ordered, bounded, unique starts', () => {
    fc.assert(
      fc.property(
        rule,
        fc.constantFrom('2026-01-06T17:00', '2026-03-29T02:30', '1950-05-01T09:00'),
        (text, start) => {
          const lines = [`RRULE:${text}`];
          try {
            checkRecurrence(lines, start, zone);
            const starts = named(lines, start, '2027-12-31', '2025-12-01');
            assert.ok(starts.length <= mostOccurrences);
            assert.deepEqual(starts, [...new Set(starts)].sort());
          } catch (error) {
            if (!(error instanceof RecurrenceError)) throw error;
          }
        },
      ),
      { numRuns: 100, seed: 20261124 },
    );
  });
});
