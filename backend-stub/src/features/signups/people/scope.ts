import type { Action } from '@klocket/contract';
import type { Database, Reader } from '../../../database/database.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { Problem } from '../../../problem.ts';
import { ownersOf } from '../../activities/staff/owners.ts';
import type { Clock } from '../../../clock.ts';
import { standInsOf } from '../../activities/staff/stand-ins.ts';
import { demand, demandIn, demandPasskey } from '../../staff/guard.ts';
import type { Actor } from '../../staff/may.ts';
import type { ActivityRow } from '../seats/seating.ts';

/** Somebody of the staff, asking in a district. */
export interface Asker {
  actor: Actor;
  districtId: string;
}

/** An occurrence with its activity, which whoever asked may do what they asked with. */
export interface Reached {
  activity: ActivityRow;
  occurrence: OccurrenceTable;
}

/**
 * Finds an occurrence for somebody who may do something with it. Names are shown only to who has lately
 * shown a passkey; what is out of reach is said not to exist.
 */
export async function reach(
  db: Reader,
  { actor, districtId }: Asker,
  occurrenceId: string,
  action: Action,
  { passkey = true } = {},
): Promise<Reached> {
  const occurrence = await db
    .selectFrom('occurrence')
    .selectAll()
    .where('id', '=', occurrenceId)
    .where('district_id', '=', districtId)
    .executeTakeFirst();
  const activity = occurrence && (await findActivity(db, occurrence.activity_id));
  if (!occurrence || !activity) throw new Problem('not-found');
  await demandFor(db, { actor, districtId }, activity.id, occurrenceId, action);
  if (passkey) demandPasskey(actor);
  return { activity, occurrence };
}

/** Refuses who may see names nowhere in a district, not even on an evening they stand in for. */
export async function demandPeople(db: Reader, clock: Clock, { actor, districtId }: Asker) {
  if ((await standInsOf(db, actor, districtId, clock())).any) return;
  demandIn(actor, 'names.read', districtId);
}

/** The activity and the occurrence of a sign-up, for somebody who may do something with names there. */
export async function reachSignup(
  db: Database,
  asker: Asker,
  signupId: string,
  action: Action = 'names.read',
) {
  const row = await db
    .selectFrom('signup as s')
    .innerJoin('seating as t', 't.id', 's.seating_id')
    .select(['s.id', 't.activity_id', 't.occurrence_id'])
    .where('s.id', '=', signupId)
    .where('s.district_id', '=', asker.districtId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  await demandFor(db, asker, row.activity_id, row.occurrence_id ?? undefined, action);
  demandPasskey(asker.actor);
  return row;
}

export const findActivity = (db: Reader, id: string): Promise<ActivityRow | undefined> =>
  db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst();

async function demandFor(
  db: Reader,
  { actor, districtId }: Asker,
  activityId: string,
  occurrenceId: string | undefined,
  action: Action,
) {
  const object = (await ownersOf(db, districtId, [activityId]))(activityId);
  const standIns = occurrenceId ? await whoStandsIn(db, occurrenceId) : [];
  demand(actor, action, { ...object, standIns });
}

/** Who leads one occurrence instead of who always does. */
async function whoStandsIn(db: Reader, occurrenceId: string) {
  const rows = await db
    .selectFrom('occurrence_leader')
    .select('staff_member_id')
    .where('occurrence_id', '=', occurrenceId)
    .execute();
  return rows.map((row) => row.staff_member_id);
}
