import {
  walkPagePath,
  type DefectPhoto,
  type Walk,
  type WalkProtocol,
  type WalkSource,
  type WalkStop,
} from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Reader } from '../../database/database.ts';
import type { SafetyWalkTable } from '../../database/defect-tables.ts';
import { pickText } from '../../texts.ts';
import { shownPhotoUrl } from '../defects/links.ts';
import { loadDefectNames, positionOf, toDefects, type DefectNames } from '../defects/view.ts';

export type WalkRow = Selectable<SafetyWalkTable>;

/** A walk as staff wrote it. */
export const toWalkSource = (row: WalkRow): WalkSource => ({
  title: JSON.parse(row.title_json),
  on: row.on_day,
  ...(row.light && { light: row.light }),
  meetings: JSON.parse(row.meetings_json),
  stops: JSON.parse(row.stops_json),
  participants: JSON.parse(row.participants_json),
});

/** The columns that say what staff wrote. */
export const toWalkColumns = (source: WalkSource) => ({
  title_json: JSON.stringify(source.title),
  on_day: source.on,
  light: source.light ?? null,
  meetings_json: JSON.stringify(source.meetings),
  stops_json: JSON.stringify(source.stops),
  participants_json: JSON.stringify(source.participants),
});

/** The stops of a walk with the names and places of their spots. */
export async function readStops(
  db: Reader,
  row: WalkRow,
  names: DefectNames,
): Promise<(WalkStop & { spot?: string | undefined })[]> {
  const { stops } = toWalkSource(row);
  const spots = await db
    .selectFrom('defect_spot')
    .select(['id', 'latitude', 'longitude'])
    .where('district_id', '=', row.district_id)
    .execute();
  return stops.map(({ spot, name, position }) => {
    const known = spots.find(({ id }) => id === spot);
    return {
      spot,
      name: name ?? (spot === undefined ? '' : names.spot(spot).name),
      position: position ?? (known && positionOf(known)),
    };
  });
}

/** A walk as everyone may see it. */
export async function toWalk(db: Reader, row: WalkRow, names: DefectNames): Promise<Walk> {
  const source = toWalkSource(row);
  return {
    id: row.id,
    title: pickText(source.title, names.language) ?? row.id,
    on: row.on_day,
    state: row.state,
    light: row.light ?? undefined,
    meetings: source.meetings,
    stops: (await readStops(db, row, names)).map(({ name, position }) => ({ name, position })),
    participants: source.participants,
    counts: row.counts_json === null ? undefined : JSON.parse(row.counts_json),
    url: walkPagePath(row.district_id, row.id),
  };
}

/** The protocol of a walk: what it saw of what everyone may see. */
export async function readProtocol(
  db: Reader,
  districtId: string,
  id: string,
  language?: string,
): Promise<WalkProtocol | undefined> {
  const names = await loadDefectNames(db, districtId, language);
  const row = names && (await findWalk(db, districtId, id));
  if (!row) return undefined;
  const isOver = row.state === 'walked';
  const seen = isOver
    ? await db
        .selectFrom('walk_verdict as v')
        .innerJoin('defect as d', 'd.id', 'v.defect_id')
        .selectAll('d')
        .select(['v.verdict', 'v.words as seen_words', 'v.photos_json'])
        .where('v.walk_id', '=', id)
        .where('d.published', '=', 1)
        .orderBy('d.number')
        .execute()
    : [];
  const found = await db
    .selectFrom('defect')
    .selectAll()
    .where('walk_id', '=', id)
    .where('published', '=', 1)
    .orderBy('number')
    .execute();
  const defects = await toDefects(db, seen, names);
  const photos = await photosOf(db, id);
  return {
    ...(await toWalk(db, row, names)),
    findings: seen.map(({ verdict, seen_words, photos_json }, at) => ({
      defect: defects[at]!,
      verdict,
      words: seen_words ?? undefined,
      photos: (JSON.parse(photos_json) as string[]).flatMap((photo) => photos.get(photo) ?? []),
    })),
    found: await toDefects(db, found, names),
  };
}

export const findWalk = (db: Reader, districtId: string, id: string) =>
  db
    .selectFrom('safety_walk')
    .selectAll()
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .executeTakeFirst();

/** The photos of a walk that have been reviewed. */
async function photosOf(db: Reader, walkId: string): Promise<Map<string, DefectPhoto>> {
  const rows = await db
    .selectFrom('defect_photo')
    .select(['id', 'width', 'height'])
    .where('walk_id', '=', walkId)
    .where('review', '=', 'published')
    .execute();
  return new Map(
    rows.map(({ id, width, height }) => [id, { id, url: shownPhotoUrl(id, 1600), width, height }]),
  );
}
