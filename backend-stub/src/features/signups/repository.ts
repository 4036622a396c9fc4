import type {
  CodeAnswer,
  DeskSignup,
  Party,
  Signup,
  SignupChange,
  SignupOffer,
} from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { SignupTable } from '../../database/signup-tables.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { createLanes } from '../../lanes.ts';
import { Problem } from '../../problem.ts';
import { loadNames } from '../districts/names.ts';
import { titleOf, whenOfRow } from './seats/about.ts';
import { checkWish, partyProblems, seatsOf } from './form/check.ts';
import { targetOf, toOffer, type Offered } from './seats/offer-view.ts';
import { findPublic, findWhole, meetingOf } from './find.ts';
import { nextMeeting } from './following/promotion.ts';
import { whyClosed } from './rules.ts';
import { ensureSeating, holdSeating, placeInLine, signupSourceOf } from './seats/seating.ts';
import type { SignupSecrets } from './secrets.ts';
import { readOwnCalendar, type OwnCalendar } from './mine/own-calendar.ts';
import { answerMeeting } from './mine/replies.ts';
import { insertSignup, leave, rejoin, resize, seatOutOfTurn, type Scene } from './signup-write.ts';
import { toSignup } from './mine/signup-view.ts';

/** How a sign-up arrives. */
export interface Coming {
  /** Staff may go past what is closed, and give the seats that are kept for the desk. */
  byDesk: boolean;
  /** Nobody waits: a party without seats is refused. */
  refusesFull?: boolean;
  once?: Once | undefined;
}

/** While one takes its seats the next is made ready; all others wait without a connection. */
const atOnce = 2;

/** Who comes to what, and what visitors may know and do about it. */
export type SignupRepository = ReturnType<typeof createSignupRepository>;

export const createSignupRepository = (
  db: Database,
  clock: Clock,
  secrets: SignupSecrets,
  inLane = createLanes(atOnce),
) => ({
  /** What a visitor is offered at an occurrence; undefined when it is not there, or not public. */
  async offer(
    districtId: string,
    occurrenceId: string,
    language?: string,
  ): Promise<SignupOffer | undefined> {
    const found = await findPublic(db, districtId, occurrenceId);
    if (!found) return undefined;
    const now = clock();
    const ticket = secrets.ticketFor(occurrenceId, now.epochMilliseconds);
    return toOffer(db, found, { language, now, ticket });
  },

  /** Whether what one signs up for is sensitive; undefined when it is not there, or not public. */
  async target(districtId: string, occurrenceId: string) {
    const found = await findPublic(db, districtId, occurrenceId);
    return found && { sensitive: found.activity.sensitive === 1 };
  },

  /**
   * Signs a party up, or puts it on the waiting list where there are not enough seats for all of it.
   * Returns the sign-up's id; undefined when there is no such occurrence. Throws a `Problem` with a
   * pointer to each field that is not right, or with why nobody can sign up now.
   */
  async signUp(
    districtId: string,
    occurrenceId: string,
    wish: DeskSignup,
    { byDesk, refusesFull = false, once }: Coming,
  ): Promise<string | undefined> {
    const make = async (tx: Tx) => {
      const now = clock();
      // Looked up when it is our turn: what was open when it was asked may be cancelled by now.
      const found = await findPublic(tx, districtId, occurrenceId);
      if (!found) return undefined;
      return makeOnce(tx, once, toStored(now), async () => {
        refuseClosed(found, now, byDesk);
        const { activity, occurrence } = found;
        const seating = await ensureSeating(tx, activity, occurrence);
        const asked = {
          form: signupSourceOf(activity),
          sensitive: activity.sensitive === 1,
          capacity: seating.capacity,
        };
        checkWish(wish, asked, byDesk);
        const id = await freeId(tx, secrets);
        const codeHash = secrets.codeHashOf(secrets.codeOf(id));
        const arrival = { id, codeHash, wish, byDesk, refusesFull, occurrenceId };
        await insertSignup(tx, { activity, seating, now }, arrival);
        return id;
      });
    };
    return inLane(occurrenceId, () => db.transaction().execute(make));
  },

  /** A sign-up as whoever made it sees it; undefined when it has been erased. */
  async find(id: string, language?: string): Promise<Signup | undefined> {
    const found = await findWhole(db, id);
    if (!found) return undefined;
    const how = { language: language ?? found.row.language, now: clock() };
    return toSignup(db, found, secrets, how);
  },

  /** What its owner comes to, for their own calendar; undefined when it has been erased. */
  async calendar(id: string, language?: string): Promise<OwnCalendar | undefined> {
    const found = await findWhole(db, id);
    return found && readOwnCalendar(db, found, language ?? found.row.language);
  },

  /** Changes a sign-up as its owner wishes; undefined when it is not there. */
  change: (
    id: string,
    { party, comes, meeting }: SignupChange,
    { byDesk }: Pick<Coming, 'byDesk'> = { byDesk: false },
  ): Promise<string | undefined> =>
    alter(db, clock, id, async (tx, scene, row) => {
      refuseOver(scene);
      if (party) await changeParty(tx, scene, row, { party, byDesk });
      // What a change has made of it is what the next one begins with.
      if (comes !== undefined)
        await answerOffer(tx, scene, await again(tx, row), { comes, byDesk });
      if (meeting) await answerMeeting(tx, scene, await again(tx, row), meeting);
    }),

  /** Gives the seats back, or the place in line; undefined when it is not there. */
  cancel: (id: string): Promise<string | undefined> =>
    alter(db, clock, id, async (tx, scene, row) => {
      if (row.status === 'cancelled') return;
      refuseOver(scene);
      await leave(tx, scene, row, 'cancelled');
    }),

  /** Gives a party a seat out of turn, if need be one that is kept for the desk. */
  seatByHand: (id: string): Promise<string | undefined> =>
    alter(db, clock, id, async (tx, scene, row) => {
      refuseOver(scene);
      await seatOutOfTurn(tx, scene, row);
    }),

  /** The id of the sign-up that a short code belongs to. */
  async idByCode(districtId: string, code: string): Promise<string | undefined> {
    const row = await db
      .selectFrom('signup')
      .select('id')
      .where('code_hash', '=', secrets.codeHashOf(code))
      .where('district_id', '=', districtId)
      .executeTakeFirst();
    return row?.id;
  },

  /** "Do I have a seat?", by the short code, without a word about who asks. */
  async byCode(
    districtId: string,
    code: string,
    language?: string,
  ): Promise<CodeAnswer | undefined> {
    const id = await this.idByCode(districtId, code);
    const found = id && (await findWhole(db, id));
    const occurrence = found && (await meetingOf(db, found.seating, toStored(clock())));
    if (!found || !occurrence) return undefined;
    const { row, activity } = found;
    const names = (await loadNames(db, districtId, language))!;
    return {
      status: row.status,
      seats: row.seats,
      place: row.status === 'waiting' ? await placeInLine(db, row) : undefined,
      title: await titleOf(db, activity.id, names),
      ...whenOfRow(occurrence),
    };
  },

  /** Passes on the seats that nobody answered for in time. */
  async passOn(): Promise<void> {
    const due = await db
      .selectFrom('signup')
      .select('id')
      .where('held_until_at', '<=', toStored(clock()))
      .execute();
    for (const { id } of due) {
      await alter(db, clock, id, async (tx, scene, row) => {
        const isDue = row.held_until_at !== null && row.held_until_at <= toStored(scene.now);
        if (row.status === 'offered' && isDue) await leave(tx, scene, row, 'lapsed');
      });
    }
  },
});

/** Changes a sign-up in one transaction that begins by holding its seats. */
async function alter(
  db: Database,
  clock: Clock,
  id: string,
  change: (tx: Tx, scene: Scene, row: SignupTable) => Promise<void>,
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    const signup = await tx
      .selectFrom('signup')
      .select('seating_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!signup) return undefined;
    await holdSeating(tx, signup.seating_id);
    const found = await findWhole(tx, id);
    if (!found) return undefined;
    const { row, seating, activity } = found;
    await change(tx, { activity, seating, now: clock() }, row);
    return id;
  });
}

const closedCodes = {
  'drop-in': 'signup-unneeded',
  elsewhere: 'signup-unneeded',
  over: 'signup-over',
  cancelled: 'signup-cancelled',
  closed: 'signup-closed',
  'not-open-yet': 'signup-not-open',
} as const;

/** Staff may still write somebody down who comes late; what does not take place nobody comes to. */
function refuseClosed(offered: Offered, now: Temporal.Instant, byDesk: boolean) {
  const closed = whyClosed(targetOf(offered), signupSourceOf(offered.activity), now);
  if (!closed || (byDesk && closed !== 'cancelled')) return;
  throw new Problem(closedCodes[closed]);
}

/** Refuses seats to who has signed up when nobody could sign up any more. */
async function refuseLate(tx: Tx, { activity, seating, now }: Scene, byDesk: boolean) {
  const at = toStored(now);
  const occurrence = (await nextMeeting(tx, seating, at)) ?? (await meetingOf(tx, seating, at));
  if (occurrence) refuseClosed({ activity, occurrence }, now, byDesk);
}

function refuseOver({ seating, now }: Scene) {
  if (seating.ends_at <= toStored(now)) throw new Problem('signup-over');
}

function refuseInactive({ status }: SignupTable) {
  if (status === 'cancelled' || status === 'lapsed') throw new Problem('signup-closed');
}

async function changeParty(
  tx: Tx,
  scene: Scene,
  row: SignupTable,
  { party, byDesk }: { party: Party; byDesk: boolean },
) {
  refuseInactive(row);
  if (seatsOf(party) > row.seats) await refuseLate(tx, scene, byDesk);
  const { activity, seating } = scene;
  const asked = { form: signupSourceOf(activity), capacity: seating.capacity };
  const errors = partyProblems(party, asked, byDesk || row.by_desk === 1);
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
  await resize(tx, scene, row, party);
}

const again = (tx: Tx, { id }: SignupTable): Promise<SignupTable> =>
  tx.selectFrom('signup').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Takes the seat that is held, gives it back, or stands in line anew. */
async function answerOffer(
  tx: Tx,
  scene: Scene,
  row: SignupTable,
  { comes, byDesk }: { comes: boolean; byDesk: boolean },
) {
  if (!comes) return leave(tx, scene, row, 'cancelled');
  if (row.status === 'lapsed' || row.status === 'cancelled') {
    await refuseLate(tx, scene, byDesk);
    return rejoin(tx, scene, row);
  }
  if (row.status !== 'offered') return;
  await tx
    .updateTable('signup')
    .set({ status: 'confirmed', held_until_at: null, updated_at: toStored(scene.now) })
    .where('id', '=', row.id)
    .execute();
}

/** An id whose short code nobody has. */
async function freeId(tx: Tx, secrets: SignupSecrets): Promise<string> {
  const id = secrets.newId();
  const taken = await tx
    .selectFrom('signup')
    .select('id')
    .where('code_hash', '=', secrets.codeHashOf(secrets.codeOf(id)))
    .executeTakeFirst();
  return taken ? freeId(tx, secrets) : id;
}
