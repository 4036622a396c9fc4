import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../database/database.ts';
import { chunks, listOf } from '../../../database/lists.ts';
import type { Tables } from '../../../database/tables.ts';
import { recordEvent } from '../../../events.ts';
import { Problem } from '../../../problem.ts';
import { sameValue } from '../../../same-value.ts';
import type { Actor } from '../../staff/may.ts';

/** So long can a change be taken back. */
export const undoMinutes = 10;

const partTables = [
  'activity_text',
  'activity_organiser',
  'activity_theme',
  'activity_spoken',
  'programme_item',
  'material',
  'activity_leader',
  'publication',
] as const;
const occurrencePartTables = ['recap', 'occurrence_leader'] as const;

type TableName =
  'activity' | 'occurrence' | (typeof partTables)[number] | (typeof occurrencePartTables)[number];
type Rows = { [Name in TableName]: object[] };

/** Everything there is of some activities, or of one occurrence alone, at a moment. */
export interface Snapshot {
  activityIds: string[];
  /** Set when only this occurrence was to change. */
  occurrenceId?: string;
  rows: Partial<Rows>;
}

interface Kept extends Snapshot {
  /** The numbers after the change, by id: another number says that somebody has changed it since. */
  after: Record<string, number | null>;
}

type ActivityRow = Tables['activity'];
type OccurrenceRow = Tables['occurrence'];

/** Takes down how some activities are. */
export async function snapshotActivities(tx: Tx, activityIds: string[]): Promise<Snapshot> {
  const ids = listOf(tx, activityIds);
  const rows: Partial<Rows> = {
    activity: await tx.selectFrom('activity').selectAll().where('id', 'in', ids).execute(),
    occurrence: await tx
      .selectFrom('occurrence')
      .selectAll()
      .where('activity_id', 'in', ids)
      .execute(),
  };
  for (const table of partTables) {
    rows[table] = await tx.selectFrom(table).selectAll().where('activity_id', 'in', ids).execute();
  }
  const occurrences = occurrencesOf(rows).map(({ id }) => id);
  for (const table of occurrencePartTables) {
    rows[table] = await tx
      .selectFrom(table)
      .selectAll()
      .where('occurrence_id', 'in', listOf(tx, occurrences))
      .execute();
  }
  return { activityIds, rows };
}

/** Takes down how one occurrence is. */
export async function snapshotOccurrence(
  tx: Tx,
  { id, activity_id }: { id: string; activity_id: string },
): Promise<Snapshot> {
  const rows: Partial<Rows> = {
    occurrence: await tx.selectFrom('occurrence').selectAll().where('id', '=', id).execute(),
  };
  for (const table of occurrencePartTables) {
    rows[table] = await tx.selectFrom(table).selectAll().where('occurrence_id', '=', id).execute();
  }
  return { activityIds: [activity_id], occurrenceId: id, rows };
}

/** Keeps what was before a change that has just been made; returns the name to take it back by. */
export async function keepUndo(
  tx: Tx,
  actor: Actor,
  districtId: string,
  before: Snapshot,
  at: string,
): Promise<string> {
  const id = randomBytes(18).toString('base64url');
  const kept: Kept = { ...before, after: await numbersOf(tx, before) };
  await tx
    .insertInto('undo')
    .values({
      id,
      district_id: districtId,
      staff_member_id: actor.id,
      state_json: JSON.stringify(kept),
      created_at: at,
    })
    .execute();
  return id;
}

/** Takes out what was kept, for the only time; undefined when there is none, or no more. */
export async function takeUndo(
  tx: Tx,
  actor: Actor,
  districtId: string,
  id: string,
  since: string,
): Promise<Snapshot | undefined> {
  const row = await tx
    .deleteFrom('undo')
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .where('staff_member_id', '=', actor.id)
    .where('created_at', '>=', since)
    .returning('state_json')
    .executeTakeFirst();
  if (!row) return undefined;
  const kept = JSON.parse(row.state_json) as Kept;
  if (!sameValue(kept.after, await numbersOf(tx, kept))) throw new Problem('changed-meanwhile');
  return kept;
}

/** Makes everything as it was, and tells of it. Numbers go on rising, so that calendars follow. */
export async function putBack(tx: Tx, districtId: string, snapshot: Snapshot, at: string) {
  const { activityIds, rows, occurrenceId } = snapshot;
  const wasPublic = await isPublic(tx, activityIds);
  if (!occurrenceId) await putActivitiesBack(tx, snapshot, at);
  await putOccurrencesBack(tx, snapshot, at);
  if (!occurrenceId) {
    const gone = activityIds.filter((id) => !activitiesOf(rows).some((row) => row.id === id));
    await tx.deleteFrom('activity').where('id', 'in', listOf(tx, gone)).execute();
  }
  if (!wasPublic && !(await isPublic(tx, activityIds))) return;
  for (const activityId of activityIds) {
    const day = occurrenceId && occurrencesOf(rows)[0]?.starts_on;
    const data = { activityId, ...(occurrenceId && { occurrenceId, day }) };
    await recordEvent(tx, districtId, 'occurrence', data, at);
  }
}

async function putActivitiesBack(tx: Tx, { activityIds, rows }: Snapshot, at: string) {
  for (const was of activitiesOf(rows)) {
    const now = await tx
      .selectFrom('activity')
      .select('sequence')
      .where('id', '=', was.id)
      .executeTakeFirst();
    const sequence = Math.max(now?.sequence ?? 0, was.sequence) + 1;
    const row = { ...was, sequence, updated_at: at };
    if (now) await tx.updateTable('activity').set(row).where('id', '=', was.id).execute();
    else await tx.insertInto('activity').values(row).execute();
  }
  for (const table of partTables) {
    await tx.deleteFrom(table).where('activity_id', 'in', listOf(tx, activityIds)).execute();
    for (const some of chunks(rows[table] ?? [])) {
      await tx
        .insertInto(table)
        .values(some as never)
        .execute();
    }
  }
}

async function putOccurrencesBack(
  tx: Tx,
  { activityIds, rows, occurrenceId }: Snapshot,
  at: string,
) {
  const wanted = occurrencesOf(rows);
  const known = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', 'in', listOf(tx, activityIds))
    .$if(occurrenceId !== undefined, (some) => some.where('id', '=', occurrenceId!))
    .execute();
  const knownById = new Map(known.map((row) => [row.id, row]));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const extra = known.filter(({ id }) => !wantedIds.has(id)).map(({ id }) => id);
  await tx.deleteFrom('occurrence').where('id', 'in', listOf(tx, extra)).execute();
  const differing = wanted.filter((row) => !sameValue(row, knownById.get(row.id)));
  const activityNumber = occurrenceId ? await raiseNumber(tx, activityIds, at) : 0;
  for (const row of differing) {
    const before = Math.max(knownById.get(row.id)?.sequence ?? 0, row.sequence);
    const number = Math.max(activityNumber, before + 1);
    const again = { ...row, sequence: number, updated_at: at };
    if (knownById.has(row.id)) {
      await tx.updateTable('occurrence').set(again).where('id', '=', row.id).execute();
    } else await tx.insertInto('occurrence').values(again).execute();
  }
  for (const table of occurrencePartTables) {
    const ids = listOf(tx, [...wantedIds]);
    await tx.deleteFrom(table).where('occurrence_id', 'in', ids).execute();
    for (const some of chunks(rows[table] ?? [])) {
      await tx
        .insertInto(table)
        .values(some as never)
        .execute();
    }
  }
}

/** Raises the number of the activity whose occurrence changes, which is never behind it. */
async function raiseNumber(tx: Tx, activityIds: string[], at: string) {
  const { sequence } = await tx
    .updateTable('activity')
    .set((eb) => ({ sequence: eb('sequence', '+', 1), updated_at: at }))
    .where('id', 'in', listOf(tx, activityIds))
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

async function numbersOf(tx: Tx, { activityIds, occurrenceId }: Snapshot) {
  const numbers: Kept['after'] = {};
  if (occurrenceId) {
    const row = await tx
      .selectFrom('occurrence')
      .select('sequence')
      .where('id', '=', occurrenceId)
      .executeTakeFirst();
    return { [occurrenceId]: row?.sequence ?? null };
  }
  const rows = await tx
    .selectFrom('activity')
    .select(['id', 'sequence'])
    .where('id', 'in', listOf(tx, activityIds))
    .execute();
  for (const id of activityIds) numbers[id] = rows.find((row) => row.id === id)?.sequence ?? null;
  return numbers;
}

async function isPublic(tx: Tx, activityIds: string[]) {
  const row = await tx
    .selectFrom('activity')
    .select('id')
    .where('id', 'in', listOf(tx, activityIds))
    .where('published', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const activitiesOf = ({ activity }: Partial<Rows>) => (activity ?? []) as ActivityRow[];
const occurrencesOf = ({ occurrence }: Partial<Rows>) => (occurrence ?? []) as OccurrenceRow[];
