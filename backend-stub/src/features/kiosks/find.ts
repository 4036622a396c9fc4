import { foldText } from '../../fold.ts';
import type { Finder } from '../search/finder.ts';
import { may } from '../staff/may.ts';

/** Screens by what they are called, by their address and by the house they stand in. */
export const findScreens: Finder = async ({ db, actor, districtId, words, names }) => {
  if (!may(actor, 'screen.read', { districtId })) return [];
  const rows = await db
    .selectFrom('screen')
    .select(['id', 'name', 'house_id'])
    .where('district_id', '=', districtId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows
    .map(({ id, name, house_id }) => ({ id, name, house: names.house(house_id)?.name }))
    .filter(({ id, name, house = '' }) => {
      const text = foldText(`${name} ${id} ${house}`);
      return words.every((word) => text.includes(word));
    })
    .map(({ id, name, house }) => ({
      kind: 'screen',
      id,
      title: name,
      detail: house,
      path: `screens/${id}`,
    }));
};
