import type { Reader, Tx } from '../../database/database.ts';
import type { KnownColleague } from './rules.ts';

/** Everyone who works in a district, in order of their names; only one of them where `id` is given. */
export async function loadColleagues(
  db: Reader,
  districtId: string,
  id?: string,
): Promise<KnownColleague[]> {
  let query = db
    .selectFrom('staff_role as r')
    .innerJoin('staff_member as m', 'm.id', 'r.staff_member_id')
    .select(['m.id', 'm.name', 'm.email', 'm.language', 'r.role', 'r.organiser_id', 'r.waits_as'])
    .select((eb) =>
      eb
        .selectFrom('passkey as p')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('p.staff_member_id', '=', 'm.id')
        .as('passkeys'),
    )
    .where('r.district_id', '=', districtId)
    .where('m.removed_at', 'is', null);
  if (id !== undefined) query = query.where('m.id', '=', id);
  const rows = await query.orderBy('r.role').orderBy('r.organiser_id').execute();
  const colleagues = Map.groupBy(rows, (row) => row.id)
    .values()
    .map((of) => {
      const { id: memberId, name, email, language, passkeys } = of[0]!;
      const roles = of.map(({ role, organiser_id }) => ({
        role,
        ...(organiser_id === null ? {} : { organiserId: organiser_id }),
      }));
      const waits = of.map(({ waits_as }) => waits_as);
      return { id: memberId, name, email, language, roles, waits, passkeys: Number(passkeys) };
    });
  const { compare } = new Intl.Collator('sv');
  return [...colleagues].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Takes all roles in a district from someone, and what they led there. */
export async function takeRoles(tx: Tx, districtId: string, memberId: string) {
  await tx
    .deleteFrom('staff_role')
    .where('staff_member_id', '=', memberId)
    .where('district_id', '=', districtId)
    .execute();
}

/** Takes from someone the activities of a district that they led. */
export async function takeGroups(tx: Tx, districtId: string, memberId: string) {
  await tx
    .deleteFrom('activity_leader')
    .where('staff_member_id', '=', memberId)
    .where('activity_id', 'in', (eb) =>
      eb.selectFrom('activity').select('id').where('district_id', '=', districtId),
    )
    .execute();
}

/** Whether anyone still coordinates a district. */
export async function isCoordinated(tx: Tx, districtId: string) {
  const coordinator = await tx
    .selectFrom('staff_role as r')
    .innerJoin('staff_member as m', 'm.id', 'r.staff_member_id')
    .select('r.id')
    .where('r.district_id', '=', districtId)
    .where('r.role', '=', 'coordinator')
    .where('m.removed_at', 'is', null)
    .executeTakeFirst();
  return coordinator !== undefined;
}
