import type { ActivitySource, OccurrenceChange, RecapSource, Texts } from '@klocket/contract';
import type { Selectable } from 'kysely';
import type {
  ActivityTable,
  ActivityTextTable,
  MaterialTable,
  OccurrenceTable,
  ProgrammeItemTable,
  RecapTable,
} from '../../database/tables.ts';
import { foldText } from '../../fold.ts';
import { toListed } from './listed.ts';
import { intendedState } from './occurrence-change.ts';

/** An activity with all its rows but its unchanged occurrences. */
export interface StoredActivity {
  activity: Selectable<ActivityTable>;
  texts: ActivityTextTable[];
  organisers: string[];
  themes: string[];
  spoken: string[];
  programme: ProgrammeItemTable[];
  materials: MaterialTable[];
  /** Occurrences that were changed alone, or have a recap. */
  changes: { occurrence: OccurrenceTable; recap: RecapTable | undefined }[];
}

type ActivityValues = Omit<
  ActivityTable,
  'sequence' | 'expanded_until_on' | 'created_at' | 'updated_at'
>;

/** The activity's own row, as far as the source says it. */
export function toActivityRow(source: ActivitySource, id: string, uid: string, districtId: string) {
  return {
    id,
    district_id: districtId,
    uid,
    starts_local: source.startsLocal,
    duration_minutes: source.durationMinutes,
    all_day: source.allDay ? 1 : 0,
    recurrence: source.recurrence?.length ? source.recurrence.join('\n') : null,
    house_id: source.house ?? null,
    room_id: source.room ?? null,
    address: source.address ?? null,
    online_url: source.onlineUrl ?? null,
    ages_from: source.ages?.from ?? null,
    ages_to: source.ages?.to ?? null,
    price_json: toJson(source.price),
    access_json: JSON.stringify(source.access ?? []),
    contact_json: toJson(source.contact),
    joining: source.joining ?? 'drop-in',
    joining_url: source.joiningUrl ?? null,
    signup_json: toJson(source.signup),
    folkbildning: source.folkbildning ?? null,
    sensitive: source.sensitive ? 1 : 0,
    picture_url: source.picture?.url ?? null,
    picture_alt_json: toJson(source.picture?.alt),
    picture_width: source.picture?.width ?? null,
    picture_height: source.picture?.height ?? null,
    published: source.published === false ? 0 : 1,
    listed_json: JSON.stringify(toListed(source)),
  } satisfies ActivityValues;
}

/** The rows that hang on an activity. */
export function toPartRows(source: ActivitySource, activityId: string) {
  return {
    activity_text: Object.entries(source.texts).map(([language, text]) => ({
      activity_id: activityId,
      language,
      title: text.title,
      summary: text.summary ?? null,
      description: text.description ?? null,
      // What is not in the list of a sensitive activity must not find it there either.
      search: foldText(
        [text.title, text.summary, source.sensitive ? undefined : text.description]
          .filter(Boolean)
          .join(' '),
      ),
    })),
    activity_organiser: unique(source.organisers).map((organiser_id, position) => ({
      activity_id: activityId,
      organiser_id,
      position,
    })),
    activity_theme: unique(source.themes).map((theme_id) => ({
      activity_id: activityId,
      theme_id,
    })),
    activity_spoken: unique(source.spoken).map((language) => ({
      activity_id: activityId,
      language,
    })),
    programme_item: (source.programme ?? []).map((item, position) => ({
      id: `${activityId}-p${position + 1}`,
      activity_id: activityId,
      position,
      start_time: item.startTime,
      end_time: item.endTime,
      title_json: JSON.stringify(item.title),
      room: item.room ?? null,
      host: item.host ?? null,
      pause: item.pause ? 1 : 0,
    })),
    material: (source.materials ?? []).map((material, position) => ({
      id: `${activityId}-m${position + 1}`,
      activity_id: activityId,
      position,
      title_json: JSON.stringify(material.title),
      url: material.url,
      available: material.when,
    })),
  };
}

/** The row of a recap. */
export const toRecapRow = (occurrenceId: string, recap: RecapSource): RecapTable => ({
  occurrence_id: occurrenceId,
  text_json: JSON.stringify(recap.text),
  pictures_json: JSON.stringify(recap.pictures ?? []),
  links_json: JSON.stringify(recap.links ?? []),
  latitude: recap.position?.latitude ?? null,
  longitude: recap.position?.longitude ?? null,
});

/** The source form again: what was saved, and what was changed since. */
export function toSource(stored: StoredActivity, zone: string): ActivitySource {
  const { activity } = stored;
  return compact<ActivitySource>({
    id: activity.id,
    uid: activity.uid,
    texts: Object.fromEntries(
      stored.texts.map(({ language, title, summary, description }) => [
        language,
        compact({ title, summary: summary ?? undefined, description: description ?? undefined }),
      ]),
    ),
    startsLocal: activity.starts_local,
    durationMinutes: activity.duration_minutes,
    allDay: activity.all_day === 1 || undefined,
    recurrence: activity.recurrence?.split('\n'),
    house: activity.house_id ?? undefined,
    room: activity.room_id ?? undefined,
    address: activity.address ?? undefined,
    onlineUrl: activity.online_url ?? undefined,
    organisers: someOf(stored.organisers),
    themes: someOf(stored.themes),
    spoken: someOf(stored.spoken),
    ages:
      activity.ages_from === null && activity.ages_to === null
        ? undefined
        : compact({ from: activity.ages_from ?? undefined, to: activity.ages_to ?? undefined }),
    price: fromJson<Texts>(activity.price_json),
    access: someOf(JSON.parse(activity.access_json)),
    contact: fromJson(activity.contact_json),
    joining: activity.joining === 'drop-in' ? undefined : activity.joining,
    joiningUrl: activity.joining_url ?? undefined,
    signup: fromJson(activity.signup_json),
    folkbildning: activity.folkbildning ?? undefined,
    sensitive: activity.sensitive === 1 || undefined,
    picture: activity.picture_url
      ? compact({
          url: activity.picture_url,
          alt: fromJson<Texts>(activity.picture_alt_json) ?? {},
          width: activity.picture_width ?? undefined,
          height: activity.picture_height ?? undefined,
        })
      : undefined,
    programme: someOf(
      stored.programme.map((item) =>
        compact({
          startTime: item.start_time,
          endTime: item.end_time,
          title: JSON.parse(item.title_json) as Texts,
          room: item.room ?? undefined,
          host: item.host ?? undefined,
          pause: item.pause === 1 || undefined,
        }),
      ),
    ),
    materials: someOf(
      stored.materials.map(({ title_json, url, available }) => ({
        title: JSON.parse(title_json) as Texts,
        url,
        when: available,
      })),
    ),
    published: activity.published === 1 ? undefined : false,
    changes: someOf(stored.changes.map((change) => toChange(change, stored.activity, zone))),
  });
}

function toChange(
  { occurrence, recap }: StoredActivity['changes'][number],
  activity: Selectable<ActivityTable>,
  zone: string,
): OccurrenceChange {
  const intended = intendedState(occurrence.recurrence_id, activity, zone);
  const lasts = (Date.parse(occurrence.ends_at) - Date.parse(occurrence.starts_at)) / 60_000;
  const meant = (Date.parse(intended.ends_at) - Date.parse(intended.starts_at)) / 60_000;
  const differing = <Key extends 'house_id' | 'room_id' | 'address' | 'online_url'>(key: Key) =>
    occurrence[key] === intended[key] ? undefined : (occurrence[key] ?? undefined);
  return compact<OccurrenceChange>({
    recurrenceId: occurrence.recurrence_id,
    status: occurrence.status === 'scheduled' ? undefined : occurrence.status,
    reason: fromJson<Texts>(occurrence.reason_json),
    startsLocal:
      occurrence.starts_at === intended.starts_at
        ? undefined
        : `${occurrence.starts_on}T${occurrence.start_time}`,
    durationMinutes: lasts === meant || lasts < 1 ? undefined : lasts,
    house: differing('house_id'),
    room: differing('room_id'),
    address: differing('address'),
    onlineUrl: differing('online_url'),
    recap: recap && toRecapSource(recap),
  });
}

export const toRecapSource = (row: RecapTable): RecapSource =>
  compact({
    text: JSON.parse(row.text_json) as Texts,
    pictures: someOf(JSON.parse(row.pictures_json)),
    links: someOf(JSON.parse(row.links_json)),
    position:
      row.latitude !== null && row.longitude !== null
        ? { latitude: row.latitude, longitude: row.longitude }
        : undefined,
  });

const toJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

const fromJson = <Value>(json: string | null) =>
  json === null ? undefined : (JSON.parse(json) as Value);

const someOf = <Item>(items: Item[]) => (items.length > 0 ? items : undefined);

const unique = <Item>(items: Item[] = []) => [...new Set(items)];

/** Leaves out what is undefined. */
const compact = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
