import type { DefectStatus, WalkLead } from '@klocket/contract';
import { pickText } from '../../texts.ts';
import type { Reader } from '../../database/database.ts';
import {
  loadDefectNames,
  positionOf,
  toDefects,
  type DefectNames,
  type DefectRow,
} from '../defects/view.ts';
import { findWalk, readStops, toWalkSource, type WalkRow } from './rows.ts';
import { stopFor } from './rules.ts';

/** What a walk looks at: what is open, and what is said to be mended and nobody has looked at. */
const unresolved: readonly DefectStatus[] = [
  'received',
  'confirmed',
  'handed-over',
  'planned',
  'fixed',
];

/** A defect that a walk comes by, and at which stop. */
interface OnRoute {
  row: DefectRow;
  /** None where it is known by words alone. */
  stop: number | undefined;
}

/** All that whoever leads needs on the way; undefined when the walk is not there. */
export async function readLead(
  db: Reader,
  districtId: string,
  id: string,
  language?: string,
): Promise<WalkLead | undefined> {
  const names = await loadDefectNames(db, districtId, language);
  const walk = names && (await findWalk(db, districtId, id));
  if (!walk) return undefined;
  const [stops, notes, route, found] = [
    await readStops(db, walk, names),
    await db.selectFrom('walk_verdict').selectAll().where('walk_id', '=', id).execute(),
    await readRoute(db, walk, names),
    await db
      .selectFrom('defect')
      .selectAll()
      .where('walk_id', '=', id)
      .where('review', '!=', 'refused')
      .orderBy('number')
      .execute(),
  ];
  const noted = new Map(notes.map((note) => [note.defect_id, note]));
  const defects = await toDefects(
    db,
    route.map(({ row }) => row),
    names,
  );
  const source = toWalkSource(walk);
  return {
    id,
    title: pickText(source.title, names.language) ?? id,
    on: walk.on_day,
    state: walk.state,
    source,
    stops: stops.map(({ name, position }) => ({ name, position })),
    defects: defects.map((defect, at) => {
      const note = noted.get(defect.id);
      const { stop } = route[at]!;
      return {
        ...defect,
        stop,
        noted: note && {
          verdict: note.verdict,
          words: note.words ?? undefined,
          photos: JSON.parse(note.photos_json) as string[],
          at: note.noted_at ?? note.updated_at,
          by: note.noted_by ?? undefined,
        },
      };
    }),
    found: await toDefects(db, found, names),
  };
}

/** The unresolved defects on the route of a walk, and those it has noted, in the order one comes by them. */
export async function readRoute(db: Reader, walk: WalkRow, names: DefectNames): Promise<OnRoute[]> {
  const stops = await readStops(db, walk, names);
  const noted = await db
    .selectFrom('walk_verdict')
    .select('defect_id')
    .where('walk_id', '=', walk.id)
    .execute();
  const isNoted = new Set(noted.map(({ defect_id }) => defect_id));
  const rows = await db
    .selectFrom('defect')
    .selectAll()
    .where('district_id', '=', walk.district_id)
    .where('published', '=', 1)
    .where((eb) =>
      eb.or([
        // What a walk that is over has looked at stays what it looked at.
        ...(walk.state === 'planned' ? [eb('status', 'in', unresolved)] : []),
        eb(
          'id',
          'in',
          eb.selectFrom('walk_verdict').select('defect_id').where('walk_id', '=', walk.id),
        ),
      ]),
    )
    .where((eb) => eb.or([eb('walk_id', 'is', null), eb('walk_id', '!=', walk.id)]))
    .orderBy('number')
    .execute();
  return rows
    .map((row) => ({
      row,
      at: stopFor({ spot: row.spot_id, position: positionOf(row) }, stops),
    }))
    .filter(({ row, at }) => at !== undefined || isNoted.has(row.id))
    .sort((a, b) => (a.at ?? stops.length) - (b.at ?? stops.length))
    .map(({ row, at }) => ({ row, stop: at !== undefined && at < stops.length ? at : undefined }));
}
