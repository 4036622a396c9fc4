import type { AttendanceMark, DemographicAnswer } from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Tx } from '../../../database/database.ts';
import { Problem } from '../../../problem.ts';
import { allSaid, countWith } from '../../goals/said.ts';
import { tellParticipants } from '../../goals/tell.ts';
import { seatingIdOf } from '../seats/seating.ts';
import { reach, type Asker } from './scope.ts';

interface At {
  asker: Asker;
  occurrenceId: string;
}

/** Marks who came. The same mark sent twice, late or from a dead spot, is the same mark. */
export async function markAttendance(
  db: Database,
  clock: Clock,
  { asker, occurrenceId }: At,
  signupId: string,
  { status, heads }: AttendanceMark,
): Promise<void> {
  const { activity } = await reach(db, asker, occurrenceId, 'names.read');
  const signup = await db
    .selectFrom('signup')
    .select(['id', 'seats'])
    .where('id', '=', signupId)
    .where('seating_id', '=', seatingIdOf(activity, occurrenceId))
    .executeTakeFirst();
  if (!signup) throw new Problem('not-found');
  const isThere = status === 'present' || status === 'online' || status === 'walk-in';
  const counted = isThere ? Math.min(heads ?? signup.seats, signup.seats) : null;
  const mark = { status, heads: counted, updated_at: toStored(clock()) };
  await db.transaction().execute(async (tx) => {
    const isAnother = await writeMark(tx, signupId, occurrenceId, mark);
    if (isAnother) await tellParticipants(tx, activity, mark.updated_at);
  });
}

/** Writes a mark down; true where it makes another number of those who were there. */
export async function writeMark(
  tx: Tx,
  signupId: string,
  occurrenceId: string,
  mark: { status: AttendanceMark['status']; heads: number | null; updated_at: string },
) {
  const before = await tx
    .selectFrom('attendance')
    .select('heads')
    .where('signup_id', '=', signupId)
    .where('occurrence_id', '=', occurrenceId)
    .executeTakeFirst();
  await tx
    .insertInto('attendance')
    .values({
      signup_id: signupId,
      occurrence_id: occurrenceId,
      reply: null,
      asked_at: null,
      ...mark,
    })
    .onConflict((conflict) => conflict.columns(['signup_id', 'occurrence_id']).doUpdateSet(mark))
    .execute();
  return (before?.heads ?? 0) !== (mark.heads ?? 0);
}

/** Keeps how many were there, where nobody is named. */
export async function countHeads(
  db: Database,
  clock: Clock,
  { asker, occurrenceId }: At,
  heads: number,
) {
  const { activity } = await reach(db, asker, occurrenceId, 'names.read', { passkey: false });
  const counted = { heads, updated_at: toStored(clock()) };
  await db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom('head_count')
      .select('heads')
      .where('occurrence_id', '=', occurrenceId)
      .executeTakeFirst();
    await tx
      .insertInto('head_count')
      .values({ occurrence_id: occurrenceId, district_id: asker.districtId, ...counted })
      .onConflict((conflict) => conflict.column('occurrence_id').doUpdateSet(counted))
      .execute();
    const isAnother = (before?.heads ?? 0) !== heads;
    if (isAnother) await tellParticipants(tx, activity, counted.updated_at);
  });
}

/** Counts a voluntary answer in its month, apart from everything that is known of anybody. */
export async function countDemographics(
  db: Database,
  { asker, occurrenceId }: At,
  said: DemographicAnswer,
) {
  const { activity, occurrence } = await reach(db, asker, occurrenceId, 'names.read', {
    passkey: false,
  });
  const month = {
    district_id: asker.districtId,
    activity_id: activity.id,
    period: occurrence.starts_on.slice(0, 7),
  };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('demographic_count')
      .values(allSaid.map((answer) => ({ ...month, ...answer, count: 0 })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx
      .updateTable('demographic_count')
      .set({ count: countWith(said) })
      .where('district_id', '=', month.district_id)
      .where('activity_id', '=', month.activity_id)
      .where('period', '=', month.period)
      .execute();
  });
}
