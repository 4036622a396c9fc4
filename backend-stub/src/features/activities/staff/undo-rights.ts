import type { Tx } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type { Tables } from '../../../database/tables.ts';
import { demand } from '../../staff/guard.ts';
import type { Actor } from '../../staff/may.ts';
import { ownersOf } from './owners.ts';
import { demandNames, demandShowing, demandShown, leaves, type Owned } from './showing-rights.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Refuses to take back what somebody could not do today: they may change what there is now, and may
 * make it what it was. A role can have been taken away since.
 */
export async function demandUndo(tx: Tx, actor: Actor, districtId: string, snapshot: Snapshot) {
  const { activityIds, occurrenceId } = snapshot;
  if (occurrenceId) return demandOccurrence(tx, actor, districtId, snapshot);
  const known = await tx
    .selectFrom('activity')
    .select(['id', 'published'])
    .where('id', 'in', listOf(tx, activityIds))
    .execute();
  const owners = await ownersOf(tx, districtId, activityIds);
  for (const id of activityIds) {
    const row = known.find((one) => one.id === id);
    const now = row && { object: owners(id), published: row.published === 1 };
    const was = ownedIn(snapshot, districtId, id);
    if (now && was && leaves(actor, was.object, now.object)) {
      // Who has just left it comes back to what was theirs.
      demand(actor, was.published ? 'activity.publish' : 'activity.write', was.object);
      continue;
    }
    if (now) demand(actor, 'activity.write', now.object);
    if (was) demandNames(actor, now?.object ?? was.object, was.object);
    // What was shown a moment ago bore its names with right; what is shown now is not hidden by others.
    if (now?.published) demandShown(actor, now, (was ?? now).object);
    else if (was?.published) demandShowing(actor, was.object, was);
  }
}

async function demandOccurrence(
  tx: Tx,
  actor: Actor,
  districtId: string,
  { activityIds, occurrenceId, rows: kept }: Snapshot,
) {
  const object = (await ownersOf(tx, districtId, activityIds))(activityIds[0]!);
  const substitutes = await tx
    .selectFrom('occurrence_leader')
    .select('staff_member_id')
    .where('occurrence_id', '=', occurrenceId!)
    .execute();
  const before = (kept.occurrence_leader ?? []) as Tables['occurrence_leader'][];
  for (const rows of [substitutes, before]) {
    const standIns = rows.map((row) => row.staff_member_id);
    demand(actor, 'occurrence.change', { ...object, standIns });
  }
}

/** Whose an activity was, and whether it was shown; undefined when there was none. */
function ownedIn({ rows }: Snapshot, districtId: string, id: string): Owned | undefined {
  const activity = ((rows.activity ?? []) as Tables['activity'][]).find((row) => row.id === id);
  if (!activity) return undefined;
  const organisers = (rows.activity_organiser ?? []) as Tables['activity_organiser'][];
  const leaders = (rows.activity_leader ?? []) as Tables['activity_leader'][];
  return {
    object: {
      districtId,
      organisers: organisers.flatMap((row) => (row.activity_id === id ? row.organiser_id : [])),
      leaders: leaders.flatMap((row) => (row.activity_id === id ? row.staff_member_id : [])),
    },
    published: activity.published === 1,
  };
}
