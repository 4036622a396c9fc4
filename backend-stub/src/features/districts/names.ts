import { sql } from 'kysely';
import type { Named, Texts } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { foldText } from '../../fold.ts';
import { pickText } from '../../texts.ts';

/** The names of a district's houses, rooms, organisers and themes, in one language. */
export interface Names {
  zone: string;
  /** The district's languages; the first is its source language. */
  languages: string[];
  language: string;
  house(id: string | null | undefined): Named | undefined;
  room(houseId: string | null | undefined, id: string | null | undefined): string | undefined;
  organiser(id: string): Named | undefined;
  theme(id: string): Named | undefined;
  /** The ids whose names hold a folded word. */
  containing(kind: NamedKind, word: string): string[];
}

export type NamedKind = 'house' | 'organiser' | 'theme';

interface NameRow {
  kind: NamedKind | 'district' | 'room';
  id: string;
  /** The house of a room; the zone of the district. */
  parent: string | null;
  /** The name as JSON texts; plain for an organiser; the languages of the district. */
  name: string;
}

/** Reads all names of a district in one query; undefined when there is no such district. */
export async function loadNames(
  db: Reader,
  districtId: string,
  language?: string,
): Promise<Names | undefined> {
  const { rows } = await sql<NameRow>`
    select 'district' as kind, id, zone as parent, languages_json as name
      from district where id = ${districtId}
    union all select 'house', id, null, name_json from house where district_id = ${districtId}
    union all select 'room', id, house_id, name_json from room where district_id = ${districtId}
    union all select 'organiser', id, null, name from organiser where district_id = ${districtId}
    union all select 'theme', id, null, name_json from theme where district_id = ${districtId}
  `.execute(db);
  const district = rows.find((row) => row.kind === 'district');
  return district && toNames(district, rows, language);
}

function toNames(district: NameRow, rows: NameRow[], asked: string | undefined): Names {
  const languages = JSON.parse(district.name) as string[];
  const source = languages[0]!;
  const language = asked ?? source;
  const named = {
    house: new Map(),
    room: new Map(),
    organiser: new Map(),
    theme: new Map(),
  } as Record<Exclude<NameRow['kind'], 'district'>, Map<string, Named>>;
  for (const { kind, id, parent, name } of rows) {
    if (kind === 'district') continue;
    const text = kind === 'organiser' ? name : (pickText(JSON.parse(name), language, source) ?? id);
    named[kind].set(kind === 'room' ? `${parent}/${id}` : id, { id, name: text });
  }
  return {
    zone: district.parent!,
    languages,
    language,
    house: (id) => (id ? named.house.get(id) : undefined),
    room: (houseId, id) => (houseId && id ? named.room.get(`${houseId}/${id}`)?.name : undefined),
    organiser: (id) => named.organiser.get(id),
    theme: (id) => named.theme.get(id),
    containing: (kind, word) =>
      rows
        .filter((row) => row.kind === kind && foldText(wordsIn(row)).includes(word))
        .map(({ id }) => id),
  };
}

/** A name in all its languages. */
const wordsIn = ({ kind, name }: NameRow) =>
  kind === 'organiser' ? name : Object.values(JSON.parse(name) as Texts).join(' ');
