import type { ActivitySource, DatePlan } from '@klocket/contract';

/** When an activity takes place, as its source says it. */
export type Dated = Pick<
  ActivitySource,
  'startsLocal' | 'durationMinutes' | 'allDay' | 'recurrence'
>;

type Bounded = Extract<DatePlan, { repeats: 'weekly' | 'monthly' }>;

/** The weekdays as a recurrence names them, Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Puts a plan into the words of the source: its first start, and the lines that repeat it. */
export function toDated(plan: DatePlan): Dated {
  switch (plan.repeats) {
    case 'once':
      return dated(plan, plan.from);
    case 'dates': {
      const [first, ...others] = [...new Set(plan.dates)].sort();
      return dated(plan, first!, listed('RDATE', others, plan.startTime));
    }
    case 'weekly':
    case 'monthly':
      return repeated(plan);
    case 'rule': {
      const { startsLocal, durationMinutes, allDay, recurrence } = plan;
      return { startsLocal, durationMinutes, ...(allDay && { allDay }), recurrence };
    }
  }
}

/** The days a plan leaves out of what it gives. */
export const leftOut = (plan: DatePlan): Set<string> =>
  new Set(isBounded(plan) ? [...(plan.except ?? []), ...daysOfWeeks(plan)] : []);

/** The same plan with nothing left out, so that what is left out can be shown in its place. */
export const withoutExceptions = (plan: DatePlan): DatePlan =>
  isBounded(plan) ? { ...plan, except: [], exceptWeeks: [] } : plan;

const isBounded = (plan: DatePlan): plan is Bounded =>
  plan.repeats === 'weekly' || plan.repeats === 'monthly';

function repeated(plan: Bounded): Dated {
  const first = firstOf(plan);
  const interval = plan.repeats === 'weekly' && (plan.interval ?? 1) > 1 ? plan.interval : 0;
  const rule = [
    `RRULE:FREQ=${plan.repeats.toUpperCase()}`,
    ...(interval ? [`INTERVAL=${interval}`] : []),
    `BYDAY=${byDay(plan)}`,
    ...(plan.until ? [`UNTIL=${compact(plan.until)}T235959`] : []),
  ].join(';');
  const except = [...leftOut(plan)]
    .filter((day) => day >= first && (!plan.until || day <= plan.until) && fits(plan, day))
    .sort();
  return dated(plan, first, [rule, ...listed('EXDATE', except, plan.startTime)]);
}

function dated(
  { startTime, durationMinutes, allDay }: Exclude<DatePlan, { repeats: 'rule' }>,
  day: string,
  recurrence: string[] = [],
): Dated {
  return {
    startsLocal: `${day}T${startTime}`,
    durationMinutes,
    ...(allDay && { allDay }),
    ...(recurrence.length > 0 && { recurrence }),
  };
}

/** The first day on or after `from` that the plan names. */
function firstOf(plan: Bounded): string {
  let day = Temporal.PlainDate.from(plan.from);
  // The farthest first such weekday of a month is less than two months away.
  for (let tries = 0; tries < 70 && !fits(plan, day.toString()); tries++) {
    day = day.add({ days: 1 });
  }
  return day.toString();
}

function fits(plan: Bounded, text: string) {
  const day = Temporal.PlainDate.from(text);
  if (plan.repeats === 'weekly') return plan.weekdays.includes(day.dayOfWeek);
  if (day.dayOfWeek !== plan.weekday) return false;
  return plan.nth === -1 ? day.day > day.daysInMonth - 7 : Math.ceil(day.day / 7) === plan.nth;
}

const byDay = (plan: Bounded) =>
  plan.repeats === 'weekly'
    ? [...plan.weekdays]
        .sort()
        .map((weekday) => weekdayCodes[weekday - 1])
        .join(',')
    : `${plan.nth}${weekdayCodes[plan.weekday - 1]}`;

function daysOfWeeks({ exceptWeeks = [] }: Bounded): string[] {
  return exceptWeeks.flatMap((week) => {
    const [year, number] = week.split('-W').map(Number) as [number, number];
    // The fourth of January is always in the first week.
    const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    const monday = fourth.add({ days: 1 - fourth.dayOfWeek + (number - 1) * 7 });
    return Array.from({ length: 7 }, (_, days) => monday.add({ days }).toString());
  });
}

const listed = (name: 'RDATE' | 'EXDATE', days: readonly string[], startTime: string) =>
  days.length > 0
    ? [`${name}:${days.map((day) => `${compact(day)}T${compact(startTime)}00`).join(',')}`]
    : [];

const compact = (text: string) => text.replace(/[-:]/g, '');
