import type { AttendanceStatus, PartyRow } from '@klocket/contract';

/** What a party is called; without a name, its code. */
export const nameOf = ({ name, code }: Pick<PartyRow, 'name' | 'code'>) => name ?? code;

/** Whether a party has a seat, if only one that is held for it. */
export const hasSeat = ({ status }: Pick<PartyRow, 'status'>) =>
  status === 'confirmed' || status === 'offered';

/** Whether a mark says that they are there. */
export const isThere = (status: AttendanceStatus | null | undefined) =>
  status === 'present' || status === 'online' || status === 'walk-in';
