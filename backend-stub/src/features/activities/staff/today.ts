import type { Action, TodayNote } from '@klocket/contract';
import { toStored } from '../../../clock.ts';
import { pickText } from '../../../texts.ts';
import { may } from '../../staff/may.ts';
import { noteOf, type NoteGiver, type NoteScope } from '../../today/note-giver.ts';
import { readClashes } from '../clashes.ts';
import type { Listed } from '../listed.ts';
import { ownersOf } from './owners.ts';
import { offStatuses } from '../rules.ts';

/** How far ahead two activities in one room are a matter for today. */
const clashDays = 14;
/** How long after its last date an activity may still be waiting for new ones. */
const endedDays = 45;

/** What is written and not yet shown. */
export const draftNote: NoteGiver = async (scope) => {
  const rows = await scope.db
    .selectFrom('activity')
    .select(['id', 'listed_json'])
    .where('district_id', '=', scope.districtId)
    .where('published', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publication as p')
            .select('p.activity_id')
            .whereRef('p.activity_id', '=', 'activity.id')
            .where('p.returned_word', 'is', null),
        ),
      ),
    )
    .orderBy('updated_at', 'desc')
    .execute();
  const mine = await theirs(scope, 'activity.write', rows);
  return noteOf(
    'drafts',
    'activities?state=draft',
    mine.map((row) => named(scope, row)),
  );
};

/** What others have suggested and nobody has said yes to. */
export const suggestionNote: NoteGiver = async (scope) => {
  const rows = await scope.db
    .selectFrom('activity as a')
    .innerJoin('publication as p', 'p.activity_id', 'a.id')
    .select(['a.id', 'a.listed_json'])
    .where('a.district_id', '=', scope.districtId)
    .where('p.suggested_at', 'is not', null)
    .where('p.returned_word', 'is', null)
    .orderBy('p.suggested_at')
    .execute();
  const mine = await theirs(scope, 'activity.publish', rows);
  return noteOf(
    'suggestions',
    'activities?state=suggested',
    mine.map((row) => named(scope, row)),
  );
};

/** What has lately had its last date: perhaps it goes on next term. */
export const lastDateNote: NoteGiver = async (scope) => {
  const since = Temporal.PlainDate.from(scope.today).subtract({ days: endedDays }).toString();
  const rows = await scope.db
    .selectFrom('activity as a')
    .innerJoin('occurrence as o', 'o.activity_id', 'a.id')
    .select(({ fn }) => ['a.id', 'a.listed_json', fn.max('o.starts_on').as('last')])
    .where('a.district_id', '=', scope.districtId)
    .where('a.published', '=', 1)
    .where('a.recurrence', 'is not', null)
    .where('o.status', 'not in', offStatuses)
    .groupBy(['a.id', 'a.listed_json'])
    .having(({ fn }) => fn.max('o.starts_on'), '<', scope.today)
    .having(({ fn }) => fn.max('o.starts_on'), '>=', since)
    .orderBy('last', 'desc')
    .orderBy('a.id')
    .execute();
  const mine = await theirs(scope, 'activity.write', rows);
  const items = mine.map((row) => ({ ...named(scope, row), day: row.last }));
  return noteOf('no-dates-left', 'activities?state=past', items);
};

/** Two activities in one room at one time. */
export const clashNote: NoteGiver = async (scope) => {
  const { db, clock, actor, districtId, names } = scope;
  const clashes = await readClashes(
    db,
    { id: districtId, languages: names.languages },
    { from: toStored(clock()), until: toStored(clock().add({ hours: clashDays * 24 })) },
  );
  const ids = clashes.flatMap(({ first, second }) => [first.activityId, second.activityId]);
  const owners = await ownersOf(db, districtId, [...new Set(ids)]);
  const mine = clashes.filter(({ first, second }) =>
    [first, second].some((part) => may(actor, 'occurrence.change', owners(part.activityId))),
  );
  const items = mine.map(({ first, second, house, room }) => ({
    title: `${first.title} – ${second.title} (${names.room(house, room) ?? room})`,
    day: second.startsAt.slice(0, 10),
    path: `activities/${second.activityId}`,
  }));
  return noteOf('clashes', 'activities', items);
};

interface Row {
  id: string;
  listed_json: string;
}

/** Those that somebody may do a thing with. */
async function theirs<Some extends Row>(scope: NoteScope, action: Action, rows: Some[]) {
  const { db, actor, districtId } = scope;
  const owners = await ownersOf(
    db,
    districtId,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => may(actor, action, owners(id)));
}

function named({ names }: NoteScope, { id, listed_json }: Row): TodayNote['items'][number] {
  const { texts } = JSON.parse(listed_json) as Listed;
  const titles = Object.fromEntries(
    Object.entries(texts).map(([language, { title }]) => [language, title]),
  );
  const title = pickText(titles, names.language, names.languages[0]) ?? id;
  return { title, path: `activities/${id}` };
}
