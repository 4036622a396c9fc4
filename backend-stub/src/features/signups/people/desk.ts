import type { PartyChange, PeopleTold, SeatsChange, WalkIn } from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Tx } from '../../../database/database.ts';
import { makeOnce, type Once } from '../../../http/idempotency.ts';
import { Problem } from '../../../problem.ts';
import { tellParticipants } from '../../goals/tell.ts';
import { record } from '../../history/repository.ts';
import { refuseIdentityNumber } from '../form/identity-number.ts';
import { promote } from '../following/promotion.ts';
import { seatedStatuses } from '../rules.ts';
import {
  ensureSeating,
  findSeating,
  holdSeating,
  seatingIdOf,
  tellSeats,
} from '../seats/seating.ts';
import type { SignupRepository } from '../repository.ts';
import { tell, type Looked } from '../tell.ts';
import { writeMark } from './attendance.ts';
import { reach, reachSignup, type Asker, type Reached } from './scope.ts';

interface At {
  asker: Asker;
  occurrenceId: string;
  once?: Once | undefined;
}

const nameless = { kind: 'signup', title: '' };
const byDesk = { byDesk: true };

/** Changes what a party has, on its behalf. */
export async function changeParty(
  db: Database,
  clock: Clock,
  signups: SignupRepository,
  asker: Asker,
  { id, party, status }: PartyChange & { id: string },
): Promise<void> {
  await reachSignup(db, asker, id);
  if (party) await signups.change(id, { party }, byDesk);
  if (status === 'cancelled') await signups.cancel(id);
  if (status === 'confirmed') await signups.seatByHand(id);
  const { actor, districtId } = asker;
  const action = status === 'cancelled' ? 'signup.cancelled' : 'signup.changed';
  const deed = { districtId, actor, action, object: { ...nameless, id } };
  await db.transaction().execute((tx) => record(tx, deed, toStored(clock())));
}

/** Writes down that somebody was erased, and nothing of who it was. */
export const recordErased = (tx: Tx, { actor, districtId }: Asker, at: string) =>
  record(tx, { districtId, actor, action: 'signup.erased', object: { ...nameless, id: '' } }, at);

/** Writes down somebody who came without having signed up, and that they are there. */
export async function addWalkIn(
  db: Database,
  clock: Clock,
  signups: SignupRepository,
  { asker, occurrenceId, once }: At,
  { name, party }: WalkIn,
): Promise<string> {
  const { activity } = await reach(db, asker, occurrenceId, 'names.read');
  const wish = { party, language: asker.actor.language, ...(name && { name }) };
  const how = { byDesk: true, refusesFull: true, once };
  const id = await signups.signUp(activity.district_id, occurrenceId, wish, how);
  if (!id) throw new Problem('not-found');
  const heads = party.adults + party.children.length;
  const mark = { status: 'walk-in' as const, heads, updated_at: toStored(clock()) };
  await db.transaction().execute(async (tx) => {
    const isAnother = await writeMark(tx, id, occurrenceId, mark);
    if (isAnother) await tellParticipants(tx, activity, mark.updated_at);
  });
  return id;
}

/** Sets how many seats there are at this occurrence alone; nobody is thrown out. */
export async function setSeats(
  db: Database,
  clock: Clock,
  { asker, occurrenceId }: At,
  { capacity, reserved }: SeatsChange,
): Promise<void> {
  const reached = await reach(db, asker, occurrenceId, 'occurrence.change', { passkey: false });
  const { activity, occurrence } = reached;
  await db.transaction().execute(async (tx) => {
    const { id } = await ensureSeating(tx, activity, occurrence);
    await holdSeating(tx, id);
    const seats = { capacity, reserved, own_capacity: 1 };
    await tx.updateTable('seating').set(seats).where('id', '=', id).execute();
    await promote(tx, (await findSeating(tx, id))!, clock());
    await tellSeats(tx, (await findSeating(tx, id))!, activity, toStored(clock()));
    await recordAt(tx, asker, reached, 'seats.changed', { capacity, reserved }, toStored(clock()));
  });
}

/** Tells everyone who has a seat something, each in the way they can be reached. */
export async function sendMessage(
  db: Database,
  clock: Clock,
  { asker, occurrenceId, once }: At,
  { text, waiting = false }: { text: string; waiting?: boolean },
): Promise<PeopleTold> {
  const reached = await reach(db, asker, occurrenceId, 'names.read');
  const seatingId = seatingIdOf(reached.activity, occurrenceId);
  refuseIdentityNumber(text, '/text');
  return db.transaction().execute((tx) => {
    const now = clock();
    const send = async () => {
      // Nobody is erased while they are written to.
      await holdSeating(tx, seatingId);
      const people = await tx
        .selectFrom('signup')
        .selectAll()
        .where('seating_id', '=', seatingId)
        .where('status', 'in', [...seatedStatuses, ...(waiting ? (['waiting'] as const) : [])])
        .execute();
      const news = {
        letter: 'signup-message',
        call: 'message',
        occurrenceId,
        message: text,
      } as const;
      const dueAt = reached.occurrence.starts_at;
      const looked: Looked = new Map();
      for (const person of people) await tell(tx, person, { ...news, dueAt }, now, looked);
      const mailed = people.filter(({ email }) => email).length;
      const toCall = people.filter(({ email, phone }) => !email && phone).length;
      const told = { mailed, toCall, unreachable: people.length - mailed - toCall };
      await recordAt(tx, asker, reached, 'people.messaged', told, toStored(now));
      return told;
    };
    return makeOnce(tx, once, toStored(now), send);
  });
}

/** Writes down what was done at an occurrence. */
async function recordAt(
  tx: Tx,
  { actor, districtId }: Asker,
  { activity, occurrence }: Reached,
  action: string,
  details: Record<string, unknown>,
  at: string,
) {
  const { texts } = JSON.parse(activity.listed_json) as {
    texts: Record<string, { title: string }>;
  };
  const title = Object.values(texts)[0]?.title ?? '';
  const object = { kind: 'occurrence', id: occurrence.id, title };
  await record(tx, { districtId, actor, action, object, details }, at);
}
