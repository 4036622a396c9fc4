import type { Occurrence } from '@klocket/contract';
import { isOff, lastDay } from '../pages/when.ts';
import { mapInSlices } from '../slices.ts';
import { plainLine } from '../plain-text.ts';
import { addDays } from '../words/dates.ts';
import { descriptionOf, locationOf, titleOf, type Feed, type FeedItem } from './feed-item.ts';
import { dayValue, localValue, textValue, utcValue, writeLines } from '../icalendar/lines.ts';
import { timeZoneLines } from '../icalendar/time-zone.ts';

const statuses: Record<Occurrence['status'], string> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  rescheduled: 'CONFIRMED',
  'moved-online': 'CONFIRMED',
  'no-meeting': 'CANCELLED',
};

/**
 * A feed as an iCalendar file (RFC 5545). Every occurrence is an event of its own with a UID that
 * never changes, not even with our address: a changed or cancelled one is the same event again with
 * a higher SEQUENCE. The same data gives the same bytes.
 */
export async function writeCalendarFile(feed: Feed): Promise<string> {
  const name = textValue(plainLine(feed.title));
  const events = await mapInSlices(feed.items, (item) => writeLines(eventLines(item, feed)));
  const head = writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Klocket//Klocket//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `X-WR-CALDESC:${textValue(feed.description)}`,
    `X-WR-TIMEZONE:${feed.zone}`,
    `URL:${feed.url}`,
    ...(feed.feedUrl
      ? [
          `SOURCE;VALUE=URI:${feed.feedUrl}`,
          'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
          'X-PUBLISHED-TTL:PT1H',
        ]
      : []),
    ...timeZoneLines(feed.zone),
  ]);
  return [head, ...events, writeLines(['END:VCALENDAR'])].join('');
}

function eventLines(item: FeedItem, feed: Feed): string[] {
  const { occurrence, version, url, position } = item;
  const { sensitive, status, themes } = occurrence;
  const stamp = utcValue(version.updatedAt);
  const location = locationOf(item, feed);
  const description = descriptionOf(item, feed);
  const online = status === 'moved-online';
  return [
    'BEGIN:VEVENT',
    `UID:${occurrence.id}@${feed.districtId}.klocket`,
    `SEQUENCE:${version.sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    ...timeLines(occurrence, feed.zone),
    `SUMMARY:${textValue(titleOf(occurrence, feed.words))}`,
    `STATUS:${statuses[status]}`,
    `TRANSP:${isOff(occurrence) ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(location ? [`LOCATION:${textValue(location)}`] : []),
    ...(position && !online ? [`GEO:${position.latitude};${position.longitude}`] : []),
    ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...(themes.length > 0 && !sensitive
      ? [`CATEGORIES:${themes.map(({ name }) => textValue(name)).join(',')}`]
      : []),
    `URL:${url}`,
    'END:VEVENT',
  ];
}

function timeLines(occurrence: Occurrence, zone: string): string[] {
  const { allDay, day, startTime, startsAt, endDay, endTime, endsAt } = occurrence;
  if (allDay) {
    return [
      `DTSTART;VALUE=DATE:${dayValue(day)}`,
      `DTEND;VALUE=DATE:${dayValue(addDays(lastDay(occurrence), 1))}`,
    ];
  }
  const start = timeLine('DTSTART', day, startTime, startsAt, zone);
  // An end must be later than its start (RFC 5545 3.8.2.2); without one the event is a moment.
  return Temporal.Instant.compare(endsAt, startsAt) > 0
    ? [start, timeLine('DTEND', endDay, endTime, endsAt, zone)]
    : [start];
}

/** The clock reading in its zone; in UTC where the clock reads the same twice that night. */
function timeLine(name: string, day: string, time: string, instant: string, zone: string) {
  const read = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant();
  return read.equals(Temporal.Instant.from(instant))
    ? `${name};TZID=${zone}:${localValue(day, time)}`
    : `${name}:${utcValue(instant)}`;
}
