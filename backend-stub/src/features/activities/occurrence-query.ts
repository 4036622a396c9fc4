import { sql, type ExpressionBuilder } from 'kysely';
import type { OccurrenceQuery } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import type { Tables } from '../../database/tables.ts';
import { foldQuery } from '../../fold.ts';
import { Problem } from '../../problem.ts';
import type { Names } from '../districts/names.ts';
import { selectOccurrences, type OccurrenceRow } from './occurrence-rows.ts';

/** Where a page of a list ends: everything after it is still to come. */
export interface Place {
  starts_on: string;
  starts_at: string;
  id: string;
}

/** A question as the database is asked it. */
export interface Range {
  districtId: string;
  from: string;
  to: string | undefined;
  after: Place | undefined;
  limit: number;
}

/** Writes a place as a cursor that a client hands back unread. */
export const toCursor = ({ starts_on, starts_at, id }: Place) =>
  Buffer.from(JSON.stringify([starts_on, starts_at, id])).toString('base64url');

/** Reads a cursor; one that we did not write is answered as a problem. */
export function readCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === 3 && place.every(isText)) {
      const [starts_on, starts_at, id] = place as [string, string, string];
      return { starts_on, starts_at, id };
    }
  } catch {
    // Answered below, like everything else that is no cursor.
  }
  throw new Problem('invalid', { errors: [{ pointer: '#query/cursor', code: 'cursor-invalid' }] });
}

/** PostgreSQL cannot be asked for a text that holds a NUL. */
const isText = (it: unknown) => typeof it === 'string' && !it.includes('\0');

/**
 * Reads the occurrences of a range in order of start: first those that began before its days and
 * still go on, which are few, then those that begin on them, which is one stretch of an index.
 */
export async function readRange(
  db: Reader,
  range: Range,
  query: OccurrenceQuery,
  names: Names,
): Promise<OccurrenceRow[]> {
  const { districtId, from, to, after, limit } = range;
  const matching = () => {
    const rows = filtered(selectOccurrences(db), query, names)
      .where('o.district_id', '=', districtId)
      .orderBy('o.starts_on')
      .orderBy('o.starts_at')
      .orderBy('o.id')
      .limit(limit);
    return after ? rows.where(isAfter(after)) : rows;
  };
  const begun = matching().where('o.starts_on', '>=', from);
  const goingOn = matching()
    .where('o.ends_on', '>=', from)
    .where(sql<boolean>`o.ends_on > o.starts_on`)
    // Expressions keep this from the index of days, which holds all the past.
    .where(sql<boolean>`o.starts_on || '' < ${from}`)
    // What ends at midnight does not reach into the day.
    .where((eb) => eb.or([eb('o.ends_on', '>', from), eb('o.end_time', '>', '00:00')]))
    .clearOrderBy()
    .orderBy(sql`o.starts_on || ''`)
    .orderBy('o.starts_at')
    .orderBy('o.id');
  const [earlier, later] = await Promise.all([
    // Past the first day no earlier beginning can follow.
    after && after.starts_on >= from ? [] : goingOn.execute(),
    (to ? begun.where('o.starts_on', '<=', to) : begun).execute(),
  ]);
  return [...earlier, ...later].slice(0, limit);
}

const isAfter = ({ starts_on, starts_at, id }: Place) =>
  sql<boolean>`(o.starts_on, o.starts_at, o.id) > (${starts_on}, ${starts_at}, ${id})`;

type Rows = ReturnType<typeof selectOccurrences>;
type Filter = ExpressionBuilder<
  Tables & { o: Tables['occurrence']; a: Tables['activity'] },
  'o' | 'a'
>;

function filtered(rows: Rows, query: OccurrenceQuery, names: Names): Rows {
  let some = rows;
  const houses = listIn(query.house);
  // What has moved away is still looked for where it was to be.
  if (houses) {
    some = some.where((eb) =>
      eb.or([eb('o.house_id', 'in', houses), eb('a.house_id', 'in', houses)]),
    );
  }
  if (query.activity) some = some.where('o.activity_id', '=', query.activity);
  if (query.age !== undefined) {
    const { age } = query;
    some = some
      .where((eb) => eb.or([eb('a.ages_from', 'is', null), eb('a.ages_from', '<=', age)]))
      .where((eb) => eb.or([eb('a.ages_to', 'is', null), eb('a.ages_to', '>=', age)]));
  }
  const organisers = listIn(query.organiser);
  if (organisers) some = some.where((eb) => hasOrganiser(eb as unknown as Filter, organisers));
  const themes = listIn(query.theme);
  if (themes) some = some.where((eb) => hasTheme(eb as unknown as Filter, themes));
  const spoken = listIn(query.spoken);
  if (spoken) {
    some = some.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('activity_spoken as s')
          .select('s.language')
          .whereRef('s.activity_id', '=', 'a.id')
          .where('s.language', 'in', spoken),
      ),
    );
  }
  for (const word of foldQuery(query.q ?? '')) {
    some = some.where((eb) => holdsWord(eb as unknown as Filter, word, names));
  }
  return some;
}

/** A word may stand in the activity's texts, or in the name of its house, organiser or theme. */
function holdsWord(eb: Filter, word: string, names: Names) {
  const places = [
    eb.exists(
      eb
        .selectFrom('activity_text as t')
        .select('t.language')
        .whereRef('t.activity_id', '=', 'a.id')
        .where('t.search', 'like', `%${word}%`),
    ),
  ];
  const houses = names.containing('house', word);
  const organisers = names.containing('organiser', word);
  const themes = names.containing('theme', word);
  return eb.or([
    ...places,
    ...(houses.length > 0 ? [eb('o.house_id', 'in', houses)] : []),
    ...(organisers.length > 0 ? [hasOrganiser(eb, organisers)] : []),
    ...(themes.length > 0 ? [hasTheme(eb, themes)] : []),
  ]);
}

const hasOrganiser = (eb: Filter, ids: string[]) =>
  eb.exists(
    eb
      .selectFrom('activity_organiser as p')
      .select('p.organiser_id')
      .whereRef('p.activity_id', '=', 'a.id')
      .where('p.organiser_id', 'in', ids),
  );

/** A sensitive activity is under no theme: being found by one would tell what it is about. */
const hasTheme = (eb: Filter, ids: string[]) =>
  eb.and([
    eb('a.sensitive', '=', 0),
    eb.exists(
      eb
        .selectFrom('activity_theme as m')
        .select('m.theme_id')
        .whereRef('m.activity_id', '=', 'a.id')
        .where('m.theme_id', 'in', ids),
    ),
  ]);

function listIn(text: string | undefined) {
  const items = (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  return items.length > 0 ? [...new Set(items)].sort() : undefined;
}
