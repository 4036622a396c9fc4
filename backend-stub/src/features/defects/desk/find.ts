import type { Finder } from '../../search/finder.ts';
import { listForStaff } from './list.ts';

const mostFound = 20;

/** Defects by number, category, place and words: those that a list at the desk shows to whoever asks. */
export const findDefects: Finder = async ({ db, actor, districtId, words, names, now }) => {
  const query = { q: words.join(' '), lang: names.language, limit: mostFound };
  const { items } = await listForStaff(db, { actor, districtId }, query, now);
  return items.map(({ id, number, category, where, words: said }) => ({
    kind: 'defect',
    id,
    title: `${number} ${category.name}`,
    detail: [where, said].filter(Boolean).join(' · ') || undefined,
    path: `defects/${id}`,
  }));
};
