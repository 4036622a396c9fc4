import type { OccurrenceQuery } from '@klocket/contract';
import { addDays, dayLength, intlLocale, toDate } from './dates.ts';
import type { Filters, View } from './first-request.ts';

/** The most that one question may ask for: a month of a large district. */
export const rangeLimit = 2000;

/** The day it is on this device. The server's `today` stands above it. */
export const dayHere = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The first day of a day's month. */
export const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`;

/** The last day of a day's month. */
export const lastOfMonth = (day: string) => addDays(addMonths(firstOfMonth(day), 1), -1);

/** The same day in another month, or that month's last day where it is shorter. */
export function addMonths(day: string, count: number) {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** What a week or a month asks: all the days that its grid has room for. */
export function gridQuery(view: View, day: string, filters: Filters, lang: string) {
  const whole = view === 'month';
  return {
    ...filters,
    lang,
    from: mondayOf(whole ? firstOfMonth(day) : day),
    to: addDays(mondayOf(whole ? lastOfMonth(day) : day), 6),
    limit: rangeLimit,
  } as OccurrenceQuery;
}

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: string) => toDate(day).getUTCDay() || 7;

/** The Monday of a day's week. */
export const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/** Days from `from` to `to`. */
export const daysBetween = (from: string, to: string) =>
  Math.round((toDate(to).getTime() - toDate(from).getTime()) / dayLength);

/** The ISO 8601 week of a day. */
export function isoWeek(day: string) {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** Formats the days from `from` to `to` in words, such as `16–22 nov. 2026`. */
export const formatDays = (
  from: string,
  to: string,
  lang: string,
  options: Intl.DateTimeFormatOptions,
) =>
  new Intl.DateTimeFormat(intlLocale(lang), { ...options, timeZone: 'UTC' }).formatRange(
    toDate(from),
    toDate(to),
  );
