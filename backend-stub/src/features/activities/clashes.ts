import type { Reader } from '../../database/database.ts';
import { findClashes, offStatuses, type Booking } from './rules.ts';
import { withOffset } from './recurrence/times.ts';

/** Two activities in one room at one time. */
export interface Clash {
  house: string;
  room: string;
  first: ClashPart;
  second: ClashPart;
}

export interface ClashPart {
  occurrenceId: string;
  activityId: string;
  /** In the district's source language. */
  title: string;
  startsAt: string;
  endsAt: string;
}

interface Booked extends Booking {
  title: string;
  starts_on: string;
  start_time: string;
  ends_on: string;
  end_time: string;
}

/** Reads the clashes of a district between two instants, or those of one room only. */
export async function readClashes(
  db: Reader,
  district: { id: string; languages: string[] },
  { from, until, house }: { from: string; until?: string; house?: string },
): Promise<Clash[]> {
  let booked = db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .innerJoin('activity_text as t', 't.activity_id', 'a.id')
    .where('t.language', '=', district.languages[0]!)
    .where('o.district_id', '=', district.id)
    .where('o.room_id', 'is not', null)
    .where('o.house_id', 'is not', null)
    .where('o.ends_at', '>', from)
    .where('o.status', 'not in', offStatuses)
    .where('a.published', '=', 1)
    .select(['o.id', 'o.activity_id', 'o.starts_at', 'o.ends_at', 't.title'])
    .select(['o.starts_on', 'o.start_time', 'o.ends_on', 'o.end_time'])
    .select((eb) => [
      eb.ref('o.house_id').$notNull().as('house_id'),
      eb.ref('o.room_id').$notNull().as('room_id'),
    ]);
  if (until) booked = booked.where('o.starts_at', '<', until);
  if (house) booked = booked.where('o.house_id', '=', house);
  const rows = await booked.execute();
  return findClashes<Booked>(rows).map(([first, second]) => ({
    house: first.house_id,
    room: first.room_id,
    first: toPart(first),
    second: toPart(second),
  }));
}

const toPart = (row: Booked): ClashPart => ({
  occurrenceId: row.id,
  activityId: row.activity_id,
  title: row.title,
  startsAt: withOffset(row.starts_on, row.start_time, row.starts_at),
  endsAt: withOffset(row.ends_on, row.end_time, row.ends_at),
});
