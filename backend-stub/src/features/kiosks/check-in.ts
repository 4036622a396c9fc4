import type { ScreenCheckedIn } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database, Reader } from '../../database/database.ts';
import { loadNames } from '../districts/names.ts';
import { tellParticipants } from '../goals/tell.ts';
import type { SignupRepository } from '../signups/repository.ts';
import { writeMark } from '../signups/people/attendance.ts';
import { titleOf } from '../signups/seats/about.ts';
import type { ScreenRow } from './screen-rows.ts';

/** What somebody with a code takes part in, and what is written of them there. */
const present: readonly (string | null)[] = ['present', 'online', 'walk-in'];

/** Where somebody stands with their code, and in which language they are answered. */
export interface AtScreen {
  screen: ScreenRow;
  code: string;
  language?: string | undefined;
}

/**
 * Marks the party of a code as there, where they take part today in the house of the screen. Undefined for
 * everything else, a wrong code too: the screen says as little of a stranger's sign-up as of none. What is
 * sensitive is none of a screen's business.
 */
export async function checkIn(
  db: Database,
  clock: Clock,
  signups: Pick<SignupRepository, 'idByCode'>,
  { screen, code, language }: AtScreen,
): Promise<ScreenCheckedIn | undefined> {
  const { district_id: districtId, house_id: house } = screen;
  if (!house) return undefined;
  const signupId = await signups.idByCode(districtId, code);
  const names = await loadNames(db, districtId, language);
  const party = signupId && (await partyOf(db, signupId));
  if (!party || !names) return undefined;
  const now = clock();
  const today = dayIn(names.zone, now);
  const meeting = await meetingOf(db, party, { house, today, now: toStored(now) });
  if (!meeting) return undefined;
  const already = await db.transaction().execute(async (tx) => {
    const at = toStored(now);
    const before = await tx
      .selectFrom('attendance')
      .select(['status', 'heads'])
      .where('signup_id', '=', party.id)
      .where('occurrence_id', '=', meeting.id)
      .executeTakeFirst();
    // What the desk has said of them stands: it may have counted fewer of the party.
    if (before && present.includes(before.status)) return true;
    const mark = { status: 'present', heads: party.seats, updated_at: at } as const;
    if (await writeMark(tx, party.id, meeting.id, mark)) await tellParticipants(tx, party, at);
    return false;
  });
  return {
    title: await titleOf(db, party.activity_id, names),
    startTime: meeting.start_time,
    seats: party.seats,
    already,
  };
}

/** A party with a seat at something that everyone may know of. */
const partyOf = (db: Reader, id: string) =>
  db
    .selectFrom('signup as s')
    .innerJoin('seating as t', 't.id', 's.seating_id')
    .innerJoin('activity as a', 'a.id', 't.activity_id')
    .select([
      's.id',
      's.seats',
      's.district_id',
      't.activity_id',
      't.occurrence_id',
      'a.sensitive',
      'a.published',
    ])
    .where('s.id', '=', id)
    .where('s.status', '=', 'confirmed')
    .where('a.sensitive', '=', 0)
    .where('a.published', '=', 1)
    .executeTakeFirst();

interface Here {
  house: string;
  today: string;
  now: string;
}

/** The occurrence that a party has come to: of a course the one that goes on, or comes next today. */
async function meetingOf(
  db: Reader,
  party: { activity_id: string; occurrence_id: string | null },
  { house, today, now }: Here,
) {
  let query = db
    .selectFrom('occurrence')
    .select(['id', 'start_time', 'ends_at'])
    .where('activity_id', '=', party.activity_id)
    .where('house_id', '=', house)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .where('status', 'in', ['scheduled', 'rescheduled']);
  if (party.occurrence_id) query = query.where('id', '=', party.occurrence_id);
  const meetings = await query.orderBy('starts_at').orderBy('id').execute();
  return meetings.find(({ ends_at }) => ends_at > now) ?? meetings.at(-1);
}
