import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Reader, Tx } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type { SeatingTable, SignupTable } from '../../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { changesSince, toldOf, type MeetingChange, type Told } from './changes.ts';
import { nextMeeting, promote } from './promotion.ts';
import { seatedStatuses } from '../rules.ts';
import {
  findSeating,
  holdSeating,
  lastEnd,
  signupSourceOf,
  tellSeats,
  titleJson,
  type ActivityRow,
} from '../seats/seating.ts';
import { freeSeats } from '../rules.ts';
import { takeBackPromotions, tell, tellPromoted, type Looked } from '../tell.ts';

/** A change that is taken back within so many seconds nobody is told of. */
const calmSeconds = 30;

/** Lets seats follow what becomes of their activities. */
export type SeatingFollower = ReturnType<typeof createSeatingFollower>;

/**
 * What an activity's seats are for may be moved, cancelled or taken away in many ways: at the desk, by
 * a file, by an import. So nobody has to remember the sign-ups: what people were told is kept beside
 * the seats, and compared with what is. Safe to run in several processes at once.
 */
export const createSeatingFollower = (db: Database, clock: Clock) => ({
  /** Tells everyone once of what has changed, and gives out seats where the capacity rose. */
  async follow(): Promise<void> {
    const at = toStored(clock());
    const seatings = await db
      .selectFrom('seating')
      .selectAll()
      .where('ends_at', '>', toStored(clock().subtract({ hours: 48 })))
      .execute();
    const context = await readContext(db, seatings);
    for (const seating of seatings) {
      if (!needsWork(seating, context(seating), at)) continue;
      await db.transaction().execute((tx) => followOne(tx, seating.id, clock()));
    }
  },
});

interface Context {
  activity: ActivityRow | undefined;
  meetings: OccurrenceTable[];
}

/** What some seats are for, read in two questions. */
async function readContext(db: Reader, seatings: readonly SeatingTable[]) {
  const ids = [...new Set(seatings.map(({ activity_id }) => activity_id))];
  const told = new Map(seatings.map(({ id, told_json }) => [id, JSON.parse(told_json) as Told]));
  const known = [...told.values()].flatMap((states) => Object.keys(states));
  const meetings = await db
    .selectFrom('occurrence')
    .selectAll()
    .where((eb) =>
      eb.or([eb('activity_id', 'in', listOf(db, ids)), eb('id', 'in', listOf(db, known))]),
    )
    .execute();
  const moved = meetings.map(({ activity_id }) => activity_id);
  const activities = await db
    .selectFrom('activity')
    .selectAll()
    .where('id', 'in', listOf(db, [...new Set([...ids, ...moved])]))
    .execute();
  const activityById = new Map(activities.map((activity) => [activity.id, activity]));
  const meetingById = new Map(meetings.map((row) => [row.id, row]));
  const meetingsOf = Map.groupBy(meetings, (row) => row.activity_id);
  return (seating: SeatingTable): Context => {
    const { occurrence_id, activity_id } = seating;
    const wanted = occurrence_id ? [occurrence_id] : Object.keys(told.get(seating.id)!);
    const named = wanted.flatMap((id) => meetingById.get(id) ?? []);
    const all = occurrence_id ? [] : (meetingsOf.get(activity_id) ?? []);
    const own = [...new Set([...all, ...named])];
    // An activity that was parted in two takes its later occurrences along under their ids.
    const later = occurrence_id ? own[0]?.activity_id : undefined;
    const activity = activityById.get(later ?? activity_id);
    return { activity, meetings: own };
  };
}

/** Whether something has changed, and long enough ago not to be taken back any more. */
function needsWork(seating: SeatingTable, { activity, meetings }: Context, at: string) {
  const told = JSON.parse(seating.told_json) as Told;
  const present = toldOf(meetings);
  const differs = changesSince(told, present, at).length > 0 || isLonger(told, present);
  return differs || (activity && !hasItsCapacity(seating, activity)) || isOwed(seating, at);
}

/** Whether a course has meetings that it had not when people were last told. */
const isLonger = (told: Told, now: Told) => Object.keys(now).some((id) => !(id in told));

/** Whether somebody waits beside free seats: what was off when they became free takes place after all. */
const isOwed = (seating: SeatingTable, at: string) =>
  seating.waiting > 0 && seating.ends_at > at && freeSeats(seating, true) !== 0;

function hasItsCapacity(seating: SeatingTable, activity: ActivityRow) {
  if (seating.own_capacity) return true;
  const { capacity, reserved = 0 } = signupSourceOf(activity);
  return seating.capacity === (capacity ?? null) && seating.reserved === reserved;
}

async function followOne(tx: Tx, id: string, now: Temporal.Instant) {
  await holdSeating(tx, id);
  const seating = await findSeating(tx, id);
  if (!seating) return;
  const at = toStored(now);
  const { activity, meetings } = (await readContext(tx, [seating]))(seating);
  await followMeetings(tx, seating, { activity, meetings }, now);
  if (!activity) return;
  const hasAnother = !hasItsCapacity(seating, activity);
  if (hasAnother) {
    const { capacity, reserved = 0 } = signupSourceOf(activity);
    const changed = { capacity: capacity ?? null, reserved };
    await tx.updateTable('seating').set(changed).where('id', '=', id).execute();
  }
  const moved = await promote(tx, (await findSeating(tx, id))!, now);
  if (hasAnother || moved > 0) await tellSeats(tx, (await findSeating(tx, id))!, activity, at);
}

async function followMeetings(
  tx: Tx,
  seating: SeatingTable,
  { activity, meetings }: Context,
  now: Temporal.Instant,
) {
  const at = toStored(now);
  const calmBefore = toStored(now.subtract({ seconds: calmSeconds }));
  const told = JSON.parse(seating.told_json) as Told;
  const present = toldOf(meetings);
  const updated = new Map(meetings.map((row) => [row.id, row.updated_at]));
  const changes = changesSince(told, present, at).filter(
    ({ occurrenceId }) => (updated.get(occurrenceId) ?? activity?.updated_at ?? '') <= calmBefore,
  );
  if (changes.length === 0 && !isLonger(told, present)) return;
  const people = await tx
    .selectFrom('signup')
    .selectAll()
    .where('seating_id', '=', seating.id)
    .where('status', 'in', [...seatedStatuses, 'waiting'])
    .execute();
  const ids = people.map(({ id }) => id);
  for (const change of changes) {
    const unheard = await takeBackPromotions(tx, ids, at);
    const next = unheard.size > 0 ? await nextMeeting(tx, seating, at) : undefined;
    const looked: Looked = new Map();
    for (const person of people) {
      // Who has not heard of their seat yet, it being night, hears in the morning of one at what there is.
      if (next && unheard.has(person.id)) {
        await tellPromoted(tx, person, { occurrenceId: next.id }, now);
      } else await tellOf(tx, person, change, { seating, now, looked });
    }
  }
  const isTold = new Set(changes.map(({ occurrenceId }) => occurrenceId));
  const nowTold: Told = {
    ...Object.fromEntries(Object.entries(told).filter(([id]) => !isTold.has(id) || present[id])),
    ...Object.fromEntries(
      Object.entries(present).filter(([id]) => isTold.has(id) || !(id in told)),
    ),
  };
  await tx
    .updateTable('seating')
    .set({
      told_json: JSON.stringify(nowTold),
      ...(meetings.length > 0 && { ends_at: lastEnd(meetings) }),
      ...(activity && {
        title_json: await titleJson(tx, activity.id),
        ...(seating.occurrence_id && { activity_id: activity.id }),
      }),
    })
    .where('id', '=', seating.id)
    .execute();
}

/** Tells a party, and asks whether it still comes. Who only waits hears of what is cancelled. */
async function tellOf(
  tx: Tx,
  person: SignupTable,
  { occurrenceId, kind, before }: MeetingChange,
  { seating, now, looked }: { seating: SeatingTable; now: Temporal.Instant; looked: Looked },
) {
  const at = toStored(now);
  if (person.status === 'waiting' && kind === 'changed') return;
  if (kind === 'changed') {
    const asked = { reply: null, asked_at: at, updated_at: at };
    await tx
      .insertInto('attendance')
      .values({
        signup_id: person.id,
        occurrence_id: occurrenceId,
        status: null,
        heads: null,
        ...asked,
      })
      .onConflict((conflict) => conflict.columns(['signup_id', 'occurrence_id']).doUpdateSet(asked))
      .execute();
  }
  await tell(
    tx,
    person,
    {
      letter: kind === 'cancelled' ? 'signup-cancelled' : 'signup-changed',
      call: kind,
      occurrenceId,
      dueAt: before.startsAt,
      gone: { titles: seating.title_json, startsAt: before.startsAt, endsAt: before.endsAt },
    },
    now,
    looked,
  );
}
