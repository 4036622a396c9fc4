import type { ColleagueRole, NewColleague } from '@klocket/contract';
import { msg } from '@klocket/core';

/** What the form holds. */
export interface Values {
  email: string;
  name: string;
  language: string;
  roles: ColleagueRole[];
}

/** Somebody new, before anything is known. */
export const empty: Values = { email: '', name: '', language: 'sv', roles: [] };

/** What must be mended before it can be sent: by pointer, in words. */
export function wrongIn({ email, roles }: Values, isNew: boolean): [string, string][] {
  const wrong: [string, string][] = [];
  if (isNew && !/^\S+@\S+$/.test(email.trim())) {
    wrong.push(['/email', msg('Skriv kollegans e-postadress.', { id: 'desk-their-email-needed' })]);
  }
  if (roles.length === 0) {
    wrong.push(['/roles', msg('Välj minst en roll.', { id: 'desk-role-needed' })]);
  }
  return wrong;
}

/** What is sent of the form; what is empty is left out. */
export const invitation = ({ email, name, language, roles }: Values): NewColleague => ({
  email: email.trim(),
  language,
  roles,
  ...(name.trim() ? { name: name.trim() } : {}),
});
