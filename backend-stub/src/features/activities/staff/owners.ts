import type { Reader } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type { ActionObject } from '../../staff/may.ts';

/** Whose activities are: what `may` is asked with, by activity. */
export async function ownersOf(
  db: Reader,
  districtId: string,
  activityIds: readonly string[],
): Promise<(activityId: string) => ActionObject> {
  const ids = listOf(db, activityIds);
  const [organisers, leaders] = await Promise.all([
    db
      .selectFrom('activity_organiser')
      .select(['activity_id as activity', 'organiser_id as owner'])
      .where('activity_id', 'in', ids)
      .execute(),
    db
      .selectFrom('activity_leader')
      .select(['activity_id as activity', 'staff_member_id as owner'])
      .where('activity_id', 'in', ids)
      .execute(),
  ]);
  const organisersOf = byActivity(organisers);
  const leadersOf = byActivity(leaders);
  return (id) => ({ districtId, organisers: organisersOf(id), leaders: leadersOf(id) });
}

function byActivity(rows: { activity: string; owner: string }[]) {
  const groups = Map.groupBy(rows, ({ activity }) => activity);
  return (id: string) => (groups.get(id) ?? []).map(({ owner }) => owner);
}
