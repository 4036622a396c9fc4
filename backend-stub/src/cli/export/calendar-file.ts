import type { ActivitySource, DistrictSource, OccurrenceChange } from '@klocket/contract';
import { textValue, utcValue, writeLines } from '../../icalendar/lines.ts';
import { timeZoneLines } from '../../icalendar/time-zone.ts';

/** How often an activity has changed, and when last. */
export interface ActivityVersion {
  sequence: number;
  updatedAt: string;
}

/**
 * A district's activities as an iCalendar file (RFC 5545) for moving house: one event an activity
 * with its rule, and one more for each changed occurrence. What a calendar has no word for (ages,
 * languages, programmes) is not in it; the JSON form has everything.
 */
export function writeCalendarFile(
  district: DistrictSource,
  activities: readonly ActivitySource[],
  versionOf: (uid: string) => ActivityVersion,
): string {
  const published = activities.filter((activity) => activity.published !== false);
  return writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Klocket//Klocket//SV',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textValue(district.name)}`,
    `X-WR-TIMEZONE:${district.zone}`,
    ...timeZoneLines(district.zone),
    ...published.flatMap((activity) => activityLines(activity, district, versionOf)),
    'END:VCALENDAR',
  ]);
}

function activityLines(
  activity: ActivitySource,
  district: DistrictSource,
  versionOf: (uid: string) => ActivityVersion,
) {
  const { sequence, updatedAt } = versionOf(activity.uid!);
  const head = [
    `UID:${activity.uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcValue(updatedAt)}`,
    ...wordLines(activity, district),
  ];
  const { changes = [], recurrence = [] } = activity;
  // A single event carries its change itself: calendars do not expect another beside it.
  const [only] = recurrence.length === 0 ? changes : [];
  return [
    'BEGIN:VEVENT',
    ...head,
    ...timeLines({ ...activity, ...timesOf(only, activity) }, district.zone),
    ...recurrence.map((line) => recurrenceLine(line, activity, district.zone)),
    ...(only ? changeLines(only, activity, district) : placeLines(activity, district)),
    'END:VEVENT',
    ...(only ? [] : changes.flatMap((change) => overrideLines(change, activity, district, head))),
  ];
}

const timesOf = (change: OccurrenceChange | undefined, activity: ActivitySource): Times => ({
  startsLocal: change?.startsLocal ?? change?.recurrenceId ?? activity.startsLocal,
  durationMinutes: change?.durationMinutes ?? activity.durationMinutes,
  allDay: activity.allDay,
});

/** Each language has its words in the JSON form; a calendar has one. */
function wordLines({ texts }: ActivitySource, { languages }: DistrictSource) {
  const words = texts[languages[0]!] ?? Object.values(texts)[0]!;
  const { title, summary, description } = words;
  const more = description ?? summary;
  return [`SUMMARY:${textValue(title)}`, ...(more ? [`DESCRIPTION:${textValue(more)}`] : [])];
}

type Times = Pick<ActivitySource, 'startsLocal' | 'durationMinutes' | 'allDay'>;

function timeLines({ startsLocal, durationMinutes, allDay }: Times, zone: string) {
  const start = dateLine('DTSTART', startsLocal, allDay, zone);
  if (allDay) return [start, `DURATION:P${Math.max(1, Math.ceil(durationMinutes / 1440))}D`];
  const days = Math.floor(durationMinutes / 1440);
  const rest = durationMinutes % 1440;
  const length = `P${days > 0 ? `${days}D` : ''}${rest > 0 || days === 0 ? `T${rest}M` : ''}`;
  return durationMinutes > 0 ? [start, `DURATION:${length}`] : [start];
}

const compact = (local: string) => `${local.replaceAll(/[-:]/g, '')}00`;

const dateLine = (name: string, local: string, allDay: boolean | undefined, zone: string) =>
  allDay
    ? `${name};VALUE=DATE:${compact(local).slice(0, 8)}`
    : `${name};TZID=${zone}:${compact(local)}`;

/** A line of the district's clock as RFC 5545 wants it: UNTIL in UTC, dates with their zone. */
function recurrenceLine(line: string, { allDay, startsLocal }: ActivitySource, zone: string) {
  const [name, value] = [
    line.slice(0, line.search(/[;:]/)).toUpperCase(),
    line.slice(line.indexOf(':') + 1),
  ];
  if (name === 'RRULE') {
    return allDay
      ? line
      : line.replace(/UNTIL=(\d{8})(?:T(\d{6}))?(?![\dTZ])/, (_, day: string, time = '235959') => {
          const reading = Temporal.PlainDateTime.from(`${day}T${String(time)}`);
          return `UNTIL=${utcValue(reading.toZonedDateTime(zone).toInstant().toString())}`;
        });
  }
  // A mere day stands for the start on that day.
  const dates = value.split(',').map((date) => {
    if (allDay) return date.slice(0, 8);
    return date.length === 8 ? date + compact(startsLocal).slice(8) : date;
  });
  return allDay
    ? `${name};VALUE=DATE:${dates.join(',')}`
    : `${name};TZID=${zone}:${dates.join(',')}`;
}

type Place = Pick<ActivitySource, 'house' | 'room' | 'address' | 'onlineUrl'>;

function placeLines({ house, room, address, onlineUrl }: Place, district: DistrictSource) {
  const [language] = district.languages;
  const known = district.houses?.find(({ id }) => id === house);
  const inside = known?.rooms?.find(({ id }) => id === room);
  const words = [known?.name[language!], inside?.name[language!], address].filter(
    (part) => part !== undefined,
  );
  if (words.length > 0) {
    return [
      `LOCATION:${textValue(words.join(', '))}`,
      ...(onlineUrl ? [`CONFERENCE;VALUE=URI:${onlineUrl}`] : []),
    ];
  }
  return onlineUrl ? [`LOCATION:${textValue(onlineUrl)}`] : [];
}

function overrideLines(
  change: OccurrenceChange,
  activity: ActivitySource,
  district: DistrictSource,
  head: string[],
) {
  return [
    'BEGIN:VEVENT',
    ...head,
    dateLine('RECURRENCE-ID', change.recurrenceId, activity.allDay, district.zone),
    ...timeLines(timesOf(change, activity), district.zone),
    ...changeLines(change, activity, district),
    'END:VEVENT',
  ];
}

const off = new Set<OccurrenceChange['status']>(['cancelled', 'no-meeting']);

function changeLines(change: OccurrenceChange, activity: ActivitySource, district: DistrictSource) {
  const { status, reason, house, room, address, onlineUrl } = change;
  const place =
    status === 'moved-online'
      ? { onlineUrl: onlineUrl ?? activity.onlineUrl }
      : house || address
        ? { house, room, address, onlineUrl }
        : { ...activity, ...(room && { room }), ...(onlineUrl && { onlineUrl }) };
  const words = reason && (reason[district.languages[0]!] ?? Object.values(reason)[0]);
  return [
    ...placeLines(place, district),
    ...(off.has(status) ? ['STATUS:CANCELLED'] : []),
    ...(status === 'postponed' ? ['STATUS:TENTATIVE'] : []),
    ...(words ? [`COMMENT:${textValue(words)}`] : []),
  ];
}
