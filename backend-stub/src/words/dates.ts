import { wordsFor } from './index.ts';

/*
 * Days and clock times arrive in the district's own clock, so nothing here knows of time zones: a
 * day is put into words by Intl, Gregorian, with Latin digits, in every language.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words. */
export const formatDay = (day: string, language: string, options: Intl.DateTimeFormatOptions) =>
  formatOf(language, options).format(noonOf(day));

/** Several days in words, from the first to the last: “23–29 november”. */
export const formatDays = (
  first: string,
  last: string,
  language: string,
  options: Intl.DateTimeFormatOptions,
) => formatOf(language, options).formatRange(noonOf(first), noonOf(last));

function formatOf(language: string, options: Intl.DateTimeFormatOptions) {
  const locale = intlLocale(language);
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format)
    formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })));
  return format;
}

const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** “tisdag 24 november”, with the year when it is not the present one. */
export const longDay = (day: string, today: string, language: string) =>
  formatDay(day, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** “24 november”, with the year when it is not the present one. */
export const shortDay = (day: string, today: string, language: string) =>
  formatDay(day, language, {
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** A text as it begins a line of its own. */
export const capital = (text: string, language: string) =>
  text.charAt(0).toLocaleUpperCase(intlLocale(language)) + text.slice(1);

/** The name of a weekday; 1 is Monday. 2024-01-01 was one. */
export const weekdayName = (weekday: number, language: string) =>
  formatDay(`2024-01-0${weekday}`, language, { weekday: 'long' });

/** A language's name in another: “arabiska”; undefined when it has none. */
export function languageName(tag: string, language: string) {
  const name = new Intl.DisplayNames(intlLocale(language), { type: 'language', fallback: 'none' });
  try {
    return name.of(tag.split('-x-')[0]!);
  } catch {
    return undefined;
  }
}

/** Several things in one sentence: “måndag och torsdag”. An Arabic “and” is not glued to Latin letters. */
export const listOf = (items: string[], language: string) =>
  new Intl.ListFormat(intlLocale(language), { type: 'conjunction' })
    .format(items)
    .replace(/(?<= )و(?=\p{Script=Latin})/gu, 'و ');

export const addDays = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The Monday of a day's week. */
export const mondayOf = (day: string) => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);

/** The ISO 8601 week of a day. */
export const isoWeek = (day: string) => Temporal.PlainDate.from(day).weekOfYear!;

/** A number in words of a language, with Latin digits: one decimal at most, or so many always. */
export const formatNumber = (value: number, language: string, decimals = 0) =>
  new Intl.NumberFormat(intlLocale(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals || 1,
  }).format(value);

const intlLocale = (language: string) => `${wordsFor(language).locale}-u-ca-gregory-hc-h23-nu-latn`;
