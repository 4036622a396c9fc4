import type { StaffNamed, StaffOccurrence, Texts } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Reader } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { tagOf } from '../../../http/if-match.ts';
import type { Names } from '../../districts/names.ts';
import { toRecapSource } from '../activity-rows.ts';
import { stateOf } from '../occurrence-change.ts';
import { selectWithDrafts, toOccurrences, type OccurrenceRow } from '../occurrence-rows.ts';

/** Occurrences as staff see them, each with the mark its change goes along with. */
export async function toStaffOccurrences(
  db: Reader,
  rows: readonly OccurrenceRow[],
  names: Names,
  districtId: string,
): Promise<StaffOccurrence[]> {
  const ids = rows.map(({ id }) => id);
  const parts = await partsOf(db, ids);
  return toOccurrences(rows, names, districtId).map((occurrence, index) => {
    const row = rows[index]!;
    const { whole, recap, substitute } = parts(occurrence.id)!;
    const minutes = (Date.parse(row.ends_at) - Date.parse(row.starts_at)) / 60_000;
    return {
      ...occurrence,
      etag: tagOfParts(whole, recap, substitute),
      startsLocal: `${row.starts_on}T${row.start_time}`,
      durationMinutes: minutes,
      roomId: row.room_id ?? undefined,
      onlineUrl: row.online_url ?? undefined,
      reasonTexts: row.reason_json ? (JSON.parse(row.reason_json) as Texts) : undefined,
      recapSource: recap && toRecapSource(recap),
      changed: whole.changed === 1,
      substitute,
    };
  });
}

/** One occurrence as staff see it. */
export async function readStaffOccurrence(
  db: Reader,
  id: string,
  names: Names,
  districtId: string,
): Promise<StaffOccurrence | undefined> {
  const rows = await selectWithDrafts(db)
    .where('o.id', '=', id)
    .where('o.district_id', '=', districtId)
    .execute();
  return (await toStaffOccurrences(db, rows, names, districtId))[0];
}

/** The marks of occurrences, by id. */
export async function tagsOf(db: Reader, ids: readonly string[]) {
  const parts = await partsOf(db, ids);
  return (id: string) => {
    const { whole, recap, substitute } = parts(id)!;
    return tagOfParts(whole, recap, substitute);
  };
}

async function partsOf(db: Reader, ids: readonly string[]) {
  const list = listOf(db, ids);
  const [wholes, recaps, substitutes] = await Promise.all([
    db.selectFrom('occurrence').selectAll().where('id', 'in', list).execute(),
    db.selectFrom('recap').selectAll().where('occurrence_id', 'in', list).execute(),
    db
      .selectFrom('occurrence_leader as l')
      .innerJoin('staff_member as m', 'm.id', 'l.staff_member_id')
      .select(['l.occurrence_id', 'm.id', 'm.name'])
      .where('l.occurrence_id', 'in', list)
      .execute(),
  ]);
  const wholeOf = new Map(wholes.map((row) => [row.id, row]));
  const recapOf = new Map(recaps.map((row) => [row.occurrence_id, row]));
  const substituteOf = new Map(
    substitutes.map(({ occurrence_id, id, name }) => [occurrence_id, { id, name }]),
  );
  return (id: string) => {
    const whole = wholeOf.get(id);
    return whole && { whole, recap: recapOf.get(id), substitute: substituteOf.get(id) };
  };
}

const tagOfParts = (
  whole: Selectable<OccurrenceTable>,
  recap: object | undefined,
  substitute: StaffNamed | undefined,
) => tagOf([stateOf(whole), recap ?? null, substitute?.id ?? null]);
