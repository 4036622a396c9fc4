import type { DefectReview } from '@klocket/contract';
import type { Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { isBlank, plainLine, plainText } from '../../plain-text.ts';
import { Problem, type FieldProblem } from '../../problem.ts';
import { tellMended } from '../goals/tell.ts';
import { isWithin, stripOf } from './rules.ts';
import { isOffered, loadDefectRows } from './settings.ts';
import { tell } from './tell.ts';
import type { DefectRow } from './view.ts';

/**
 * Decides what everyone sees of a defect that is held: its words without names, which photos, or nothing
 * of it. Throws a `Problem` with a pointer to what is not there.
 */
export async function reviewDefect(tx: Tx, row: DefectRow, review: DefectReview, at: string) {
  const { review: decision = row.review, category, spot, position } = review;
  const errors: FieldProblem[] = [];
  const rows = await loadDefectRows(tx, row.district_id);
  if (category && !rows.categories.some((one) => one.id === category && isOffered(one))) {
    errors.push({ pointer: '/category', code: 'choice' });
  }
  if (spot && !rows.spots.some((one) => one.id === spot && isOffered(one))) {
    errors.push({ pointer: '/spot', code: 'choice' });
  }
  if (decision === 'refused' && (!review.refusal || isBlank(review.refusal)) && !row.refusal) {
    errors.push({ pointer: '/refusal', code: 'required' });
  }
  for (const [index, photo] of (review.photos ?? []).entries()) {
    const found = await tx
      .updateTable('defect_photo')
      .set({ review: photo.review })
      .where('id', '=', photo.id)
      .where('defect_id', '=', row.id)
      .returning('id')
      .executeTakeFirst();
    if (!found) errors.push({ pointer: `/photos/${index}/id`, code: 'photo-unknown' });
  }
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });

  const isShown = decision === 'published';
  const { bounds } = rows.settings;
  await tx
    .updateTable('defect')
    .set({
      review: decision,
      published: isShown ? 1 : 0,
      refusal: decision === 'refused' ? (review.refusal ?? row.refusal) : null,
      shown_words: shown(review.words, row.shown_words, plainText),
      shown_address: shown(review.address, row.shown_address, plainLine),
      ...(category && { category_id: category }),
      ...(spot !== undefined && { spot_id: spot }),
      ...(position !== undefined && {
        latitude: position?.latitude ?? null,
        longitude: position?.longitude ?? null,
        strip: position ? stripOf(position.latitude) : null,
        outside: position && bounds && !isWithin(position, bounds) ? 1 : 0,
      }),
      changed_at: at,
    })
    .where('id', '=', row.id)
    .execute();
  if (decision === 'refused' && row.review !== 'refused' && row.email !== null) {
    const reader = { tokenId: row.id, email: row.email, language: row.language };
    const news = { reason: review.refusal };
    await tell(tx, row, reader, { letter: 'defect-changed', news }, at);
  }
  if (isShown || row.published) {
    await recordEvent(tx, row.district_id, 'defect', { defectId: row.id }, at);
  }
  if (isShown !== (row.published === 1)) await tellMended(tx, row.district_id, at);
}

/** What is shown from now on: what is said here, else what was shown before; nothing for nothing. */
function shown(said: string | undefined, before: string | null, clean: (text: string) => string) {
  if (said === undefined) return before;
  return isBlank(said) ? null : clean(said).trim();
}
