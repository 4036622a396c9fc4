import type { DemographicAnswer } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { allSaid, countWith } from '../goals/said.ts';

/** Counts what somebody said of themselves in the month of a house, apart from when they came. */
export async function countAnswers(
  tx: Tx,
  { districtId, house, month }: { districtId: string; house: string; month: string },
  said: DemographicAnswer,
) {
  if (!said.ageBand && !said.gender) return;
  const where = { district_id: districtId, house_id: house, period: month };
  await tx
    .insertInto('visit_breakdown')
    .values(allSaid.map((answer) => ({ ...where, ...answer, count: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable('visit_breakdown')
    .set({ count: countWith(said) })
    .where('district_id', '=', districtId)
    .where('house_id', '=', house)
    .where('period', '=', month)
    .execute();
}
