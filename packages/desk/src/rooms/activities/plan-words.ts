import type { DatePlan } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';

/** A Monday, from which the names of the weekdays are counted. */
const monday = '2024-01-01';

/** The name of a weekday; 1 is Monday. */
export const weekdayName = (
  weekday: number,
  language: string,
  width: 'long' | 'short' | 'narrow' = 'long',
) => formatDay(monday.slice(0, 8) + String(weekday).padStart(2, '0'), language, { weekday: width });

/** When something takes place, as one would say it: "varje tisdag 16:00–18:00, till 15 december". */
export function planWords(plan: DatePlan, language: string): string {
  if (plan.repeats === 'rule') {
    return msg('Efter en regel som inte går att säga enkelt', { id: 'desk-plan-rule' });
  }
  const time = plan.allDay
    ? msg('hela dagen', { id: 'desk-all-day-in' })
    : `${plan.startTime}–${endTime(plan.startTime, plan.durationMinutes)}`;
  // Of another year than it begins in, a day is said with its year.
  const year = plan.repeats === 'dates' ? '' : plan.from.slice(0, 4);
  const date = (day: string) =>
    formatDay(day, language, {
      day: 'numeric',
      month: 'long',
      ...(year && !day.startsWith(year) && { year: 'numeric' }),
    });
  switch (plan.repeats) {
    case 'once':
      return `${formatDay(plan.from, language, { weekday: 'long', day: 'numeric', month: 'long' })} ${time}`;
    case 'dates': {
      const count = plan.dates.length;
      return msg(str`${count} datum, ${time}`, { id: 'desk-plan-dates' });
    }
    case 'weekly': {
      const days = listOf(
        plan.weekdays.map((weekday) => weekdayName(weekday, language)),
        language,
      );
      const interval = plan.interval ?? 1;
      const words =
        interval === 1
          ? msg(str`varje ${days} ${time}`, { id: 'desk-plan-weekly' })
          : interval === 2
            ? msg(str`varannan ${days} ${time}`, { id: 'desk-plan-biweekly' })
            : msg(str`var ${interval}:e vecka på ${days} ${time}`, { id: 'desk-plan-interval' });
      return words + bounds(plan, date);
    }
    case 'monthly': {
      const day = weekdayName(plan.weekday, language);
      const words = msg(str`${nthWords(plan.nth)} ${day} i månaden ${time}`, {
        id: 'desk-plan-monthly',
      });
      return words + bounds(plan, date);
    }
  }
}

function bounds(
  {
    until,
    except = [],
    exceptWeeks = [],
  }: { until?: string; except?: string[]; exceptWeeks?: string[] },
  date: (day: string) => string,
) {
  const end = until ? msg(str`, till och med ${date(until)}`, { id: 'desk-plan-until' }) : '';
  const weeks = exceptWeeks.map((week) => Number(week.slice(6))).join(', ');
  const notWeeks = weeks ? msg(str`, inte v. ${weeks}`, { id: 'desk-plan-not-weeks' }) : '';
  const days = except.length > 3 ? String(except.length) : '';
  const notDays = days
    ? msg(str`, utom ${days} dagar`, { id: 'desk-plan-not-some' })
    : except.length > 0
      ? msg(str`, inte ${except.map(date).join(', ')}`, { id: 'desk-plan-not-days' })
      : '';
  return end + notWeeks + notDays;
}

/** Which of its kind in a month. */
export function nthWords(nth: number): string {
  switch (nth) {
    case 1:
      return msg('första', { id: 'desk-nth-1' });
    case 2:
      return msg('andra', { id: 'desk-nth-2' });
    case 3:
      return msg('tredje', { id: 'desk-nth-3' });
    case 4:
      return msg('fjärde', { id: 'desk-nth-4' });
    default:
      return msg('sista', { id: 'desk-nth-last' });
  }
}

/** The clock so many minutes later. */
export function endTime(start: string, minutes: number) {
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const at = (hour * 60 + minute + minutes) % (24 * 60);
  return `${pad(Math.floor(at / 60))}:${pad(at % 60)}`;
}

/** How long something lasts that ends at a clock time; past midnight where that is earlier. */
export function minutesBetween(start: string, end: string) {
  const minutes = (text: string) => {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    return hour * 60 + minute;
  };
  const between = minutes(end) - minutes(start);
  return between > 0 ? between : between + 24 * 60;
}

const pad = (number: number) => String(number).padStart(2, '0');

const listOf = (items: string[], language: string) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
