import { sql } from 'kysely';
import type { Reader, Tx } from '../../database/database.ts';
import { Problem } from '../../problem.ts';
import { showChange, takeStep } from './change.ts';
import type { DefectRow } from './view.ts';

/** What a defect is the same as, and what that is the same as in turn. */
export async function originalsOf(db: Reader, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive original(id) as (
      select duplicate_of from defect where id = ${id} and duplicate_of is not null
      union
      select d.duplicate_of from defect d join original o on o.id = d.id
        where d.duplicate_of is not null
    )
    select id from original
  `.execute(db);
  return rows.map((row) => row.id);
}

/** Counts some more, or some less, who have the same trouble with defects that are held. */
export async function countMore(tx: Tx, ids: readonly string[], more: number, at: string) {
  if (ids.length === 0) return;
  const counted = await tx
    .updateTable('defect')
    .set({
      confirmations: sql<number>`case when confirmations + ${more} < 0 then 0
        else confirmations + ${more} end`,
    })
    .where('id', 'in', ids)
    .returning(['id', 'district_id', 'published'])
    .execute();
  for (const row of counted) await showChange(tx, row, at);
}

/** Takes a merging back: who counted for another does so no more. All of them are held. */
export const separate = async (tx: Tx, { id, confirmations }: DefectRow, at: string) =>
  countMore(tx, await originalsOf(tx, id), -(confirmations + 1), at);

/**
 * Makes a defect that is held the same as another: who reported it counts there as one more, and so do
 * those who said "me too". Throws a `Problem` for what it cannot be the same as.
 */
export async function mergeInto(
  tx: Tx,
  row: DefectRow,
  {
    duplicateOf,
    reason,
    staffName,
  }: { duplicateOf?: string | undefined; reason: string; staffName: string },
  at: string,
) {
  const other =
    duplicateOf !== undefined &&
    duplicateOf !== row.id &&
    (await tx
      .updateTable('defect')
      .set((eb) => ({ confirmations: eb('confirmations', '+', row.confirmations + 1) }))
      .where('id', '=', duplicateOf)
      .where('district_id', '=', row.district_id)
      .where('status', '!=', 'duplicate')
      .where('review', '!=', 'refused')
      .returningAll()
      .executeTakeFirst());
  if (!other) {
    throw new Problem('invalid', {
      status: 422,
      errors: [{ pointer: '/duplicateOf', code: 'duplicate-unknown' }],
    });
  }
  const step = {
    to: 'duplicate',
    voice: 'desk',
    duplicateOf: other.id,
    reason,
    staffName,
  } as const;
  await takeStep(tx, row, step, at);
  await showChange(tx, other, at);
}
