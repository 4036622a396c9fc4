import { ageBands, genders, type NewVisit } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';

/** Every answer there is: a month has a row for each from the first, so that none tells when it was given. */
const allAnswers = [
  ...ageBands.map((value) => ({ dimension: 'age-band' as const, value })),
  ...genders.map((value) => ({ dimension: 'gender' as const, value })),
];

/**
 * Counts what somebody said of themselves in the month of a house. All rows of the month are written each
 * time, those that stay as they are too: which of them was written last, and together with what else, is
 * to be seen neither in the order of the rows nor in their transaction.
 */
export async function countAnswers(
  tx: Tx,
  { districtId, house, month }: { districtId: string; house: string; month: string },
  { ageBand, gender }: Pick<NewVisit, 'ageBand' | 'gender'>,
) {
  if (!ageBand && !gender) return;
  const where = { district_id: districtId, house_id: house, period: month };
  await tx
    .insertInto('visit_breakdown')
    .values(allAnswers.map((answer) => ({ ...where, ...answer, count: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable('visit_breakdown')
    .set((eb) => ({
      count: eb
        .case()
        .when(
          eb.or([
            eb.and([eb('dimension', '=', 'age-band'), eb('value', '=', ageBand ?? '')]),
            eb.and([eb('dimension', '=', 'gender'), eb('value', '=', gender ?? '')]),
          ]),
        )
        .then(eb('count', '+', 1))
        .else(eb.ref('count'))
        .end(),
    }))
    .where('district_id', '=', districtId)
    .where('house_id', '=', house)
    .where('period', '=', month)
    .execute();
}
