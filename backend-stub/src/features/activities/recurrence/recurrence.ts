import { RRuleTemporal } from 'rrule-temporal';
import { RecurrenceError, type RecurrenceCode } from './recurrence-error.ts';
import { readRule, ruleOptions, type Frequency, type Rule } from './recurrence-rule.ts';
import { timesOf, type Times } from './times.ts';

export { RecurrenceError } from './recurrence-error.ts';

/** An occurrence a recurrence gives: named by its first intended start, with its times. */
export interface Expanded extends Times {
  recurrence_id: string;
}

/** What is asked of a recurrence: its occurrences that start on the days `from` to `until`. */
export interface Expansion {
  startsLocal: string;
  durationMinutes: number;
  allDay?: boolean;
  recurrence?: readonly string[];
  zone: string;
  from: string;
  until: string;
}

/** The most occurrences one activity is given at a time. */
export const mostOccurrences = 2000;
const mostDates = 2000;
const mostRules = 5;
const longestLine = 20_000;
/** A weekday on a leap day comes within 40 years; nobody looks for it day by day. */
const yearsSearched: Record<Frequency, number[]> = {
  DAILY: [1, 10],
  WEEKLY: [1, 10],
  MONTHLY: [1, 10, 40],
  YEARLY: [1, 10, 40],
};

/**
 * Reads RRULE, RDATE and EXDATE lines (RFC 5545) in the clock of the district and refuses what is
 * malformed, would never come, or would make more work than a neighbourhood's calendar can need.
 */
export function checkRecurrence(lines: readonly string[], startsLocal: string, zone = 'UTC') {
  const { start, rules } = readRecurrence(lines, startsLocal, zone);
  for (const { rule, end, refuse } of rules) {
    if (!comesAgain(rule, start, end)) throw refuse('recurrence-never');
  }
}

/** Gives the occurrences in order of start. DTSTART is always the first, unless EXDATE takes it away. */
export function expand(ask: Expansion): Expanded[] {
  const lines = ask.recurrence ?? [];
  const { start, rules, dates, except } = readRecurrence(lines, ask.startsLocal, ask.zone);
  const from = Temporal.PlainDate.from(ask.from).toZonedDateTime(ask.zone);
  const until = Temporal.PlainDate.from(ask.until).add({ days: 1 }).toZonedDateTime(ask.zone);

  const starts = new Set<string>();
  if (isWithin(ask.startsLocal, ask)) starts.add(ask.startsLocal);
  for (const date of dates) if (isWithin(date, ask)) starts.add(date);
  for (const { rule, end, refuse } of rules) {
    const found = startsBetween(rule, start, end, from, until);
    if (!found) throw refuse('recurrence-never');
    for (const at of found) {
      // A start that the clock skips is shown later than it is named.
      const local = at.equals(start) ? ask.startsLocal : readingOf(at);
      if (isWithin(local, ask)) starts.add(local);
    }
  }
  const kept = [...starts].filter((local) => !except.has(local) && !except.has(local.slice(0, 10)));
  if (kept.length > mostOccurrences) throw new RecurrenceError('recurrence-too-many', lines[0]!, 0);
  return kept.sort().map((local) => ({
    recurrence_id: local,
    ...timesOf(local, ask.durationMinutes, ask.zone, ask.allDay),
  }));
}

/** The last day on which a recurrence can give an occurrence; undefined when it goes on, or counts. */
export function lastDay(lines: readonly string[], startsLocal: string, zone: string) {
  const { rules, dates } = readRecurrence(lines, startsLocal, zone);
  const days = [startsLocal, ...dates].map((date) => date.slice(0, 10));
  for (const { end } of rules) {
    if (!end) return undefined;
    days.push(end.toPlainDate().toString());
  }
  return days.sort().at(-1)!;
}

interface ReadRule {
  rule: Rule;
  /** The instant UNTIL means. */
  end: Temporal.ZonedDateTime | undefined;
  /** Makes the error that names this rule's line. */
  refuse(code: RecurrenceCode): RecurrenceError;
}

interface Recurrence {
  start: Temporal.ZonedDateTime;
  rules: ReadRule[];
  /** RDATE: local readings. */
  dates: string[];
  /** EXDATE: local readings, or days on which nothing takes place. */
  except: Set<string>;
}

function readRecurrence(lines: readonly string[], startsLocal: string, zone: string): Recurrence {
  const start = readStart(startsLocal, zone);
  const recurrence: Recurrence = { start, rules: [], dates: [], except: new Set() };
  let dates = 0;
  for (const [index, line] of lines.entries()) {
    const refuse = (code: RecurrenceCode) => new RecurrenceError(code, line, index);
    if (line.length > longestLine) throw refuse('recurrence-too-long');
    const { name, parameters, value } = splitLine(line) ?? {};
    if (name === 'RRULE') {
      const rule = readRule(value!);
      if (typeof rule === 'string') throw refuse(rule);
      const end = readEnd(rule, zone);
      if (end === 'malformed') throw refuse('recurrence-malformed');
      if (end && Temporal.ZonedDateTime.compare(end, start) < 0)
        throw refuse('recurrence-ends-before-start');
      if (
        recurrence.rules.push({ rule: atReading(rule, startsLocal, start), end, refuse }) >
        mostRules
      )
        throw refuse('recurrence-too-many');
    } else if (name === 'RDATE' || name === 'EXDATE') {
      const values = value!.split(',');
      if ((dates += values.length) > mostDates) throw refuse('recurrence-too-many');
      for (const text of values) {
        const date = readDate(text, parameters!, zone);
        if (date === 'zone') throw refuse('recurrence-zone-unknown');
        if (!date) throw refuse('recurrence-malformed');
        if (name === 'EXDATE') recurrence.except.add(date);
        else recurrence.dates.push(date.length === 10 ? date + startsLocal.slice(10) : date);
      }
    } else {
      throw refuse('recurrence-line-unknown');
    }
  }
  return recurrence;
}

/** A start that the clock skips is moved on, but its rule goes on from the reading that was given. */
function atReading(rule: Rule, startsLocal: string, start: Temporal.ZonedDateTime): Rule {
  if (readingOf(start) === startsLocal) return rule;
  const { hour, minute } = Temporal.PlainTime.from(startsLocal);
  return { byHour: [hour], byMinute: [minute], ...rule };
}

function readStart(startsLocal: string, zone: string) {
  try {
    const reading = Temporal.PlainDateTime.from(startsLocal, { overflow: 'reject' });
    if (reading.year >= 1900 && reading.year <= 2200) return reading.toZonedDateTime(zone);
  } catch {
    // A day that does not exist is answered in the same way as a year nobody means.
  }
  throw new RecurrenceError('start-invalid', startsLocal);
}

function splitLine(line: string) {
  const match = /^([A-Z]+)((?:;[A-Z-]+=[^;:]+)*):(.+)$/is.exec(line.trim());
  if (!match) return undefined;
  const parameters = new Map(
    match[2]!
      .split(';')
      .filter(Boolean)
      .map((part) => part.split('=') as [string, string])
      .map(([name, value]) => [name.toUpperCase(), value.replace(/^"(.*)"$/, '$1')]),
  );
  return { name: match[1]!.toUpperCase(), parameters, value: match[3]! };
}

/** Reads one value of RDATE or EXDATE into a local reading, or a day. */
function readDate(text: string, parameters: Map<string, string>, zone: string) {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, utc] = match;
  const written = `${year}-${month}-${day}${hour ? `T${hour}:${minute}` : ''}`;
  try {
    const reading = Temporal.PlainDateTime.from(written, { overflow: 'reject' });
    const from = utc ? 'UTC' : parameters.get('TZID');
    if (!hour || !from || from === zone) return written;
    return readingOf(reading.toZonedDateTime(from).withTimeZone(zone));
  } catch {
    return parameters.has('TZID') && !isZone(parameters.get('TZID')!)
      ? ('zone' as const)
      : undefined;
  }
}

function isZone(name: string) {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name));
  } catch {
    return false;
  }
}

/** When UNTIL says that a rule ends; a mere day is meant whole. */
function readEnd(rule: Rule, zone: string) {
  if (!rule.until) return undefined;
  const [, year, month, day, time, utc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z?))?$/.exec(
    rule.until,
  )!;
  const clock = (time ?? '235959').replace(/(..)(..)(..)/, '$1:$2:$3');
  try {
    const reading = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${clock}`, {
      overflow: 'reject',
    });
    return reading.toZonedDateTime(utc ? 'UTC' : zone).withTimeZone(zone);
  } catch {
    return 'malformed' as const;
  }
}

/**
 * Whether a rule gives any date of its own in the years that can matter, looking a little further
 * each time. A rule that ends may give only its start.
 */
function comesAgain(rule: Rule, start: Temporal.ZonedDateTime, end?: Temporal.ZonedDateTime) {
  if (rule.count === 1) return true;
  let from = start;
  for (const years of yearsSearched[rule.freq]) {
    const to = start.add({ years });
    const found = startsBetween(rule, start, end, from, to);
    if (!found) return false;
    if (found.some((at) => !at.equals(start))) return true;
    if (end && Temporal.ZonedDateTime.compare(end, to) <= 0) return true;
    from = to;
  }
  return false;
}

/** The starts a rule gives between two instants; undefined when the search for them gives up. */
function startsBetween(
  rule: Rule,
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime | undefined,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
) {
  try {
    return new RRuleTemporal(ruleOptions(rule, start, end)).between(from, to, true);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum')) return undefined;
    throw error;
  }
}

const readingOf = (at: Temporal.ZonedDateTime) => at.toString().slice(0, 16);

const isWithin = (local: string, { from, until }: Expansion) => {
  const day = local.slice(0, 10);
  return day >= from && day <= until;
};
