import type { GoalMove } from '@klocket/contract';
import type { Tx } from '../../../database/database.ts';
import { Problem } from '../../../problem.ts';
import { refusal } from './refusal.ts';

/**
 * Gives a goal another number among the goals of its district; those between move up or down by one. False when
 * it has that number. Throws a `Problem` when it is not where whoever moves it saw it.
 */
export async function moveGoal(tx: Tx, districtId: string, id: string, { number, was }: GoalMove) {
  const rows = await tx
    .selectFrom('goal')
    .select('id')
    .where('district_id', '=', districtId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const ids = rows.map((row) => row.id);
  const at = ids.indexOf(id);
  if (at < 0) throw new Problem('not-found');
  if (at + 1 !== was) {
    throw new Problem('changed-meanwhile', { members: { current: { number: at + 1 } } });
  }
  if (number > ids.length) throw refusal('choice', '/number');
  if (number === was) return false;
  const ordered = ids.toSpliced(at, 1).toSpliced(number - 1, 0, id);
  for (const [position, goal] of ordered.entries()) {
    await tx
      .updateTable('goal')
      .set({ position })
      .where('district_id', '=', districtId)
      .where('id', '=', goal)
      .execute();
  }
  return true;
}
