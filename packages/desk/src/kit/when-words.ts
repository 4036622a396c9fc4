import type { ActivityLine } from '@klocket/contract';
import { addDays, formatDay, msg } from '@klocket/core';
import { html } from 'lit';

type Times = Pick<
  NonNullable<ActivityLine['next']>,
  'day' | 'startTime' | 'endDay' | 'endTime' | 'allDay'
>;

/** Up to then, what began the evening before belongs to that evening. */
const nightEnds = '06:00';

/**
 * Such as "tis 24 nov. 16:00–18:00", or "lör 21 nov. 10:00 – sön 22 nov. 18:00" when nights lie
 * between. Of another year than this, a day is said with its year.
 */
export function whenWords(
  { day, startTime, endDay, endTime, allDay }: Times,
  language: string,
  thisYear = String(new Date().getFullYear()),
) {
  const date = (of: string) =>
    formatDay(of, language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(!of.startsWith(thisYear) && { year: 'numeric' }),
    });
  const last = endDay > day && endTime === '00:00' ? addDays(endDay, -1) : endDay;
  if (allDay) {
    return last > day
      ? `${date(day)} – ${date(last)}`
      : `${date(day)} ${msg('hela dagen', { id: 'desk-all-day-in' })}`;
  }
  const isLateEvening = endDay === addDays(day, 1) && endTime <= nightEnds;
  return last > day && !isLateEvening
    ? `${date(day)} ${startTime} – ${date(last)} ${endTime}`
    : `${date(day)} ${startTime}–${endTime}`;
}

/** The same for a row, which a narrow screen may break before the clock but not within. */
export function renderWhen(times: Times, language: string) {
  const words = whenWords(times, language);
  const [, date, clock] = /^(.*) (\d\d:\d\d–\d\d:\d\d)$/.exec(words) ?? [];
  return clock ? html`${date} <span class="clock">${clock}</span>` : words;
}
