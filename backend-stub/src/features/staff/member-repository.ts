import { randomUUID } from 'node:crypto';
import type { MeChange, StaffRole } from '@klocket/contract';
import type { Selectable } from 'kysely';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader, Tx } from '../../database/database.ts';
import { InputError } from '../../input-error.ts';
import { toMailAddress } from '../../mail/address.ts';
import { plainLine } from '../../plain-text.ts';
import type { StaffMemberTable, StaffRoleTable } from '../../database/staff-tables.ts';

/** Someone who works at the desk. */
export interface Member {
  id: string;
  name: string;
  email: string;
  language: string;
  roles: StaffRole[];
}

/** Hours after which a session ends, however busy. */
export const longestHours = 12;

/** Days that who has left can be invited back as the same person. */
export const rememberedDays = 90;

/** The people who work at the desk. */
export type MemberRepository = ReturnType<typeof createMemberRepository>;

export const createMemberRepository = (db: Database, clock: Clock) => ({
  /** Someone who still works here. */
  async find(id: string): Promise<Member | undefined> {
    const row = await active(db).where('id', '=', id).executeTakeFirst();
    return row && toMember(row, await rolesOf(db, row.id));
  },

  /**
   * Erases who has left long ago, and what nobody can sign in with any more. The history keeps the
   * names it was written with.
   */
  async forget(): Promise<void> {
    const now = clock();
    const before = (hours: number) => toStored(now.subtract({ hours }));
    const left = before(rememberedDays * 24);
    await db.deleteFrom('staff_member').where('removed_at', '<', left).execute();
    await db.deleteFrom('sign_in').where('created_at', '<', before(24)).execute();
    await db.deleteFrom('staff_session').where('created_at', '<', before(longestHours)).execute();
    await db.deleteFrom('passkey_challenge').where('expires_at', '<', before(0)).execute();
  },

  /** Changes what someone may change about themselves. */
  async change(id: string, { name, language }: MeChange): Promise<void> {
    await db
      .updateTable('staff_member')
      .set({ name: name && plainLine(name), language, updated_at: toStored(clock()) })
      .where('id', '=', id)
      .execute();
  },
});

/** The form in which an address is kept and compared. Throws an `InputError` where none can be mailed to. */
export function foldEmail(email: string) {
  const address = toMailAddress(email.trim().toLowerCase());
  if (!address) throw new InputError('address-invalid', '/email', { email });
  return address;
}

/** Someone who still works here, by mail address. */
export const findByEmail = (db: Reader, email: string) =>
  active(db).where('email', '=', foldEmail(email)).executeTakeFirst();

/** Whether someone still works here. */
export const isActive = async (db: Reader, id: string) =>
  (await active(db).where('id', '=', id).executeTakeFirst()) !== undefined;

/** What is known of someone about to get a role. */
export interface NewMember {
  /** Default: a random one. */
  id?: string;
  email: string;
  /** Default: what stands before the @ of the address. */
  name?: string;
  language: string;
}

/** Takes someone in, or back, and returns the id; who is there already stays as they are. */
export async function takeIn(tx: Tx, member: NewMember, at: string): Promise<string> {
  const email = foldEmail(member.email);
  const row = {
    id: member.id ?? randomUUID(),
    email,
    name: (member.name && plainLine(member.name)) || nameOfAddress(email),
    language: member.language,
    created_at: at,
    updated_at: at,
    removed_at: null,
  };
  const { id } = await tx
    .insertInto('staff_member')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ removed_at: null }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Gives someone a role unless they have it. With a name to wait as they are called that, where the role
 * is told of, until they have signed in.
 */
export async function giveRole(tx: Tx, memberId: string, role: StaffRole, waitsAs?: string) {
  const known = await rolesOf(tx, memberId);
  if (known.some((one) => sameRole(one, role))) return;
  await tx
    .insertInto('staff_role')
    .values({
      id: randomUUID(),
      staff_member_id: memberId,
      role: role.role,
      district_id: role.districtId ?? null,
      organiser_id: role.organiserId ?? null,
      waits_as: waitsAs ?? null,
    })
    .execute();
}

/** What somebody is called before they are known by another name: what stands before the @ of the address. */
export const nameOfAddress = (email: string) => email.slice(0, email.indexOf('@'));

/** Whether somebody has this address, or had it when they worked here. */
export async function isKnown(tx: Tx, email: string) {
  const row = await tx
    .selectFrom('staff_member')
    .select('id')
    .where('email', '=', foldEmail(email))
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that someone knows of all the roles they have. */
export async function acceptRoles(tx: Tx, memberId: string) {
  await tx
    .updateTable('staff_role')
    .set({ waits_as: null })
    .where('staff_member_id', '=', memberId)
    .where('waits_as', 'is not', null)
    .execute();
}

/** Notes that someone works here no more; what they got in with goes at once. */
export async function leave(tx: Tx, memberId: string, at: string) {
  await tx.deleteFrom('passkey').where('staff_member_id', '=', memberId).execute();
  await tx
    .updateTable('staff_member')
    .set({ removed_at: at, updated_at: at })
    .where('id', '=', memberId)
    .execute();
}

/** Whether two roles are one and the same. */
export const sameRole = (one: StaffRole, other: StaffRole) =>
  one.role === other.role &&
  one.districtId === other.districtId &&
  one.organiserId === other.organiserId;

/** Someone's roles, in an order that stays. */
export async function rolesOf(db: Reader, memberId: string): Promise<StaffRole[]> {
  const rows = await db
    .selectFrom('staff_role')
    .selectAll()
    .where('staff_member_id', '=', memberId)
    .orderBy('district_id')
    .orderBy('role')
    .orderBy('organiser_id')
    .execute();
  return rows.map(toRole);
}

export const toRole = ({
  role,
  district_id,
  organiser_id,
}: Selectable<StaffRoleTable>): StaffRole => ({
  role,
  ...(district_id === null ? {} : { districtId: district_id }),
  ...(organiser_id === null ? {} : { organiserId: organiser_id }),
});

const active = (db: Reader) =>
  db.selectFrom('staff_member').selectAll().where('removed_at', 'is', null);

const toMember = (row: Selectable<StaffMemberTable>, roles: StaffRole[]): Member => ({
  id: row.id,
  name: row.name,
  email: row.email,
  language: row.language,
  roles,
});
