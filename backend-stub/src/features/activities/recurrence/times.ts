import type { OccurrenceTable } from '../../../database/tables.ts';

/** When an occurrence takes place, as it is stored: UTC instants and the district's own clock. */
export type Times = Pick<
  OccurrenceTable,
  'starts_at' | 'ends_at' | 'starts_on' | 'start_time' | 'ends_on' | 'end_time'
>;

const minutesADay = 24 * 60;

/**
 * Turns a clock reading in a zone into the times of an occurrence. Whole days of the duration
 * follow the calendar and the rest the clock on the wall, as in iCalendar. A reading that the clock
 * skips is moved on past the gap, and of one that comes twice the first is meant. What lasts all
 * day ends at 23:59 of its last day.
 */
export function timesOf(
  startsLocal: string,
  durationMinutes: number,
  zone: string,
  allDay = false,
): Times {
  const reading = Temporal.PlainDateTime.from(startsLocal);
  if (allDay) {
    const days = Math.max(1, Math.ceil(durationMinutes / minutesADay));
    const first = reading.toPlainDate();
    const last = first.add({ days: days - 1 });
    return stored(
      first.toZonedDateTime(zone),
      last.toZonedDateTime({ timeZone: zone, plainTime: '23:59' }),
    );
  }
  const start = reading.toZonedDateTime(zone);
  const days = Math.floor(durationMinutes / minutesADay);
  const end = start.add({ days, minutes: durationMinutes - days * minutesADay });
  return stored(start, end);
}

/** The instant of a stored local reading, with the offset that held there: `…T17:00:00+01:00`. */
export function withOffset(day: string, time: string, utc: string) {
  const between = minutesOf(time, 0) - minutesOf(utc, 11);
  const utcDay = utc.slice(0, 10);
  const days = day === utcDay ? 0 : day > utcDay ? minutesADay : -minutesADay;
  return `${day}T${time}:00${offsetOf(between + days)}`;
}

/** Minutes since midnight of the `HH:MM` at a place in a text. */
function minutesOf(text: string, at: number) {
  const digit = (place: number) => text.charCodeAt(at + place) - 48;
  return (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
}

const offsets = new Map<number, string>();

function offsetOf(minutes: number) {
  const known = offsets.get(minutes);
  if (known) return known;
  const size = Math.abs(minutes);
  const pad = (part: number) => String(part).padStart(2, '0');
  const text = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  offsets.set(minutes, text);
  return text;
}

const stored = (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Times => {
  const [from, to] = [start.toString(), end.toString()];
  return {
    starts_at: utc(start),
    ends_at: utc(end),
    starts_on: from.slice(0, 10),
    start_time: from.slice(11, 16),
    ends_on: to.slice(0, 10),
    end_time: to.slice(11, 16),
  };
};

const utc = (at: Temporal.ZonedDateTime) => at.toInstant().toString({ smallestUnit: 'second' });
