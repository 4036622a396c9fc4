import type { Action, Me } from '@klocket/contract';

/** Whether somebody may do a thing in a district, with what is their own there. */
export const may = ({ districts }: Me, district: string, action: Action) =>
  Boolean(districts.find(({ id }) => id === district)?.may.includes(action));
