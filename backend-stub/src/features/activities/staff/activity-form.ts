import type { ActivityForm, ActivitySource } from '@klocket/contract';
import { sameValue } from '../../../same-value.ts';
import { toDated, type Dated } from './date-plan.ts';
import { readPlan } from './read-plan.ts';

/** What a form says beside the source: who leads it, and when it is to be shown. */
export interface BesideSource {
  leaders: string[];
  publishAt?: string | undefined;
}

/** The form of an activity: its source with the dates in plain parts, without what is only ours. */
export function toForm(
  source: ActivitySource,
  { leaders, publishAt }: BesideSource,
  zone: string,
): ActivityForm {
  const {
    id: _id,
    uid: _uid,
    changes: _changes,
    startsLocal,
    durationMinutes,
    allDay,
    recurrence,
    ...said
  } = source;
  return {
    ...said,
    plan: readPlan({ startsLocal, durationMinutes, allDay, recurrence }, zone),
    ...(leaders.length > 0 && { leaders: [...leaders].sort() }),
    ...(publishAt && { publishAt }),
  };
}

/** The source of a form. A plan that is as it was keeps the very lines it was read from. */
export function toSourceOf(form: ActivityForm, before?: Dated, zone = 'UTC'): ActivitySource {
  const { plan, leaders: _leaders, publishAt: _publishAt, ...said } = form;
  const isAsBefore = before && sameValue(readPlan(before, zone), plan);
  const { startsLocal, durationMinutes, allDay, recurrence } = isAsBefore ? before : toDated(plan);
  return {
    ...said,
    startsLocal,
    durationMinutes,
    ...(allDay && { allDay }),
    ...(recurrence && { recurrence }),
  };
}

/** The names of what differs between two forms, for the log. */
export function changedParts(before: ActivityForm, after: ActivityForm): string[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof ActivityForm)[];
  return keys.filter((key) => !sameValue(before[key] ?? null, after[key] ?? null));
}
