import { Type, type Static } from 'typebox';
import {
  AccessFact,
  ClockTime,
  Day,
  Instant,
  Language,
  Link,
  Named,
  Picture,
  Position,
  Slug,
} from './text.ts';

/**
 * What has become of an occurrence. `no-meeting` is a gap in a recurrence that people should see
 * ("ingen träff den här veckan"); `rescheduled` has another time or house than first said.
 */
export const occurrenceStatuses = [
  'scheduled',
  'cancelled',
  'postponed',
  'rescheduled',
  'moved-online',
  'no-meeting',
] as const;
export const OccurrenceStatus = Type.Enum(occurrenceStatuses);
export type OccurrenceStatus = (typeof occurrenceStatuses)[number];

/** How one joins an activity. */
export const joiningWays = ['drop-in', 'sign-up', 'elsewhere'] as const;
export const JoiningWay = Type.Enum(joiningWays);
export type JoiningWay = (typeof joiningWays)[number];

/** Ages in whole years; an absent end is open. */
export const Ages = Type.Object({
  from: Type.Optional(Type.Integer({ minimum: 0, maximum: 120 })),
  to: Type.Optional(Type.Integer({ minimum: 0, maximum: 120 })),
});
export type Ages = Static<typeof Ages>;

/** When something takes place: the instants, and the same in the district's own clock. */
export const When = Type.Object({
  startsAt: Instant,
  endsAt: Instant,
  day: Day,
  startTime: ClockTime,
  endDay: Day,
  endTime: ClockTime,
});
export type When = Static<typeof When>;

/** What was first said and no longer holds; only what differs is named. */
export const Previous = Type.Object({
  day: Type.Optional(Day),
  startTime: Type.Optional(ClockTime),
  endTime: Type.Optional(ClockTime),
  startsAt: Type.Optional(Instant),
  house: Type.Optional(Named),
});
export type Previous = Static<typeof Previous>;

/** How it went: words, pictures, media, and where in the streets the result can be seen. */
export const Recap = Type.Object({
  text: Type.String(),
  pictures: Type.Array(Picture),
  links: Type.Array(Link),
  position: Type.Optional(Position),
});
export type Recap = Static<typeof Recap>;

/** One occurrence of an activity, as a list shows it. */
export const Occurrence = Type.Object({
  id: Type.String(),
  activityId: Type.String(),
  title: Type.String(),
  summary: Type.Optional(Type.String()),
  language: Type.Optional({
    ...Language,
    description: 'The language the words are in, when it is not the one asked for.',
  }),
  ...When.properties,
  allDay: Type.Optional(Type.Boolean({ description: 'True when no clock time is meant.' })),
  status: OccurrenceStatus,
  reason: Type.Optional(Type.String({ description: 'Why it changed, in words.' })),
  previous: Type.Optional(Previous),
  house: Type.Optional(Named),
  room: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  online: Type.Optional(Type.Boolean({ description: 'True when one can take part online.' })),
  organisers: Type.Array(Named),
  themes: Type.Array(Named),
  ages: Type.Optional(Ages),
  spoken: Type.Array(Language),
  price: Type.Optional(Type.String({ description: 'In words. Absent: free of charge.' })),
  access: Type.Array(AccessFact),
  joining: JoiningWay,
  sensitive: Type.Optional(Type.Boolean()),
  picture: Type.Optional(Picture),
  recap: Type.Optional(Recap),
  url: Type.String({ description: 'The page of the occurrence.' }),
});
export type Occurrence = Static<typeof Occurrence>;

/** Occurrences in order of start. `next` asks for the following ones. */
export const OccurrenceList = Type.Object({
  from: Day,
  to: Type.Optional(Day),
  today: Day,
  items: Type.Array(Occurrence),
  next: Type.Optional(Type.String({ description: 'Cursor for the next page.' })),
});
export type OccurrenceList = Static<typeof OccurrenceList>;

const comma = (item: string) => Type.String({ maxLength: 400, description: item });

/** What a list of occurrences can be narrowed by; several values stand between commas. */
export const OccurrenceQuery = Type.Object(
  {
    from: Type.Optional(Type.String({ format: 'date', description: 'First day. Default: today.' })),
    to: Type.Optional(Type.String({ format: 'date', description: 'Last day, itself included.' })),
    house: Type.Optional(comma('House ids')),
    organiser: Type.Optional(comma('Organiser ids')),
    theme: Type.Optional(comma('Theme ids')),
    spoken: Type.Optional(comma('Languages')),
    age: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 120, description: 'Open to this age.' }),
    ),
    activity: Type.Optional(Type.String({ maxLength: 80, description: 'Id of one activity.' })),
    q: Type.Optional(Type.String({ maxLength: 100, description: 'Words to look for.' })),
    lang: Type.Optional(Language),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000, default: 60 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type OccurrenceQuery = Static<typeof OccurrenceQuery>;

export const DistrictParams = Type.Object({ district: Slug });
export const ItemParams = Type.Object({ district: Slug, id: Type.String({ maxLength: 100 }) });
