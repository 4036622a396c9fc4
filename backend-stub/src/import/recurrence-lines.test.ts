import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expand } from '../features/activities/recurrence/recurrence.ts';
import { calendar, context, event, read, readOne, refusalOf, sourcesOf } from './testing.ts';
import { readCalendar } from './read-calendar.ts';

const weekly = [
  'DTSTART;TZID=Europe/Stockholm:20260901T170000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=4',
];

/** The starts of the only activity, in the district's clock. */
const startsOf = (lines: string[], from = '2026-09-01', until = '2028-12-31') =>
  expand({ ...readOne(lines), zone: context.zone, from, until }).map(
    ({ recurrence_id }) => recurrence_id,
  );

describe('how an event repeats', () => {
  const cases: [string, string[], string[]][] = [
    ['a rule', ['RRULE:FREQ=WEEKLY;COUNT=4'], ['RRULE:FREQ=WEEKLY;COUNT=4']],
    ['the same rule twice', ['RRULE:FREQ=WEEKLY', 'RRULE:FREQ=WEEKLY'], ['RRULE:FREQ=WEEKLY']],
    ['an empty rule', ['RRULE:'], []],
    [
      'an end in UTC',
      ['RRULE:FREQ=WEEKLY;UNTIL=20261201T160000Z'],
      ['RRULE:FREQ=WEEKLY;UNTIL=20261201T170000'],
    ],
    ['an end on a day', ['RRULE:FREQ=WEEKLY;UNTIL=20261201'], ['RRULE:FREQ=WEEKLY;UNTIL=20261201']],
    [
      'days left out',
      ['RRULE:FREQ=WEEKLY', 'EXDATE:20260908T150000Z,20260915T150000Z'],
      ['RRULE:FREQ=WEEKLY', 'EXDATE:20260908T170000,20260915T170000'],
    ],
    [
      'a whole day left out',
      ['RRULE:FREQ=WEEKLY', 'EXDATE;VALUE=DATE:20260908'],
      ['RRULE:FREQ=WEEKLY', 'EXDATE:20260908'],
    ],
    [
      'dates of its own',
      ['RDATE;TZID=Europe/Helsinki:20260905T120000', 'RDATE;VALUE=DATE:20260906'],
      ['RDATE:20260905T110000,20260906T170000'],
    ],
  ];
  for (const [what, lines, expected] of cases) {
    it(`by ${what}`, () => {
      const source = readOne([...weekly.slice(0, 2), ...lines]);
      assert.deepEqual(source.recurrence ?? [], expected);
      assert.equal(source.startsLocal, '2026-09-01T17:00');
    });
  }

  it('by periods, each with its length', () => {
    const source = readOne([
      ...weekly.slice(0, 2),
      'RDATE;VALUE=PERIOD:20260905T120000Z/PT3H,20260906T120000Z/20260906T123000Z',
    ]);
    assert.deepEqual(source.recurrence, ['RDATE:20260905T140000,20260906T140000']);
    assert.deepEqual(source.changes, [
      { recurrenceId: '2026-09-05T14:00', durationMinutes: 180 },
      { recurrenceId: '2026-09-06T14:00', durationMinutes: 30 },
    ]);
  });

  it('by days, with an end written as a time', () => {
    const source = readOne([
      'DTSTART;VALUE=DATE:20260901',
      'RRULE:FREQ=DAILY;UNTIL=20260903T215959Z',
      'EXDATE:20260902T000000',
    ]);
    assert.deepEqual(source.recurrence, ['RRULE:FREQ=DAILY;UNTIL=20260903', 'EXDATE:20260902']);
  });
});

describe('an event that repeats in another zone', () => {
  it('keeps its rule where the clocks agree', () => {
    const source = readOne([
      'DTSTART;TZID=W. Europe Standard Time:20260901T170000',
      'RRULE:FREQ=WEEKLY',
    ]);
    assert.deepEqual(source.recurrence, ['RRULE:FREQ=WEEKLY']);
  });

  it('is written out where they do not, right on both sides of a clock change', () => {
    const lines = ['DTSTART;TZID=America/New_York:20261030T120000', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    assert.deepEqual(startsOf(lines), ['2026-10-30T17:00', '2026-11-06T18:00', '2026-11-13T18:00']);
    const [note] = read(event(...lines)).notes;
    assert.match(
      note!.reason,
      /^repeats in the time of America\/New_York.* 3 dates until 2026-11-13$/,
    );
  });

  it('goes on for 18 months and says that there is more', () => {
    const lines = ['DTSTART:20150106T160000Z', 'RRULE:FREQ=WEEKLY'];
    const starts = startsOf(lines, '2015-01-01');
    assert.equal(starts[0], '2025-11-04T17:00');
    assert.equal(starts.at(-1), '2028-05-16T18:00');
    assert.match(read(event(...lines)).notes[0]!.reason, /Import again to get later ones$/);
  });

  it('that is over keeps the dates it had', () => {
    assert.deepEqual(
      startsOf(['DTSTART:20150106T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'], '2015-01-01'),
      ['2015-01-06T17:00', '2015-01-13T17:00'],
    );
  });

  it('leaves out and changes what it should', () => {
    const reading = read([
      ...event('DTSTART:20261027T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261103T160000Z'),
      ...event('RECURRENCE-ID:20261110T160000Z', 'DTSTART:20261110T170000Z'),
    ]);
    const [source] = sourcesOf(reading);
    assert.equal(source!.startsLocal, '2026-10-27T17:00');
    assert.deepEqual(source!.recurrence, ['RDATE:20261110T170000']);
    assert.deepEqual(source!.changes, [
      { recurrenceId: '2026-11-10T17:00', status: 'rescheduled', startsLocal: '2026-11-10T18:00' },
    ]);
  });
});

describe('a hostile recurrence', () => {
  const cases: [string, RegExp][] = [
    ['RRULE:FREQ=SECONDLY', /more often/],
    ['RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30', /more often/],
    ['RRULE:FREQ=DAILY;COUNT=2000000000', /too many times/],
    ['RRULE:FREQ=DAILY;INTERVAL=2147483647', /interval too long/],
    ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', /ever come/],
    ['RRULE:FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4,6,9,11', /./],
    ['RRULE:FREQ=DAILY;BYYEARDAY=366;BYMONTH=1', /./],
    ['RRULE:FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6', /ever come/],
    ['RRULE:FREQ=YEARLY;BYDAY=53MO;BYMONTH=2', /ever come/],
    [
      `RRULE:FREQ=DAILY;BYHOUR=${[...Array(24).keys()].join(',')};BYMINUTE=${[...Array(60).keys()].join(',')}`,
      /more often/,
    ],
    [`RRULE:${'FREQ=DAILY;'.repeat(10_000)}`, /too long|cannot be read/],
    ['RRULE:FREQ=WEEKLY;UNTL=20191023', /cannot be read/],
    ['RRULE:FREQ=WEEKLY;UNTIL=20251023', /before it starts/],
    [
      `RDATE:${Array(1100)
        .fill(0)
        .map(
          (_, i) =>
            `${20270101 + (i % 28)}T${String(i % 24).padStart(2, '0')}${String(i % 60).padStart(2, '0')}00`,
        )
        .join(',')}`,
      /more than 1000 dates/,
    ],
    ['EXRULE:FREQ=DAILY', /EXRULE is not supported/],
  ];
  for (const [line, reason] of cases) {
    it(`${line.slice(0, 60)} is refused at its line`, () => {
      const refusal = refusalOf([
        'SUMMARY:x',
        'DTSTART;TZID=Europe/Stockholm:20260901T170000',
        line,
      ]);
      assert.match(refusal!, reason);
      assert.match(refusal!, /^line (7|3): /);
    });
  }

  it('leaves its neighbours alone', () => {
    const file = calendar(
      ...event('UID:a'),
      ...event('UID:b', ...weekly.slice(0, 2), 'RRULE:FREQ=SECONDLY'),
      ...event('UID:c'),
    );
    const { entries, skipped } = readCalendar(file, context);
    assert.equal(entries.length, 2);
    assert.equal(skipped.length, 1);
  });
});
