import type { Tx } from '../../database/database.ts';
import { queueMail } from '../../mail/queue.ts';

/** What became of somebody's passkey. */
interface PasskeyNews {
  memberId: string;
  template: 'passkey-added' | 'passkey-removed';
  /** What it is called; empty when it is all of them. */
  name: string;
  /** Who did it; empty when it was the owner. */
  by?: string;
}

/** Tells somebody that their way in has changed, whoever changed it. */
export async function tellOwner(
  tx: Tx,
  { memberId, template, name, by = '' }: PasskeyNews,
  publicUrl: string,
  at: string,
) {
  const { email, language } = await tx
    .selectFrom('staff_member')
    .select(['email', 'language'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
  const values = { name, by, link: `${publicUrl}/desk` };
  await queueMail(tx, { to: email, language, template, values }, at);
}
