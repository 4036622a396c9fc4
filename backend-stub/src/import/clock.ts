import type { Moment } from './moments.ts';

/**
 * The clock an event's dates are written in. All of an event is brought onto this clock first, so
 * that rules, exceptions and changes meet; then onto the district's.
 */
export interface EventClock {
  /** The zone the event repeats in. */
  zone: string;
  /** The district's zone. */
  home: string;
  allDay: boolean;
  /** First start, on the event's clock. */
  start: Temporal.PlainDateTime;
}

/** The clock of an event that starts at a moment; `floating` is the zone of readings without one. */
export function clockOf(start: Moment, home: string, floating: string): EventClock {
  if (start.kind === 'day') {
    return { zone: home, home, allDay: true, start: start.day.toPlainDateTime() };
  }
  return { zone: start.zone ?? floating, home, allDay: false, start: start.local };
}

/** A moment on the event's clock; a mere day takes the time of the first start. */
export function onClock(moment: Moment, clock: EventClock): Temporal.PlainDateTime {
  if (moment.kind === 'day') return moment.day.toPlainDateTime(clock.start.toPlainTime());
  const { local, zone } = moment;
  const reading =
    zone === undefined || zone === clock.zone
      ? local
      : local.toZonedDateTime(zone).withTimeZone(clock.zone).toPlainDateTime();
  return clock.allDay ? reading.toPlainDate().toPlainDateTime() : reading;
}

/** A reading of the event's clock on the district's. */
export const atHome = (reading: Temporal.PlainDateTime, { zone, home }: EventClock) =>
  zone === home ? reading : reading.toZonedDateTime(zone).withTimeZone(home).toPlainDateTime();

/** `2026-09-01T17:00`, as the contract writes it. */
export const written = (reading: Temporal.PlainDateTime) => reading.toString().slice(0, 16);

/** `20260901T170000`, as RFC 5545 writes it. */
export const writtenShort = (reading: Temporal.PlainDateTime) =>
  reading.toString().slice(0, 16).replaceAll(/[-:]/g, '') + '00';

/** Whether two zones show the same clock from a moment on, judged by every change of three years after now. */
export function sameClock(
  one: string,
  other: string,
  from: Temporal.Instant,
  now: Temporal.Instant,
) {
  if (one === other) return true;
  const end = now.toZonedDateTimeISO('UTC').add({ years: 3 }).toInstant();
  let at: Temporal.Instant = from;
  while (Temporal.Instant.compare(at, end) < 0) {
    const [a, b] = [at.toZonedDateTimeISO(one), at.toZonedDateTimeISO(other)];
    if (a.offsetNanoseconds !== b.offsetNanoseconds) return false;
    const next = [a, b].map((zoned) => zoned.getTimeZoneTransition('next')?.toInstant());
    if (next.every((instant) => instant === undefined)) return true;
    at = next
      .filter((instant) => instant !== undefined)
      .reduce((first, second) => (Temporal.Instant.compare(first, second) < 0 ? first : second));
  }
  return true;
}
