import { clockOf, onClock, type EventClock } from './clock.ts';
import { readDuration, readMoment, type Moment, type ZoneFinder } from './moments.ts';
import type { Properties } from './properties.ts';
import { EntryError } from './reading.ts';

/** When an event starts, on its own clock, and how long it lasts. */
export interface EventTimes {
  clock: EventClock;
  durationMinutes: number;
}

const longestMinutes = 60 * 24 * 366;

/** Reads DTSTART with DTEND or DURATION. Throws an `EntryError` that names the line of what is wrong. */
export function readTimes(
  properties: Properties,
  findZone: ZoneFinder,
  home: string,
  floating: string,
): EventTimes {
  const start = properties.first('DTSTART');
  if (!start) throw new EntryError(properties.line, 'it has no start (DTSTART)');
  const clock = clockOf(readMoment(start, findZone), home, floating);
  const durationMinutes = readLength(properties, clock, findZone);
  if (durationMinutes > longestMinutes) {
    throw new EntryError(start.line, 'it lasts longer than a year');
  }
  return { clock, durationMinutes };
}

function readLength(properties: Properties, clock: EventClock, findZone: ZoneFinder) {
  const end = properties.first('DTEND');
  const length = properties.first('DURATION');
  if (end) {
    const moment = readMoment(end, findZone);
    const minutes = clock.allDay ? wholeDays(clock, moment) : minutesUntil(clock, moment);
    if (minutes < 0) throw new EntryError(end.line, 'it ends before it starts');
    return clock.allDay ? Math.max(minutes, minutesADay) : minutes;
  }
  if (length) {
    const duration = readDuration(length);
    const minutes = Math.round(duration.total({ unit: 'minutes', relativeTo: clock.start }));
    if (minutes < 0) throw new EntryError(length.line, 'it ends before it starts');
    return clock.allDay
      ? Math.max(Math.ceil(minutes / minutesADay) * minutesADay, minutesADay)
      : minutes;
  }
  return clock.allDay ? minutesADay : 0;
}

const minutesADay = 24 * 60;

/** A day that ends at a time of day still counts as a day. */
function wholeDays(clock: EventClock, end: Moment) {
  const last =
    end.kind === 'day' ? end.day.toPlainDateTime() : onClock(end, { ...clock, allDay: false });
  return Math.ceil(clock.start.until(last).total('minutes') / minutesADay) * minutesADay;
}

/**
 * Whole days by the calendar and the rest as it passes, seen from the district: the way an
 * occurrence's end is found again. A mere day as an end means its first moment.
 */
function minutesUntil(clock: EventClock, end: Moment) {
  const last = end.kind === 'day' ? end.day.toPlainDateTime() : onClock(end, clock);
  const [from, to] = [clock.start, last].map((reading) =>
    reading.toZonedDateTime(clock.zone).withTimeZone(clock.home),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const { days, hours, minutes, seconds } = from.until(to, { largestUnit: 'days' });
  return days * minutesADay + hours * 60 + minutes + Math.round(seconds / 60);
}
