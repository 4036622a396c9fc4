import { Type, type Static } from 'typebox';
import { OccurrenceStatus, When } from '../occurrence.ts';
import { Answers, Party, SignupQuestion, SignupScope, SignupStatus } from '../signup.ts';
import { Day, Instant, Language, Named } from '../text.ts';

const strict = { additionalProperties: false } as const;

/** What is marked of a party at one occurrence; `walk-in` came without having signed up. */
export const attendanceStatuses = ['present', 'absent', 'excused', 'online', 'walk-in'] as const;
export const AttendanceStatus = Type.Enum(attendanceStatuses);
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** What a call is about. */
export const callAbouts = ['promoted', 'changed', 'cancelled', 'message', 'mail-failed'] as const;
export const CallAbout = Type.Enum(callAbouts);
export type CallAbout = (typeof callAbouts)[number];

/** What came of a call. */
export const callOutcomes = ['comes', 'cannot', 'told', 'not-reached'] as const;
export const CallOutcome = Type.Enum(callOutcomes);
export type CallOutcome = (typeof callOutcomes)[number];

/** How many come to one occurrence; no names. */
export const PeopleCount = Type.Object({
  occurrenceId: Type.String(),
  activityId: Type.String(),
  title: Type.String(),
  ...When.properties,
  status: OccurrenceStatus,
  house: Type.Optional(Named),
  scope: SignupScope,
  sensitive: Type.Optional(Type.Boolean()),
  takesSignups: Type.Boolean({ description: 'False for drop-in: heads are counted.' }),
  capacity: Type.Optional(Type.Integer()),
  taken: Type.Integer(),
  waiting: Type.Integer(),
  came: Type.Integer({ description: 'Heads marked as present, online or walk-in.' }),
  marked: Type.Integer({ description: 'Parties that are marked as there or not.' }),
  heads: Type.Optional(Type.Integer({ description: 'Heads counted without names.' })),
});
export type PeopleCount = Static<typeof PeopleCount>;

/** The occurrences of some days that people come to, in order of start. */
export const PeopleCountList = Type.Object({
  today: Day,
  items: Type.Array(PeopleCount),
  calls: Type.Integer({ description: 'How many are to be called.' }),
});
export type PeopleCountList = Static<typeof PeopleCountList>;

export const PeopleQuery = Type.Object(
  {
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    activity: Type.Optional(Type.String({ maxLength: 80 })),
    lang: Type.Optional(Language),
  },
  strict,
);
export type PeopleQuery = Static<typeof PeopleQuery>;

/** One party on a list. */
export const PartyRow = Type.Object({
  id: Type.String(),
  status: SignupStatus,
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  code: Type.String(),
  seats: Type.Integer(),
  party: Party,
  language: Language,
  interpreter: Type.Optional(Language),
  place: Type.Optional(Type.Integer({ description: 'Place on the waiting list, from 1.' })),
  heldUntil: Type.Optional(Instant),
  byDesk: Type.Boolean(),
  answers: Answers,
  reply: Type.Optional(Type.Enum(['coming', 'cannot'] as const)),
  attendance: Type.Optional(AttendanceStatus),
  heads: Type.Optional(Type.Integer({ description: 'How many of the party came.' })),
  signedUpAt: Instant,
});
export type PartyRow = Static<typeof PartyRow>;

/** Who comes to one occurrence. Reading it is written down in the history. */
export const PeopleList = Type.Object({
  count: PeopleCount,
  reserved: Type.Integer(),
  ownCapacity: Type.Boolean(),
  questions: Type.Array(SignupQuestion),
  items: Type.Array(PartyRow),
});
export type PeopleList = Static<typeof PeopleList>;

/** A party that was written down at the desk, and the slip it takes home. */
export const DeskSignedUp = Type.Object({
  row: PartyRow,
  url: Type.String({ description: 'Its secret address, for the slip.' }),
});
export type DeskSignedUp = Static<typeof DeskSignedUp>;

export const PartyChange = Type.Object(
  {
    party: Type.Optional(Party),
    status: Type.Optional(Type.Enum(['confirmed', 'cancelled'] as const)),
  },
  strict,
);
export type PartyChange = Static<typeof PartyChange>;

/** What is marked of a party; null takes the mark away. The same sent twice is the same. */
export const AttendanceMark = Type.Object(
  {
    status: Type.Union([AttendanceStatus, Type.Null()]),
    heads: Type.Optional(Type.Integer({ minimum: 0, maximum: 50 })),
  },
  strict,
);
export type AttendanceMark = Static<typeof AttendanceMark>;

export const CheckIn = Type.Object({ code: Type.String({ maxLength: 20 }) }, strict);

/** Somebody who came without having signed up. */
export const WalkIn = Type.Object(
  { name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })), party: Party },
  strict,
);
export type WalkIn = Static<typeof WalkIn>;

/** Heads of a drop-in, counted without names. */
export const HeadCount = Type.Object(
  { heads: Type.Integer({ minimum: 0, maximum: 100_000 }) },
  strict,
);
export type HeadCount = Static<typeof HeadCount>;

export const SeatsChange = Type.Object(
  {
    capacity: Type.Union([Type.Integer({ minimum: 1, maximum: 100_000 }), Type.Null()]),
    reserved: Type.Integer({ minimum: 0, maximum: 100_000 }),
  },
  strict,
);
export type SeatsChange = Static<typeof SeatsChange>;

export const PeopleMessage = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 2000 }), waiting: Type.Optional(Type.Boolean()) },
  strict,
);
export type PeopleMessage = Static<typeof PeopleMessage>;

/** How many a message goes to by mail, how many somebody has to call, and how many nobody can reach. */
export const PeopleTold = Type.Object({
  mailed: Type.Integer(),
  toCall: Type.Integer(),
  unreachable: Type.Integer(),
});
export type PeopleTold = Static<typeof PeopleTold>;

/** Somebody to call. */
export const Call = Type.Object({
  id: Type.String(),
  about: CallAbout,
  title: Type.String(),
  occurrenceId: Type.Optional(Type.String()),
  day: Type.Optional(Day),
  startTime: Type.Optional(Type.String()),
  message: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  language: Language,
  seats: Type.Integer(),
  dueAt: Type.Optional(Instant),
  createdAt: Instant,
});
export type Call = Static<typeof Call>;
export const CallList = Type.Object({ items: Type.Array(Call) });
export type CallList = Static<typeof CallList>;

export const CallDone = Type.Object({ outcome: CallOutcome }, strict);

/** Voluntary, asked apart, and kept as counts of a month alone: no person, no day, no order. */
export const ageBands = ['0-6', '7-12', '13-18', '19-25', '26-44', '45-64', '65+'] as const;
export const genders = ['woman', 'man', 'another', 'rather-not-say'] as const;
export const DemographicAnswer = Type.Object(
  {
    ageBand: Type.Optional(Type.Enum(ageBands)),
    gender: Type.Optional(Type.Enum(genders)),
  },
  strict,
);
export type DemographicAnswer = Static<typeof DemographicAnswer>;
