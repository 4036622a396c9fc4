import {
  paths,
  type Occurrence,
  type Picture,
  type Previous,
  type Recap,
  type Texts,
} from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import type { OccurrenceTable } from '../../database/tables.ts';
import { pickLanguage, pickText } from '../../texts.ts';
import type { Names } from '../districts/names.ts';
import type { Listed, ListedPicture } from './listed.ts';
import type { StoredPrevious } from './rules.ts';
import { withOffset } from './recurrence/times.ts';

/** The columns of an occurrence `o`, its activity `a` and its recap `r` that a visitor's list needs. */
const occurrenceColumns = [
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
  'a.listed_json',
  'r.text_json as recap_text_json',
  'r.pictures_json as recap_pictures_json',
  'r.links_json as recap_links_json',
  'r.latitude as recap_latitude',
  'r.longitude as recap_longitude',
] as const;

/** What those columns hold. */
export interface OccurrenceRow extends Omit<
  OccurrenceTable,
  'district_id' | 'recurrence_id' | 'changed' | 'sequence' | 'updated_at'
> {
  listed_json: string;
  recap_text_json: string | null;
  recap_pictures_json: string | null;
  recap_links_json: string | null;
  recap_latitude: number | null;
  recap_longitude: number | null;
}

/** Selects public occurrences `o` with what a list tells of their activities `a`. */
export const selectOccurrences = (db: Reader) => selectWithDrafts(db).where('a.published', '=', 1);

/** The same with those that are not yet public, for who may change them. */
export const selectWithDrafts = (db: Reader) =>
  db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .leftJoin('recap as r', 'r.occurrence_id', 'o.id')
    .select(occurrenceColumns);

/** Tells occurrences as visitors read them; those of one activity share what is said about it. */
export function toOccurrences(
  rows: readonly OccurrenceRow[],
  names: Names,
  districtId: string,
): Occurrence[] {
  const abouts = new Map<string, About>();
  return rows.map((row) => {
    let about = abouts.get(row.activity_id);
    if (!about) {
      about = toAbout(JSON.parse(row.listed_json) as Listed, names);
      abouts.set(row.activity_id, about);
    }
    return toOccurrence(row, about, names, districtId);
  });
}

type About = ReturnType<typeof toAbout>;

/**
 * What is told of an activity in a list. A sensitive one keeps to what its organiser wrote as a
 * neutral title: no theme or picture tells more.
 */
export function toAbout(listed: Listed, names: Names) {
  const { language, languages } = names;
  const best = pickLanguage(Object.keys(listed.texts), language, languages[0])!;
  const open = !listed.sensitive;
  return {
    title: listed.texts[best]!.title,
    summary: listed.texts[best]!.summary,
    language: best === language ? undefined : best,
    allDay: listed.allDay,
    organisers: (listed.organisers ?? []).flatMap((id) => names.organiser(id) ?? []),
    themes: open ? (listed.themes ?? []).flatMap((id) => names.theme(id) ?? []) : [],
    ages: listed.ages,
    spoken: listed.spoken ?? [],
    price: pickText(listed.price, language, languages[0]),
    access: listed.access ?? [],
    joining: listed.joining ?? 'drop-in',
    sensitive: listed.sensitive,
    picture: open && listed.picture ? toPicture(listed.picture, names) : undefined,
  };
}

function toOccurrence(
  row: OccurrenceRow,
  about: About,
  names: Names,
  districtId: string,
): Occurrence {
  return {
    id: row.id,
    activityId: row.activity_id,
    title: about.title,
    summary: about.summary,
    language: about.language,
    startsAt: withOffset(row.starts_on, row.start_time, row.starts_at),
    endsAt: withOffset(row.ends_on, row.end_time, row.ends_at),
    day: row.starts_on,
    startTime: row.start_time,
    endDay: row.ends_on,
    endTime: row.end_time,
    allDay: about.allDay,
    status: row.status,
    reason: wordsIn(row.reason_json, names),
    previous: toPrevious(row, names),
    house: names.house(row.house_id),
    room: names.room(row.house_id, row.room_id),
    address: row.address ?? undefined,
    online: row.online_url || row.status === 'moved-online' ? true : undefined,
    organisers: about.organisers,
    themes: about.themes,
    ages: about.ages,
    spoken: about.spoken,
    price: about.price,
    access: about.access,
    joining: about.joining,
    sensitive: about.sensitive,
    picture: about.picture,
    recap: about.sensitive ? undefined : toRecap(row, names),
    url: paths.occurrencePage(districtId, row.id),
  };
}

/** Words kept as JSON texts, in the language of the names. */
export const wordsIn = (json: string | null, { language, languages }: Names) =>
  json === null ? undefined : pickText(JSON.parse(json) as Texts, language, languages[0]);

/** What was first said of an occurrence and no longer holds. */
export function toPrevious(
  row: Pick<OccurrenceRow, 'previous_json' | 'starts_on' | 'start_time'>,
  names: Pick<Names, 'house'>,
): Previous | undefined {
  if (row.previous_json === null) return undefined;
  const stored = JSON.parse(row.previous_json) as StoredPrevious;
  const { houseId, startsAt, ...previous } = stored;
  const day = stored.day ?? row.starts_on;
  const time = stored.startTime ?? row.start_time;
  return {
    ...previous,
    startsAt: startsAt && withOffset(day, time, startsAt),
    house: names.house(houseId),
  };
}

/** A picture with its words in the language of the names. */
const toPicture = (picture: ListedPicture, { language, languages }: Names): Picture => ({
  ...picture,
  alt: pickText(picture.alt, language, languages[0]) ?? '',
});

function toRecap(row: OccurrenceRow, names: Names): Recap | undefined {
  if (row.recap_text_json === null) return undefined;
  const pictures = JSON.parse(row.recap_pictures_json!) as ListedPicture[];
  const { recap_latitude: latitude, recap_longitude: longitude } = row;
  return {
    text: wordsIn(row.recap_text_json, names) ?? '',
    pictures: pictures.map((picture) => toPicture(picture, names)),
    links: JSON.parse(row.recap_links_json!),
    position: latitude !== null && longitude !== null ? { latitude, longitude } : undefined,
  };
}
