import type { PulseAnswer } from '@klocket/contract';
import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';

const scores = [1, 2, 3, 4, 5];

/**
 * Counts an answer in its term. A term has a row for each score from the first, and all five are written
 * each time, so that neither the order of the rows nor their transaction tells which of them it was.
 */
export async function countAnswer(
  tx: Tx,
  { districtId, period }: { districtId: string; period: string },
  { question, score }: PulseAnswer,
) {
  const where = { district_id: districtId, question_id: question, period };
  await tx
    .insertInto('pulse_count')
    .values(scores.map((one) => ({ ...where, score: one, count: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable('pulse_count')
    .set({ count: sql<number>`case when score = ${score} then count + 1 else count end` })
    .where('district_id', '=', districtId)
    .where('question_id', '=', question)
    .where('period', '=', period)
    .execute();
}
