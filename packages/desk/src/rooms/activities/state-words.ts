import type { ActivityLine, ActivityState, StaffActivity } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import type { DeskPlace } from '../../place.ts';

/** Where an activity is on its way, in a word. */
export function stateWords(state: ActivityState): string {
  switch (state) {
    case 'draft':
      return msg('Utkast', { id: 'desk-state-draft' });
    case 'suggested':
      return msg('Förslag', { id: 'desk-state-suggested' });
    case 'published':
      return msg('Publicerad', { id: 'desk-state-published' });
    case 'past':
      return msg('Avslutad', { id: 'desk-state-past' });
  }
}

/** The colour of that word. */
export const stateChip = (state: ActivityState) =>
  ({ draft: 'plain', suggested: 'notice', published: '', past: 'plain' })[state];

/** The parts of the list, as its tabs call them; empty is all of it. */
export const listStates = (): [state: ActivityState | '', words: string][] => [
  ['', msg('Alla', { id: 'desk-activities-all' })],
  ['published', msg('Kommande', { id: 'desk-activities-published' })],
  ['draft', msg('Utkast', { id: 'desk-activities-drafts' })],
  ['suggested', msg('Förslag', { id: 'desk-activities-suggested' })],
  ['past', msg('Tidigare', { id: 'desk-activities-past' })],
];

/** Such as "tis 24 nov. 16:00–18:00". */
export function whenWords(
  {
    day,
    startTime,
    endTime,
  }: Pick<NonNullable<ActivityLine['next']>, 'day' | 'startTime' | 'endTime'>,
  language: string,
) {
  const date = formatDay(day, language, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${date} ${startTime}–${endTime}`;
}

/** Which languages have no words yet, named in the reader's own. */
export function missingWords(missing: readonly string[], language: string) {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const listed = list.format(missing.map((tag) => languageName(tag, names)));
  return msg(str`Saknas på ${listed}`, { id: 'desk-missing-languages' });
}

/** What a language is called; easy-to-read Swedish has no name of its own elsewhere. */
export function languageName(
  tag: string,
  names: Intl.DisplayNames = new Intl.DisplayNames(['sv'], { type: 'language' }),
) {
  if (tag === 'sv-x-lattlast') return msg('lättläst svenska', { id: 'desk-easy-to-read' });
  return names.of(tag) ?? tag;
}

/** What an activity is called in one's own language, or in another it has. */
export const titleOf = ({ form, id }: StaffActivity, language: string) =>
  form.texts[language]?.title ?? Object.values(form.texts).at(-1)?.title ?? id;

/** An instant, in the district's own time. */
export const momentWords = (instant: string, { language, zone }: DeskPlace) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'sv-SE', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(instant));
