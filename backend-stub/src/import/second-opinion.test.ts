import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ical, { type VEvent } from 'node-ical';
import { expand } from '../features/activities/recurrence/recurrence.ts';
import { readCalendar } from './read-calendar.ts';
import { calendar, context, event, sourcesOf } from './testing.ts';

const from = '2026-01-01';
const until = '2027-12-31';
const stockholm = 'DTSTART;TZID=Europe/Stockholm:20260901T170000';

/** Calendars that another library understands too. */
const calendars: Record<string, string[]> = {
  'a single event': event(stockholm),
  'a weekly rule across both clock changes': event(
    stockholm,
    'RRULE:FREQ=WEEKLY;UNTIL=20270901T000000Z',
  ),
  'the last Friday of the month': event(
    'DTSTART;TZID=Europe/Stockholm:20260925T170000',
    'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=14',
  ),
  'every other week on two days': event(
    stockholm,
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO;COUNT=30',
  ),
  'days left out': event(
    stockholm,
    'RRULE:FREQ=DAILY;COUNT=20',
    'EXDATE;TZID=Europe/Stockholm:20260903T170000,20260905T170000',
  ),
  'all day': event('DTSTART;VALUE=DATE:20260901', 'RRULE:FREQ=WEEKLY;COUNT=12'),
  'another zone': event(
    'DTSTART;TZID=America/New_York:20261001T120000',
    'RRULE:FREQ=WEEKLY;COUNT=12',
  ),
  UTC: event('DTSTART:20261001T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=12'),
  'a Windows zone': event(
    'DTSTART;TZID=W. Europe Standard Time:20261001T120000',
    'RRULE:FREQ=WEEKLY;COUNT=12',
  ),
  'a moved and a cancelled occurrence': [
    ...event(stockholm, 'RRULE:FREQ=WEEKLY;COUNT=6'),
    ...event(
      'RECURRENCE-ID;TZID=Europe/Stockholm:20260908T170000',
      'DTSTART;TZID=Europe/Stockholm:20260909T190000',
    ),
    ...event(
      'RECURRENCE-ID;TZID=Europe/Stockholm:20260915T170000',
      'DTSTART;TZID=Europe/Stockholm:20260915T170000',
      'STATUS:CANCELLED',
    ),
  ],
};

const ours = (file: Buffer) =>
  sourcesOf(readCalendar(file, context)).flatMap((source) =>
    expand({ ...source, zone: context.zone, from, until }).flatMap(({ recurrence_id }) => {
      const change = source.changes?.find((item) => item.recurrenceId === recurrence_id);
      if (change?.status === 'cancelled') return [];
      const start = change?.startsLocal ?? recurrence_id;
      if (source.allDay) return [start.slice(0, 10)];
      return [
        Temporal.PlainDateTime.from(start).toZonedDateTime(context.zone).toInstant().toString(),
      ];
    }),
  );

const theirs = (file: Buffer) =>
  Object.values(ical.sync.parseICS(file.toString()))
    .filter((found): found is VEvent => found?.type === 'VEVENT')
    .flatMap((found) =>
      ical.expandRecurringEvent(found, { from: new Date(from), to: new Date(until) }),
    )
    .filter((instance) => instance.event.status !== 'CANCELLED')
    .map(({ start, isFullDay }) => {
      const [year, month, day] = [start.getFullYear(), start.getMonth() + 1, start.getDate()];
      const pad = (number: number) => String(number).padStart(2, '0');
      return isFullDay
        ? `${year}-${pad(month)}-${pad(day)}`
        : start.toISOString().replace('.000', '');
    });

describe('another library', () => {
  for (const [what, lines] of Object.entries(calendars)) {
    it(`finds the same starts in ${what}`, () => {
      const file = calendar(...lines);
      const found = ours(file).sort();
      assert.ok(found.length > 0);
      assert.deepEqual(found, theirs(file).sort());
    });
  }
});
