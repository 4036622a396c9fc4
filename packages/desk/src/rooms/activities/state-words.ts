import type { ActivityLine, ActivityState, StaffActivity } from '@klocket/contract';
import { addDays, formatDay, msg } from '@klocket/core';
import { html } from 'lit';

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

type Times = Pick<
  NonNullable<ActivityLine['next']>,
  'day' | 'startTime' | 'endDay' | 'endTime' | 'allDay'
>;

/** Up to then, what began the evening before belongs to that evening. */
const nightEnds = '06:00';

/**
 * Such as "tis 24 nov. 16:00–18:00", or "lör 21 nov. 10:00 – sön 22 nov. 18:00" when nights lie
 * between. Of another year than this, a day is said with its year.
 */
export function whenWords(
  { day, startTime, endDay, endTime, allDay }: Times,
  language: string,
  thisYear = String(new Date().getFullYear()),
) {
  const date = (of: string) =>
    formatDay(of, language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(!of.startsWith(thisYear) && { year: 'numeric' }),
    });
  const last = endDay > day && endTime === '00:00' ? addDays(endDay, -1) : endDay;
  if (allDay) {
    return last > day
      ? `${date(day)} – ${date(last)}`
      : `${date(day)} ${msg('hela dagen', { id: 'desk-all-day-in' })}`;
  }
  const isLateEvening = endDay === addDays(day, 1) && endTime <= nightEnds;
  return last > day && !isLateEvening
    ? `${date(day)} ${startTime} – ${date(last)} ${endTime}`
    : `${date(day)} ${startTime}–${endTime}`;
}

/** The same for a row, which a narrow screen may break before the clock but not within. */
export function renderWhen(times: Times, language: string) {
  const words = whenWords(times, language);
  const [, date, clock] = /^(.*) (\d\d:\d\d–\d\d:\d\d)$/.exec(words) ?? [];
  return clock ? html`${date} <span class="clock">${clock}</span>` : words;
}

/** What an activity is called in one's own language, or in another it has. */
export const titleOf = ({ form, id }: StaffActivity, language: string) =>
  form.texts[language]?.title ?? Object.values(form.texts).at(-1)?.title ?? id;
