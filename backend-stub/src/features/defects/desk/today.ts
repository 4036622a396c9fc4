import type { StaffDefectLine, StaffDefectQuery } from '@klocket/contract';
import { may } from '../../staff/may.ts';
import { noteOf, type NoteGiver } from '../../today/note-giver.ts';
import { listForStaff } from './list.ts';

const most = 200;

/** What is reported and nobody has reviewed. */
export const toReviewNote: NoteGiver = (scope) => noteFor(scope, 'defects-to-review', 'inbox');

/** What somebody asks to be opened again. */
export const reopeningNote: NoteGiver = (scope) => noteFor(scope, 'defects-reopening', 'reopening');

/** What was handed over long ago, without an answer. */
export const unansweredNote: NoteGiver = (scope) =>
  noteFor(scope, 'defects-unanswered', 'unanswered');

/** A note for who can do something about it. */
async function noteFor(
  { db, clock, actor, districtId, names: { language } }: Parameters<NoteGiver>[0],
  kind: 'defects-to-review' | 'defects-reopening' | 'defects-unanswered',
  view: NonNullable<StaffDefectQuery['view']>,
) {
  if (!may(actor, 'defect.write', { districtId })) return undefined;
  const query = { view, lang: language, limit: most };
  const { items, waiting } = await listForStaff(db, { actor, districtId }, query, clock());
  const count = view === 'inbox' ? waiting : items.length;
  return noteOf(kind, `defects?view=${view}`, items.map(toItem), count);
}

const toItem = ({ id, category, where }: StaffDefectLine) => ({
  title: [category.name, where].filter(Boolean).join(', '),
  path: `defects/${id}`,
});
