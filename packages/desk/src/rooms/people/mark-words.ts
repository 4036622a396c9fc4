import type { AttendanceStatus, PartyRow } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { nameOf } from './party.ts';

/** What a party has just been marked as. */
export function markedWords(
  row: Pick<PartyRow, 'name' | 'code'>,
  status: AttendanceStatus | null,
): string {
  const name = nameOf(row);
  switch (status) {
    case 'present':
    case 'walk-in':
      return msg(str`${name} är här.`, { id: 'desk-is-here' });
    case 'online':
      return msg(str`${name} är med på nätet.`, { id: 'desk-is-online' });
    case 'excused':
      return msg(str`${name} har anmält frånvaro.`, { id: 'desk-is-excused' });
    case 'absent':
      return msg(str`${name} kom inte.`, { id: 'desk-is-absent' });
    case null:
      return msg(str`${name} är inte märkt.`, { id: 'desk-is-unmarked' });
  }
}

/** That a code belongs to another occurrence, or to none. */
export const notHere = () =>
  msg('Koden hör inte till det här tillfället.', { id: 'desk-code-not-here' });

/** That a code may be real, but cannot be asked for now. */
export const notOnList = () =>
  msg('Koden står inte i listan, och utan nät kan vi inte fråga efter den.', {
    id: 'desk-code-not-on-list',
  });
