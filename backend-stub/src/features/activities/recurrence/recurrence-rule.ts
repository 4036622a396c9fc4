import type { RRuleOptions } from 'rrule-temporal';

/** The frequencies a neighbourhood needs; hours and less would be a bell, not a calendar. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** An RRULE, read and found harmless. `until` is still as it was written. */
export interface Rule {
  freq: Frequency;
  interval: number;
  count?: number;
  until?: string;
  wkst?: string;
  byDay?: string[];
  byMonth?: number[];
  byMonthDay?: number[];
  byYearDay?: number[];
  byWeekNo?: number[];
  bySetPos?: number[];
  byHour?: number[];
  byMinute?: number[];
}

/** Why a rule is refused. */
export type RuleFault =
  | 'recurrence-malformed'
  | 'recurrence-too-long'
  | 'recurrence-too-frequent'
  | 'recurrence-interval-too-long'
  | 'recurrence-too-many'
  | 'recurrence-never';

/** The most occurrences a rule may count up to. */
const mostCounted = 2000;
const mostListed = 400;
const mostTimesADay = 4;
const longestInterval: Record<Frequency, number> = {
  DAILY: 3660,
  WEEKLY: 522,
  MONTHLY: 120,
  YEARLY: 20,
};

const mostDays: Record<Frequency, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

/** Reads the value of an RRULE, or says why it is refused. The work is bounded by its length. */
export function readRule(value: string): Rule | RuleFault {
  const parts = readParts(value);
  if (!parts) return 'recurrence-malformed';
  const freq = parts.get('FREQ');
  if (freq && /^(SECONDLY|MINUTELY|HOURLY)$/.test(freq)) return 'recurrence-too-frequent';
  if (!isFrequency(freq)) return 'recurrence-malformed';

  const rule: Rule = { freq, interval: 1 };
  let listed = 0;
  for (const [name, text] of parts) {
    const list = lists[name];
    if (list) {
      const items = text.split(',');
      listed += items.length;
      if (listed > mostListed) return 'recurrence-too-long';
      if (!list.read(rule, items)) return 'recurrence-malformed';
    } else if (name === 'INTERVAL' || name === 'COUNT') {
      const number = /^\d{1,12}$/.test(text) ? Number(text) : 0;
      if (number < 1) return 'recurrence-malformed';
      if (name === 'INTERVAL') rule.interval = number;
      else rule.count = number;
    } else if (name === 'UNTIL') {
      if (!/^\d{8}(T\d{6}Z?)?$/.test(text)) return 'recurrence-malformed';
      rule.until = text;
    } else if (name === 'WKST') {
      if (!/^(MO|TU|WE|TH|FR|SA|SU)$/.test(text)) return 'recurrence-malformed';
      rule.wkst = text;
    } else if (name !== 'FREQ') {
      return 'recurrence-malformed';
    }
  }
  if (rule.byDay && (freq === 'DAILY' || freq === 'WEEKLY')) {
    // “The second Monday” of a day or a week means nothing (RFC 5545), and is searched for day by day.
    rule.byDay = unique(rule.byDay.map((day) => day.slice(-2)));
  }
  return faultOf(rule) ?? rule;
}

function faultOf(rule: Rule): RuleFault | undefined {
  const timesADay = (rule.byHour?.length ?? 1) * (rule.byMinute?.length ?? 1);
  if (timesADay > mostTimesADay) return 'recurrence-too-frequent';
  if (rule.interval > longestInterval[rule.freq]) return 'recurrence-interval-too-long';
  if (rule.count !== undefined && rule.until !== undefined) return 'recurrence-malformed';
  if ((rule.count ?? 0) > mostCounted) return 'recurrence-too-many';
  const largestSet = mostDays[rule.freq] * timesADay;
  if (rule.bySetPos?.every((place) => Math.abs(place) > largestSet)) return 'recurrence-never';
  return undefined;
}

function readParts(value: string) {
  const parts = new Map<string, string>();
  for (const part of value.toUpperCase().split(';')) {
    if (part === '') continue;
    const [name, text, ...rest] = part.split('=');
    if (!name || !text || rest.length > 0 || parts.has(name)) return undefined;
    parts.set(name, text);
  }
  return parts;
}

const isFrequency = (text: string | undefined): text is Frequency =>
  text !== undefined && text in longestInterval;

/** How each BY-part is read into a rule; false when an item is out of its range. */
const lists: Record<string, { read(rule: Rule, items: string[]): boolean }> = {
  BYDAY: {
    read: (rule, items) => {
      rule.byDay = unique(items);
      return items.every((item) =>
        /^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/.test(item),
      );
    },
  },
  BYMONTH: numbers('byMonth', 1, 12),
  BYMONTHDAY: numbers('byMonthDay', 1, 31, true),
  BYYEARDAY: numbers('byYearDay', 1, 366, true),
  BYWEEKNO: numbers('byWeekNo', 1, 53, true),
  BYSETPOS: numbers('bySetPos', 1, 366, true),
  BYHOUR: numbers('byHour', 0, 23),
  BYMINUTE: numbers('byMinute', 0, 59),
  // The calendar knows whole minutes, so the only second there is, is the first.
  BYSECOND: { read: (_, items) => items.every((item) => Number(item) === 0) },
};

type NumberPart = Extract<keyof Rule, `by${string}`> & Exclude<keyof Rule, 'byDay'>;

function numbers(part: NumberPart, least: number, most: number, fromTheEnd = false) {
  return {
    read(rule: Rule, items: string[]) {
      const values = unique(
        items.map((item) => (/^[+-]?\d{1,3}$/.test(item) ? Number(item) : NaN)),
      );
      rule[part] = values;
      return values.every((value) => {
        const size = fromTheEnd ? Math.abs(value) : value;
        return size >= least && size <= most;
      });
    },
  };
}

const unique = <Item>(items: Item[]) => [...new Set(items)];

/** The rule as `rrule-temporal` takes it. */
export function ruleOptions(
  rule: Rule,
  start: Temporal.ZonedDateTime,
  until?: Temporal.ZonedDateTime,
): RRuleOptions<Temporal.ZonedDateTime> {
  const { until: _written, ...rest } = rule;
  return {
    ...rest,
    until,
    dtstart: start,
    tzid: start.timeZoneId,
    includeDtstart: true,
    cache: false,
  };
}
