import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeApart } from './components.ts';
import { FileError, limits } from './reading.ts';
import { calendar, event } from './testing.ts';

const eventsOf = (file: Uint8Array) =>
  takeApart(file).calendars.flatMap(({ events }) =>
    events.map(({ line, broken }) => ({ line, broken })),
  );

describe('taking a calendar file apart', () => {
  it('finds events, zones and what else there is', () => {
    const file = calendar(
      ...['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'END:STANDARD', 'END:VTIMEZONE'],
      ...event('BEGIN:VALARM', 'SUMMARY:not the title', 'END:VALARM'),
      ...['BEGIN:VTODO', 'END:VTODO', 'BEGIN:VJOURNAL', 'END:VJOURNAL'],
    );
    const { calendars, ignored } = takeApart(file);
    assert.equal(calendars[0]!.zones[0]!.length, 5);
    assert.equal(calendars[0]!.events.length, 1);
    assert.deepEqual(ignored, { VALARM: 1, VTODO: 1, VJOURNAL: 1 });
    assert.doesNotMatch(JSON.stringify(calendars[0]!.events), /not the title/);
  });

  it('marks an event that is not closed, and reads the next', () => {
    const [first, second] = eventsOf(calendar('BEGIN:VEVENT', 'SUMMARY:a', ...event()));
    assert.match(first!.broken!, /END:VEVENT is missing/);
    assert.equal(second!.broken, undefined);
  });

  it('marks the last event of a file that was cut off', () => {
    const whole = calendar(...event(), ...event());
    const { complete, calendars } = takeApart(whole.subarray(0, whole.length - 40));
    assert.equal(complete, false);
    assert.deepEqual(
      calendars[0]!.events.map(({ broken }) => broken),
      [undefined, 'the file ends in the middle of it'],
    );
  });

  it('goes on after an END that names nothing', () => {
    const found = eventsOf(calendar('BEGIN:VTODO', 'SUMMARY:a', 'END:VTOOD', ...event()));
    assert.deepEqual(found, [{ line: 6, broken: undefined }]);
  });

  it('keeps a description that was broken without folding', () => {
    const { calendars } = takeApart(
      calendar(...event('DESCRIPTION:Hej', 'Vi ses', 'DURATION:PT1H')),
    );
    const description = calendars[0]!.events[0]!.properties.find(({ text }) =>
      text.startsWith('DESC'),
    );
    assert.equal(description!.text, 'DESCRIPTION:Hej\\nVi ses');
  });

  const refused: [string, Uint8Array, RegExp][] = [
    [
      'a page of HTML',
      Buffer.from('<!doctype html>\n<p>Logga in'),
      /line 1: this is not an iCalendar file/,
    ],
    ['nothing', Buffer.alloc(0), /no BEGIN:VCALENDAR/],
    ['binary', Buffer.alloc(1000, 7), /line 1: this is not/],
    ['deep nesting', calendar(...Array<string>(100).fill('BEGIN:X')), /line 6: .*nested deeper/],
    [
      'too many events',
      calendar(
        ...Array(limits.entries + 1)
          .fill(['BEGIN:VEVENT', 'END:VEVENT'])
          .flat(),
      ),
      /more than 5000 events/,
    ],
  ];
  for (const [what, file, reason] of refused) {
    it(`refuses ${what} as a whole`, () => {
      assert.throws(
        () => takeApart(file),
        (error) => error instanceof FileError && reason.test(error.message),
      );
    });
  }
});
