import type { SignupSource } from '@klocket/contract';
import type { Tx } from '../../../database/database.ts';
import { InputError } from '../../../input-error.ts';

interface ScopeChange {
  activityId: string;
  before: SignupSource | undefined;
  after: SignupSource | undefined;
  at: string;
}

/**
 * Refuses to let a course go on as another activity from some evening on, while people have signed up
 * for what is to come: their seats would stay with the evenings before.
 */
export async function refuseSplitCourse(
  tx: Tx,
  { activityId, before, at }: Omit<ScopeChange, 'after'>,
) {
  if (scopeOf(before) !== 'course') return;
  const count = await countToCome(tx, activityId, at);
  if (count > 0) throw new InputError('signup-course-split', '/occurrence', { count });
}

/**
 * Refuses to turn a course into single evenings, or the other way, while people have signed up for what
 * is to come: their seats are counted by the one, and would be lost to the other.
 */
export async function refuseOtherScope(tx: Tx, { activityId, before, after, at }: ScopeChange) {
  if (scopeOf(before) === scopeOf(after)) return;
  const count = await countToCome(tx, activityId, at);
  if (count > 0) throw new InputError('signup-scope-in-use', '/signup/scope', { count });
}

/** How many parties have, or wait for, seats at something of an activity that is not over. */
async function countToCome(tx: Tx, activityId: string, at: string): Promise<number> {
  const { count } = await tx
    .selectFrom('signup')
    .innerJoin('seating', 'seating.id', 'signup.seating_id')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('seating.activity_id', '=', activityId)
    .where('seating.ends_at', '>', at)
    .where('signup.status', 'in', ['confirmed', 'offered', 'waiting'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

const scopeOf = (source?: SignupSource) => source?.scope ?? 'occurrence';
