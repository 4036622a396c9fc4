import { createHash } from 'node:crypto';
import { toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';

const linkDays = 30;

/** Puts what was handed over to a receiver on the same day into a list, as if it had been sent so. */
export async function seedLists(tx: Tx, districtId: string, messages: Record<string, string>) {
  const rows = await tx
    .selectFrom('defect_handover')
    .select(['defect_id', 'receiver_id', 'sent_at'])
    .where('district_id', '=', districtId)
    .where('handover_id', 'is', null)
    .where('sent_at', 'is not', null)
    .orderBy('sent_at')
    .orderBy('defect_id')
    .execute();
  const byList = Map.groupBy(rows, (row) => `${row.receiver_id} ${row.sent_at!.slice(0, 10)}`);
  for (const [name, some] of byList) {
    const id = `h${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
    const { receiver_id, sent_at } = some[0]!;
    const sentAt = Temporal.Instant.from(sent_at!);
    await tx
      .insertInto('handover')
      .values({
        id,
        district_id: districtId,
        receiver_id,
        message: messages[sent_at!.slice(0, 10)] ?? null,
        round: 1,
        until_at: toStored(sentAt.add({ hours: 24 * linkDays })),
        mail_id: null,
        reminded_at: null,
        asked_at: null,
        created_at: sent_at!,
      })
      .execute();
    await tx
      .updateTable('defect_handover')
      .set({ handover_id: id })
      .where('receiver_id', '=', receiver_id)
      .where(
        'defect_id',
        'in',
        some.map(({ defect_id }) => defect_id),
      )
      .execute();
  }
}
