import { Type, type Static } from 'typebox';
import { Occurrence } from '../occurrence.ts';
import { Day, Language } from '../text.ts';

const strict = { additionalProperties: false } as const;

/** What can need somebody. Every room of the desk adds its own. */
export const todayNoteKinds = [
  'mail-failed',
  'suggestions',
  'drafts',
  'clashes',
  'no-dates-left',
  'houses-without-hours',
  'no-houses',
  'no-contact',
  'calls',
  'waiting-lists',
  'attendance-unmarked',
  'defects-to-review',
  'defects-reopening',
  'defects-unanswered',
  'walks-unfinished',
  'walks-coming',
  'goal-periods',
  'screens-silent',
] as const;
export const TodayNoteKind = Type.Enum(todayNoteKinds);
export type TodayNoteKind = (typeof todayNoteKinds)[number];

/** Something that needs somebody, and the first few of what it is about. */
export const TodayNote = Type.Object({
  kind: TodayNoteKind,
  count: Type.Integer(),
  items: Type.Array(
    Type.Object({
      title: Type.String(),
      path: Type.Optional(Type.String({ description: 'In the desk, after the district.' })),
      day: Type.Optional(Day),
    }),
    { description: 'Five at most.' },
  ),
  path: Type.String({ description: 'Where all of it is, in the desk, after the district.' }),
});
export type TodayNote = Static<typeof TodayNote>;

/** What is on now, what comes later today and after that, and what needs whoever asks. */
export const Today = Type.Object({
  day: Day,
  now: Type.Array(Occurrence),
  later: Type.Array(Occurrence),
  next: Type.Array(Occurrence, {
    description: 'The first three after today that whoever asks may change, of two weeks.',
  }),
  changeable: Type.Array(Type.String(), {
    description: 'Ids of those occurrences that whoever asks may change.',
  }),
  notes: Type.Array(TodayNote),
});
export type Today = Static<typeof Today>;

export const StaffLanguageQuery = Type.Object({ lang: Type.Optional(Language) }, strict);

/** What a search at the desk can find. */
export const foundKinds = [
  'activity',
  'house',
  'organiser',
  'theme',
  'colleague',
  'defect',
  'goal',
  'screen',
] as const;
export const FoundKind = Type.Enum(foundKinds);
export type FoundKind = (typeof foundKinds)[number];

export const Found = Type.Object({
  kind: FoundKind,
  id: Type.String(),
  title: Type.String(),
  detail: Type.Optional(Type.String({ description: 'What tells it from others of its name.' })),
  path: Type.String({ description: 'In the desk, after the district.' }),
});
export type Found = Static<typeof Found>;

/** What was found, the best first; a few of each kind. */
export const FoundList = Type.Object({ items: Type.Array(Found) });
export type FoundList = Static<typeof FoundList>;

export const FindQuery = Type.Object(
  { q: Type.String({ minLength: 1, maxLength: 100 }), lang: Type.Optional(Language) },
  strict,
);
