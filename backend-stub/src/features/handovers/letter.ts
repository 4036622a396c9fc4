import type { Reader, Tx } from '../../database/database.ts';
import { queueMail } from '../../mail/queue.ts';
import type { HandoverNews } from '../../mail/words/index.ts';
import { longDay } from '../../words/dates.ts';
import { loadDefectNames } from '../defects/view.ts';
import {
  handoverTokenId,
  isShown,
  isUnanswered,
  rowsOf,
  titleOf,
  type HandoverRow,
  type ListedRow,
} from './rows.ts';

/** Whoever gets a list. */
export interface Recipient {
  name: string;
  email: string | null;
  language: string;
  public_record: number;
}

/** The list itself, a reminder of what is not answered, or a link instead of one that has ended. */
export type HandoverLetter = 'defect-handover' | 'defect-reminder' | 'defect-link';

type Listed = Pick<HandoverRow, 'id' | 'district_id' | 'round' | 'message' | 'until_at'>;

/** What a letter about a list is filled with; the link is put in as it is sent. */
export async function newsOf(
  db: Reader,
  list: Pick<Listed, 'district_id' | 'message' | 'until_at'>,
  receiver: Recipient,
  rows: readonly Pick<ListedRow, 'number' | 'category_id' | 'spot_id' | 'shown_address'>[],
  at: string,
): Promise<HandoverNews> {
  const { language } = receiver;
  const names = (await loadDefectNames(db, list.district_id, language))!;
  const { name: district } = await db
    .selectFrom('district')
    .select('name')
    .where('id', '=', list.district_id)
    .executeTakeFirstOrThrow();
  return {
    district,
    receiver: receiver.name,
    count: rows.length,
    list: rows.map((row) => ({ number: row.number, title: titleOf(row, names) })),
    message: list.message ?? '',
    until: longDay(list.until_at.slice(0, 10), at.slice(0, 10), language),
    publicRecord: receiver.public_record === 1,
    link: '',
  };
}

/** Mails a list, or a word about it, to its receiver, and remembers that as its latest mail. */
export async function mailTo(
  tx: Tx,
  list: Listed,
  receiver: Recipient,
  { template, at }: { template: HandoverLetter; at: string },
) {
  const all = (await rowsOf(tx, list.id)).filter(isShown);
  const rows = template === 'defect-handover' ? all : all.filter(isUnanswered);
  const mailId = await queueMail(
    tx,
    {
      to: receiver.email!,
      language: receiver.language,
      template,
      values: await newsOf(tx, list, receiver, rows, at),
      districtId: list.district_id,
      defectTokenId: handoverTokenId(list),
    },
    at,
  );
  await tx.updateTable('handover').set({ mail_id: mailId }).where('id', '=', list.id).execute();
}
