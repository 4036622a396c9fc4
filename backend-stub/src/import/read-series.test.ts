import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { event, read, sourcesOf } from './testing.ts';

const start = 'DTSTART;TZID=Europe/Stockholm:20260901T170000';
const series = event(
  start,
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=8',
  'LOCATION:Kunskapens hus',
  'SEQUENCE:2',
);

/** An override of the second occurrence. */
const override = (...lines: string[]) =>
  event(
    'RECURRENCE-ID;TZID=Europe/Stockholm:20260908T170000',
    ...(lines.some((line) => line.startsWith('DTSTART'))
      ? []
      : ['DTSTART;TZID=Europe/Stockholm:20260908T170000', 'DURATION:PT2H']),
    ...lines,
  );

const second = '2026-09-08T17:00';

describe('changed occurrences', () => {
  const cases: [string, string[], object][] = [
    [
      'cancelled',
      ['STATUS:CANCELLED', 'COMMENT:Sjukdom'],
      { status: 'cancelled', reason: { sv: 'Sjukdom' } },
    ],
    [
      'moved in time',
      ['DTSTART:20260909T160000Z', 'DURATION:PT2H'],
      { status: 'rescheduled', startsLocal: '2026-09-09T18:00' },
    ],
    [
      'made longer',
      ['DTSTART;TZID=Europe/Stockholm:20260908T170000', 'DURATION:PT3H'],
      { status: 'rescheduled', durationMinutes: 180 },
    ],
    [
      'moved to another house',
      ['LOCATION:Idrottens hus'],
      { status: 'rescheduled', house: 'idrottens-hus' },
    ],
    [
      'moved online',
      ['LOCATION:https://moten.example/x'],
      { status: 'moved-online', onlineUrl: 'https://moten.example/x' },
    ],
    [
      'given another title',
      ['SUMMARY:Läxhjälp: gästspel'],
      { reason: { sv: 'Läxhjälp: gästspel' } },
    ],
  ];
  for (const [what, lines, expected] of cases) {
    it(`may be ${what}`, () => {
      const [source] = sourcesOf(read([...series, ...override(...lines)]));
      assert.deepEqual(source!.changes, [{ recurrenceId: second, ...expected }]);
    });
  }

  it('that are as they were are no changes', () => {
    assert.equal(sourcesOf(read([...series, ...override()]))[0]!.changes, undefined);
  });

  it('come in any order', () => {
    const [source] = sourcesOf(read([...override('STATUS:CANCELLED'), ...series]));
    assert.equal(source!.changes!.length, 1);
    assert.equal(source!.startsLocal, '2026-09-01T17:00');
  });

  it('may be named by their day, or in UTC', () => {
    for (const id of ['RECURRENCE-ID;VALUE=DATE:20260908', 'RECURRENCE-ID:20260908T150000Z']) {
      const [source] = sourcesOf(read([...series, ...event(id, 'STATUS:CANCELLED')]));
      assert.deepEqual(source!.changes, [{ recurrenceId: second, status: 'cancelled' }]);
    }
  });

  it('the series does not know of take place all the same', () => {
    const extra = event(
      'RECURRENCE-ID;TZID=Europe/Stockholm:20270101T170000',
      'DTSTART;TZID=Europe/Stockholm:20270102T170000',
      'DURATION:PT2H',
    );
    const [source] = sourcesOf(read([...series, ...extra]));
    assert.deepEqual(source!.recurrence, ['RRULE:FREQ=WEEKLY;COUNT=8', 'RDATE:20270101T170000']);
    assert.equal(source!.changes![0]!.startsLocal, '2027-01-02T17:00');
  });

  it('the series leaves out are left out', () => {
    const [head, ...tail] = series;
    const reading = read([
      head!,
      'EXDATE;TZID=Europe/Stockholm:20260908T170000',
      ...tail,
      ...override('STATUS:CONFIRMED'),
    ]);
    assert.equal(sourcesOf(reading)[0]!.changes, undefined);
    assert.match(reading.skipped[0]!.reason, /EXDATE/);
  });

  it('with all that follow are told to be unsupported', () => {
    const reading = read([
      ...series,
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Stockholm:20260908T170000',
        'SUMMARY:Nytt',
      ),
    ]);
    assert.equal(sourcesOf(reading).length, 1);
    assert.match(reading.skipped[0]!.reason, /THISANDFUTURE\) is not supported/);
  });

  it('without their series become one', () => {
    const third = event(
      'RECURRENCE-ID;TZID=Europe/Stockholm:20260915T170000',
      'DTSTART;TZID=Europe/Stockholm:20260916T170000',
      'DURATION:PT2H',
    );
    const reading = read([...third, ...override()]);
    assert.equal(reading.entries[0]!.kind, 'changes');
    const [source] = sourcesOf(reading);
    assert.equal(source!.startsLocal, second);
    assert.deepEqual(source!.recurrence, ['RDATE:20260915T170000']);
    assert.deepEqual(source!.changes, [
      { recurrenceId: '2026-09-15T17:00', status: 'rescheduled', startsLocal: '2026-09-16T17:00' },
    ]);
  });

  it('of a series that is refused are named with it', () => {
    const reading = read([...event(start, 'RRULE:FREQ=SECONDLY'), ...override()]);
    assert.deepEqual(reading.entries, []);
    assert.deepEqual(
      reading.skipped.map(({ place }) => place),
      ['line 7', 'line 9'],
    );
  });
});

describe('several events with one UID', () => {
  it('the highest SEQUENCE holds, wherever it stands', () => {
    const reading = read([
      ...event('SEQUENCE:3', 'SUMMARY:Nyast'),
      ...event('SEQUENCE:1', 'SUMMARY:Gammal'),
    ]);
    assert.deepEqual(
      sourcesOf(reading).map(({ texts }) => texts.sv!.title),
      ['Nyast'],
    );
    assert.deepEqual(reading.skipped, [
      {
        place: 'line 10',
        title: 'Gammal',
        reason: 'the event at line 3 has the same UID and replaces it',
      },
    ]);
  });

  it('else the latest stamp, else the last', () => {
    const stamped = read([
      ...event('DTSTAMP:20260102T000000Z', 'SUMMARY:Senare'),
      ...event('DTSTAMP:20260101T000000Z', 'SUMMARY:Tidigare'),
    ]);
    assert.equal(sourcesOf(stamped)[0]!.texts.sv!.title, 'Senare');
    assert.equal(
      sourcesOf(read([...event('SUMMARY:a'), ...event('SUMMARY:b')]))[0]!.texts.sv!.title,
      'b',
    );
  });
});

describe('events that are called off', () => {
  it('keep their place, cancelled', () => {
    const [source] = sourcesOf(read(event('STATUS:CANCELLED', 'COMMENT:Snöstorm')));
    assert.deepEqual(source!.changes, [
      { recurrenceId: '2026-11-24T17:00', status: 'cancelled', reason: { sv: 'Snöstorm' } },
    ]);
  });

  it('as a series, each occurrence', () => {
    const [source] = sourcesOf(read(event(start, 'RRULE:FREQ=WEEKLY;COUNT=3', 'STATUS:CANCELLED')));
    assert.deepEqual(
      source!.changes!.map(({ recurrenceId, status }) => `${recurrenceId} ${status}`),
      ['2026-09-01T17:00 cancelled', '2026-09-08T17:00 cancelled', '2026-09-15T17:00 cancelled'],
    );
  });

  it('by a message (METHOD:CANCEL) say what is called off', () => {
    assert.deepEqual(read(['METHOD:CANCEL', ...event()]).entries, [
      { kind: 'cancellation', place: 'line 4', uid: 'laxhjalp@partner.example', changes: 'all' },
    ]);
    assert.deepEqual(read(['METHOD:CANCEL', ...override('COMMENT:Halt')]).entries, [
      {
        kind: 'cancellation',
        place: 'line 4',
        uid: 'laxhjalp@partner.example',
        changes: [{ recurrenceId: second, status: 'cancelled', reason: { sv: 'Halt' } }],
      },
    ]);
  });
});
