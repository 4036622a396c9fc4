import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ActivitySource } from '@klocket/contract';
import { Check } from 'typebox/value';
import { readCalendar } from './read-calendar.ts';
import { calendar, context, event, sourcesOf } from './testing.ts';

/** A folder of calendars from elsewhere; without one the calendars below speak alone. */
const folder =
  process.env.KLOCKET_ICS_SAMPLES ??
  fileURLToPath(new URL('../../../../shared/data/ics', import.meta.url));
const samples = existsSync(folder) ? globSync('**/*.ics', { cwd: folder }) : [];

/** What other programs write, one trap a calendar. */
const own: Record<string, Buffer> = {
  'a truncated file': calendar(...event(), ...event('UID:b')).subarray(0, 250),
  'a task whose END is misspelt': calendar('BEGIN:VTODO', 'UID:x', 'END:VTOOD', ...event()),
  'a description without folds': calendar(
    ...event('DESCRIPTION:Hej', 'https://x.example', 'mer: text'),
  ),
  'lines that end in LF': Buffer.from(
    calendar(...event())
      .toString()
      .replaceAll('\r\n', '\n'),
  ),
  'an unquoted zone that ends in a colon': calendar(
    ...event('DTSTART;TZID=Pacific Standard Time::20261124T080000'),
  ),
  'an empty rule': calendar(...event('RRULE:', 'EXDATE:')),
  'a date at the start and a time at the end': calendar(
    ...event('DTSTART;VALUE=DATE:20261124', 'DTEND:20261217T000000Z'),
  ),
  'properties that are no properties': calendar(...event(':', ';', 'X', '=:', '"', 'DTSTART"x":y')),
  'parameters without an end': calendar(
    ...event('DESCRIPTION;ALTREP="https://x.example:Hej', 'SUMMARY;LANGUAGE=sv'),
  ),
  'a calendar in a calendar': calendar('BEGIN:VCALENDAR', ...event(), 'END:VCALENDAR'),
  'only changed occurrences': calendar(...event('RECURRENCE-ID:20261124T160000Z')),
  'a negative SEQUENCE and a long UID': calendar(...event('SEQUENCE:-1', `UID:${'u'.repeat(900)}`)),
  'years far away': calendar(
    ...event('DTSTART:00010101T000000'),
    ...event('UID:b', 'DTSTART:99991231T235959'),
  ),
  'a repeated alarm': calendar(
    ...event('BEGIN:VALARM', 'TRIGGER:-PT15M', 'REPEAT:99999999', 'DURATION:PT1S', 'END:VALARM'),
  ),
  'letters outside every plane': calendar(...event('SUMMARY:\u{1f600}\ud800 e\u0301')),
};

describe('calendars from elsewhere', () => {
  const files: [string, () => Buffer][] = [
    ...Object.entries(own).map(([name, file]): [string, () => Buffer] => [name, () => file]),
    ...samples.map((name): [string, () => Buffer] => [
      name,
      () => readFileSync(join(folder, name)),
    ]),
  ];
  for (const [name, file] of files) {
    it(`reads ${name}: all of it kept or named, twice the same`, () => {
      const reading = readCalendar(file(), context);
      for (const source of sourcesOf(reading))
        assert.ok(Check(ActivitySource, source), JSON.stringify(source));
      for (const { place, reason } of reading.skipped) {
        assert.match(place, /^line \d+$/);
        assert.doesNotMatch(reason, /cannot be understood/);
      }
      assert.deepEqual(readCalendar(file(), context), reading);

      const events =
        file()
          .toString('latin1')
          .match(/^BEGIN:VEVENT\s*$/gm)?.length ?? 0;
      const changes = sourcesOf(reading).length > 0 || reading.skipped.length > 0;
      assert.equal(changes, events > 0, 'an event is kept, or named with its reason');
    });
  }
});
