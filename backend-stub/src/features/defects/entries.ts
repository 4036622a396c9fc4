import { randomUUID } from 'node:crypto';
import type { DefectEntryTable } from '../../database/defect-tables.ts';
import type { Tx } from '../../database/database.ts';

/** Something that happened to a defect, to be written into its story. */
export type NewEntry = Pick<DefectEntryTable, 'defect_id' | 'at' | 'voice'> &
  Partial<Omit<DefectEntryTable, 'id' | 'number'>>;

/** Writes into the story of a defect; whoever does holds its row. */
export async function addEntry(tx: Tx, entry: NewEntry) {
  const { last } = await tx
    .selectFrom('defect_entry')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('defect_id', '=', entry.defect_id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('defect_entry')
    .values({
      name: null,
      walk_id: null,
      status: null,
      verdict: null,
      reason: null,
      planned_on: null,
      handed_to_json: null,
      staff_name: null,
      ...entry,
      id: randomUUID(),
      number: Number(last ?? 0) + 1,
    })
    .execute();
}
