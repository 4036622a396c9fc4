import type { ColleagueRole, Named, RoleName } from '@klocket/contract';
import { msg } from '@klocket/core';
import { roleWords } from '../../sign-in/role-words.ts';

/** Roles that are always for one organiser, and those that are for one or for the whole district. */
const forOrganiser: readonly RoleName[] = ['organiser'];
const perhapsForOrganiser: readonly RoleName[] = ['organiser', 'leader', 'receiver'];

/** A role as one is chosen from a list. */
export interface RoleChoice {
  role: ColleagueRole;
  key: string;
  label: string;
}

export const roleKey = ({ role, organiserId = '' }: ColleagueRole) => `${role}/${organiserId}`;

/** A role as people say it, with the organiser it is for. */
export function roleLabel({ role, organiserId }: ColleagueRole, organisers: readonly Named[]) {
  const organiser = organisers.find(({ id }) => id === organiserId)?.name ?? organiserId;
  return organiser ? `${roleWords(role)}, ${organiser}` : roleWords(role);
}

/** Every role that may be given, one line each. */
export function roleChoices(mayGive: ColleagueRole[], organisers: readonly Named[]): RoleChoice[] {
  const roles = mayGive.flatMap(({ role, organiserId }): ColleagueRole[] => {
    if (organiserId || !perhapsForOrganiser.includes(role)) {
      return [organiserId ? { role, organiserId } : { role }];
    }
    const each = organisers.map(({ id }) => ({ role, organiserId: id }));
    return forOrganiser.includes(role) ? each : [{ role }, ...each];
  });
  return roles.map((role) => ({ role, key: roleKey(role), label: roleLabel(role, organisers) }));
}

/** What somebody with a role does here. */
export function roleHint(role: RoleName): string {
  switch (role) {
    case 'coordinator':
      return msg('Sköter allt i stadsdelen och bjuder in kollegor.', {
        id: 'desk-hint-coordinator',
      });
    case 'organiser':
      return msg('Sköter sin egen organisations aktiviteter.', { id: 'desk-hint-organiser' });
    case 'leader':
      return msg('Sköter sina egna grupper.', { id: 'desk-hint-leader' });
    case 'walker':
      return msg('Är med på trygghetsvandringar.', { id: 'desk-hint-walker' });
    case 'follow-up':
      return msg('Följer mål och rapporter, utan namn.', { id: 'desk-hint-follow-up' });
    case 'receiver':
      return msg('Tar emot brister som har lämnats över.', { id: 'desk-hint-receiver' });
    case 'operator':
      return msg('Sköter driften av alla stadsdelar.', { id: 'desk-hint-operator' });
  }
}
