import { EntryError, limits } from './reading.ts';
import type { Property } from './properties.ts';

/** A day, a clock reading that floats or belongs to a zone, or a clock reading in UTC. */
export type Moment =
  | { kind: 'day'; day: Temporal.PlainDate }
  | { kind: 'clock'; local: Temporal.PlainDateTime; zone: string | undefined };

/** Finds the IANA zone a calendar means by a name; undefined when nobody knows. */
export type ZoneFinder = (name: string) => string | undefined;

/** The first value of a property that holds dates. */
export function readMoment(property: Property, findZone: ZoneFinder): Moment {
  return moment(property, splitValues(property)[0] ?? '', findZone);
}

/** All values of a property that holds dates. */
export const readMoments = (property: Property, findZone: ZoneFinder) =>
  splitValues(property).map((value) => moment(property, value, findZone));

/** The periods of an RDATE: a start, and an end or a duration. */
export const readPeriods = (property: Property, findZone: ZoneFinder) =>
  splitValues(property).map((value) => {
    const [from = '', to = ''] = value.split('/');
    const start = moment(property, from, findZone);
    return /^[+-]?P/.test(to)
      ? { start, duration: readDuration(property, to) }
      : { start, end: moment(property, to, findZone) };
  });

function splitValues(property: Property) {
  const values = property.raw.split(',').map((value) => value.trim());
  if (values.length > limits.dates) {
    throw new EntryError(property.line, `${property.name} names more than ${limits.dates} dates`);
  }
  return values.filter(Boolean);
}

function moment(property: Property, value: string, findZone: ZoneFinder): Moment {
  const [, date, time, utc] = /^(\d{8})(?:T(\d{4}(?:\d{2})?)?(Z)?)?$/i.exec(value) ?? [];
  try {
    if (date && !time) return { kind: 'day', day: Temporal.PlainDate.from(date) };
    if (date && time) {
      const zone = utc ? 'UTC' : zoneOf(property, findZone);
      // A leap second exists in no calendar we know.
      const clock = time.padEnd(6, '0').replace(/60$/, '59');
      return { kind: 'clock', local: Temporal.PlainDateTime.from(`${date}T${clock}`), zone };
    }
  } catch (error) {
    if (error instanceof EntryError) throw error;
  }
  throw new EntryError(property.line, `${property.name} is no date: "${value.slice(0, 40)}"`);
}

function zoneOf(property: Property, findZone: ZoneFinder) {
  const name = property.params.tzid;
  if (!name) return undefined;
  const zone = findZone(name);
  if (!zone) {
    throw new EntryError(
      property.line,
      `the time zone "${name.slice(0, 60)}" is unknown and the file does not explain it`,
    );
  }
  return zone;
}

/** A duration such as `PT1H30M` or `P1W`. */
export function readDuration(property: Property, value = property.raw.trim()) {
  try {
    return Temporal.Duration.from(value.toUpperCase());
  } catch {
    throw new EntryError(property.line, `${property.name} is no duration: "${value.slice(0, 40)}"`);
  }
}
