import { Type, type Static } from 'typebox';
import { Day } from './text.ts';

/** An occurrence, its activity or its house was created, changed or removed. */
export const OccurrenceChanged = Type.Object({
  occurrenceId: Type.Optional(Type.String()),
  activityId: Type.Optional(Type.String()),
  day: Type.Optional(Day),
});
export type OccurrenceChanged = Static<typeof OccurrenceChanged>;

/** Seats of an occurrence, or of a course and so of all its occurrences, were taken or became free. */
export const SeatsChanged = Type.Object({
  activityId: Type.String(),
  occurrenceId: Type.Optional(Type.String({ description: 'Absent for a course.' })),
  free: Type.Integer(),
});
export type SeatsChanged = Static<typeof SeatsChanged>;

/** A defect was shown, changed or taken away. */
export const DefectChanged = Type.Object({ defectId: Type.Optional(Type.String()) });
export type DefectChanged = Static<typeof DefectChanged>;

/** A goal's public total moved, or its figures were published or put right. */
export const GoalChanged = Type.Object({
  goalId: Type.Optional(Type.String({ description: 'Absent where several may have.' })),
  values: Type.Optional(
    Type.Array(
      Type.Object({ indicatorId: Type.String(), period: Type.String(), value: Type.Number() }),
      { description: 'Running totals as they are now, so that nobody has to ask.' },
    ),
  ),
});
export type GoalChanged = Static<typeof GoalChanged>;

/** What a screen shall show was changed: its playlist, a message, an order. */
export const ScreenChanged = Type.Object({
  screenId: Type.Optional(Type.String({ description: 'Absent where all may be meant.' })),
});
export type ScreenChanged = Static<typeof ScreenChanged>;

/**
 * What the live stream says, by event name. Its `id:` is a number that only rises. Beside these it
 * may say `reset`, with empty data: too much was missed, so fetch everything anew.
 */
export interface LiveEvents {
  occurrence: OccurrenceChanged;
  seats: SeatsChanged;
  defect: DefectChanged;
  goal: GoalChanged;
  screen: ScreenChanged;
}
export type LiveEventName = keyof LiveEvents;
