import type { Tx } from '../../database/database.ts';
import { showChange, takeStep } from './change.ts';
import { addEntry } from './entries.ts';
import { mayStep } from './rules.ts';
import type { DefectRow } from './view.ts';

interface HandOver {
  /** Ids of receivers. */
  receivers: readonly string[];
  /** When they got it; absent where it is still to be sent. */
  sentAt?: string;
  /** The list it is sent in. */
  handoverId?: string;
  reason?: string | null;
  staffName?: string | null;
}

/** Hands a defect that is held over to receivers; each has a state of its own from then on. */
export async function handOver(
  tx: Tx,
  row: DefectRow,
  { receivers, sentAt, handoverId, reason = null, staffName = null }: HandOver,
  at: string,
) {
  for (const receiver_id of receivers) {
    const state = sentAt ? ('sent' as const) : ('to-send' as const);
    const sending = { state, sent_at: sentAt ?? null, handover_id: handoverId ?? null };
    await tx
      .insertInto('defect_handover')
      .values({
        defect_id: row.id,
        receiver_id,
        district_id: row.district_id,
        acknowledged_at: null,
        answered_at: null,
        answer_status: null,
        answer_words: null,
        planned_on: null,
        reminded_at: null,
        updated_at: at,
        ...sending,
      })
      // Handed over anew, an answer from before says nothing of this time.
      .onConflict((conflict) =>
        conflict.columns(['defect_id', 'receiver_id']).doUpdateSet({
          ...sending,
          answer_status: null,
          answer_words: null,
          planned_on: null,
          acknowledged_at: null,
          answered_at: null,
          reminded_at: null,
          updated_at: at,
        }),
      )
      .execute();
  }
  if (mayStep(row.status, 'handed-over', 'desk')) {
    const step = {
      to: 'handed-over',
      voice: 'desk',
      reason,
      staffName,
      handedTo: receivers,
    } as const;
    return takeStep(tx, row, step, at);
  }
  await addEntry(tx, {
    defect_id: row.id,
    at,
    voice: 'desk',
    reason,
    staff_name: staffName,
    handed_to_json: JSON.stringify(receivers),
  });
  await showChange(tx, row, at);
}
