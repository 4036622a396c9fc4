import type { Repeats } from '@klocket/contract';
import { readRule, type Rule } from './recurrence-rule.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
} as const;

/**
 * The recurrence as one sentence could say it ("tuesdays and thursdays, every other week, until…");
 * undefined when only its dates tell the truth.
 */
export function repeatsOf(recurrence: readonly string[], startsLocal: string): Repeats | undefined {
  const rules = recurrence.filter((line) => /^RRULE:/i.test(line));
  if (rules.length !== 1 || recurrence.some((line) => /^RDATE/i.test(line))) return undefined;
  const rule = readRule(rules[0]!.slice('RRULE:'.length));
  if (typeof rule === 'string' || rule.count !== undefined || !isPlain(rule)) return undefined;
  const start = Temporal.PlainDate.from(startsLocal.slice(0, 10));
  const days = (rule.byDay ?? []).map((day) => weekdays.indexOf(day) + 1);
  if (days.includes(0)) return undefined;
  const isWeekly = rule.freq === 'WEEKLY';
  return {
    frequency: frequencies[rule.freq],
    interval: rule.interval,
    weekdays: days.length > 0 ? days.sort() : isWeekly ? [start.dayOfWeek] : [],
    until: rule.until?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3'),
  };
}

/** Whether nothing but weekdays of a week narrows a rule down. */
function isPlain(rule: Rule) {
  const others = [rule.byMonth, rule.byMonthDay, rule.byYearDay, rule.byWeekNo, rule.bySetPos];
  if ([...others, rule.byHour, rule.byMinute].some(Boolean)) return false;
  return rule.byDay === undefined || rule.freq === 'WEEKLY' || rule.freq === 'DAILY';
}
