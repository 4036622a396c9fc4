import type { Repeats } from '@klocket/contract';
import { addDays, formatDay, intlLocale, msg, str, unbroken } from '@klocket/core';

interface Times {
  startTime: string;
  endTime: string;
  allDay?: boolean;
}

/** A Monday, to name the weekdays from. */
const monday = '2024-01-01';
const workdays = '1,2,3,4,5';

/** How an activity recurs, as one phrase: “varje tisdag 17–19 till 15 december”. */
export function repeatsWords(repeats: Repeats, today: string, lang: string, times?: Times) {
  const parts = [rhythm(repeats, lang)];
  if (times && !times.allDay) parts.push(hours(times, lang));
  if (repeats.until) {
    const day = formatDay(repeats.until, lang, {
      day: 'numeric',
      month: 'long',
      ...(repeats.until.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    });
    parts.push(msg(str`till ${day}`, { id: 'repeats-until' }));
  }
  return parts.join(' ');
}

function rhythm({ frequency, interval, weekdays }: Repeats, lang: string) {
  switch (frequency) {
    case 'daily':
      if (interval === 1) return msg('varje dag', { id: 'repeats-daily' });
      if (interval === 2) return msg('varannan dag', { id: 'repeats-daily-2' });
      return msg(str`var ${interval}:e dag`, { id: 'repeats-daily-n' });
    case 'weekly':
      return weekly(interval, weekdays, lang);
    case 'monthly':
      if (interval === 1) return msg('varje månad', { id: 'repeats-monthly' });
      if (interval === 2) return msg('varannan månad', { id: 'repeats-monthly-2' });
      return msg(str`var ${interval}:e månad`, { id: 'repeats-monthly-n' });
    case 'yearly':
      if (interval === 1) return msg('varje år', { id: 'repeats-yearly' });
      if (interval === 2) return msg('vartannat år', { id: 'repeats-yearly-2' });
      return msg(str`vart ${interval}:e år`, { id: 'repeats-yearly-n' });
  }
}

function weekly(interval: number, weekdays: number[], lang: string) {
  if (weekdays.length === 7 && interval === 1) return msg('varje dag', { id: 'repeats-daily' });
  if (weekdays.length === 0) {
    if (interval === 1) return msg('varje vecka', { id: 'repeats-weekly' });
    if (interval === 2) return msg('varannan vecka', { id: 'repeats-weekly-2' });
    return msg(str`var ${interval}:e vecka`, { id: 'repeats-weekly-n' });
  }
  const names = weekdays.map((weekday) =>
    formatDay(addDays(monday, weekday - 1), lang, { weekday: 'long' }),
  );
  if (weekdays.join() === workdays && interval === 1) {
    return msg(str`${names[0]} till ${names.at(-1)}`, { id: 'repeats-workdays' });
  }
  const days = new Intl.ListFormat(intlLocale(lang)).format(names);
  if (interval === 1) return msg(str`varje ${days}`, { id: 'repeats-weekly-on' });
  if (interval === 2) return msg(str`varannan ${days}`, { id: 'repeats-weekly-2-on' });
  return msg(str`var ${interval}:e vecka på ${days}`, { id: 'repeats-weekly-n-on' });
}

/** “17–19” where Swedish says whole hours so, else “17:00–19:30”. */
function hours({ startTime, endTime }: Times, lang: string) {
  const whole = startTime.endsWith(':00') && endTime.endsWith(':00');
  const short = (time: string) =>
    whole && lang === 'sv' ? String(Number(time.slice(0, 2))) : time;
  return startTime === endTime ? startTime : `${short(startTime)}–${unbroken + short(endTime)}`;
}
