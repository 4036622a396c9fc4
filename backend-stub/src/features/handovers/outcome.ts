import type { HandoverState } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import type { MailTable } from '../../database/tables.ts';
import { recordEvent } from '../../events.ts';
import { readTokenId } from './rows.ts';

/** What has not arrived yet, or was said to have. */
const before: readonly HandoverState[] = ['to-send', 'sent', 'failed'];

/**
 * Says of each defect of a list how its mail went: it is sent once the mail is handed on, and has failed once
 * that is given up. What the receiver has seen meanwhile stays seen.
 */
export async function noteHandoverMail(
  tx: Tx,
  { id, template, defect_token_id }: Pick<MailTable, 'id' | 'template' | 'defect_token_id'>,
  outcome: 'sent' | 'failed',
  at: string,
) {
  const list = template === 'defect-handover' && readTokenId(defect_token_id ?? '');
  if (!list) return;
  const row = await tx
    .selectFrom('handover')
    .select(['id', 'district_id', 'mail_id'])
    .where('id', '=', list.id)
    .executeTakeFirst();
  // A later mail of the same list says more than this one.
  if (!row || row.mail_id !== id) return;
  await setArrival(tx, row, outcome, at);
}

/** Writes whether a list has arrived, and tells open pages. */
export async function setArrival(
  tx: Tx,
  { id, district_id }: { id: string; district_id: string },
  outcome: 'sent' | 'failed',
  at: string,
) {
  const changed = await tx
    .updateTable('defect_handover')
    .set((eb) => ({
      state: outcome,
      updated_at: at,
      ...(outcome === 'sent' && {
        // Sent once more because it had arrived already, it has been waiting since then.
        sent_at: eb.case().when('state', '=', 'sent').then(eb.ref('sent_at')).else(at).end(),
      }),
    }))
    .where('handover_id', '=', id)
    .where('state', 'in', before)
    .returning('defect_id')
    .execute();
  if (changed.length > 0) await recordEvent(tx, district_id, 'defect', {}, at);
}
