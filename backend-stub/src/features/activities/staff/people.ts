import type { StaffNamed } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { InputError } from '../../../input-error.ts';
import { may, type Actor } from '../../staff/may.ts';

interface Person extends StaffNamed {
  organisers: string[];
}

/** Those who work in a district, in order of their names. */
export async function peopleOf(db: Reader, districtId: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('staff_member as m')
    .innerJoin('staff_role as r', 'r.staff_member_id', 'm.id')
    .select(['m.id', 'm.name', 'r.organiser_id', 'r.waits_as'])
    .where('r.district_id', '=', districtId)
    .where('m.removed_at', 'is', null)
    .orderBy('m.name')
    .orderBy('m.id')
    .execute();
  const people = Map.groupBy(rows, ({ id }) => id).values();
  return people
    .map((all) => {
      const { id, name, waits_as } = all[0]!;
      // Who knows of none of their roles yet goes by the name that was typed.
      const accepted = all.filter((row) => row.waits_as === null);
      const told = accepted.length > 0 ? accepted : all;
      return {
        id,
        name: accepted.length > 0 ? name : waits_as!,
        organisers: told.flatMap(({ organiser_id }) => organiser_id ?? []),
      };
    })
    .toArray();
}

/** Those of them whom somebody may know of: who works with them, and who is named already. */
export function knownTo(
  actor: Actor,
  districtId: string,
  people: Person[],
  named: readonly string[],
): StaffNamed[] {
  const own = actor.roles.flatMap((role) =>
    role.districtId === districtId && role.organiserId ? [role.organiserId] : [],
  );
  return people
    .filter(
      ({ id, organisers }) =>
        id === actor.id ||
        named.includes(id) ||
        organisers.some((organiser) => own.includes(organiser)) ||
        may(actor, 'colleague.read', { districtId, organisers }),
    )
    .map(({ id, name }) => ({ id, name }));
}

/** Refuses, with an `InputError`, people who do not work in the district. */
export async function checkPeople(
  db: Reader,
  districtId: string,
  ids: readonly string[],
  pointer: (index: number) => string,
) {
  if (ids.length === 0) return;
  const people = await peopleOf(db, districtId);
  for (const [index, id] of ids.entries()) {
    if (people.some((person) => person.id === id)) continue;
    throw new InputError('colleague-unknown', pointer(index), { id });
  }
}

/** The organisers somebody works for in a district: by a role, or by leading what is theirs. */
export async function organisersOf(
  db: Reader,
  { id, roles }: Actor,
  districtId: string,
): Promise<string[]> {
  const led = await db
    .selectFrom('activity_leader as l')
    .innerJoin('activity as a', 'a.id', 'l.activity_id')
    .innerJoin('activity_organiser as o', 'o.activity_id', 'a.id')
    .select('o.organiser_id')
    .distinct()
    .where('l.staff_member_id', '=', id)
    .where('a.district_id', '=', districtId)
    .where('a.published', '=', 1)
    .execute();
  const own = roles.flatMap((role) =>
    role.districtId === districtId && role.organiserId ? [role.organiserId] : [],
  );
  return [...own, ...led.map((row) => row.organiser_id)];
}
