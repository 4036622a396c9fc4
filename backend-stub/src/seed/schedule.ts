import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from './context.ts';

type Season = 'term' | 'year';

/** When an activity recurs: its fields in the source form, and its starts for whoever changes one. */
export interface Schedule {
  fields: Pick<ActivitySource, 'startsLocal' | 'durationMinutes' | 'recurrence'>;
  /** The first start on a day or after it. */
  onOrAfter(day: string): string;
}

interface WeeklyPlan {
  season: Season;
  /** 1 is Monday, 7 is Sunday. */
  weekdays: number[];
  at: string;
  minutes: number;
  /** 2 is every other week. */
  everyWeeks?: number;
}

interface MonthlyPlan {
  season: Season;
  weekday: number;
  /** 1 is the first such weekday of the month. */
  nth: number;
  at: string;
  minutes: number;
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The same weekdays every week, or every other, but not on days that are closed. */
export function weekly(context: SeedContext, plan: WeeklyPlan): Schedule {
  const { season, weekdays, everyWeeks = 1 } = plan;
  const open = daysOf(context, season).filter((day) => weekdays.includes(day.dayOfWeek));
  const first = open.find((day) => !context.closed[season].has(day.toString()))!;
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const days = open.filter((day) => Math.floor(monday.until(day).days / 7) % everyWeeks === 0);
  const byDay = weekdays.map((weekday) => codes[weekday - 1]).join(',');
  const interval = everyWeeks > 1 ? `;INTERVAL=${everyWeeks}` : '';
  return schedule(context, plan, days, `FREQ=WEEKLY${interval};BYDAY=${byDay}`);
}

/** Such as the second Wednesday of every month, but not on days that are closed. */
export function monthly(context: SeedContext, plan: MonthlyPlan): Schedule {
  const { season, weekday, nth } = plan;
  const days = daysOf(context, season).filter(
    (day) => day.dayOfWeek === weekday && Math.ceil(day.day / 7) === nth,
  );
  return schedule(context, plan, days, `FREQ=MONTHLY;BYDAY=${nth}${codes[weekday - 1]}`);
}

function schedule(
  context: SeedContext,
  { season, at, minutes }: { season: Season; at: string; minutes: number },
  days: Temporal.PlainDate[],
  rule: string,
): Schedule {
  const closed = context.closed[season];
  const starts = days.map((day) => `${day}T${at}`);
  const held = starts.filter((start) => !closed.has(start.slice(0, 10)));
  const first = held[0]!;
  const left = starts.filter((start) => start > first && !held.includes(start));
  const until = compact(`${context[season].to}T23:59`);
  return {
    fields: {
      startsLocal: first,
      durationMinutes: minutes,
      recurrence: [
        `RRULE:${rule};UNTIL=${until}`,
        ...(left.length > 0 ? [`EXDATE:${left.map(compact).join(',')}`] : []),
      ],
    },
    onOrAfter(day) {
      const start = held.find((start) => start.slice(0, 10) >= day);
      if (!start) throw new RangeError(`Nothing is left of ${rule} after ${day}.`);
      return start;
    },
  };
}

function daysOf(context: SeedContext, season: Season) {
  const { from, to } = context[season];
  const first = Temporal.PlainDate.from(from);
  const length = first.until(to).days + 1;
  return Array.from({ length }, (_, days) => first.add({ days }));
}

/** `2026-09-01T17:00` as RFC 5545 writes it: `20260901T170000`. */
const compact = (local: string) => `${local.replace(/[-:]/g, '')}00`;
