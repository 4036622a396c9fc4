import type { OccurrenceStatus } from '@klocket/contract';
import type { Times } from './recurrence/times.ts';

/**
 * What may follow what, apart from the same again. A change is undone by restoring, so nothing
 * leads back to `scheduled`: people who read "inställt" must be able to see what became of it.
 */
const followers: Record<OccurrenceStatus, readonly OccurrenceStatus[]> = {
  scheduled: ['cancelled', 'postponed', 'rescheduled', 'moved-online', 'no-meeting'],
  postponed: ['cancelled', 'rescheduled', 'moved-online'],
  rescheduled: ['cancelled', 'postponed', 'moved-online'],
  'moved-online': ['cancelled', 'postponed', 'rescheduled'],
  // "Ställ inte in – ställ om!"
  cancelled: ['rescheduled', 'moved-online'],
  'no-meeting': ['rescheduled', 'moved-online'],
};

/** Whether an occurrence may go from one status to another. */
export const mayFollow = (from: OccurrenceStatus, to: OccurrenceStatus) =>
  from === to || followers[from].includes(to);

/** Statuses under which nobody comes to a room. */
export const offStatuses: readonly OccurrenceStatus[] = ['cancelled', 'postponed', 'no-meeting'];

/** Where and when something is meant to take place, as it is stored. */
export interface Plan extends Times {
  house_id: string | null;
  room_id: string | null;
  address: string | null;
  online_url: string | null;
}

/** What was first said and no longer holds, as it is stored. */
export interface StoredPrevious {
  day?: string;
  startTime?: string;
  endTime?: string;
  startsAt?: string;
  houseId?: string;
}

/** Names what was first intended and differs now; undefined when nothing does. */
export function previousOf(
  intended: Times & { house_id: string | null },
  now: Times & { house_id: string | null },
): StoredPrevious | undefined {
  const previous: StoredPrevious = {};
  if (intended.starts_on !== now.starts_on) previous.day = intended.starts_on;
  if (intended.start_time !== now.start_time) previous.startTime = intended.start_time;
  if (intended.end_time !== now.end_time) previous.endTime = intended.end_time;
  if (intended.starts_at !== now.starts_at) previous.startsAt = intended.starts_at;
  if (intended.house_id && intended.house_id !== now.house_id) previous.houseId = intended.house_id;
  return Object.keys(previous).length > 0 ? previous : undefined;
}

/** The status of a change that names none: another time or house is a new plan, a link is online. */
export function impliedStatus(
  current: OccurrenceStatus,
  change: { status?: OccurrenceStatus; onlineUrl?: string },
  previous: StoredPrevious | undefined,
): OccurrenceStatus {
  if (change.status) return change.status;
  if (change.onlineUrl) return 'moved-online';
  return current === 'scheduled' && previous ? 'rescheduled' : current;
}

/** An occurrence in a room, as far as a clash is concerned. */
export interface Booking {
  id: string;
  activity_id: string;
  house_id: string;
  room_id: string;
  starts_at: string;
  ends_at: string;
}

/** Pairs of different activities in one room at one time, in order of start. */
export function findClashes<B extends Booking>(bookings: readonly B[]): [B, B][] {
  const clashes: [B, B][] = [];
  const going = new Map<string, B[]>();
  const inOrder = [...bookings].sort((a, b) =>
    a.starts_at < b.starts_at || (a.starts_at === b.starts_at && a.id < b.id) ? -1 : 1,
  );
  for (const booking of inOrder) {
    const room = `${booking.house_id}/${booking.room_id}`;
    const still = (going.get(room) ?? []).filter((other) => other.ends_at > booking.starts_at);
    for (const other of still) {
      if (other.activity_id !== booking.activity_id) clashes.push([other, booking]);
    }
    going.set(room, [...still, booking]);
  }
  return clashes;
}
