import type { Tx } from '../../database/database.ts';
import { Problem } from '../../problem.ts';
import { showChange, takeStep } from './change.ts';
import type { DefectRow } from './view.ts';

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
