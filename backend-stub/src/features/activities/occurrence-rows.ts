import { sql } from 'kysely';
import {
  paths,
  type AccessFact,
  type JoiningWay,
  type Named,
  type Occurrence,
  type OccurrenceStatus,
  type Picture,
  type Recap,
} from '@klocket/contract';
import type { Database } from '../../database/database.ts';
import { listOf } from '../../database/lists.ts';
import { pickLanguage, pickText } from '../../texts.ts';
import type { Names } from '../districts/names.ts';
import type { StoredPrevious } from './rules.ts';
import { withOffset } from './times.ts';

/** The columns of an occurrence `o`, its activity `a` and its recap `r` that a visitor's list needs. */
export const occurrenceColumns = [
  'o.id',
  'o.activity_id',
  'o.starts_at',
  'o.ends_at',
  'o.starts_on',
  'o.start_time',
  'o.ends_on',
  'o.end_time',
  'o.status',
  'o.reason_json',
  'o.previous_json',
  'o.house_id',
  'o.room_id',
  'o.address',
  'o.online_url',
  'a.all_day',
  'a.ages_from',
  'a.ages_to',
  'a.price_json',
  'a.access_json',
  'a.joining',
  'a.sensitive',
  'a.picture_url',
  'a.picture_alt_json',
  'a.picture_width',
  'a.picture_height',
  'r.text_json as recap_text_json',
  'r.pictures_json as recap_pictures_json',
  'r.links_json as recap_links_json',
  'r.latitude as recap_latitude',
  'r.longitude as recap_longitude',
] as const;

export interface OccurrenceRow extends PictureRow {
  id: string;
  activity_id: string;
  starts_at: string;
  ends_at: string;
  starts_on: string;
  start_time: string;
  ends_on: string;
  end_time: string;
  status: OccurrenceStatus;
  reason_json: string | null;
  previous_json: string | null;
  house_id: string | null;
  room_id: string | null;
  address: string | null;
  online_url: string | null;
  all_day: number;
  ages_from: number | null;
  ages_to: number | null;
  price_json: string | null;
  access_json: string;
  joining: JoiningWay;
  sensitive: number;
  recap_text_json: string | null;
  recap_pictures_json: string | null;
  recap_links_json: string | null;
  recap_latitude: number | null;
  recap_longitude: number | null;
}

/** Joins an occurrence `o` to its activity `a` and, where there is one, its recap `r`. */
export const selectOccurrences = (db: Database) =>
  db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .leftJoin('recap as r', 'r.occurrence_id', 'o.id')
    .where('a.published', '=', 1)
    .select(occurrenceColumns);

/** What an activity's occurrences share: its words in the best language there is, who and for whom. */
export interface About {
  language: string;
  title: string;
  summary: string | undefined;
  organisers: Named[];
  themes: Named[];
  spoken: string[];
}

interface AboutRow {
  activity_id: string;
  kind: 'text' | 'organiser' | 'theme' | 'spoken';
  value: string;
  position: number;
  title: string | null;
  summary: string | null;
}

/** Reads what the occurrences of several activities share, in one query. */
export async function loadAbout(db: Database, activityIds: readonly string[], names: Names) {
  const ids = listOf(db, activityIds);
  const languages = listOf(db, wantedLanguages(names));
  const { rows } = await sql<AboutRow>`
    select activity_id, 'text' as kind, language as value, 0 as position, title, summary
      from activity_text where activity_id in ${ids} and language in ${languages}
    union all select activity_id, 'organiser', organiser_id, position, null, null
      from activity_organiser where activity_id in ${ids}
    union all select activity_id, 'theme', theme_id, 0, null, null
      from activity_theme where activity_id in ${ids}
    union all select activity_id, 'spoken', language, 0, null, null
      from activity_spoken where activity_id in ${ids}
  `.execute(db);
  const byActivity = new Map<string, AboutRow[]>();
  for (const row of rows) {
    const known = byActivity.get(row.activity_id);
    if (known) known.push(row);
    else byActivity.set(row.activity_id, [row]);
  }
  return new Map([...byActivity].map(([id, about]) => [id, toAbout(about, names)]));
}

const wantedLanguages = ({ language, languages }: Names) => [
  ...new Set([language, language.split('-')[0]!, languages[0]!]),
];

function toAbout(rows: AboutRow[], names: Names): About {
  const texts = rows.filter((row) => row.kind === 'text');
  const written = texts.map((row) => row.value);
  const language = pickLanguage(written, names.language, names.languages[0]) ?? names.language;
  const text = texts.find((row) => row.value === language);
  const valuesOf = (kind: AboutRow['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .sort((a, b) => a.position - b.position || (a.value < b.value ? -1 : 1))
      .map((row) => row.value);
  return {
    language,
    title: text?.title ?? '',
    summary: text?.summary ?? undefined,
    organisers: valuesOf('organiser').flatMap((id) => names.organiser(id) ?? []),
    themes: valuesOf('theme').flatMap((id) => names.theme(id) ?? []),
    spoken: valuesOf('spoken'),
  };
}

/**
 * Tells an occurrence as a visitor reads it. A sensitive one keeps to what its organiser wrote as a
 * neutral title: no theme, picture or recap tells more.
 */
export function toOccurrence(
  row: OccurrenceRow,
  about: About,
  names: Names,
  districtId: string,
): Occurrence {
  const { language, languages } = names;
  const words = (json: string | null) =>
    json ? pickText(JSON.parse(json), language, languages[0]) : undefined;
  const open = !row.sensitive;
  return {
    id: row.id,
    activityId: row.activity_id,
    title: about.title,
    summary: about.summary,
    language: about.language === language ? undefined : about.language,
    startsAt: withOffset(row.starts_on, row.start_time, row.starts_at),
    endsAt: withOffset(row.ends_on, row.end_time, row.ends_at),
    day: row.starts_on,
    startTime: row.start_time,
    endDay: row.ends_on,
    endTime: row.end_time,
    allDay: row.all_day ? true : undefined,
    status: row.status,
    reason: words(row.reason_json),
    previous: row.previous_json ? toPrevious(JSON.parse(row.previous_json), row, names) : undefined,
    house: names.house(row.house_id),
    room: names.room(row.house_id, row.room_id),
    address: row.address ?? undefined,
    online: row.online_url || row.status === 'moved-online' ? true : undefined,
    organisers: about.organisers,
    themes: open ? about.themes : [],
    ages: toAges(row),
    spoken: about.spoken,
    price: words(row.price_json),
    access: JSON.parse(row.access_json) as AccessFact[],
    joining: row.joining,
    sensitive: open ? undefined : true,
    picture: open ? toPicture(row, names) : undefined,
    recap: open ? toRecap(row, names) : undefined,
    url: paths.occurrencePage(districtId, row.id),
  };
}

function toPrevious(stored: StoredPrevious, row: OccurrenceRow, names: Names) {
  const { houseId, startsAt, ...previous } = stored;
  const day = stored.day ?? row.starts_on;
  const time = stored.startTime ?? row.start_time;
  return {
    ...previous,
    startsAt: startsAt && withOffset(day, time, startsAt),
    house: names.house(houseId),
  };
}

/** Ages, unless everyone is meant. */
export function toAges({
  ages_from,
  ages_to,
}: {
  ages_from: number | null;
  ages_to: number | null;
}) {
  if (ages_from === null && ages_to === null) return undefined;
  return { from: ages_from ?? undefined, to: ages_to ?? undefined };
}

export interface PictureRow {
  picture_url: string | null;
  picture_alt_json: string | null;
  picture_width: number | null;
  picture_height: number | null;
}

/** The picture of an activity, with its words in the language of the names. */
export function toPicture(row: PictureRow, { language, languages }: Names): Picture | undefined {
  if (!row.picture_url) return undefined;
  const alt = row.picture_alt_json ? JSON.parse(row.picture_alt_json) : undefined;
  return {
    url: row.picture_url,
    alt: pickText(alt, language, languages[0]) ?? '',
    width: row.picture_width ?? undefined,
    height: row.picture_height ?? undefined,
  };
}

interface StoredPicture extends Omit<Picture, 'alt'> {
  alt: Record<string, string>;
}

function toRecap(row: OccurrenceRow, { language, languages }: Names): Recap | undefined {
  if (row.recap_text_json === null) return undefined;
  const pictures = JSON.parse(row.recap_pictures_json!) as StoredPicture[];
  const { recap_latitude: latitude, recap_longitude: longitude } = row;
  return {
    text: pickText(JSON.parse(row.recap_text_json), language, languages[0]) ?? '',
    pictures: pictures.map((picture) => ({
      ...picture,
      alt: pickText(picture.alt, language, languages[0]) ?? '',
    })),
    links: JSON.parse(row.recap_links_json!),
    position: latitude !== null && longitude !== null ? { latitude, longitude } : undefined,
  };
}
