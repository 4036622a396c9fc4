import { paths, type Activity, type Occurrence, type Texts } from '@klocket/contract';
import { pickText } from '../../texts.ts';
import type { Names } from '../districts/names.ts';
import type { StoredActivity } from './activity-rows.ts';
import { toAges, toPicture, type About } from './occurrence-rows.ts';
import { repeatsOf } from './repeats.ts';

/** What is known of an activity's dates. */
export interface Dates {
  today: string;
  upcoming: Occurrence[];
  past: Occurrence[];
}

/** Tells an activity as a visitor reads it, in the language of the names. */
export function toActivity(
  stored: StoredActivity,
  about: About,
  names: Names,
  districtId: string,
  dates: Dates,
): Activity {
  const { activity } = stored;
  const { language, languages } = names;
  const words = (json: string | null) =>
    json ? pickText(JSON.parse(json) as Texts, language, languages[0]) : undefined;
  const written = stored.texts.find((text) => text.language === about.language);
  const open = activity.sensitive === 0;
  return {
    id: activity.id,
    title: about.title,
    summary: about.summary,
    description: paragraphs(written?.description),
    language: about.language === language ? undefined : about.language,
    languages: sourceFirst(
      stored.texts.map((text) => text.language),
      languages[0]!,
    ),
    picture: open ? toPicture(activity, names) : undefined,
    house: names.house(activity.house_id),
    room: names.room(activity.house_id, activity.room_id),
    address: activity.address ?? undefined,
    online: activity.online_url ? true : undefined,
    organisers: about.organisers,
    themes: open ? about.themes : [],
    ages: toAges(activity),
    spoken: about.spoken,
    price: words(activity.price_json),
    access: JSON.parse(activity.access_json),
    contact: activity.contact_json ? JSON.parse(activity.contact_json) : undefined,
    materials: stored.materials.map((material) => ({
      title: words(material.title_json) ?? material.url,
      url: material.url,
      when: material.available,
    })),
    folkbildning: activity.folkbildning ?? undefined,
    joining: activity.joining,
    joiningUrl: activity.joining_url ?? undefined,
    sensitive: open ? undefined : true,
    programme: stored.programme.map((item) => ({
      id: item.id,
      startTime: item.start_time,
      endTime: item.end_time,
      title: words(item.title_json) ?? '',
      room: item.room ?? undefined,
      host: item.host ?? undefined,
      pause: item.pause === 1 ? true : undefined,
    })),
    repeats: repeatsOf(activity.recurrence?.split('\n') ?? [], activity.starts_local),
    url: paths.activityPage(districtId, activity.id),
    calendarUrl: paths.calendarFeed(districtId, 'ics', { activity: activity.id }),
    ...dates,
  };
}

const paragraphs = (text: string | null | undefined) =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

const sourceFirst = (languages: string[], source: string) => [
  ...languages.filter((language) => language === source),
  ...languages.filter((language) => language !== source).sort(),
];
