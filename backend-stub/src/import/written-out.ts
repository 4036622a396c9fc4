import { expand, lastDay } from '../features/activities/recurrence/recurrence.ts';
import { atHome, written, writtenShort, type EventClock } from './clock.ts';
import { EntryError, limits } from './reading.ts';
import type { RecurringEvent } from './recurrence-lines.ts';

const monthsAhead = 18;
const monthsBack = 12;

/**
 * Writes out the dates of a recurrence that follows another clock than the district's: from a year
 * back until 18 months ahead, and of one that is over, those it had.
 */
export function writtenOut(
  event: RecurringEvent,
  clock: EventClock,
  line: number,
  now: Temporal.Instant,
) {
  const today = now.toZonedDateTimeISO(clock.zone).toPlainDate();
  const until = today.add({ months: monthsAhead });
  const back = today.subtract({ months: monthsBack }).with({ day: 1 });
  const first = clock.start.toPlainDate();
  const latest = starts(event, later(back, first), later(until, first));
  const readings = latest.length > 0 ? latest : starts(event, first, back);
  if (readings.length === 0) throw new EntryError(line, 'its rule gives no dates');
  if (readings.length > limits.dates) {
    throw new EntryError(
      line,
      `it repeats in the time of ${clock.zone}, and its ${readings.length} dates are too many to write out one by one`,
    );
  }
  const dates = readings.map((reading) => atHome(Temporal.PlainDateTime.from(reading), clock));
  const last = written(dates.at(-1)!).slice(0, 10);
  return {
    startsLocal: written(dates[0]!),
    recurrence:
      dates.length > 1 ? [`RDATE:${dates.slice(1).map(writtenShort).join(',')}`] : undefined,
    note:
      `repeats in the time of ${clock.zone}, which is not the district's; kept as ` +
      `${dates.length} dates until ${last}${goesOn(event, until) ? '. Import again to get later ones' : ''}`,
  };
}

/** Whether there are dates after those written out. */
function goesOn(event: RecurringEvent, until: Temporal.PlainDate) {
  const end = lastDay(event.recurrence, event.startsLocal, event.zone);
  if (end) return end > until.toString();
  if (!event.recurrence.some((line) => line.includes('COUNT='))) return true;
  return starts(event, until.add({ days: 1 }), until.add({ years: 1 })).length > 0;
}

const starts = (event: RecurringEvent, from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  expand({
    ...event,
    durationMinutes: 0,
    from: from.toString(),
    until: until.toString(),
  }).map(({ recurrence_id }) => recurrence_id);

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;
