import type { ActivityState, StaffActivity } from '@klocket/contract';
import { msg } from '@klocket/core';

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

/** What an activity is called in one's own language, or in another it has. */
export const titleOf = ({ form, id }: StaffActivity, language: string) =>
  form.texts[language]?.title ?? Object.values(form.texts).at(-1)?.title ?? id;
