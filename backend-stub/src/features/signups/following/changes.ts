import type { OccurrenceTable } from '../../../database/tables.ts';
import { offStatuses } from '../../activities/rules.ts';

/** What people were told of an occurrence, or what it is now. */
export interface MeetingState {
  startsAt: string;
  endsAt: string;
  status: OccurrenceTable['status'];
  /** House, room, address and address on the net, as one text. */
  where: string;
}

/** What those who have signed up were last told, by occurrence. */
export type Told = Record<string, MeetingState>;

export const stateOfMeeting = (row: OccurrenceTable): MeetingState => ({
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  status: row.status,
  where: [row.house_id, row.room_id, row.address, row.online_url].map((it) => it ?? '').join('|'),
});

export const toldOf = (rows: readonly OccurrenceTable[]): Told =>
  Object.fromEntries(rows.map((row) => [row.id, stateOfMeeting(row)]));

/** A change that people must be told of. */
export interface MeetingChange {
  occurrenceId: string;
  kind: 'changed' | 'cancelled';
  /** What it was when they were last told. */
  before: MeetingState;
}

const isOff = ({ status }: MeetingState) => offStatuses.includes(status);

/**
 * What of some occurrences has changed since people were told, of those that were still to come. One
 * that is no more is cancelled. What was added is no change of what they signed up for.
 */
export function changesSince(told: Told, now: Told, at: string): MeetingChange[] {
  return Object.entries(told).flatMap(([occurrenceId, before]): MeetingChange[] => {
    const after = now[occurrenceId];
    if (before.endsAt <= at && (!after || after.endsAt <= at)) return [];
    const wasOff = isOff(before);
    if (!after || isOff(after)) {
      return wasOff ? [] : [{ occurrenceId, kind: 'cancelled', before }];
    }
    const isSame =
      !wasOff &&
      before.startsAt === after.startsAt &&
      before.endsAt === after.endsAt &&
      before.where === after.where;
    return isSame ? [] : [{ occurrenceId, kind: 'changed', before }];
  });
}
