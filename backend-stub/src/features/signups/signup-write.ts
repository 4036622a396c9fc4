import type { DeskSignup } from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import type { SeatingTable, SignupTable } from '../../database/signup-tables.ts';
import { toMailAddress } from '../../mail/address.ts';
import { plainLine, plainName } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import { isEmpty } from './form/answers.ts';
import { seatsOf } from './form/check.ts';
import { nextMeeting, promote } from './following/promotion.ts';
import { hasSeat, keptDays } from './rules.ts';
import {
  findSeating,
  joinLine,
  leaveLine,
  placeInLine,
  releaseSeats,
  signupSourceOf,
  takeSeats,
  tellSeats,
  type ActivityRow,
} from './seats/seating.ts';
import { takeBackPromotions, tell, tellPromoted } from './tell.ts';

/** Where in the transaction we are: whose seats, and when. */
export interface Scene {
  activity: ActivityRow;
  seating: SeatingTable;
  now: Temporal.Instant;
}

/** A party that signs up: who, under which id, and whether the desk does it for them. */
export interface Arrival {
  id: string;
  codeHash: string;
  wish: DeskSignup;
  byDesk: boolean;
  refusesFull?: boolean;
  occurrenceId: string;
}

/** Confirms the seats when they are free; otherwise the party waits, whole. */
export async function insertSignup(
  tx: Tx,
  { activity, seating, now }: Scene,
  { id, codeHash, wish, byDesk, refusesFull, occurrenceId }: Arrival,
): Promise<SignupTable> {
  const at = toStored(now);
  const seats = seatsOf(wish.party);
  const taken = await takeSeats(tx, seating.id, seats, byDesk);
  if (!taken && (refusesFull || activity.sensitive)) throw new Problem('seats-too-few');
  const row: SignupTable = {
    id,
    seating_id: seating.id,
    district_id: activity.district_id,
    status: taken ? 'confirmed' : 'waiting',
    waiting_number: taken ? null : await joinLine(tx, seating.id),
    seats,
    adults: wish.party.adults,
    children_json: JSON.stringify(wish.party.children),
    name: wish.name ? plainName(wish.name) : null,
    email: (wish.email && toMailAddress(wish.email)) || null,
    phone: wish.phone ? plainLine(wish.phone) : null,
    language: wish.language,
    interpreter: wish.interpreter ?? null,
    code_hash: codeHash,
    by_desk: byDesk ? 1 : 0,
    held_until_at: null,
    signed_up_at: at,
    updated_at: at,
  };
  await tx.insertInto('signup').values(row).execute();
  await insertAnswers(tx, row.id, wish, activity);
  if (taken) await tellSeats(tx, taken, activity, at);
  if (row.email) {
    const place = taken ? undefined : await placeInLine(tx, row);
    const letter = taken ? 'signup-confirmed' : 'signup-waiting';
    await tell(tx, row, { letter, occurrenceId, place }, now);
  }
  return row;
}

async function insertAnswers(
  tx: Tx,
  id: string,
  { answers = {} }: DeskSignup,
  activity: ActivityRow,
) {
  const { questions = [] } = signupSourceOf(activity);
  const rows = questions
    .filter((question) => !isEmpty(answers[question.id]))
    .map((question) => ({
      signup_id: id,
      question_id: question.id,
      value_json: JSON.stringify(answers[question.id]),
      kept_days: question.keptDays ?? keptDays,
    }));
  if (rows.length > 0) await tx.insertInto('signup_answer').values(rows).execute();
}

/** Makes a party larger or smaller. Throws a `Problem` where the seats that lack are not free. */
export async function resize(
  tx: Tx,
  { activity, seating, now }: Scene,
  row: SignupTable,
  party: DeskSignup['party'],
) {
  const at = toStored(now);
  const seats = seatsOf(party);
  const more = seats - row.seats;
  const holds = hasSeat(row);
  if (holds && more > 0 && !(await takeSeats(tx, seating.id, more, row.by_desk === 1))) {
    throw new Problem('seats-too-few', { errors: [{ pointer: '/party', code: 'seats-too-few' }] });
  }
  const changed = {
    seats,
    adults: party.adults,
    children_json: JSON.stringify(party.children),
    updated_at: at,
  };
  await tx.updateTable('signup').set(changed).where('id', '=', row.id).execute();
  if (holds && more < 0) await giveBack(tx, { activity, seating, now }, row, -more);
  // Who waits and needs fewer may fit now.
  if (row.status === 'waiting') {
    await promote(tx, (await findSeating(tx, seating.id))!, now);
  }
  if (holds && more > 0) await tellSeats(tx, (await findSeating(tx, seating.id))!, activity, at);
}

/** Gives a party's seats back, or its place in line; what becomes free goes to the next. */
export async function leave(
  tx: Tx,
  scene: Scene,
  row: SignupTable,
  status: 'cancelled' | 'lapsed',
) {
  const at = toStored(scene.now);
  const left = await tx
    .updateTable('signup')
    .set({ status, held_until_at: null, updated_at: at })
    .where('id', '=', row.id)
    .where('status', '=', row.status)
    .returning('id')
    .executeTakeFirst();
  if (!left) return;
  await takeBackPromotions(tx, [row.id], at);
  await tx
    .updateTable('call')
    .set({ done_at: at })
    .where('signup_id', '=', row.id)
    .where('done_at', 'is', null)
    .execute();
  if (row.status === 'waiting') {
    await leaveLine(tx, row.seating_id);
    // A large party that leaves the line opens nothing, and those behind it fit or not as before.
    return;
  }
  if (hasSeat(row)) await giveBack(tx, scene, row, row.seats);
}

async function giveBack(tx: Tx, { activity, now }: Scene, row: SignupTable, seats: number) {
  const freed = await releaseSeats(tx, row.seating_id, seats, row.by_desk === 1);
  await promote(tx, freed, now);
  await tellSeats(tx, (await findSeating(tx, row.seating_id))!, activity, toStored(now));
}

/** Stands in line anew, last. */
export async function rejoin(tx: Tx, { activity, seating, now }: Scene, row: SignupTable) {
  const at = toStored(now);
  const taken = await takeSeats(tx, seating.id, row.seats, row.by_desk === 1);
  if (!taken && activity.sensitive) throw new Problem('seats-too-few');
  await tx
    .updateTable('signup')
    .set({
      status: taken ? 'confirmed' : 'waiting',
      waiting_number: taken ? row.waiting_number : await joinLine(tx, seating.id),
      updated_at: at,
    })
    .where('id', '=', row.id)
    .execute();
  if (taken) await tellSeats(tx, taken, activity, at);
}

/** Gives a party that has no seat one of those the desk may give, and tells them. */
export async function seatOutOfTurn(tx: Tx, scene: Scene, row: SignupTable) {
  const { activity, seating, now } = scene;
  if (row.status === 'confirmed') return;
  const at = toStored(now);
  const confirmed = { status: 'confirmed', held_until_at: null, updated_at: at } as const;
  if (row.status === 'offered') {
    await tx.updateTable('signup').set(confirmed).where('id', '=', row.id).execute();
    return;
  }
  const taken = await takeSeats(tx, seating.id, row.seats, true);
  if (!taken) throw new Problem('seats-too-few');
  if (row.status === 'waiting') await leaveLine(tx, seating.id);
  const given = { ...confirmed, by_desk: 1 };
  await tx.updateTable('signup').set(given).where('id', '=', row.id).execute();
  await tellSeats(tx, (await findSeating(tx, seating.id))!, activity, at);
  const meeting = await nextMeeting(tx, seating, at);
  if (meeting) await tellPromoted(tx, row, { occurrenceId: meeting.id }, now);
}
