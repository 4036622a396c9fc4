import type { ActivityForm, SignupSource, StaffActivity } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { tidy } from '../../../kit/tidy.ts';
import { whenWords } from '../../../kit/when-words.ts';
import { isWhole } from './form-values.ts';

/** What saving is to come to. */
export type Intent = 'show' | 'later' | 'keep';

/** What must be mended before it can be sent: by pointer, in words. */
export function wrongIn({ texts, plan, picture, joining, signup }: ActivityForm, language: string) {
  const errors: [pointer: string, words: string][] = [];
  if (!texts[language]?.title.trim()) {
    errors.push([`/texts/${language}/title`, msg('Skriv en rubrik.', { id: 'desk-title-needed' })]);
  }
  if (!isWhole(plan)) {
    errors.push(['/plan', msg('Välj minst en dag.', { id: 'desk-day-needed' })]);
  }
  if (picture && !picture.alt[language]?.trim()) {
    errors.push([
      `/picture/alt/${language}`,
      msg('Skriv vad som syns på bilden.', { id: 'desk-alt-needed' }),
    ]);
  }
  if (joining === 'sign-up') errors.push(...wrongInSignup(signup, language));
  return errors;
}

/** Each question needs its words, and so does each thing to choose. */
function wrongInSignup({ questions = [] }: SignupSource = {}, language: string) {
  const errors: [pointer: string, words: string][] = [];
  questions.forEach(({ label, options = [] }, index) => {
    const pointer = `/signup/questions/${index}`;
    if (!label[language]?.trim()) {
      const words = msg('Skriv frågan.', { id: 'desk-question-needed' });
      errors.push([`${pointer}/label/${language}`, words]);
    }
    options.forEach((option, at) => {
      if (option.label[language]?.trim()) return;
      const words = msg('Skriv svaret.', { id: 'desk-option-needed' });
      errors.push([`${pointer}/options/${at}/label/${language}`, words]);
    });
  });
  return errors;
}

/** A form as it is sent: tidied, and with what its button says. */
export function toSend(values: ActivityForm, intent: Intent): ActivityForm {
  const { published: _published, publishAt, ...form } = tidy(values);
  if (intent === 'keep') return { ...form, published: false };
  return intent === 'later' && publishAt ? { ...form, publishAt } : form;
}

/** What has become of it. */
export function savedWords({ state, upcoming }: StaffActivity, language: string, isSplit = false) {
  if (isSplit) {
    return msg('Nu är det två aktiviteter. Det här är den som tar vid; den tidigare finns kvar.', {
      id: 'desk-split-notice',
    });
  }
  switch (state) {
    case 'suggested':
      return msg('Förslaget är skickat till samordnaren.', { id: 'desk-suggested-notice' });
    case 'draft':
      return msg('Sparat som utkast.', { id: 'desk-draft-notice' });
    default:
      return upcoming[0]
        ? msg(str`Publicerat. Nästa: ${whenWords(upcoming[0], language)}.`, {
            id: 'desk-published-notice',
          })
        : msg('Sparat.', { id: 'desk-saved' });
  }
}
