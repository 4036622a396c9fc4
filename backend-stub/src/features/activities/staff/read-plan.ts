import type { DatePlan } from '@klocket/contract';
import { weekdayCodes, type Dated } from './date-plan.ts';
import { readRule, type Rule } from '../recurrence/recurrence-rule.ts';

interface Lines {
  rules: string[];
  dates: string[];
  except: string[];
}

/**
 * Reads what a source says of its dates back into plain parts. What no plain words are enough for is
 * handed on as it is, so that nothing is lost by being looked at.
 */
export function readPlan(source: Dated, zone: string): DatePlan {
  const { startsLocal, durationMinutes, allDay, recurrence = [] } = source;
  const [from, startTime] = startsLocal.split('T') as [string, string];
  const clock = { startTime, durationMinutes, ...(allDay && { allDay }) };
  const asLines = (): DatePlan => ({
    repeats: 'rule',
    startsLocal,
    durationMinutes,
    ...(allDay && { allDay }),
    recurrence,
  });
  if (recurrence.length === 0) return { repeats: 'once', ...clock, from };
  const lines = readLines(recurrence, startTime);
  if (!lines) return asLines();
  if (lines.rules.length === 0 && lines.except.length === 0) {
    return { repeats: 'dates', ...clock, dates: [from, ...lines.dates].sort() };
  }
  if (lines.rules.length !== 1 || lines.dates.length > 0) return asLines();
  const rule = readRule(lines.rules[0]!);
  if (typeof rule === 'string' || !isPlain(rule)) return asLines();
  const until = readUntil(rule, zone);
  const bounds = {
    from,
    ...(until && { until }),
    ...(lines.except.length > 0 && { except: lines.except.sort() }),
  };
  const start = Temporal.PlainDate.from(from);
  if (rule.freq === 'WEEKLY') {
    const weekdays = (rule.byDay ?? [weekdayCodes[start.dayOfWeek - 1]!]).map(weekdayOf).sort();
    if (!weekdays.includes(start.dayOfWeek) || weekdays.includes(0)) return asLines();
    const interval = rule.interval > 1 && { interval: rule.interval };
    const { except = [], ...ends } = bounds;
    const left = byWeek(except, weekdays.length > 1 ? weekdays.length : Infinity);
    return { repeats: 'weekly', ...clock, ...ends, ...left, weekdays, ...interval };
  }
  const match = /^\+?(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(rule.byDay?.[0] ?? '');
  if (!match || rule.byDay!.length > 1 || rule.interval > 1) return asLines();
  const nth = Number(match[1]) as -1 | 1 | 2 | 3 | 4;
  const weekday = weekdayOf(match[2]!);
  const isLast = start.day > start.daysInMonth - 7;
  const isIt = nth === -1 ? isLast : Math.ceil(start.day / 7) === nth;
  if (start.dayOfWeek !== weekday || !isIt) return asLines();
  return { repeats: 'monthly', ...clock, ...bounds, weekday, nth };
}

/** Days that are left out, as weeks where all that a week has is; of one day a week nobody can tell. */
function byWeek(days: readonly string[], daysAWeek: number) {
  const weeks = Map.groupBy(days, (day) => {
    const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
    return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
  });
  const exceptWeeks = [...weeks].flatMap(([week, its]) => (its.length === daysAWeek ? week : []));
  const except = [...weeks.values()].filter((its) => its.length < daysAWeek).flat();
  return {
    ...(except.length > 0 && { except }),
    ...(exceptWeeks.length > 0 && { exceptWeeks }),
  };
}

const weekdayOf = (code: string) => weekdayCodes.indexOf(code) + 1;

/** Whether nothing but weekdays narrows a weekly or monthly rule down. */
function isPlain(rule: Rule) {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos, byHour, byMinute } = rule;
  const others = [byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos, byHour, byMinute, rule.count];
  if (others.some(Boolean) || (rule.wkst && rule.wkst !== 'MO')) return false;
  return rule.freq === 'WEEKLY' || rule.freq === 'MONTHLY';
}

/** Sorts lines by what they do; undefined when one of them is about another time of the day. */
function readLines(recurrence: readonly string[], startTime: string): Lines | undefined {
  const lines: Lines = { rules: [], dates: [], except: [] };
  const time = `T${startTime.replace(':', '')}00`;
  for (const line of recurrence) {
    const [, name, parameters, value] = /^(\w+)((?:;[^:]*)?):(.*)$/.exec(line.trim()) ?? [];
    if (name === 'RRULE') lines.rules.push(value!);
    else if (name === 'RDATE' || name === 'EXDATE') {
      if (/TZID/i.test(parameters!)) return undefined;
      for (const text of value!.split(',')) {
        const [, year, month, day, rest] = /^(\d{4})(\d{2})(\d{2})(.*)$/.exec(text.trim()) ?? [];
        if (!year || (rest !== '' && rest !== time)) return undefined;
        lines[name === 'RDATE' ? 'dates' : 'except'].push(`${year}-${month}-${day}`);
      }
    } else return undefined;
  }
  return lines;
}

function readUntil({ until }: Rule, zone: string) {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(until ?? '');
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, utc] = match;
  if (!utc) return `${year}-${month}-${day}`;
  return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
