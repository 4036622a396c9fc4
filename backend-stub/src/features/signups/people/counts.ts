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
import { demandIn } from '../../staff/guard.ts';
import { may } from '../../staff/may.ts';
import { seatingIdOf, signupSourceOf, type ActivityRow } from '../seating.ts';
import { titleOf, whenOfRow } from '../signup-view.ts';
import { openCalls } from './calls.ts';
import type { Asker, Reached } from './scope.ts';

const daysBack = 7;
const daysAhead = 21;
const mostListed = 300;

/** Heads that were there. */
export const cameStatuses = ['present', 'online', 'walk-in'] as const;

/** The occurrences around today that somebody may see the people of, and how many come; no names. */
export async function listCounts(
  db: Database,
  clock: Clock,
  asker: Asker,
  query: PeopleQuery,
): Promise<PeopleCountList> {
  demandIn(asker.actor, 'names.read', asker.districtId);
  const names = await loadNames(db, asker.districtId, query.lang ?? asker.actor.language);
  if (!names) throw new Problem('not-found');
  const today = dayIn(names.zone, clock());
  const from = query.from ?? addDays(today, -daysBack);
  const to = query.to ?? addDays(today, daysAhead);
  let wanted = db
    .selectFrom('occurrence')
    .selectAll()
    .where('district_id', '=', asker.districtId)
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', to)
    .orderBy('starts_at')
    .limit(mostListed);
  if (query.activity) wanted = wanted.where('activity_id', '=', query.activity);
  const rows = await wanted.execute();
  const reached = await withActivities(db, asker, rows, clock());
  const items = await countsOf(db, reached, names);
  const calls = await openCalls(db, clock, asker);
  return { today, items, calls: calls.length };
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
  const [seatings, came, heads] = await Promise.all([
    db.selectFrom('seating').selectAll().where('id', 'in', listOf(db, seatingIds)).execute(),
    db
      .selectFrom('attendance')
      .select((eb) => ['occurrence_id', eb.fn.sum('heads').as('heads')])
      .where('occurrence_id', 'in', listOf(db, ids))
      .where('status', 'in', cameStatuses)
      .groupBy('occurrence_id')
      .execute(),
    db.selectFrom('head_count').selectAll().where('occurrence_id', 'in', listOf(db, ids)).execute(),
  ]);
  const seatingById = new Map(seatings.map((seating) => [seating.id, seating]));
  const cameTo = new Map(came.map((row) => [row.occurrence_id, Number(row.heads)]));
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
    came: cameTo.get(occurrence.id) ?? 0,
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
