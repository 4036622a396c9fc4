import type { MailTemplate, MailTrouble } from '@klocket/contract';
import type { Reader, Tx } from '../database/database.ts';
import type { MailTable } from '../database/tables.ts';
import { queueMail } from './queue.ts';

/** Whoever asks for a sign-in mail finds out by themselves; of a notice there is no notice. */
const untold: readonly string[] = ['sign-in', 'mail-failed'] satisfies MailTemplate[];

/** Tells a district's coordinators, each in their language, of a mail that was given up. */
export async function tellCoordinators(
  tx: Tx,
  { district_id: districtId, recipient, template }: MailTable,
  trouble: MailTrouble,
  publicUrl: string,
  at: string,
) {
  if (!districtId || untold.includes(template)) return;
  const people = await coordinatorsOf(tx, districtId);
  for (const { email, language, name } of people) {
    if (email === recipient) continue;
    const values = {
      recipient,
      template: template as MailTemplate,
      trouble,
      district: name,
      link: `${publicUrl}/desk/${districtId}/district/mail`,
    };
    await queueMail(tx, { to: email, language, template: 'mail-failed', values, districtId }, at);
  }
}

/** Who coordinates a district, each with their language and the district's name. */
export const coordinatorsOf = (db: Reader, districtId: string) =>
  db
    .selectFrom('staff_role as r')
    .innerJoin('staff_member as m', 'm.id', 'r.staff_member_id')
    .innerJoin('district as d', 'd.id', 'r.district_id')
    .select(['m.email', 'm.language', 'd.name'])
    .distinct()
    .where('r.district_id', '=', districtId)
    .where('r.role', '=', 'coordinator')
    .where('m.removed_at', 'is', null)
    .execute();
