import type { DefectSettings, NewDefect } from '@klocket/contract';
import { toMailAddress } from '../../mail/address.ts';
import { isBlank } from '../../plain-text.ts';
import { Problem, type FieldProblem } from '../../problem.ts';
import { answerProblems } from '../signups/form/answers.ts';
import { holdsIdentityNumber } from '../signups/form/identity-number.ts';
import type { Arrival } from './report.ts';

/** Refuses, field by field, what cannot be kept of a report. */
export function checkReport(
  { category, place, words, photos = [], answers = {}, contact = {} }: NewDefect,
  { categories, spots }: Pick<DefectSettings, 'categories' | 'spots'>,
  { source }: Partial<Pick<Arrival, 'source'>> = {},
) {
  const problems: FieldProblem[] = [];
  const add = (pointer: string, code: string) => problems.push({ pointer, code });

  const chosen = categories.find(({ id }) => id === category);
  if (!chosen) add('/category', 'choice');
  // Who walks in the dark answers no questions; they know what they saw.
  else if (source !== 'walk') problems.push(...answerProblems(chosen.questions ?? [], answers));

  const { position, spot, address } = place;
  if (spot !== undefined && !spots.some(({ id }) => id === spot)) add('/place/spot', 'choice');
  if (!position && !spot && (address === undefined || isBlank(address))) {
    add('/place', 'place-missing');
  }
  if (address && holdsIdentityNumber(address)) add('/place/address', 'identity-number');

  const hasWords = words !== undefined && !isBlank(words);
  if (!hasWords && photos.length === 0 && source !== 'walk') add('/words', 'words-or-photo');
  if (words && holdsIdentityNumber(words)) add('/words', 'identity-number');

  const { name, email } = contact;
  if (name && holdsIdentityNumber(name)) add('/contact/name', 'identity-number');
  if (email !== undefined && !isBlank(email) && !toMailAddress(email)) {
    add('/contact/email', 'address-invalid');
  }
  if (problems.length > 0) throw new Problem('invalid', { status: 422, errors: problems });
}
