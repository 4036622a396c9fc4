import { foldText } from '../../fold.ts';
import type { Finder } from '../search/finder.ts';
import { may } from '../staff/may.ts';

/** Colleagues by name or address. */
export const findColleagues: Finder = async ({ db, actor, districtId, words }) => {
  const rows = await db
    .selectFrom('staff_member as m')
    .innerJoin('staff_role as r', 'r.staff_member_id', 'm.id')
    .select(['m.id', 'm.email', 'r.organiser_id'])
    // Who does not know of the role yet goes by the name that was typed.
    .select(({ fn }) => fn.coalesce('r.waits_as', 'm.name').as('name'))
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
