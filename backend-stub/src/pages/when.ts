import type { Occurrence } from '@klocket/contract';
import { addDays, longDay } from '../words/dates.ts';
import { leftToRight } from '../words/index.ts';
import { insert, type PageContext } from './context.ts';
import { html, type Content } from './html.ts';

/** What it takes to put a time into words. */
export type Wording = Pick<PageContext, 'words' | 'today' | 'language'>;

type Times = Pick<Occurrence, 'day' | 'startTime' | 'endDay' | 'endTime' | 'allDay'>;

/** The last day something goes on; what ends at midnight does not reach into the next day. */
export const lastDay = ({ day, endDay, endTime }: Times) =>
  endDay > day && endTime === '00:00' ? addDays(endDay, -1) : endDay;

/** True when it goes on over a night that is more than a late evening. */
export const lastsSeveralDays = (times: Times) =>
  lastDay(times) > times.day &&
  !(times.endDay === addDays(times.day, 1) && times.endTime <= '06:00');

/** “17:00–18:30”, “hela dagen”, or “17:00 – fredag 27 november 12:00”. */
export function timeText(times: Times, { words, today, language }: Wording) {
  const last = lastDay(times);
  if (times.allDay) {
    return last > times.day
      ? `${words.occurrence.allDay} – ${longDay(last, today, language)}`
      : words.occurrence.allDay;
  }
  if (lastsSeveralDays(times)) {
    return `${times.startTime} – ${longDay(last, today, language)} ${times.endTime}`;
  }
  if (times.endTime === times.startTime) return times.startTime;
  return leftToRight(`${times.startTime}–${times.endTime}`, words.direction);
}

/** The time as an element machines can read. */
export const timeElement = (occurrence: Occurrence, context: Wording): Content =>
  html`<time datetime="${occurrence.allDay ? occurrence.day : occurrence.startsAt}"
    ><bdi>${timeText(occurrence, context)}</bdi></time
  >`;

/** “Pågår till tisdag 24 november”, of what began on an earlier day. */
export const ongoingText = (times: Times, { words, today, language }: Wording): Content =>
  insert(words.occurrence.ongoing, { day: longDay(lastDay(times), today, language) });

/** What was first said and no longer holds: day, time, house, as far as they differ. */
export function previousText({ previous, ...now }: Occurrence, context: Wording) {
  if (!previous) return '';
  const { day, startTime, endTime, house } = previous;
  return [
    day && longDay(day, context.today, context.language),
    startTime || endTime
      ? timeText(
          {
            day: now.day,
            endDay: now.day,
            startTime: startTime ?? now.startTime,
            endTime: endTime ?? now.endTime,
          },
          context,
        )
      : undefined,
    house?.name,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** True when one should not come as first planned, and what was planned is crossed out. */
export const isOff = ({ status }: Pick<Occurrence, 'status'>) =>
  status === 'cancelled' || status === 'postponed' || status === 'no-meeting';
