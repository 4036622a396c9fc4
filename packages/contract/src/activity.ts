import { Type, type Static } from 'typebox';
import { Occurrence, Ages, JoiningWay } from './occurrence.ts';
import { AccessFact, ClockTime, Contact, Day, Language, Link, Named, Picture } from './text.ts';

/** The three forms of folkbildning in Sweden. */
export const folkbildningForms = [
  'studiecirkel',
  'annan-folkbildningsverksamhet',
  'kulturprogram',
] as const;
export const FolkbildningForm = Type.Enum(folkbildningForms);
export type FolkbildningForm = (typeof folkbildningForms)[number];

/** One item of a programme; items at the same time in different rooms run side by side. */
export const ProgrammeItem = Type.Object({
  id: Type.String(),
  startTime: ClockTime,
  endTime: ClockTime,
  title: Type.String(),
  room: Type.Optional(Type.String()),
  host: Type.Optional(Type.String()),
  pause: Type.Optional(Type.Boolean({ description: 'A break or a meal.' })),
});
export type ProgrammeItem = Static<typeof ProgrammeItem>;

/** Something to take home, before or after. */
export const Material = Type.Object({
  ...Link.properties,
  when: Type.Union([Type.Literal('before'), Type.Literal('after')]),
});
export type Material = Static<typeof Material>;

/** A recurrence simple enough for one sentence; others are shown by their dates. */
export const Repeats = Type.Object({
  frequency: Type.Union([
    Type.Literal('daily'),
    Type.Literal('weekly'),
    Type.Literal('monthly'),
    Type.Literal('yearly'),
  ]),
  interval: Type.Integer({ minimum: 1 }),
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 })),
  until: Type.Optional(Day),
});
export type Repeats = Static<typeof Repeats>;

/** Everything about one activity. */
export const Activity = Type.Object({
  id: Type.String(),
  title: Type.String(),
  summary: Type.Optional(Type.String()),
  description: Type.Array(Type.String(), { description: 'Paragraphs of plain text.' }),
  language: Type.Optional({
    ...Language,
    description: 'The language the words are in, when it is not the one asked for.',
  }),
  languages: Type.Array(Language, { description: 'Languages this activity is written in.' }),
  picture: Type.Optional(Picture),
  house: Type.Optional(Named),
  room: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  online: Type.Optional(Type.Boolean()),
  organisers: Type.Array(Named),
  themes: Type.Array(Named),
  ages: Type.Optional(Ages),
  spoken: Type.Array(Language),
  price: Type.Optional(Type.String()),
  access: Type.Array(AccessFact),
  contact: Type.Optional(Contact),
  materials: Type.Array(Material),
  folkbildning: Type.Optional(FolkbildningForm),
  joining: JoiningWay,
  joiningUrl: Type.Optional(Type.String({ description: 'Where one joins, when elsewhere.' })),
  sensitive: Type.Optional(Type.Boolean()),
  programme: Type.Array(ProgrammeItem),
  repeats: Type.Optional(Repeats),
  url: Type.String({ description: 'The page of the activity.' }),
  calendarUrl: Type.String({ description: 'Its dates as an iCalendar file, https.' }),
  today: Day,
  upcoming: Type.Array(Occurrence, { description: 'The next ones, 60 at most.' }),
  past: Type.Array(Occurrence, { description: 'The latest ones, 20 at most, newest first.' }),
});
export type Activity = Static<typeof Activity>;

/** One occurrence with everything about its activity. */
export const OccurrenceDetail = Type.Object({ occurrence: Occurrence, activity: Activity });
export type OccurrenceDetail = Static<typeof OccurrenceDetail>;

/** The language a single thing is asked for in. */
export const LanguageQuery = Type.Object(
  { lang: Type.Optional(Language) },
  { additionalProperties: false },
);
