import type { Texts } from '@klocket/contract';
import { foldText } from '../../../fold.ts';
import { pickText } from '../../../texts.ts';
import type { Finder } from '../../search/finder.ts';
import { may } from '../../staff/may.ts';

/** Goals by what they are called, and by what is measured for them, in any language. */
export const findGoals: Finder = async ({ db, actor, districtId, words, names }) => {
  if (!may(actor, 'goal.read', { districtId })) return [];
  const rows = await db
    .selectFrom('goal as g')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.district_id', '=', 'g.district_id').onRef('i.goal_id', '=', 'g.id'),
    )
    .select(['g.id', 'g.title_json as title', 'i.title_json as measured'])
    .where('g.district_id', '=', districtId)
    .orderBy('g.position')
    .orderBy('g.id')
    .orderBy('i.position')
    .execute();
  const said = (json: string) => JSON.parse(json) as Texts;
  const goals = [...Map.groupBy(rows, ({ id }) => id)].map(([id, ofGoal]) => ({
    id,
    texts: [said(ofGoal[0]!.title), ...ofGoal.map(({ measured }) => said(measured))],
  }));
  return goals
    .filter(({ texts }) => {
      const text = foldText(texts.flatMap((one) => Object.values(one)).join(' '));
      return words.every((word) => text.includes(word));
    })
    .map(({ id, texts }) => {
      const [title = id, ...measured] = texts.map((one) => pickText(one, names.language) ?? '');
      return {
        kind: 'goal',
        id,
        title,
        detail: measured.filter(Boolean).join(' · ') || undefined,
        path: `goals/${id}`,
      };
    });
};
