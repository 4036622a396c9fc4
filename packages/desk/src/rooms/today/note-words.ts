import type { TodayNoteKind } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import type { IconName } from '../../icon.ts';

/** How a note of a room is shown. */
interface NoteWords {
  icon: IconName;
  /** What needs somebody, in a sentence. */
  words(count: number): string;
}

/** What each room may have to say. A room that learns to say more adds its line. */
export const noteWords: Record<TodayNoteKind, NoteWords> = {
  'mail-failed': {
    icon: 'mail',
    words: (count) =>
      count === 1
        ? msg('Ett mejl kom inte fram', { id: 'desk-note-mail-one' })
        : msg(str`${count} mejl kom inte fram`, { id: 'desk-note-mail' }),
  },
  suggestions: {
    icon: 'activities',
    words: (count) =>
      count === 1
        ? msg('Ett förslag väntar på svar', { id: 'desk-note-suggestion-one' })
        : msg(str`${count} förslag väntar på svar`, { id: 'desk-note-suggestions' }),
  },
  drafts: {
    icon: 'edit',
    words: (count) =>
      count === 1
        ? msg('Ett utkast är inte publicerat', { id: 'desk-note-draft-one' })
        : msg(str`${count} utkast är inte publicerade`, { id: 'desk-note-drafts' }),
  },
  clashes: {
    icon: 'warning',
    words: (count) =>
      count === 1
        ? msg('Två aktiviteter krockar i samma lokal', { id: 'desk-note-clash-one' })
        : msg(str`${count} krockar i samma lokal`, { id: 'desk-note-clashes' }),
  },
  'no-dates-left': {
    icon: 'activities',
    words: (count) =>
      count === 1
        ? msg('En aktivitet har inga fler datum', { id: 'desk-note-over-one' })
        : msg(str`${count} aktiviteter har inga fler datum`, { id: 'desk-note-over' }),
  },
  'houses-without-hours': {
    icon: 'district',
    words: (count) =>
      count === 1
        ? msg('Ett hus saknar öppettider', { id: 'desk-note-house-one' })
        : msg(str`${count} hus saknar öppettider`, { id: 'desk-note-houses' }),
  },
  'no-houses': {
    icon: 'district',
    words: () => msg('Lägg till det första huset', { id: 'desk-note-no-house' }),
  },
  'no-contact': {
    icon: 'phone',
    words: () =>
      msg('Besökare kan inte nå er: skriv telefon eller mejl', { id: 'desk-note-no-contact' }),
  },
  calls: {
    icon: 'phone',
    words: (count) =>
      count === 1
        ? msg('En att ringa', { id: 'desk-calls-one' })
        : msg(str`${count} att ringa`, { id: 'desk-calls' }),
  },
  'waiting-lists': {
    icon: 'people',
    words: (count) =>
      count === 1
        ? msg('Ett tillfälle har väntelista', { id: 'desk-note-waiting-one' })
        : msg(str`${count} tillfällen har väntelista`, { id: 'desk-note-waiting' }),
  },
  'attendance-unmarked': {
    icon: 'check',
    words: (count) =>
      count === 1
        ? msg('Ett tillfälle saknar närvaro', { id: 'desk-note-unmarked-one' })
        : msg(str`${count} tillfällen saknar närvaro`, { id: 'desk-note-unmarked' }),
  },
  'defects-to-review': {
    icon: 'defects',
    words: (count) =>
      count === 1
        ? msg('En felanmälan väntar på granskning', { id: 'desk-note-defect-one' })
        : msg(str`${count} felanmälningar väntar på granskning`, { id: 'desk-note-defects' }),
  },
  'defects-reopening': {
    icon: 'undo',
    words: (count) =>
      count === 1
        ? msg('Någon vill öppna en felanmälan igen', { id: 'desk-note-reopening-one' })
        : msg(str`${count} felanmälningar önskas öppna igen`, { id: 'desk-note-reopening' }),
  },
  'defects-unanswered': {
    icon: 'mail',
    words: (count) =>
      count === 1
        ? msg('En felanmälan är obesvarad sedan länge', { id: 'desk-note-unanswered-one' })
        : msg(str`${count} felanmälningar är obesvarade sedan länge`, {
            id: 'desk-note-unanswered',
          }),
  },
  'walks-unfinished': {
    icon: 'walks',
    words: (count) =>
      count === 1
        ? msg('En trygghetsvandring är inte avslutad', { id: 'desk-note-walk-unfinished-one' })
        : msg(str`${count} trygghetsvandringar är inte avslutade`, {
            id: 'desk-note-walk-unfinished',
          }),
  },
  'walks-coming': {
    icon: 'walks',
    words: (count) =>
      count === 1
        ? msg('En trygghetsvandring är inom en vecka', { id: 'desk-note-walk-coming-one' })
        : msg(str`${count} trygghetsvandringar är inom en vecka`, { id: 'desk-note-walk-coming' }),
  },
  'goal-periods': {
    icon: 'goals',
    words: (count) =>
      count === 1
        ? msg('En period är slut: publicera vad den blev', { id: 'desk-note-period-one' })
        : msg(str`${count} perioder är slut: publicera vad de blev`, { id: 'desk-note-period' }),
  },
  'screens-silent': {
    icon: 'warning',
    words: (count) =>
      count === 1
        ? msg('En skärm har tystnat', { id: 'desk-note-screen-one' })
        : msg(str`${count} skärmar har tystnat`, { id: 'desk-note-screens' }),
  },
};
