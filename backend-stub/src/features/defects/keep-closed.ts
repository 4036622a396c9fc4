import type { Tx } from '../../database/database.ts';
import { showChange } from './change.ts';
import { addEntry } from './entries.ts';
import { tellFollowers } from './tell.ts';
import type { DefectRow } from './view.ts';

/** Lets a defect that is held stay closed, although somebody wished otherwise, and says why. */
export async function keepClosed(
  tx: Tx,
  row: DefectRow,
  { reason, staffName }: { reason: string; staffName: string },
  at: string,
) {
  await tx
    .updateTable('defect')
    .set({ reopen_words: null, reopen_at: null })
    .where('id', '=', row.id)
    .execute();
  const { id: defect_id, status } = row;
  await addEntry(tx, { defect_id, at, voice: 'desk', status, reason, staff_name: staffName });
  await tellFollowers(tx, row, { status, reason }, at);
  await showChange(tx, row, at);
}
