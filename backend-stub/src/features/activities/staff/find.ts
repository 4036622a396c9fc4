import { pickText } from '../../../texts.ts';
import type { Finder } from '../../search/finder.ts';
import { may } from '../../staff/may.ts';
import type { Listed } from '../listed.ts';
import { activitiesWith } from './activities-with.ts';
import { ownersOf } from './owners.ts';

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
