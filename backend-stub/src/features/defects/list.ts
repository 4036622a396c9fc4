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
import { isPostgres, listOf } from '../../database/lists.ts';
import { Problem } from '../../problem.ts';
import { stripOf } from './rules.ts';
import type { DefectRow } from './view.ts';

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
/** So many defects of a part of the map are sorted here; where there are more, time finds the newest soon. */
const mostSorted = 1000;

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
 * strips and sorted here; all else is found by time, in one index that holds what it is narrowed by.
 */
export async function readRange(db: Reader, range: ListRange): Promise<DefectRow[]> {
  const nearby = await idsOnMap(db, range);
  const ids = nearby ?? (await idsInTime(db, range));
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('defect')
    .selectAll()
    .where('id', 'in', listOf(db, ids))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ids of a page within a few strips of the map; undefined where there are many. */
async function idsOnMap(db: Reader, range: ListRange): Promise<string[] | undefined> {
  const { bounds, limit } = range;
  if (!bounds) return undefined;
  const [first, last] = [stripOf(bounds.south), stripOf(bounds.north)];
  if (last - first >= mostStrips) return undefined;
  const strips = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  // Counted and sorted where they lie: only the page itself is handed over.
  const rows = await db
    .selectFrom(
      filtered(db, range, 'map')
        .where('strip', 'in', strips)
        .limit(mostSorted + 1)
        .as('near'),
    )
    .select(['id', sql<number | string>`count(*) over ()`.as('found')])
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return Number(rows[0]?.found ?? 0) > mostSorted ? undefined : rows.map(({ id }) => id);
}

async function idsInTime(db: Reader, range: ListRange): Promise<string[]> {
  const rows = await filtered(db, range, 'time')
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(range.limit)
    .execute();
  return rows.map(({ id }) => id);
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
  if (statuses) query = query.where('status', 'in', statuses);
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
