import {
  paths,
  type ActivityForm,
  type ActivityLine,
  type ActivityLineQuery,
  type ActivityLines,
  type ActivityRights,
  type StaffActivity,
} from '@klocket/contract';
import { sql } from 'kysely';
import { toStored } from '../../../clock.ts';
import type { Reader } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import { foldQuery } from '../../../fold.ts';
import { pickText } from '../../../texts.ts';
import { loadNames, type Names } from '../../districts/names.ts';
import { may, type Actor } from '../../staff/may.ts';
import { toForm } from './activity-form.ts';
import { loadActivities } from '../activity-load.ts';
import { activitiesWith } from './activities-with.ts';
import { toSource, type StoredActivity } from '../activity-rows.ts';
import type { Listed } from '../listed.ts';
import { selectWithDrafts, toPrevious } from '../occurrence-rows.ts';
import { ownersOf } from './owners.ts';
import { stateOfActivity, type Publication } from './publication.ts';
import { mayShow, type Owned } from './showing-rights.ts';
import { tagsOf, toStaffOccurrences } from './occurrences.ts';
import { knownTo, peopleOf } from './people.ts';
import { standInsOf } from './stand-ins.ts';

const defaultLimit = 60;
const mostUpcoming = 200;
const mostPast = 40;

/** Who asks, where, when and in which language. */
export interface Asking {
  actor: Actor;
  districtId: string;
  language: string;
  now: Temporal.Instant;
}

interface ListRow {
  id: string;
  published: number;
  suggested_at: string | null;
  publish_at: string | null;
  member_name: string | null;
  returned_word: string | null;
  listed_json: string;
  house_id: string | null;
  updated_at: string;
  next_at: string | null;
  last_at: string | null;
}

/** The activities somebody may read, what comes soonest first; drafts and suggestions newest first. */
export async function listActivities(
  db: Reader,
  { actor, districtId, language, now }: Asking,
  { q = '', state, cursor, limit = defaultLimit }: ActivityLineQuery,
): Promise<ActivityLines | undefined> {
  const names = await loadNames(db, districtId, language);
  if (!names) return undefined;
  const rows = await selectRows(db, { districtId, names, now: toStored(now), q });
  const owners = await ownersOf(
    db,
    districtId,
    rows.map(({ id }) => id),
  );
  const standIns = await standInsOf(db, actor, districtId, now);
  const lines = rows
    .filter(({ id }) => may(actor, 'activity.read', standIns.activity(id, owners(id))))
    .map((row) => ({ row, state: stateOfRow(row) }))
    .filter((line) => !state || line.state === state)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const from = cursor ? lines.findIndex(({ row }) => row.id === cursor) + 1 : 0;
  const shown = lines.slice(from, from + limit);
  const next = await nextOccurrences(
    db,
    shown.map(({ row }) => row),
    names,
  );
  return {
    total: lines.length,
    cursor: from + limit < lines.length ? shown.at(-1)?.row.id : undefined,
    items: shown.map(({ row, state }): ActivityLine => {
      const { texts, organisers = [] } = JSON.parse(row.listed_json) as Listed;
      const titles = Object.fromEntries(
        Object.entries(texts).map(([tag, { title }]) => [tag, title]),
      );
      return {
        id: row.id,
        title: pickText(titles, names.language, names.languages[0]) ?? row.id,
        state,
        next: next(row.id),
        house: names.house(row.house_id),
        organisers: organisers.flatMap((id) => names.organiser(id)?.name ?? []),
        missing: names.languages.filter((tag) => !texts[tag]),
        suggestedBy: state === 'suggested' ? (row.member_name ?? undefined) : undefined,
        publishAt: row.publish_at ?? undefined,
        sensitive: row.sensitive === 1 || undefined,
        may: {
          ...rightsTo(actor, { object: owners(row.id), published: row.published === 1 }),
          change: may(
            actor,
            'occurrence.change',
            standIns.occurrence(next(row.id)?.id ?? '', owners(row.id)),
          ),
        },
      };
    }),
  };
}

type Line = { row: ListRow; state: ActivityLine['state'] };

const stateOfRow = ({ published, suggested_at, returned_word, next_at }: ListRow) =>
  stateOfActivity(
    { published: published === 1, suggested: suggested_at !== null && returned_word === null },
    next_at !== null,
  );

const stateOrder = ['suggested', 'draft', 'published', 'past'];

function isBefore(a: Line, b: Line) {
  const [first, second] = [a, b].map(({ state }) => stateOrder.indexOf(state)) as [number, number];
  if (first !== second) return first < second;
  const [one, other] = [a, b].map(({ row }) => row) as [ListRow, ListRow];
  if (a.state === 'published' && one.next_at !== other.next_at) {
    return one.next_at! < other.next_at!;
  }
  const latest = (row: ListRow) => (a.state === 'past' ? (row.last_at ?? '') : row.updated_at);
  if (latest(one) !== latest(other)) return latest(one) > latest(other);
  return one.id < other.id;
}

interface Wanted {
  districtId: string;
  names: Names;
  now: string;
  q: string;
}

async function selectRows(db: Reader, { districtId, names, now, q }: Wanted) {
  let query = db
    .selectFrom('activity as a')
    .leftJoin('publication as p', 'p.activity_id', 'a.id')
    .select(['a.id', 'a.published', 'a.listed_json', 'a.house_id', 'a.updated_at', 'a.sensitive'])
    .select(['p.suggested_at', 'p.publish_at', 'p.member_name', 'p.returned_word'])
    .select([
      sql<string | null>`(select min(o.starts_at) from occurrence o
        where o.activity_id = a.id and o.ends_at > ${now})`.as('next_at'),
      sql<string | null>`(select max(o.starts_at) from occurrence o
        where o.activity_id = a.id)`.as('last_at'),
    ])
    .where('a.district_id', '=', districtId);
  for (const word of foldQuery(q)) {
    query = query.where('a.id', 'in', activitiesWith(db, districtId, names, word));
  }
  return query.execute();
}

/** The occurrence a line shows: the next, or of what is over the last. */
async function nextOccurrences(db: Reader, rows: readonly ListRow[], names: Names) {
  const wanted = new Map(rows.map((row) => [row.id, row.next_at ?? row.last_at]));
  const occurrences = await db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .select(['o.id', 'o.activity_id', 'o.starts_at', 'o.starts_on', 'o.start_time'])
    .select(['o.ends_on', 'o.end_time', 'o.status', 'o.previous_json', 'a.all_day'])
    .where('o.activity_id', 'in', listOf(db, [...wanted.keys()]))
    .where(
      'o.starts_at',
      'in',
      listOf(
        db,
        [...wanted.values()].flatMap((at) => at ?? []),
      ),
    )
    .execute();
  const shown = occurrences.filter((row) => wanted.get(row.activity_id) === row.starts_at);
  const tags = await tagsOf(
    db,
    shown.map(({ id }) => id),
  );
  const byActivity = new Map(shown.map((row) => [row.activity_id, row]));
  return (activityId: string): ActivityLine['next'] => {
    const row = byActivity.get(activityId);
    if (!row) return undefined;
    const { id, starts_on, start_time, ends_on, end_time, status } = row;
    return {
      id,
      day: starts_on,
      startTime: start_time,
      endDay: ends_on,
      endTime: end_time,
      allDay: row.all_day === 1 || undefined,
      status,
      previous: toPrevious(row, names),
      etag: tags(id),
    };
  };
}

/** What somebody may do with an activity. What the public sees is written by who may show it. */
export const rightsTo = (actor: Actor, owned: Owned): ActivityRights => ({
  write:
    may(actor, 'activity.write', owned.object) &&
    (!owned.published || mayShow(actor, owned.object, owned)),
  publish: mayShow(actor, owned.object, owned),
  change: may(actor, 'occurrence.change', owned.object),
  remove:
    may(actor, 'activity.write', owned.object) &&
    (!owned.published || mayShow(actor, owned.object)),
});

/** An activity as it is written, with what is known of its state. */
export interface Written {
  stored: StoredActivity;
  form: ActivityForm;
  waits: Publication | undefined;
}

/** Reads an activity as it is written; undefined when the district has none of that id. */
export async function readWritten(
  db: Reader,
  district: { id: string; zone: string },
  id: string,
): Promise<Written | undefined> {
  const [stored] = await loadActivities(db, [id]);
  if (!stored || stored.activity.district_id !== district.id) return undefined;
  const leaders = await db
    .selectFrom('activity_leader')
    .select('staff_member_id')
    .where('activity_id', '=', id)
    .execute();
  const waits = await db
    .selectFrom('publication')
    .selectAll()
    .where('activity_id', '=', id)
    .executeTakeFirst();
  const beside = {
    leaders: leaders.map(({ staff_member_id }) => staff_member_id),
    publishAt: waits?.publish_at ?? undefined,
  };
  return { stored, form: toForm(toSource(stored, district.zone), beside, district.zone), waits };
}

/** Everything the desk shows of one activity. */
export async function readStaffActivity(
  db: Reader,
  { actor, districtId, language, now }: Asking,
  id: string,
): Promise<StaffActivity | undefined> {
  const names = await loadNames(db, districtId, language);
  const written = names && (await readWritten(db, { id: districtId, zone: names.zone }, id));
  if (!written) return undefined;
  const { form, waits, stored } = written;
  const object = (await ownersOf(db, districtId, [id]))(id);
  const at = toStored(now);
  const its = () => selectWithDrafts(db).where('o.activity_id', '=', id);
  const upcoming = await its()
    .where('o.ends_at', '>', at)
    .orderBy('o.starts_at')
    .limit(mostUpcoming)
    .execute();
  const past = await its()
    .where('o.ends_at', '<=', at)
    .orderBy('o.starts_at', 'desc')
    .limit(mostPast)
    .execute();
  const occurrences = await toStaffOccurrences(db, [...upcoming, ...past], names, districtId);
  const substitutes = occurrences.flatMap(({ substitute }) => substitute?.id ?? []);
  const people = await peopleOf(db, districtId);
  const isSuggested = Boolean(waits?.suggested_at) && waits?.returned_word === null;
  return {
    id,
    form,
    state: stateOfActivity(
      { published: stored.activity.published === 1, suggested: isSuggested },
      upcoming.length > 0,
    ),
    may: rightsTo(actor, { object, published: stored.activity.published === 1 }),
    url: paths.activityPage(districtId, id),
    suggestedBy: waits?.suggested_at ? { id: waits.member_id, name: waits.member_name } : undefined,
    sentBack:
      waits && waits.returned_word !== null
        ? { word: waits.returned_word, by: waits.returned_by ?? '' }
        : undefined,
    upcoming: occurrences.slice(0, upcoming.length),
    past: occurrences.slice(upcoming.length),
    staff: knownTo(actor, districtId, people, [...(object.leaders ?? []), ...substitutes]),
  };
}
