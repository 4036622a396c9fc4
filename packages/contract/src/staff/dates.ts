import { Type, type Static } from 'typebox';
import { LocalDateTime, Texts } from '../source.ts';
import { ClockTime, Day, Instant } from '../text.ts';

const strict = { additionalProperties: false } as const;

const Weekday = Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday.' });
const Days = Type.Array(Day, { maxItems: 500 });
const Week = Type.String({ pattern: '^\\d{4}-W\\d{2}$', examples: ['2026-W44'] });

const clock = {
  startTime: ClockTime,
  durationMinutes: Type.Integer({ minimum: 0, maximum: 60 * 24 * 366 }),
  allDay: Type.Optional(Type.Boolean()),
};
const bounds = {
  from: Day,
  until: Type.Optional(Day),
  except: Type.Optional(Days),
  exceptWeeks: Type.Optional(Type.Array(Week, { maxItems: 60 })),
};

/**
 * When an activity takes place, in the parts that people say it in: once, on some dates, on weekdays
 * every so many weeks, on the first or last weekday of a month; or, where no such words are enough, by
 * the lines of a recurrence (RFC 5545).
 */
export const DatePlan = Type.Union([
  Type.Object({ repeats: Type.Literal('once'), ...clock, from: Day }, strict),
  Type.Object(
    {
      repeats: Type.Literal('dates'),
      ...clock,
      dates: Type.Array(Day, { minItems: 1, maxItems: 500 }),
    },
    strict,
  ),
  Type.Object(
    {
      repeats: Type.Literal('weekly'),
      ...clock,
      ...bounds,
      weekdays: Type.Array(Weekday, { minItems: 1, maxItems: 7, uniqueItems: true }),
      interval: Type.Optional(Type.Integer({ minimum: 1, maximum: 52 })),
    },
    strict,
  ),
  Type.Object(
    {
      repeats: Type.Literal('monthly'),
      ...clock,
      ...bounds,
      weekday: Weekday,
      nth: Type.Enum([1, 2, 3, 4, -1]),
    },
    strict,
  ),
  Type.Object(
    {
      repeats: Type.Literal('rule'),
      startsLocal: LocalDateTime,
      durationMinutes: clock.durationMinutes,
      allDay: clock.allDay,
      recurrence: Type.Array(Type.String({ maxLength: 20_000 }), { minItems: 1, maxItems: 200 }),
    },
    strict,
  ),
]);
export type DatePlan = Static<typeof DatePlan>;

/** A plan whose dates are wanted, and the room it would take. */
export const DateQuestion = Type.Object(
  {
    plan: DatePlan,
    house: Type.Optional(Type.String({ maxLength: 80 })),
    room: Type.Optional(Type.String({ maxLength: 80 })),
    activity: Type.Optional(
      Type.String({
        maxLength: 80,
        description: 'The activity itself, which is not in its own way.',
      }),
    ),
  },
  strict,
);
export type DateQuestion = Static<typeof DateQuestion>;

/** Why somebody may want to leave a day out. */
export const Obstacle = Type.Object({
  kind: Type.Enum(['holiday', 'break', 'closed']),
  name: Type.String(),
});
export type Obstacle = Static<typeof Obstacle>;

/** Somebody else in the same room at the same time. */
export const RoomClash = Type.Object({
  activityId: Type.String(),
  title: Type.String(),
  startTime: ClockTime,
  endTime: ClockTime,
});
export type RoomClash = Static<typeof RoomClash>;

/** One day a plan gives, or would have given. */
export const PlannedDate = Type.Object({
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  startTime: ClockTime,
  endTime: ClockTime,
  left: Type.Optional(Type.Boolean({ description: 'Left out by the plan.' })),
  obstacle: Type.Optional(Obstacle),
  clash: Type.Optional(RoomClash),
});
export type PlannedDate = Static<typeof PlannedDate>;

/** What a plan comes to, with the days it leaves out in their places. */
export const PlannedDates = Type.Object({
  dates: Type.Array(PlannedDate),
  total: Type.Integer({ description: 'How many take place, of those that are made.' }),
  endless: Type.Boolean({ description: 'It goes on after those.' }),
});
export type PlannedDates = Static<typeof PlannedDates>;

/** Days in a row on which the schools of a district are closed. */
export const SchoolBreak = Type.Object({ from: Day, to: Day, name: Texts }, strict);
export type SchoolBreak = Static<typeof SchoolBreak>;

/** All breaks that are known, in order; none is no fault. */
export const SchoolBreaks = Type.Object(
  { items: Type.Array(SchoolBreak, { maxItems: 100 }) },
  strict,
);
export type SchoolBreaks = Static<typeof SchoolBreaks>;
