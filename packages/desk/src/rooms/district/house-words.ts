import type { HouseSource } from '@klocket/contract';
import { addDays, formatDay } from '@klocket/core';

/** A day that was such a weekday; 1 is Monday, and 5 January 2026 was one. */
const dayOf = (weekday: number) => addDays('2026-01-04', weekday);

/** A weekday's name; 1 is Monday. */
export const weekdayName = (weekday: number, language: string) => {
  const name = formatDay(dayOf(weekday), language, { weekday: 'long' });
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** Opening hours on one line, days alike said together: "mån–tors 9–17, fre 9–15". */
export function hoursOnOneLine({ hours = [] }: HouseSource, language: string) {
  const runs: { from: number; to: number; times: string }[] = [];
  for (const { weekday, opens, closes } of hours) {
    const times = `${shortTime(opens)}–${shortTime(closes)}`;
    const last = runs.at(-1);
    if (last?.times === times && last.to === weekday - 1) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, times });
  }
  const day = (weekday: number) => formatDay(dayOf(weekday), language, { weekday: 'short' });
  return runs
    .map(({ from, to, times }) => `${from === to ? day(from) : `${day(from)}–${day(to)}`} ${times}`)
    .join(', ');
}

/** A clock time as one says it: 9 for 09:00. */
const shortTime = (time: string) =>
  time.endsWith(':00')
    ? String(Number(time.slice(0, 2)))
    : time.replace(/^0/, '').replace(':', '.');
