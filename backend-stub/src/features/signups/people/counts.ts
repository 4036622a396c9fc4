import type { PeopleCount, PeopleCountList, PeopleQuery } from '@klocket/contract';
import { dayIn, type Clock } from '../../../clock.ts';
import type { Database, Reader } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type { SeatingTable } from '../../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { Problem } from '../../../problem.ts';
import { ownersOf } from '../../activities/staff/owners.ts';
import { standInsOf } from '../../activities/staff/stand-ins.ts';
import { loadNames, type Names } from '../../districts/names.ts';
import { may } from '../../staff/may.ts';
import { titleOf, whenOfRow } from '../seats/about.ts';
import { seatingIdOf, signupSourceOf, type ActivityRow } from '../seats/seating.ts';
import { openCalls } from './calls.ts';
import { demandPeople, type Asker, type Reached } from './scope.ts';

const daysBack = 7;
const daysAhead = 21;
const mostListed = 1000;

/** The occurrences around today that somebody may see the people of, and how many come; no names. */
export async function listCounts(
  db: Database,
  clock: Clock,
  asker: Asker,
  query: PeopleQuery,
): Promise<PeopleCountList> {
  await demandPeople(db, clock, asker);
  const names = await loadNames(db, asker.districtId, query.lang ?? asker.actor.language);
  if (!names) throw new Problem('not-found');
  const today = dayIn(names.zone, clock());
  const days = {
    from: query.from ?? addDays(today, -daysBack),
    to: query.to ?? addDays(today, daysAhead),
    activity: query.activity,
  };
  const items = await readCounts(db, clock, asker, names, days);
  const calls = await openCalls(db, clock, asker);
  return { today, items, calls: calls.length };
}

/** How many come on some days, to what somebody may see the people of. */
export async function readCounts(
  db: Database,
  clock: Clock,
  asker: Asker,
  names: Names,
  { from, to, activity }: { from: string; to: string; activity?: string | undefined },
): Promise<PeopleCount[]> {
  let wanted = db
    .selectFrom('occurrence')
    .selectAll()
    .where('district_id', '=', asker.districtId)
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', to)
    .orderBy('starts_at')
    .limit(mostListed);
  if (activity) wanted = wanted.where('activity_id', '=', activity);
  const rows = await wanted.execute();
  return countsOf(db, await withActivities(db, asker, rows, clock()), names);
}

const addDays = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Occurrences whose people somebody may see, with their activities; what is sent elsewhere is not ours. */
async function withActivities(
  db: Reader,
  { actor, districtId }: Asker,
  rows: readonly OccurrenceTable[],
  now: Temporal.Instant,
): Promise<Reached[]> {
  const ids = [...new Set(rows.map((row) => row.activity_id))];
  const activities = await db
    .selectFrom('activity')
    .selectAll()
    .where('id', 'in', listOf(db, ids))
    .where('joining', '!=', 'elsewhere')
    .where('published', '=', 1)
    .execute();
  const owners = await ownersOf(db, districtId, ids);
  const standIns = await standInsOf(db, actor, districtId, now);
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return rows.flatMap((occurrence) => {
    const activity = byId.get(occurrence.activity_id);
    if (!activity) return [];
    const object = standIns.occurrence(occurrence.id, owners(activity.id));
    return may(actor, 'names.read', object) ? [{ activity, occurrence }] : [];
  });
}

/** How many come to each of some occurrences. */
export async function countsOf(
  db: Reader,
  reached: readonly Reached[],
  names: Names,
): Promise<PeopleCount[]> {
  const ids = reached.map(({ occurrence }) => occurrence.id);
  const seatingIds = reached.map((one) => seatingIdOf(one.activity, one.occurrence.id));
  // Of who was not there, no heads are kept.
  const [seatings, came, heads, erased] = await Promise.all([
    db.selectFrom('seating').selectAll().where('id', 'in', listOf(db, seatingIds)).execute(),
    db
      .selectFrom('attendance')
      .select(({ fn }) => [
        'occurrence_id',
        fn.sum('heads').as('heads'),
        fn.countAll().as('marked'),
      ])
      .where('occurrence_id', 'in', listOf(db, ids))
      .where('status', 'is not', null)
      .groupBy('occurrence_id')
      .execute(),
    db.selectFrom('head_count').selectAll().where('occurrence_id', 'in', listOf(db, ids)).execute(),
    db.selectFrom('turnout').selectAll().where('occurrence_id', 'in', listOf(db, ids)).execute(),
  ]);
  const seatingById = new Map(seatings.map((seating) => [seating.id, seating]));
  const cameTo = new Map(came.map((row) => [row.occurrence_id, row]));
  // Of who has been erased the numbers are left.
  const erasedOf = new Map(erased.map((row) => [row.occurrence_id, row]));
  const headsAt = new Map(heads.map((row) => [row.occurrence_id, row.heads]));
  const titles = await titlesOf(db, reached, names);
  return reached.map(({ activity, occurrence }) => ({
    occurrenceId: occurrence.id,
    activityId: activity.id,
    title: titles.get(activity.id)!,
    ...whenOfRow(occurrence),
    status: occurrence.status,
    house: names.house(occurrence.house_id),
    sensitive: activity.sensitive === 1 || undefined,
    takesSignups: activity.joining === 'sign-up',
    ...seatsOf(activity, seatingById.get(seatingIdOf(activity, occurrence.id))),
    came: Number(cameTo.get(occurrence.id)?.heads ?? 0) + (erasedOf.get(occurrence.id)?.came ?? 0),
    marked:
      Number(cameTo.get(occurrence.id)?.marked ?? 0) + (erasedOf.get(occurrence.id)?.marked ?? 0),
    heads: headsAt.get(occurrence.id),
  }));
}

function seatsOf(activity: ActivityRow, seating: SeatingTable | undefined) {
  const { scope = 'occurrence', capacity } = signupSourceOf(activity);
  return {
    scope,
    capacity: (seating ? seating.capacity : capacity) ?? undefined,
    taken: seating?.seats_taken ?? 0,
    waiting: seating?.waiting ?? 0,
  };
}

async function titlesOf(db: Reader, reached: readonly Reached[], names: Names) {
  const ids = new Set(reached.map(({ activity }) => activity.id));
  const titles = new Map<string, string>();
  for (const id of ids) titles.set(id, await titleOf(db, id, names));
  return titles;
}
