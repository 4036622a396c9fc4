import type { CircleMeetingChange } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { Problem } from '../../problem.ts';
import { record } from '../history/repository.ts';
import { refuseIdentityNumber } from '../signups/form/identity-number.ts';
import type { Asker } from '../signups/people/scope.ts';
import { reachCircle, type CircleState } from './circle.ts';

interface At {
  asker: Asker;
  activityId: string;
}

/** Marks a meeting of a circle. What was signed off is open again: somebody has to look at it anew. */
export async function markMeeting(
  db: Database,
  clock: Clock,
  { asker, activityId }: At,
  occurrenceId: string,
  change: CircleMeetingChange,
): Promise<void> {
  const activity = await reachCircle(db, asker, activityId);
  const known = await db
    .selectFrom('occurrence')
    .select('id')
    .where('id', '=', occurrenceId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  if (!known) throw new Problem('not-found');
  refuseIdentityNumber(change.log, '/log');
  const at = toStored(clock());
  const mark = {
    ...(change.hours !== undefined && { hours: change.hours }),
    ...(change.log !== undefined && { log: change.log?.trim() || null }),
    updated_at: at,
  };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('study_meeting')
      .values({
        occurrence_id: occurrenceId,
        district_id: asker.districtId,
        activity_id: activityId,
        hours: null,
        log: null,
        ...mark,
      })
      .onConflict((conflict) => conflict.column('occurrence_id').doUpdateSet(mark))
      .execute();
    await openAgain(tx, asker, activity, at);
  });
}

/** Says that a circle is over and rightly marked. Saying it twice is saying it once. */
export async function signOff(db: Database, clock: Clock, { asker, activityId }: At) {
  const activity = await reachCircle(db, asker, activityId);
  const at = toStored(clock());
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('study_sign_off')
      .values({
        activity_id: activityId,
        district_id: asker.districtId,
        signed_by_id: asker.actor.id,
        signed_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows) await recordCircle(tx, asker, activity, 'circle.signed-off', at);
  });
}

/** Takes a sign-off back. */
export async function takeSignOffBack(db: Database, clock: Clock, { asker, activityId }: At) {
  const activity = await reachCircle(db, asker, activityId);
  await db.transaction().execute((tx) => openAgain(tx, asker, activity, toStored(clock())));
}

async function openAgain(tx: Tx, asker: Asker, activity: CircleState['activity'], at: string) {
  const { numDeletedRows } = await tx
    .deleteFrom('study_sign_off')
    .where('activity_id', '=', activity.id)
    .executeTakeFirst();
  if (numDeletedRows) await recordCircle(tx, asker, activity, 'circle.opened', at);
}

/** Writes down what was done with a circle; never whom it was about. */
export function recordCircle(
  tx: Tx,
  { actor, districtId }: Asker,
  activity: CircleState['activity'],
  action: string,
  at: string,
  details: Record<string, unknown> = {},
) {
  const { texts } = JSON.parse(activity.listed_json) as {
    texts: Record<string, { title: string }>;
  };
  const title = Object.values(texts)[0]?.title ?? '';
  const object = { kind: 'activity', id: activity.id, title };
  return record(tx, { districtId, actor, action, object, details }, at);
}
