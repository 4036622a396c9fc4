import type { DefectAnswer, DefectStatus, HandoverState } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { isBlank, plainText } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import { setStatus, showChange } from './change.ts';
import { addEntry } from './entries.ts';
import { mayStep, statusBy } from './rules.ts';
import { tellFollowers } from './tell.ts';
import { saidOf, type DefectRow, type Said } from './view.ts';

/**
 * Writes what a receiver says of a defect that is held and was handed over to them. Without a status and
 * words it is acknowledged. Throws a `Problem` for a receiver who never got it.
 */
export async function answerFor(
  tx: Tx,
  row: DefectRow,
  { receiver, status, words, plannedOn }: DefectAnswer,
  at: string,
  staffName: string | null = null,
) {
  const handovers = await tx
    .selectFrom('defect_handover')
    .selectAll()
    .where('defect_id', '=', row.id)
    .execute();
  const own = handovers.find(({ receiver_id }) => receiver_id === receiver);
  if (!own) {
    throw new Problem('invalid', {
      status: 422,
      errors: [{ pointer: '/receiver', code: 'receiver-unknown' }],
    });
  }
  const said = words === undefined || isBlank(words) ? null : plainText(words).trim();
  const isAnswer = status !== undefined || said !== null || plannedOn !== undefined;
  const answered = status ?? own.answer_status;
  const written = {
    state: stateAfter(own.state, status, isAnswer),
    acknowledged_at: own.acknowledged_at ?? at,
    updated_at: at,
    ...(isAnswer && {
      answered_at: at,
      answer_status: answered,
      answer_words: said ?? own.answer_words,
      planned_on: plannedOn ?? own.planned_on,
    }),
  };
  await tx
    .updateTable('defect_handover')
    .set(written)
    .where('defect_id', '=', row.id)
    .where('receiver_id', '=', receiver)
    .execute();
  if (!isAnswer) return showChange(tx, row, at);

  const name = await nameOf(tx, row.district_id, receiver);
  await tellFollowers(tx, row, { status, by: name, reason: said, plannedOn }, at);
  await addEntry(tx, {
    defect_id: row.id,
    at,
    voice: 'receiver',
    name,
    status: status ?? null,
    reason: said,
    planned_on: plannedOn ?? null,
    staff_name: staffName,
  });
  const before = saidOf(row);
  const news: Said = {
    receiver,
    status: status ?? (before?.receiver === receiver ? before.status : 'handed-over'),
    ...(said !== null && { words: said }),
    ...(plannedOn && { plannedOn }),
    at,
  };
  await tx
    .updateTable('defect')
    .set({ said_json: JSON.stringify(news) })
    .where('id', '=', row.id)
    .execute();
  const now = statusBy(
    handovers.map((one) => (one.receiver_id === receiver ? answered : one.answer_status)),
  );
  if (status && now && now !== row.status && mayStep(row.status, now, 'receiver')) {
    await setStatus(tx, row, now, at);
  }
  await showChange(tx, row, at);
}

/** How far it has come with whoever answers. */
function stateAfter(
  before: HandoverState,
  status: DefectStatus | undefined,
  isAnswer: boolean,
): HandoverState {
  if (status === 'fixed' || status === 'not-responsible' || status === 'will-not-fix')
    return 'done';
  if (isAnswer) return 'answered';
  return before === 'answered' || before === 'done' ? before : 'acknowledged';
}

async function nameOf(tx: Tx, districtId: string, receiver: string) {
  const row = await tx
    .selectFrom('receiver')
    .select('name')
    .where('district_id', '=', districtId)
    .where('id', '=', receiver)
    .executeTakeFirst();
  return row?.name ?? receiver;
}
