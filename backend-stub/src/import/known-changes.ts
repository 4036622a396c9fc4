import type { ActivitySource, OccurrenceChange } from '@klocket/contract';
import { sameValue } from '../same-value.ts';
import { saysSomething } from './event-change.ts';

/**
 * The changes of single occurrences, those a file brings put into those that are known. A calendar
 * has one language and one word for what does not take place; ours stay where it says no more.
 */
export function mergeChanges(
  known: OccurrenceChange[] = [],
  brought: OccurrenceChange[] = [],
): OccurrenceChange[] | undefined {
  const byStart = new Map(known.map((change) => [change.recurrenceId, change]));
  for (const change of brought) {
    const before = byStart.get(change.recurrenceId);
    byStart.set(change.recurrenceId, before ? mergeChange(before, change) : change);
  }
  const changes = [...byStart.values()].filter(saysSomething);
  if (changes.length === 0) return undefined;
  return changes.sort((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1));
}

function mergeChange(before: OccurrenceChange, change: OccurrenceChange): OccurrenceChange {
  const { status, reason } = change;
  const words = Object.entries(reason ?? {});
  const saysAsMuch = words.every(([language, text]) => before.reason?.[language] === text);
  const isOff = status === 'cancelled' && before.status === 'no-meeting';
  return {
    ...before,
    ...change,
    ...(saysAsMuch && before.reason && { reason: before.reason }),
    ...(isOff && { status: before.status }),
  };
}

const places = ['house', 'room', 'address', 'onlineUrl'] as const;

/**
 * What a file means when it tells of a single event as it stands now, and we have moved it: the
 * plan is the one we know, and the change is ours.
 */
export function intended(source: ActivitySource, known: ActivitySource): ActivitySource {
  if (source.recurrence?.length || known.recurrence?.length) return source;
  const ours = known.changes?.find((change) => change.recurrenceId === known.startsLocal);
  if (!ours) return source;
  const plan = { ...source };
  if (ours.startsLocal === source.startsLocal) {
    plan.startsLocal = known.startsLocal;
    plan.durationMinutes =
      source.durationMinutes === ours.durationMinutes
        ? known.durationMinutes
        : source.durationMinutes;
    plan.changes = source.changes?.map((change) => ({
      ...change,
      recurrenceId: known.startsLocal,
    }));
  }
  const placeOf = (from: object) =>
    Object.fromEntries(
      Object.entries(from).filter(([name]) => places.some((place) => place === name)),
    );
  if (sameValue(placeOf(ours), placeOf(source))) {
    for (const place of places) plan[place] = known[place];
  }
  return plan;
}
