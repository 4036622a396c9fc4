import {
  defectStatuses,
  closedDefectStatuses,
  type Bounds,
  type DefectListQuery,
  type DefectStatus,
} from '@klocket/contract';
import { sql } from 'kysely';
import { toStored } from '../../clock.ts';
import type { Reader } from '../../database/database.ts';
import { isPostgres } from '../../database/lists.ts';
import { Problem } from '../../problem.ts';
import { stripOf } from './rules.ts';
import { shownColumns, type DefectRow, type ShownRow } from './view.ts';

/** A question as the database is asked it. */
export interface ListRange {
  districtId: string;
  categories: string[] | undefined;
  statuses: DefectStatus[] | undefined;
  bounds: Bounds | undefined;
  since: string | undefined;
  after: ListPlace | undefined;
  limit: number;
}

/** Where a page of a list ends: everything older is still to come. */
interface ListPlace {
  reportedAt: string;
  id: string;
}

/** Above so many strips a part of the map is no part any more. */
const mostStrips = 80;
/** So many defects of a part of the map are sorted; where there are more, time finds the newest soon. */
const mostSorted = 2000;

/** Reads a question. Throws a `Problem` with a pointer to what is not right. */
export function readListQuery(districtId: string, query: DefectListQuery): ListRange {
  const { category, status, bbox, since, cursor, limit = 60 } = query;
  return {
    districtId,
    categories: category ? partsOf(category) : undefined,
    statuses: status ? readStatuses(status) : undefined,
    bounds: bbox === undefined ? undefined : readBounds(bbox),
    since: since === undefined ? undefined : toStored(Temporal.Instant.from(since)),
    after: cursor === undefined ? undefined : readCursor(cursor),
    limit,
  };
}

/**
 * Reads what is shown, the newest first. What is asked for of a small part of the map is found by its
 * strips and sorted there; all else is found by time, in one index that holds what it is narrowed by.
 */
export const readRange = async (db: Reader, range: ListRange): Promise<ShownRow[]> =>
  (await rowsOnMap(db, range)) ?? rowsInTime(db, range);

/** A page within a few strips of the map; undefined where there are many. */
async function rowsOnMap(db: Reader, range: ListRange): Promise<ShownRow[] | undefined> {
  const { bounds, limit } = range;
  if (!bounds) return undefined;
  const [first, last] = [stripOf(bounds.south), stripOf(bounds.north)];
  if (last - first >= mostStrips) return undefined;
  const strips = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const near = filtered(db, range, 'map')
    .where('strip', 'in', strips)
    .limit(mostSorted + 1)
    .as('near');
  // Counted and sorted where they lie: only the page itself is handed over, and nothing of too many.
  const page = db
    .selectFrom(near)
    .select(['id', sql<number | string>`count(*) over ()`.as('found')])
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .as('page');
  const rows = await db
    .selectFrom(page)
    .leftJoin('defect as d', (join) =>
      join.onRef('d.id', '=', 'page.id').on('page.found', '<=', mostSorted),
    )
    .select(shownColumns)
    .select('page.found')
    .orderBy('d.reported_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  return Number(rows[0]?.found ?? 0) > mostSorted ? undefined : (rows as ShownRow[]);
}

function rowsInTime(db: Reader, range: ListRange): Promise<ShownRow[]> {
  const page = filtered(db, range, 'time')
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(range.limit)
    .as('page');
  return db
    .selectFrom(page)
    .innerJoin('defect as d', 'd.id', 'page.id')
    .select(shownColumns)
    .orderBy('d.reported_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
}

function filtered(
  db: Reader,
  { districtId, categories, statuses, bounds, since, after }: ListRange,
  by: 'map' | 'time',
) {
  let query = db
    .selectFrom('defect')
    .select(['id', 'reported_at'])
    .where('district_id', '=', districtId)
    .where('published', '=', 1);
  if (categories) query = query.where('category_id', 'in', categories);
  // The index of the map is asked status by status, and is not left out because all of them will do.
  const asked = statuses ?? (by === 'map' ? defectStatuses : undefined);
  if (asked) query = query.where('status', 'in', asked);
  if (since) query = query.where('changed_at', '>=', since);
  if (after) {
    query = query.where(sql<boolean>`(reported_at, id) < (${after.reportedAt}, ${after.id})`);
  }
  if (!bounds) return query;
  const { west, south, east, north } = bounds;
  // Expressions keep SQLite from the index of the map, which it would have to sort; PostgreSQL knows better.
  const asExpression = by === 'time' && !isPostgres(db);
  return asExpression
    ? query
        .where(sql<boolean>`longitude + 0 between ${west} and ${east}`)
        .where(sql<boolean>`latitude + 0 between ${south} and ${north}`)
    : query
        .where('longitude', '>=', west)
        .where('longitude', '<=', east)
        .where('latitude', '>=', south)
        .where('latitude', '<=', north);
}

const partsOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Statuses by name, or by whether anything is still going to happen. */
export function readStatuses(text: string): DefectStatus[] {
  return partsOf(text).flatMap((part) => {
    if (part === 'closed') return [...closedDefectStatuses];
    if (part === 'open') return defectStatuses.filter((one) => !closedDefectStatuses.includes(one));
    const known = defectStatuses.find((one) => one === part);
    if (!known) throw wrong('status', 'choice');
    return known;
  });
}

/** West, south, east and north. */
export function readBounds(text: string): Bounds {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
  const isRight =
    numbers.length === 4 &&
    numbers.every((number) => Number.isFinite(number)) &&
    west >= -180 &&
    east <= 180 &&
    south >= -90 &&
    north <= 90 &&
    west <= east &&
    south <= north;
  if (!isRight) throw wrong('bbox', 'format');
  return { west, south, east, north };
}

/** Writes where a page ends as a cursor that a client hands back unread. */
export const toListCursor = ({ reported_at, id }: Pick<DefectRow, 'reported_at' | 'id'>) =>
  Buffer.from(JSON.stringify([reported_at, id])).toString('base64url');

/** Reads a cursor; one that we did not write is answered as a problem. */
export function readCursor(cursor: string): ListPlace {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === 2 && place.every(isText)) {
      const [reportedAt, id] = place as [string, string];
      return { reportedAt, id };
    }
  } catch {
    // Answered below, like everything else that is no cursor.
  }
  throw wrong('cursor', 'cursor-invalid');
}

/** PostgreSQL cannot be asked for a text that holds a NUL. */
const isText = (it: unknown) => typeof it === 'string' && !it.includes('\0');

const wrong = (name: string, code: string) =>
  new Problem('invalid', { errors: [{ pointer: `#query/${name}`, code }] });
