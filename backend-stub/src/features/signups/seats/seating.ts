import type { SignupSource } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Reader, Tx } from '../../../database/database.ts';
import type { SeatingTable, SignupTable } from '../../../database/signup-tables.ts';
import type { ActivityTable, OccurrenceTable } from '../../../database/tables.ts';
import { recordEvent } from '../../../events.ts';
import { toldOf } from '../following/changes.ts';
import { freeSeats } from '../rules.ts';

export type ActivityRow = Selectable<ActivityTable>;

/** How one signs up for an activity; nothing is asked and nothing counted where it says nothing. */
export const signupSourceOf = ({ signup_json }: Pick<ActivityRow, 'signup_json'>): SignupSource =>
  signup_json ? (JSON.parse(signup_json) as SignupSource) : {};

/** The id of the seats that an occurrence belongs to: its own, or those of the whole course. */
export const seatingIdOf = (activity: ActivityRow, occurrenceId: string) =>
  signupSourceOf(activity).scope === 'course' ? activity.id : occurrenceId;

export const findSeating = (db: Reader, id: string): Promise<SeatingTable | undefined> =>
  db.selectFrom('seating').selectAll().where('id', '=', id).executeTakeFirst();

/** The seats that an occurrence belongs to, made when somebody first wants one. */
export async function ensureSeating(
  tx: Tx,
  activity: ActivityRow,
  occurrence: OccurrenceTable,
): Promise<SeatingTable> {
  const id = seatingIdOf(activity, occurrence.id);
  const known = await findSeating(tx, id);
  if (known) return known;
  const isCourse = id === activity.id;
  const meetings = isCourse ? await meetingsOf(tx, activity.id) : [occurrence];
  const { capacity, reserved = 0 } = signupSourceOf(activity);
  await tx
    .insertInto('seating')
    .values({
      id,
      district_id: activity.district_id,
      activity_id: activity.id,
      occurrence_id: isCourse ? null : occurrence.id,
      capacity: capacity ?? null,
      own_capacity: 0,
      reserved,
      seats_taken: 0,
      desk_taken: 0,
      waiting: 0,
      last_waiting_number: 0,
      told_json: JSON.stringify(toldOf(meetings)),
      title_json: await titleJson(tx, activity.id),
      ends_at: lastEnd(meetings),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findSeating(tx, id))!;
}

const meetingsOf = (db: Reader, activityId: string): Promise<OccurrenceTable[]> =>
  db.selectFrom('occurrence').selectAll().where('activity_id', '=', activityId).execute();

/** When the last of some occurrences is over. */
export const lastEnd = (meetings: readonly Pick<OccurrenceTable, 'ends_at'>[]) =>
  meetings.map(({ ends_at }) => ends_at).reduce((last, end) => (end > last ? end : last), '');

/** What an activity is called, in every language. */
export async function titleJson(db: Reader, activityId: string) {
  const texts = await db
    .selectFrom('activity_text')
    .select(['language', 'title'])
    .where('activity_id', '=', activityId)
    .execute();
  return JSON.stringify(Object.fromEntries(texts.map(({ language, title }) => [language, title])));
}

/** Holds some seats until the transaction ends: who changes them takes turns on PostgreSQL too. */
export const holdSeating = (tx: Tx, id: string) =>
  tx
    .updateTable('seating')
    .set((eb) => ({ waiting: eb.ref('waiting') }))
    .where('id', '=', id)
    .execute();

/**
 * Takes seats, all or none. This one conditional update decides every race, on SQLite and PostgreSQL
 * alike; seats kept for the desk go to the desk alone.
 */
export async function takeSeats(tx: Tx, seatingId: string, seats: number, byDesk: boolean) {
  const taken = await tx
    .updateTable('seating')
    .set((eb) => ({
      seats_taken: eb('seats_taken', '+', seats),
      ...(byDesk && { desk_taken: eb('desk_taken', '+', seats) }),
    }))
    .where('id', '=', seatingId)
    .where((eb) => {
      const fits = eb(eb('seats_taken', '+', seats), '<=', eb.ref('capacity'));
      const leavesReserved = eb(
        eb(eb('seats_taken', '-', eb.ref('desk_taken')), '+', seats),
        '<=',
        eb('capacity', '-', eb.ref('reserved')),
      );
      return eb.or([eb('capacity', 'is', null), byDesk ? fits : eb.and([fits, leavesReserved])]);
    })
    .returningAll()
    .executeTakeFirst();
  return taken;
}

/** Gives seats back. */
export const releaseSeats = (tx: Tx, seatingId: string, seats: number, byDesk: boolean) =>
  tx
    .updateTable('seating')
    .set((eb) => ({
      seats_taken: eb('seats_taken', '-', seats),
      ...(byDesk && { desk_taken: eb('desk_taken', '-', seats) }),
    }))
    .where('id', '=', seatingId)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Puts a party last in line and returns its number. */
export async function joinLine(tx: Tx, seatingId: string) {
  const { last_waiting_number } = await tx
    .updateTable('seating')
    .set((eb) => ({
      waiting: eb('waiting', '+', 1),
      last_waiting_number: eb('last_waiting_number', '+', 1),
    }))
    .where('id', '=', seatingId)
    .returning('last_waiting_number')
    .executeTakeFirstOrThrow();
  return last_waiting_number;
}

export const leaveLine = (tx: Tx, seatingId: string) =>
  tx
    .updateTable('seating')
    .set((eb) => ({ waiting: eb('waiting', '-', 1) }))
    .where('id', '=', seatingId)
    .execute();

/** A party's place on the waiting list, from 1. */
export async function placeInLine(
  db: Reader,
  { seating_id, waiting_number }: Pick<SignupTable, 'seating_id' | 'waiting_number'>,
) {
  const { before } = await db
    .selectFrom('signup')
    .select((eb) => eb.fn.countAll().as('before'))
    .where('seating_id', '=', seating_id)
    .where('status', '=', 'waiting')
    .where('waiting_number', '<=', waiting_number)
    .executeTakeFirstOrThrow();
  return Number(before);
}

/** Tells open pages how many seats are free, where the organiser shows them. */
export async function tellSeats(
  tx: Tx,
  seating: SeatingTable,
  activity: Pick<ActivityRow, 'signup_json' | 'sensitive' | 'published'>,
  at: string,
) {
  const free = freeSeats(seating);
  const isShown = !signupSourceOf(activity).hidesSeats && !activity.sensitive;
  if (free === undefined || !isShown || !activity.published) return;
  const occurrence = seating.occurrence_id ? { occurrenceId: seating.occurrence_id } : {};
  const data = { activityId: seating.activity_id, ...occurrence, free };
  await recordEvent(tx, seating.district_id, 'seats', data, at);
}
