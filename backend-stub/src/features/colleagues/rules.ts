import {
  roleNames,
  type Colleague,
  type ColleagueRole,
  type RoleName,
  type StaffRole,
} from '@klocket/contract';
import { tagOf } from '../../http/if-match.ts';
import { InputError } from '../../input-error.ts';
import { may, type ActionObject, type Actor } from '../staff/may.ts';

/** Someone who works in a district, before it is said what who asks may do with them. */
export interface KnownColleague extends Omit<Colleague, 'mayChange'> {
  /** For each of the roles, what they are called as long as they do not know of it. */
  waits: (string | null)[];
}

/** A colleague as who asks may see them, with the mark of the roles they have. */
export interface ShownColleague extends Colleague {
  tag: string;
}

/** What `may` is asked about a colleague: they are those organisers' people whom they work for. */
export const objectOf = (
  districtId: string,
  { roles }: Pick<Colleague, 'roles'>,
): ActionObject => ({
  districtId,
  organisers: roles.flatMap(({ organiserId }) => organiserId ?? []),
});

/** Operators are made on the command line alone: they reach every district. */
const rolesInDistrict = roleNames.filter((role) => role !== 'operator');

/** What an organiser's own people can be; each of it is less than, or as much as, an organiser. */
const rolesOfOrganiser: RoleName[] = ['organiser', 'leader'];

/** The roles someone may give in a district, never more than their own; without an organiser, for any. */
export function rolesToGive({ roles }: Pick<Actor, 'roles'>, districtId: string): ColleagueRole[] {
  const here = roles.filter((role) => role.districtId === districtId);
  if (here.some(({ role }) => role === 'coordinator')) {
    return rolesInDistrict.map((role) => ({ role }));
  }
  return here.flatMap(({ role, organiserId }) =>
    role === 'organiser' && organiserId
      ? rolesOfOrganiser.map((given) => ({ role: given, organiserId }))
      : [],
  );
}

/** What somebody is called who knows of none of their roles in a district yet; undefined once they do. */
export const waitingName = ({ waits }: KnownColleague): string | undefined =>
  waits.every((name) => name !== null) ? waits[0]! : undefined;

/**
 * A colleague as who asks may see them. Of somebody who does not know of any role they can tell of yet,
 * no more than what was typed when it was given: whoever guesses an address learns nothing by it.
 */
export function showTo(
  actor: Actor,
  districtId: string,
  colleague: KnownColleague,
): ShownColleague {
  const { waits, ...known } = colleague;
  const tag = tagOf({ roles: known.roles });
  const shown = { ...known, tag, mayChange: mayChange(actor, districtId, colleague) };
  const told = known.roles.flatMap((role, index) =>
    may(actor, 'colleague.read', objectOf(districtId, { roles: [role] })) ? [index] : [],
  );
  const isWaiting = told.length > 0 && told.every((index) => waits[index]);
  if (!isWaiting) return shown;
  return {
    ...shown,
    name: waits[told[0]!]!,
    language: actor.language,
    passkeys: 0,
    roles: told.map((index) => known.roles[index]!),
  };
}

/** Whether someone may change or remove a colleague: only who could have given all of their roles. */
export const mayChange = (actor: Actor, districtId: string, colleague: KnownColleague) =>
  may(actor, 'colleague.write', objectOf(districtId, colleague)) &&
  colleague.roles.every((role) => isGivable(role, rolesToGive(actor, districtId)));

/** Refuses, with an `InputError`, roles that cannot be or that are not someone's to give. */
export function checkRoles(
  roles: ColleagueRole[],
  { organisers, givable }: { organisers: readonly string[]; givable: ColleagueRole[] },
) {
  roles.forEach((role, index) => {
    const pointer = `/roles/${index}`;
    const { organiserId } = role;
    if (role.role === 'organiser' && !organiserId) {
      throw new InputError('required', `${pointer}/organiserId`);
    }
    if (organiserId && !organisers.includes(organiserId)) {
      throw new InputError('organiser-unknown', `${pointer}/organiserId`, {
        organiser: organiserId,
      });
    }
    if (!isGivable(role, givable)) throw new InputError('role-not-yours-to-give', pointer);
  });
}

/** A colleague's role as it is kept. */
export const inDistrict = (
  districtId: string,
  { role, organiserId }: ColleagueRole,
): StaffRole => ({ role, districtId, ...(organiserId ? { organiserId } : {}) });

const isGivable = ({ role, organiserId }: ColleagueRole, givable: ColleagueRole[]) =>
  givable.some((one) => one.role === role && (!one.organiserId || one.organiserId === organiserId));
