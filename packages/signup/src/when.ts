import type { When } from '@klocket/contract';
import { formatDay, intlLocale } from '@klocket/core';

const dayParts = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** “tisdag 24 november 17:00–19:00”, in the district's own clock. */
export function whenWords({ day, startTime, endDay, endTime }: When, lang: string) {
  const begins = `${formatDay(day, lang, dayParts)} ${startTime}`;
  if (endDay === day) return startTime === endTime ? begins : `${begins}–${endTime}`;
  return `${begins} – ${formatDay(endDay, lang, dayParts)} ${endTime}`;
}

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
