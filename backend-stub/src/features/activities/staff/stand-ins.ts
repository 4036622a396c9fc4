import { toStored } from '../../../clock.ts';
import type { Reader } from '../../../database/database.ts';
import type { ActionObject, Actor } from '../../staff/may.ts';

/** How long after an evening who led it instead may still say how it went. */
const daysAfter = 14;

/** Where somebody stands in, as `may` is to be asked about it. */
export interface StandIns {
  /** Whether there is any such evening. */
  any: boolean;
  /** An activity, of which they lead an evening or not. */
  activity(id: string, object: ActionObject): ActionObject;
  /** One of its evenings. */
  occurrence(id: string, object: ActionObject): ActionObject;
}

/** Finds the evenings that somebody leads instead of who always does: those to come, and the latest. */
export async function standInsOf(
  db: Reader,
  { id: memberId }: Pick<Actor, 'id'>,
  districtId: string,
  now: Temporal.Instant,
): Promise<StandIns> {
  const rows = await db
    .selectFrom('occurrence_leader as l')
    .innerJoin('occurrence as o', 'o.id', 'l.occurrence_id')
    .select(['o.id', 'o.activity_id'])
    .where('l.staff_member_id', '=', memberId)
    .where('o.district_id', '=', districtId)
    .where('o.ends_at', '>', toStored(now.subtract({ hours: daysAfter * 24 })))
    .execute();
  const activities = new Set(rows.map((row) => row.activity_id));
  const occurrences = new Set(rows.map((row) => row.id));
  const among = (ids: Set<string>) => (id: string, object: ActionObject) =>
    ids.has(id) ? { ...object, standIns: [memberId] } : object;
  return {
    any: rows.length > 0,
    activity: among(activities),
    occurrence: among(occurrences),
  };
}
