import type { StaffRole } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { queueMail } from '../../mail/queue.ts';
import { record, type Deed } from '../history/repository.ts';
import {
  foldEmail,
  giveRole,
  isKnown,
  nameOfAddress,
  takeIn,
  type NewMember,
} from '../staff/member-repository.ts';

/** Someone to get roles, and a mail that says so. */
export interface Invitation {
  member: NewMember;
  roles: StaffRole[];
  /** Absent for an operator, who is at home in none. */
  district?: { id: string; name: string };
  /** Who invites; without an id it is the command line. */
  by: Deed['actor'];
  /** Our origin, as the mail is to name it; without one the mail room puts in the public one. */
  origin?: string;
}

/** Takes someone in, gives the roles they lack, mails them, and returns their id. */
export async function invite(tx: Tx, invitation: Invitation, at: string): Promise<string> {
  const { member, roles, district, by, origin = '' } = invitation;
  const typed = member.name || nameOfAddress(foldEmail(member.email));
  const waitsAs = (await isKnown(tx, member.email)) ? typed : undefined;
  const id = await takeIn(tx, member, at);
  for (const role of roles) await giveRole(tx, id, role, waitsAs);
  const { email, language } = await tx
    .selectFrom('staff_member')
    .select(['email', 'language'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const values = {
    district: district?.name ?? 'Klocket',
    link: `${origin}/desk`,
    ...(by.id ? { invitedBy: by.name } : {}),
  };
  await queueMail(
    tx,
    { to: email, language, template: 'invitation', values, districtId: district?.id },
    at,
  );
  if (district) {
    const object = { kind: 'colleague', id, title: typed };
    const details = { roles: roles.map(({ role, organiserId }) => ({ role, organiserId })) };
    const deed = { districtId: district.id, actor: by, action: 'colleague.invited' };
    await record(tx, { ...deed, object, details }, at);
  }
  return id;
}
