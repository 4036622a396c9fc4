import { paths, type Activity, type Occurrence } from '@klocket/contract';
import type { Names } from '../districts/names.ts';
import type { StoredActivity } from './activity-rows.ts';
import type { Listed } from './listed.ts';
import { toAbout, wordsIn } from './occurrence-rows.ts';
import { repeatsOf } from './recurrence/repeats.ts';

/** What is known of an activity's dates. */
export interface Dates {
  today: string;
  upcoming: Occurrence[];
  past: Occurrence[];
}

/** Tells an activity as a visitor reads it, in the language of the names. */
export function toActivity(
  stored: StoredActivity,
  names: Names,
  districtId: string,
  dates: Dates,
): Activity {
  const { activity } = stored;
  const { language, languages } = names;
  const about = toAbout(JSON.parse(activity.listed_json) as Listed, names);
  const written = stored.texts.find((text) => text.language === (about.language ?? language));
  return {
    id: activity.id,
    title: about.title,
    summary: about.summary,
    description: paragraphs(written?.description),
    language: about.language,
    languages: sourceFirst(
      stored.texts.map((text) => text.language),
      languages[0]!,
    ),
    picture: about.picture,
    house: names.house(activity.house_id),
    room: names.room(activity.house_id, activity.room_id),
    address: activity.address ?? undefined,
    online: activity.online_url ? true : undefined,
    organisers: about.organisers,
    themes: about.themes,
    ages: about.ages,
    spoken: about.spoken,
    price: about.price,
    access: about.access,
    contact: activity.contact_json ? JSON.parse(activity.contact_json) : undefined,
    materials: stored.materials.map((material) => ({
      title: wordsIn(material.title_json, names) ?? material.url,
      url: material.url,
      when: material.available,
    })),
    folkbildning: activity.folkbildning ?? undefined,
    joining: activity.joining,
    joiningUrl: activity.joining_url ?? undefined,
    sensitive: about.sensitive,
    programme: stored.programme.map((item) => ({
      id: item.id,
      startTime: item.start_time,
      endTime: item.end_time,
      title: wordsIn(item.title_json, names) ?? '',
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
