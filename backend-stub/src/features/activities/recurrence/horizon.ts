import type { ActivitySource } from '@klocket/contract';
import { expand, lastDay, RecurrenceError, type Expanded } from './recurrence.ts';

/** Occurrences are kept as rows at least this far ahead. */
export const monthsAhead = 18;
/** So far they are made, so that an activity is extended once a month rather than every day. */
const monthsMade = 19;
/** How much of the past a new recurrence is given; less where it would be too much. */
const yearsBack = [10, 3, 0];

type Recurring = Pick<ActivitySource, 'startsLocal' | 'durationMinutes' | 'allDay' | 'recurrence'>;

/** The occurrences of an activity that are to be rows, and until when; null when there are no more. */
export interface Planned {
  occurrences: Expanded[];
  expandedUntil: string | null;
}

/** Plans all rows of an activity. The past is shortened before the whole is refused as too much. */
export function planOccurrences(activity: Recurring, zone: string, today: string): Planned {
  if (!activity.recurrence?.length) {
    const day = activity.startsLocal.slice(0, 10);
    return {
      occurrences: expand({ ...activity, zone, from: day, until: day }),
      expandedUntil: null,
    };
  }
  for (const years of yearsBack) {
    const from = Temporal.PlainDate.from(today).subtract({ years }).toString();
    try {
      return planFrom(activity, zone, from, today);
    } catch (error) {
      const tooMany = error instanceof RecurrenceError && error.code === 'recurrence-too-many';
      if (!tooMany || years === yearsBack.at(-1)) throw error;
    }
  }
  throw new Error('unreachable: the last attempt returns or throws');
}

/** Plans the rows of a recurring activity from a day on. */
export function planFrom(activity: Recurring, zone: string, from: string, today: string): Planned {
  const until = dayAhead(today, monthsMade);
  const { recurrence = [], startsLocal } = activity;
  const last = lastDay(recurrence, startsLocal, zone);
  return {
    occurrences: expand({ ...activity, zone, from, until }),
    expandedUntil: last !== undefined && last <= until ? null : until,
  };
}

/** The day so many months after another. */
export const dayAhead = (today: string, months: number) =>
  Temporal.PlainDate.from(today).add({ months }).toString();
