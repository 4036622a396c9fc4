import { addDays, formatDay, msg } from '@klocket/core';

/** A day in two parts: what it is called as seen from today, and its date. */
export function dayWords(day: string, today: string, language: string): [string, string] {
  const date = { day: 'numeric', month: 'long' } as const;
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  const near =
    day === today
      ? msg('I dag', { id: 'today' })
      : day === addDays(today, 1)
        ? msg('I morgon', { id: 'tomorrow' })
        : '';
  return near
    ? [near, formatDay(day, language, { weekday: 'long', ...date, year })]
    : [formatDay(day, language, { weekday: 'long' }), formatDay(day, language, { ...date, year })];
}
