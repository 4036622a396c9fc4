import type { Finder } from '../search/finder.ts';
import { may } from '../staff/may.ts';
import type { NamedKind } from './names.ts';

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
