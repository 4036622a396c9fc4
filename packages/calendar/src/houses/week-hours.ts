import type { House, OpeningException } from '@klocket/contract';
import { addDays, daysBetween, mondayOf, weekdayOf } from '@klocket/core';

type Span = OpeningException['hours'][number];

/** One day of the week that shows today. */
export interface DayHours {
  day: string;
  /** Empty when closed. */
  spans: Span[];
  /** Why this day differs from the week's own hours, where it does. */
  reason?: string;
}

/** The hours of this week, Monday first, with what differs put in its place. */
export function weekHours(
  { hours, exceptions }: Pick<House, 'hours' | 'exceptions'>,
  today: string,
) {
  const monday = mondayOf(today);
  return Array.from({ length: 7 }, (_, index): DayHours => {
    const day = addDays(monday, index);
    const exception = exceptions.find((one) => one.day === day);
    const usual = hours.filter(({ weekday }) => weekday === weekdayOf(day));
    const spans = (exception?.hours ?? usual).map(({ opens, closes }) => ({ opens, closes }));
    spans.sort((a, b) => (a.opens < b.opens ? -1 : 1));
    return { day, spans, reason: exception?.reason };
  });
}

/** The days that differ within the next weeks, soonest first, a few at most. */
export const comingExceptions = (exceptions: OpeningException[], today: string) =>
  exceptions
    .filter(({ day }) => day >= today && daysBetween(today, day) <= 35)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, 4);
