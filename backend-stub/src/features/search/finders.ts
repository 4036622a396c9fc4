import type { Found } from '@klocket/contract';
import type { Database } from '../../database/database.ts';
import { foldText } from '../../fold.ts';
import { pickText } from '../../texts.ts';
import type { Listed } from '../activities/listed.ts';
import { activitiesWith } from '../activities/staff/activities-with.ts';
import { ownersOf } from '../activities/staff/owners.ts';
import type { Names, NamedKind } from '../districts/names.ts';
import { may, type Actor } from '../staff/may.ts';

/** What is looked for, by whom, and where. */
export interface Search {
  db: Database;
  actor: Actor;
  districtId: string;
  names: Names;
  /** Folded words, all of which must be there. */
  words: string[];
}

/** Looks for one kind of thing, and hands out only what whoever asks may see. */
export type Finder = (search: Search) => Promise<Found[]>;

/** More than anyone reads; it keeps a short word from reading the whole district out. */
const mostLookedAt = 200;

/** Activities by their words in any language and by whose they are, drafts too. */
export const findActivities: Finder = async ({ db, actor, districtId, names, words }) => {
  let found = db
    .selectFrom('activity as a')
    .select(['a.id', 'a.listed_json', 'a.published', 'a.updated_at'])
    .where('a.district_id', '=', districtId);
  for (const word of words)
    found = found.where('a.id', 'in', activitiesWith(db, districtId, names, word));
  const rows = await found.orderBy('a.updated_at', 'desc').limit(mostLookedAt).execute();
  const owners = await ownersOf(
    db,
    districtId,
    rows.map(({ id }) => id),
  );
  return rows
    .filter(({ id }) => may(actor, 'activity.read', owners(id)))
    .map(({ id, listed_json }) => {
      const { texts, organisers = [] } = JSON.parse(listed_json) as Listed;
      const titles = Object.fromEntries(
        Object.entries(texts).map(([language, { title }]) => [language, title]),
      );
      const by = organisers.map((one) => names.organiser(one)?.name).filter(Boolean);
      return {
        kind: 'activity' as const,
        id,
        title: pickText(titles, names.language, names.languages[0]) ?? id,
        detail: by.join(', ') || undefined,
        path: `activities/${id}`,
      };
    });
};

/** Houses, organisers and themes by their names in any language. */
export const findPlaces: Finder = async ({ actor, districtId, names, words }) => {
  if (!may(actor, 'district.write', { districtId })) return [];
  const ofKind = (kind: NamedKind, list: string) => {
    const [first, ...others] = words.map((word) => names.containing(kind, word));
    const ids = first!.filter((id) => others.every((more) => more.includes(id)));
    return ids.map((id) => ({
      kind,
      id,
      title: names[kind](id)?.name ?? id,
      path: `district/${list}/${id}`,
    }));
  };
  return [
    ...ofKind('house', 'houses'),
    ...ofKind('organiser', 'organisers'),
    ...ofKind('theme', 'themes'),
  ];
};

/** Colleagues by name or address. */
export const findColleagues: Finder = async ({ db, actor, districtId, words }) => {
  const rows = await db
    .selectFrom('staff_member as m')
    .innerJoin('staff_role as r', 'r.staff_member_id', 'm.id')
    .select(['m.id', 'm.name', 'm.email', 'r.organiser_id'])
    .where('r.district_id', '=', districtId)
    .where('m.removed_at', 'is', null)
    .orderBy('m.name')
    .execute();
  const seen = rows.filter(({ name, email, organiser_id }) => {
    const whose = organiser_id === null ? {} : { organisers: [organiser_id] };
    const text = foldText(`${name} ${email}`);
    return (
      words.every((word) => text.includes(word)) &&
      may(actor, 'colleague.read', { districtId, ...whose })
    );
  });
  return [...new Map(seen.map((row) => [row.id, row])).values()].map(({ id, name, email }) => ({
    kind: 'colleague',
    id,
    title: name,
    detail: email,
    path: `colleagues/${id}`,
  }));
};

/** Every kind of thing there is to find, in the order it is shown. A new room adds its own. */
export const finders: readonly Finder[] = [findActivities, findPlaces, findColleagues];
