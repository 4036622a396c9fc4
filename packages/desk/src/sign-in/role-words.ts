import type { RoleName } from '@klocket/contract';
import { msg } from '@klocket/core';

/** What a role is called among people. */
export function roleWords(role: RoleName): string {
  switch (role) {
    case 'coordinator':
      return msg('Samordnare', { id: 'desk-role-coordinator' });
    case 'organiser':
      return msg('Arrangör', { id: 'desk-role-organiser' });
    case 'leader':
      return msg('Ledare', { id: 'desk-role-leader' });
    case 'walker':
      return msg('Trygghetsvandrare', { id: 'desk-role-walker' });
    case 'follow-up':
      return msg('Uppföljare', { id: 'desk-role-follow-up' });
    case 'receiver':
      return msg('Mottagare av brister', { id: 'desk-role-receiver' });
    case 'operator':
      return msg('Driftansvarig', { id: 'desk-role-operator' });
  }
}

/** Every role, in the order people speak of them. */
export const staffRoles: readonly RoleName[] = [
  'coordinator',
  'organiser',
  'leader',
  'walker',
  'follow-up',
  'receiver',
  'operator',
];
