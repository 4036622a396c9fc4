import { randomBytes } from 'node:crypto';
import { slugOf, type ActivitySource, type OccurrenceChange } from '@klocket/contract';
import type { Selectable } from 'kysely';
import { dayIn } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import type { ActivityTable, OccurrenceTable } from '../../database/tables.ts';
import { recordEvent } from '../../events.ts';
import { InputError } from '../../input-error.ts';
import type { HeldDistrict } from '../districts/hold.ts';
import { checkSource, sameSource } from './activity-check.ts';
import { loadActivities } from './activity-load.ts';
import { toActivityRow, toPartRows, toSource } from './activity-rows.ts';
import { planOccurrences } from './recurrence/horizon.ts';
import { changeOccurrence, replaceOccurrences } from './occurrence-write.ts';

type ActivityRow = Selectable<ActivityTable>;

/** What saving came to. */
export interface Saved {
  id: string;
  created: boolean;
  changed: boolean;
}

/**
 * Creates or replaces an activity within a transaction. What is the same as before changes nothing:
 * no row, no number, no event.
 */
export async function saveActivity(
  tx: Tx,
  district: HeldDistrict,
  source: ActivitySource,
  at: string,
): Promise<Saved> {
  await checkSource(tx, district, source);
  const known = await findKnown(tx, district.id, source);
  const id = known?.id ?? source.id ?? newActivityId(source, district);
  if (!known) await refuseTakenId(tx, id);
  const uid = source.uid ?? known?.uid ?? `${id}.${district.id}@klocket`;
  const asked = { ...source, id, uid };

  const [stored] = known ? await loadActivities(tx, [known.id]) : [];
  const differs = !stored || !sameSource(toSource(stored, district.zone), asked);
  const activity = differs ? await writeActivity(tx, district, asked, known, at) : stored.activity;
  const changed = await applyChanges(tx, district, activity, source.changes ?? [], at);
  const isPublic = activity.published === 1 || known?.published === 1;
  // Nobody is told of a draft: its id alone says what is to come.
  if (isPublic && (differs || changed)) {
    await recordEvent(tx, district.id, 'occurrence', { activityId: id }, at);
  }
  return { id, created: !known, changed: differs || changed };
}

/** An activity is the same by its id, or else by its UID. */
async function findKnown(tx: Tx, districtId: string, { id, uid }: ActivitySource) {
  const inDistrict = () =>
    tx.selectFrom('activity').selectAll().where('district_id', '=', districtId);
  const byId = id && (await inDistrict().where('id', '=', id).executeTakeFirst());
  const byUid = uid && (await inDistrict().where('uid', '=', uid).executeTakeFirst());
  if (byId && byUid && byId.id !== byUid.id) throw new InputError('uid-taken', '/uid', { uid });
  return byId || byUid || undefined;
}

async function refuseTakenId(tx: Tx, id: string) {
  const other = await tx
    .selectFrom('activity')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (other) throw new InputError('id-taken', '/id', { id });
}

const newActivityId = ({ texts }: ActivitySource, { languages }: HeldDistrict) =>
  `${slugOf(texts[languages[0]!]!.title, 'aktivitet')}-${randomBytes(3).toString('hex')}`;

async function writeActivity(
  tx: Tx,
  district: HeldDistrict,
  source: ActivitySource & { id: string; uid: string },
  known: ActivityRow | undefined,
  at: string,
): Promise<ActivityRow> {
  const today = dayIn(district.zone, Temporal.Instant.from(at));
  const { occurrences, expandedUntil } = planOccurrences(source, district.zone, today);
  const activity: ActivityRow = {
    ...toActivityRow(source, source.id, source.uid, district.id),
    sequence: known ? known.sequence + 1 : 0,
    expanded_until_on: expandedUntil,
    created_at: known?.created_at ?? at,
    updated_at: at,
  };
  if (known) {
    await tx.updateTable('activity').set(activity).where('id', '=', known.id).execute();
    await deleteParts(tx, known.id);
  } else {
    await tx.insertInto('activity').values(activity).execute();
  }
  await insertParts(tx, source);
  const recurs = activity.recurrence !== null || (known?.recurrence ?? null) !== null;
  await replaceOccurrences(tx, activity, occurrences, at, known !== undefined && recurs);
  return activity;
}

const partTables = [
  'activity_text',
  'activity_organiser',
  'activity_theme',
  'activity_spoken',
  'programme_item',
  'material',
] as const;

async function deleteParts(tx: Tx, activityId: string) {
  for (const table of partTables) {
    await tx.deleteFrom(table).where('activity_id', '=', activityId).execute();
  }
}

async function insertParts(tx: Tx, source: ActivitySource & { id: string }) {
  const parts = toPartRows(source, source.id);
  for (const table of partTables) {
    const rows = parts[table];
    if (rows.length > 0) await tx.insertInto(table).values(rows).execute();
  }
}

/** Carries out what the source says about single occurrences, measured from the plan; says whether any of it was new. */
async function applyChanges(
  tx: Tx,
  district: HeldDistrict,
  activity: ActivityRow,
  changes: readonly OccurrenceChange[],
  at: string,
) {
  if (changes.length === 0) return false;
  const rows = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', '=', activity.id)
    .execute();
  const byRecurrenceId = new Map<string, OccurrenceTable>(
    rows.map((row) => [row.recurrence_id, row]),
  );
  let any = false;
  for (const [index, change] of changes.entries()) {
    const row = byRecurrenceId.get(change.recurrenceId);
    if (!row) {
      throw new InputError('recurrence-id-unknown', `/changes/${index}/recurrenceId`, {
        recurrenceId: change.recurrenceId,
      });
    }
    try {
      const how = { from: 'plan', zone: district.zone, at } as const;
      if (await changeOccurrence(tx, activity, row, change, how)) any = true;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(error.code, `/changes/${index}${error.pointer}`, error.params);
    }
  }
  return any;
}
