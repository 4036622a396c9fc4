import {
  defectPagePath,
  type Defect,
  type DefectEntry,
  type DefectPhoto,
  type DefectStory,
  type HandoverState,
  type Named,
} from '@klocket/contract';
import { sql, type Selectable } from 'kysely';
import { dayIn } from '../../clock.ts';
import type { Reader } from '../../database/database.ts';
import type { DefectEntryTable, DefectTable } from '../../database/defect-tables.ts';
import { listOf } from '../../database/lists.ts';
import { wordsIn } from './form.ts';
import { shownPhotoUrl } from './links.ts';
import { differs, isClosed } from './rules.ts';

export type DefectRow = Selectable<DefectTable>;

/** What of a defect is shown: the rest of a row would only be carried about. */
export const shownColumns = [
  'd.id',
  'd.district_id',
  'd.number',
  'd.category_id',
  'd.status',
  'd.shown_words',
  'd.language',
  'd.latitude',
  'd.longitude',
  'd.spot_id',
  'd.shown_address',
  'd.confirmations',
  'd.carried_over',
  'd.duplicate_of',
  'd.said_json',
  'd.seen_json',
  'd.reported_at',
  'd.changed_at',
] as const;

type Unqualified<Name> = Name extends `d.${infer Column}` ? Column : never;

/** A row with no more than what is shown. */
export type ShownRow = Pick<
  DefectRow,
  Unqualified<(typeof shownColumns)[number]> & keyof DefectRow
>;

/** What defects name, in one language: categories, receivers, spots. */
export interface DefectNames {
  zone: string;
  language: string;
  category(id: string): Named;
  receiver(id: string): Named;
  spot(id: string): Named;
}

/** Reads the names of a district; undefined when there is no such district. */
export async function loadDefectNames(
  db: Reader,
  districtId: string,
  language?: string,
): Promise<DefectNames | undefined> {
  const { rows } = await sql<{ kind: string; id: string; name: string; zone: string | null }>`
    select 'district' as kind, id, languages_json as name, zone from district
      where id = ${districtId}
    union all select 'category', id, title_json, null from defect_category
      where district_id = ${districtId}
    union all select 'receiver', id, name, null from receiver where district_id = ${districtId}
    union all select 'spot', id, name_json, null from defect_spot where district_id = ${districtId}
  `.execute(db);
  const district = rows.find(({ kind }) => kind === 'district');
  if (!district) return undefined;
  const [source = 'sv'] = JSON.parse(district.name) as string[];
  const say = wordsIn(language ?? source, source);
  const known = new Map(
    rows.map(({ kind, id, name }) => {
      const text = kind === 'receiver' || kind === 'district' ? name : (say(name) ?? id);
      return [`${kind} ${id}`, { id, name: text }];
    }),
  );
  const named = (kind: string) => (id: string) => known.get(`${kind} ${id}`) ?? { id, name: id };
  return {
    zone: district.zone!,
    language: language ?? source,
    category: named('category'),
    receiver: named('receiver'),
    spot: named('spot'),
  };
}

/** What a receiver last said, as it is kept. */
export interface Said {
  receiver: string;
  status: NonNullable<Defect['said']>['status'];
  words?: string;
  plannedOn?: string;
  at: string;
}

/** What a walk last saw, as it is kept. */
export interface Seen {
  walkId: string;
  on: string;
  verdict: NonNullable<Defect['seen']>['verdict'];
  words?: string;
  at: string;
}

export const saidOf = ({ said_json }: Pick<DefectRow, 'said_json'>) =>
  said_json === null ? undefined : (JSON.parse(said_json) as Said);

export const seenOf = ({ seen_json }: Pick<DefectRow, 'seen_json'>) =>
  seen_json === null ? undefined : (JSON.parse(seen_json) as Seen);

/** Makes what everyone may see of rows, whatever of them nobody has reviewed yet left out. */
export async function toDefects(
  db: Reader,
  rows: readonly ShownRow[],
  names: DefectNames,
): Promise<Defect[]> {
  const partsOf = await readParts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { photos, handovers } = partsOf(row.id);
    const said = saidOf(row);
    const seen = seenOf(row);
    return {
      id: row.id,
      number: row.number,
      category: names.category(row.category_id),
      status: row.status,
      closed: isClosed(row.status),
      words: row.shown_words ?? undefined,
      language: row.shown_words === null ? undefined : row.language,
      place: {
        position: positionOf(row),
        spot: row.spot_id === null ? undefined : names.spot(row.spot_id),
        address: row.shown_address ?? undefined,
      },
      photos,
      confirmations: row.confirmations,
      carriedOver: row.carried_over,
      reportedAt: row.reported_at,
      day: dayIn(names.zone, Temporal.Instant.from(row.reported_at)),
      changedAt: row.changed_at,
      receivers: handovers.map(({ receiver, state }) => ({
        ...names.receiver(receiver),
        state,
      })),
      said: said && {
        receiver: names.receiver(said.receiver),
        status: said.status,
        words: said.words,
        plannedOn: said.plannedOn,
        at: said.at,
      },
      seen: seen && {
        walkId: seen.walkId,
        on: seen.on,
        verdict: seen.verdict,
        words: seen.words,
      },
      differs: differs(said, seen),
      duplicateOf: row.duplicate_of ?? undefined,
      url: defectPagePath(row.district_id, row.id),
    };
  });
}

/** A defect with its story. */
export async function toStory(
  db: Reader,
  row: DefectRow,
  names: DefectNames,
): Promise<DefectStory> {
  const [defect] = await toDefects(db, [row], names);
  const entries = await readEntries(db, row.id);
  return { ...defect!, entries: entries.map((entry) => toEntry(entry, names)) };
}

export const readEntries = (db: Reader, defectId: string) =>
  db
    .selectFrom('defect_entry')
    .selectAll()
    .where('defect_id', '=', defectId)
    .orderBy('number')
    .execute();

/** One thing of a story, without who it was at the desk. */
export const toEntry = (entry: Selectable<DefectEntryTable>, names: DefectNames): DefectEntry => ({
  id: entry.id,
  at: entry.at,
  day: dayIn(names.zone, Temporal.Instant.from(entry.at)),
  by: entry.voice,
  name: entry.name ?? undefined,
  walkId: entry.walk_id ?? undefined,
  status: entry.status ?? undefined,
  verdict: entry.verdict ?? undefined,
  reason: entry.reason ?? undefined,
  plannedOn: entry.planned_on ?? undefined,
  handedTo:
    entry.handed_to_json === null
      ? undefined
      : (JSON.parse(entry.handed_to_json) as string[]).map(names.receiver),
});

export const positionOf = ({ latitude, longitude }: Pick<DefectRow, 'latitude' | 'longitude'>) =>
  latitude === null || longitude === null ? undefined : { latitude, longitude };

/** What belongs to a defect and is shown with it. */
interface Parts {
  photos: DefectPhoto[];
  handovers: { receiver: string; state: HandoverState }[];
}

/** The reviewed photos of some defects, and with whom they are, asked for in one go. */
async function readParts(db: Reader, ids: readonly string[]): Promise<(id: string) => Parts> {
  const parts = new Map(ids.map((id): [string, Parts] => [id, { photos: [], handovers: [] }]));
  if (ids.length === 0) return (id) => parts.get(id)!;
  const { rows } = await sql<PartRow>`
    select 'photo' as kind, defect_id, id, null as state, width, height, position
      from defect_photo where defect_id in ${listOf(db, ids)} and review = 'published'
    union all
    select 'handover', defect_id, receiver_id, state, 0, 0, 0
      from defect_handover where defect_id in ${listOf(db, ids)}
    order by position, id
  `.execute(db);
  for (const { kind, defect_id, id, state, width, height } of rows) {
    const { photos, handovers } = parts.get(defect_id)!;
    if (kind === 'photo') photos.push({ id, url: shownPhotoUrl(id, 1600), width, height });
    else handovers.push({ receiver: id, state: state! });
  }
  return (id) => parts.get(id)!;
}

interface PartRow {
  kind: 'photo' | 'handover';
  defect_id: string;
  id: string;
  state: HandoverState | null;
  width: number;
  height: number;
  position: number;
}
