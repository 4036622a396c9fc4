import type { When } from '@klocket/contract';
import { formatDay, intlLocale } from '@klocket/core';

const dayParts = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** “tisdag 24 november 17:00–19:00”, in the district's own clock. */
export const whenWords = (when: When, lang: string) =>
  `${formatDay(when.day, lang, dayParts)} ${timeWords(when, lang)}`;

/** “17:00–19:00”, on one line; with the day it ends where that is another. */
export function timeWords({ day, startTime, endDay, endTime }: When, lang: string) {
  if (endDay !== day) return `${startTime} – ${formatDay(endDay, lang, dayParts)} ${endTime}`;
  return startTime === endTime ? startTime : `${startTime}\u2060–\u2060${endTime}`;
}

/** “tisdag 24 november 17:00”: short enough for a list on a phone. */
export const beginWords = ({ day, startTime }: When, lang: string) =>
  `${formatDay(day, lang, dayParts)} ${startTime}`;

/** “24 november 2026”. */
export const dayWords = (day: string, lang: string) =>
  formatDay(day, lang, { day: 'numeric', month: 'long', year: 'numeric' });

/** An instant as the visitor's own clock shows it. */
export const instantWords = (instant: string, lang: string) =>
  new Intl.DateTimeFormat(intlLocale(lang), {
    ...dayParts,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
