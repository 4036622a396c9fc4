import type { When } from '@klocket/contract';
import { addDays, formatDay, msg } from '@klocket/core';

type Times = Omit<When, 'startsAt' | 'endsAt'> & { allDay?: boolean };

/** “tisdag 24 november”, with the year when it is another than today's. */
export const dayWords = (day: string, today: string, lang: string) =>
  formatDay(day, lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** “Idag”, “Imorgon”, or nothing: what comes before the day's own words. */
export function nearWords(day: string, today: string) {
  if (day === today) return msg('I dag', { id: 'today' });
  if (day === addDays(today, 1)) return msg('I morgon', { id: 'tomorrow' });
  return '';
}

/** The last day something goes on; what ends at midnight does not reach into the next day. */
export const lastDay = ({ day, endDay, endTime }: Times) =>
  endDay > day && endTime === '00:00' ? addDays(endDay, -1) : endDay;

/** “17:00–19:00”, “hela dagen”, or “17:00 – fredag 27 november 12:00” when nights lie between. */
export function timeWords(times: Times, today: string, lang: string) {
  const { day, startTime, endDay, endTime, allDay } = times;
  const last = lastDay(times);
  const until = ` – ${dayWords(last, today, lang)}`;
  if (allDay) {
    const words = msg('Hela dagen', { id: 'all-day' });
    return last > day ? words + until : words;
  }
  const lateEvening = endDay === addDays(day, 1) && endTime <= '06:00';
  if (last > day && !lateEvening) return `${startTime}${until} ${endTime}`;
  return startTime === endTime ? startTime : `${startTime}–${endTime}`;
}
