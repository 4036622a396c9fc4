import type { OccurrenceChange } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { chunks, listOf } from '../../database/lists.ts';
import type { ActivityTable, OccurrenceTable, RecapTable } from '../../database/tables.ts';
import { toRecapRow } from './activity-rows.ts';
import { changedState, intendedState, sameState, stateOf } from './occurrence-change.ts';
import type { Expanded } from './recurrence/recurrence.ts';

type ActivityRow = Selectable<ActivityTable>;

/** The lasting id of an occurrence: its activity's, and its first intended start. */
export const occurrenceId = (activityId: string, recurrenceId: string) =>
  `${activityId}-${recurrenceId.replace(/[-:]/g, '').toLowerCase()}`;

/** The id of the activity that an occurrence's id begins with. */
export const activityIdOf = (id: string) => id.replace(/-\d{8}t\d{4}$/, '');

/** Adds rows for occurrences; those that are there already stay as they are. Returns how many are new. */
export async function insertOccurrences(
  tx: Tx,
  activity: ActivityRow,
  occurrences: readonly Expanded[],
  at: string,
  idOf = (recurrenceId: string) => occurrenceId(activity.id, recurrenceId),
) {
  let added = 0n;
  for (const some of chunks(occurrences)) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('occurrence')
      .values(
        some.map((occurrence) => newRow(activity, occurrence, idOf(occurrence.recurrence_id), at)),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    added += numInsertedOrUpdatedRows ?? 0n;
  }
  return Number(added);
}

const newRow = (
  activity: ActivityRow,
  occurrence: Expanded,
  id: string,
  at: string,
): OccurrenceTable => ({
  ...occurrence,
  id,
  activity_id: activity.id,
  district_id: activity.district_id,
  status: 'scheduled',
  reason_json: null,
  previous_json: null,
  house_id: activity.house_id,
  room_id: activity.room_id,
  address: activity.address,
  online_url: activity.online_url,
  changed: 0,
  sequence: activity.sequence,
  updated_at: at,
});

/**
 * Makes the rows of an activity what its plan says. Occurrences changed alone stay, and so, if asked,
 * does the past as it was: neither taken away nor made up afterwards.
 */
export async function replaceOccurrences(
  tx: Tx,
  activity: ActivityRow,
  planned: readonly Expanded[],
  at: string,
  keepsPast: boolean,
) {
  const rows = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', '=', activity.id)
    .execute();
  const isOver = ({ ends_at }: { ends_at: string }) => keepsPast && ends_at <= at;
  const wanted = new Map(planned.map((occurrence) => [occurrence.recurrence_id, occurrence]));

  const loose = rows.filter((row) => !row.changed && !isOver(row));
  // What has moved is made anew: in one statement for all, and under the same id.
  const replaced = loose.filter(
    (row) => !isAsPlanned(row, wanted.get(row.recurrence_id), activity),
  );
  for (const some of chunks(replaced)) {
    await tx
      .deleteFrom('occurrence')
      .where(
        'id',
        'in',
        listOf(
          tx,
          some.map((row) => row.id),
        ),
      )
      .execute();
  }
  const gone = new Set(replaced.map((row) => row.recurrence_id));
  const known = new Set(rows.map((row) => row.recurrence_id).filter((id) => !gone.has(id)));
  const missing = planned.filter((it) => !known.has(it.recurrence_id) && !isOver(it));
  const idBefore = new Map(replaced.map((row) => [row.recurrence_id, row.id]));
  await insertOccurrences(
    tx,
    activity,
    missing,
    at,
    (recurrenceId) => idBefore.get(recurrenceId) ?? occurrenceId(activity.id, recurrenceId),
  );
}

const isAsPlanned = (row: OccurrenceTable, planned: Expanded | undefined, activity: ActivityRow) =>
  planned !== undefined &&
  row.starts_at === planned.starts_at &&
  row.ends_at === planned.ends_at &&
  row.house_id === activity.house_id &&
  row.room_id === activity.room_id &&
  row.address === activity.address &&
  row.online_url === activity.online_url;

/**
 * Changes one occurrence, beginning from what it is now or from its activity's plan, and returns
 * whether that made a difference. Its number and its activity's rise to the same, so that a calendar
 * file never holds a change older than what it changes.
 */
export async function changeOccurrence(
  tx: Tx,
  activity: ActivityRow,
  row: OccurrenceTable,
  { recap, recurrenceId: _, ...change }: Partial<OccurrenceChange>,
  { from, zone, at }: { from: 'now' | 'plan'; zone: string; at: string },
) {
  const intended = intendedState(row.recurrence_id, activity, zone);
  const current = from === 'now' ? stateOf(row) : intended;
  const next = changedState(current, intended, change, { zone, allDay: activity.all_day === 1 });
  const differs = !sameState(next, row);
  const recapDiffers = recap !== undefined && (await saveRecap(tx, toRecapRow(row.id, recap)));
  if (!differs && !recapDiffers) return false;
  await writeState(tx, activity, row, { ...next, changed: 1 }, at);
  return true;
}

/** Undoes what was changed about one occurrence, its recap excepted. */
export async function restoreOccurrence(
  tx: Tx,
  activity: ActivityRow,
  row: OccurrenceTable,
  zone: string,
  at: string,
) {
  const intended = intendedState(row.recurrence_id, activity, zone);
  if (!row.changed && sameState(intended, row)) return false;
  await writeState(tx, activity, row, { ...intended, changed: 0 }, at);
  return true;
}

async function writeState(
  tx: Tx,
  activity: ActivityRow,
  row: OccurrenceTable,
  state: Partial<OccurrenceTable>,
  at: string,
) {
  const sequence = Math.max(activity.sequence, row.sequence) + 1;
  const numbered = { sequence, updated_at: at };
  await tx
    .updateTable('occurrence')
    .set({ ...state, ...numbered })
    .where('id', '=', row.id)
    .execute();
  await tx.updateTable('activity').set(numbered).where('id', '=', activity.id).execute();
}

async function saveRecap(tx: Tx, recap: RecapTable) {
  const known = await tx
    .selectFrom('recap')
    .selectAll()
    .where('occurrence_id', '=', recap.occurrence_id)
    .executeTakeFirst();
  const columns = Object.keys(recap) as (keyof RecapTable)[];
  if (known && columns.every((column) => known[column] === recap[column])) return false;
  await tx
    .insertInto('recap')
    .values(recap)
    .onConflict((conflict) => conflict.column('occurrence_id').doUpdateSet(recap))
    .execute();
  return true;
}
