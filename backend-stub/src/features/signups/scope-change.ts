import type { SignupSource } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { InputError } from '../../input-error.ts';

interface ScopeChange {
  activityId: string;
  before: SignupSource | undefined;
  after: SignupSource | undefined;
  at: string;
}

/**
 * Refuses to turn a course into single evenings, or the other way, while people have signed up for what
 * is to come: their seats are counted by the one, and would be lost to the other.
 */
export async function refuseOtherScope(tx: Tx, { activityId, before, after, at }: ScopeChange) {
  if (scopeOf(before) === scopeOf(after)) return;
  const { count } = await tx
    .selectFrom('signup')
    .innerJoin('seating', 'seating.id', 'signup.seating_id')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('seating.activity_id', '=', activityId)
    .where('seating.ends_at', '>', at)
    .where('signup.status', 'in', ['confirmed', 'offered', 'waiting'])
    .executeTakeFirstOrThrow();
  if (Number(count) === 0) return;
  throw new InputError('signup-scope-in-use', '/signup/scope', { count: Number(count) });
}

const scopeOf = (source?: SignupSource) => source?.scope ?? 'occurrence';
