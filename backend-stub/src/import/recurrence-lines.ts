import type { OccurrenceChange } from '@klocket/contract';
import { checkRecurrence, expand } from '../features/activities/recurrence/recurrence.ts';
import { atHome, onClock, sameClock, written, writtenShort, type EventClock } from './clock.ts';
import { readMoments, readPeriods, type ZoneFinder } from './moments.ts';
import type { Properties, Property } from './properties.ts';
import { EntryError, limits } from './reading.ts';
import { refusing } from './recurrence-words.ts';
import { writtenOut } from './written-out.ts';

/** A recurrence in the district's clock, and what came of bringing it there. */
export interface HomeRecurrence {
  startsLocal: string;
  recurrence?: string[];
  /** Lengths of their own, from RDATE periods. */
  changes: OccurrenceChange[];
  note?: string;
  /** Whether EXDATE takes a reading of the event's clock away. */
  lacks(reading: Temporal.PlainDateTime): boolean;
  /** Which of some readings of the event's clock are starts of the recurrence. */
  among(readings: Temporal.PlainDateTime[]): Set<string>;
}

/** A recurrence in the clock of its event, as `expand` takes it. */
export interface RecurringEvent {
  startsLocal: string;
  recurrence: string[];
  zone: string;
}

/**
 * Brings RRULE, RDATE and EXDATE into the district's clock. Where the event's zone shows the same
 * clock, the rule is kept; otherwise its dates are written out. Throws an `EntryError` for a rule
 * that is refused.
 */
export function readRecurrence(
  properties: Properties,
  clock: EventClock,
  findZone: ZoneFinder,
  now: Temporal.Instant,
): HomeRecurrence {
  const exrule = properties.first('EXRULE');
  if (exrule) {
    throw new EntryError(exrule.line, 'EXRULE is not supported; name the days with EXDATE');
  }
  const rules = readRules(properties.all('RRULE'), clock);
  const extra = readExtraDates(properties.all('RDATE'), clock, findZone);
  const except = readExceptions(properties.all('EXDATE'), clock, findZone);
  const event: RecurringEvent = {
    startsLocal: written(clock.start),
    recurrence: [...rules.keys(), ...line('RDATE', extra.dates), ...line('EXDATE', except)],
    zone: clock.zone,
  };
  const lineOf = (text: string) => rules.get(text) ?? properties.line;
  refusing(lineOf, () => checkRecurrence(event.recurrence, event.startsLocal, event.zone));

  const home = {
    startsLocal: written(atHome(clock.start, clock)),
    changes: extra.lengths.map(({ reading, durationMinutes }) => ({
      recurrenceId: written(atHome(reading, clock)),
      durationMinutes,
    })),
    lacks: (reading: Temporal.PlainDateTime) =>
      except.has(writtenShort(reading)) || except.has(writtenShort(reading).slice(0, 8)),
    among: (readings: Temporal.PlainDateTime[]) => startsAmong(event, readings),
  };
  if (event.recurrence.length === 0) return home;
  const from = clock.start.toZonedDateTime(clock.zone).toInstant();
  if (sameClock(clock.zone, clock.home, from, now))
    return { ...home, recurrence: event.recurrence };
  return { ...home, ...refusing(lineOf, () => writtenOut(event, clock, properties.line, now)) };
}

const line = (name: string, values: Set<string>) =>
  values.size > 0 ? [`${name}:${[...values].join(',')}`] : [];

/** The rules with their UNTIL on the event's clock, each with its line in the file. */
function readRules(properties: Property[], clock: EventClock) {
  const rules = new Map<string, number>();
  for (const property of properties) {
    const value = property.raw.replace(/\s/g, '').toUpperCase();
    // An empty rule is no rule.
    if (value === '') continue;
    const text = value.replace(/UNTIL=(\d{8}T\d{6})Z/, (whole, utc: string) =>
      until(whole, utc, clock),
    );
    if (!rules.has(`RRULE:${text}`)) rules.set(`RRULE:${text}`, property.line);
  }
  return rules;
}

function until(whole: string, utc: string, clock: EventClock) {
  try {
    const at = Temporal.PlainDateTime.from(utc).toZonedDateTime('UTC').withTimeZone(clock.zone);
    const reading = at
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
      .replaceAll(/[-:]/g, '');
    return `UNTIL=${clock.allDay ? reading.slice(0, 8) : reading}`;
  } catch {
    // A day that does not exist: the check of the whole rule says so.
    return whole;
  }
}

/** What EXDATE takes away; a mere day takes away whatever starts on it. */
function readExceptions(properties: Property[], clock: EventClock, findZone: ZoneFinder) {
  const except = new Set<string>();
  for (const property of properties) {
    for (const moment of readMoments(property, findZone)) {
      const reading = writtenShort(onClock(moment, clock));
      except.add(moment.kind === 'day' || clock.allDay ? reading.slice(0, 8) : reading);
    }
    refuseTooMany(except, property);
  }
  return except;
}

function readExtraDates(properties: Property[], clock: EventClock, findZone: ZoneFinder) {
  const dates = new Set<string>();
  const lengths: { reading: Temporal.PlainDateTime; durationMinutes: number }[] = [];
  for (const property of properties) {
    if (property.type === 'period') {
      for (const { start, end, duration } of readPeriods(property, findZone)) {
        const reading = onClock(start, clock);
        dates.add(writtenShort(reading));
        const last = end ? onClock(end, clock) : reading.add(duration);
        const durationMinutes = Math.round(reading.until(last).total('minutes'));
        if (durationMinutes > 0) lengths.push({ reading, durationMinutes });
      }
    } else {
      for (const moment of readMoments(property, findZone)) {
        dates.add(writtenShort(onClock(moment, clock)));
      }
    }
    refuseTooMany(dates, property);
  }
  return { dates, lengths };
}

function refuseTooMany(dates: Set<string>, property: Property) {
  if (dates.size > limits.dates) {
    throw new EntryError(property.line, `${property.name} names more than ${limits.dates} dates`);
  }
}

function startsAmong(event: RecurringEvent, readings: Temporal.PlainDateTime[]) {
  const wanted = new Set(readings.map(written));
  const days = new Set([...wanted].map((reading) => reading.slice(0, 10)));
  const found = [...days].flatMap((day) =>
    expand({ ...event, durationMinutes: 0, from: day, until: day }).map(
      (start) => start.recurrence_id,
    ),
  );
  return new Set(found.filter((reading) => wanted.has(reading)));
}
