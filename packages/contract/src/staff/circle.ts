import { Type, type Static } from 'typebox';
import { FolkbildningForm } from '../activity.ts';
import { OccurrenceStatus, When } from '../occurrence.ts';
import { Instant } from '../text.ts';

const strict = { additionalProperties: false } as const;

/** What the rules of a form of folkbildning ask for and a circle does not have. */
export const circleWarnings = [
  'few-people',
  'many-people',
  'few-meetings',
  'few-hours',
  'short-meeting',
  'long-meeting',
  'dense-week',
  'many-hours-a-year',
  'too-young',
  'came-late',
] as const;
export const CircleWarning = Type.Object({
  code: Type.Enum(circleWarnings),
  limit: Type.Integer({ description: 'What the rule says.' }),
  value: Type.Integer({ description: 'What it is here.' }),
});
export type CircleWarning = Static<typeof CircleWarning>;

/** One meeting of a circle. */
export const CircleMeeting = Type.Object({
  occurrenceId: Type.String(),
  ...When.properties,
  status: OccurrenceStatus,
  held: Type.Boolean({ description: 'It has begun and was not called off.' }),
  hours: Type.Integer({ description: 'Study hours: marked by the leader, else of its length.' }),
  computedHours: Type.Integer({ description: 'Whole study hours of its length, rounded down.' }),
  ownHours: Type.Boolean({ description: 'The leader has marked the hours.' }),
  log: Type.Optional(Type.String()),
  came: Type.Integer({ description: 'Heads marked as present, online or walk-in.' }),
});
export type CircleMeeting = Static<typeof CircleMeeting>;

/** The meetings of a circle with their study hours, and what its form asks for. No names. */
export const Circle = Type.Object({
  activityId: Type.String(),
  title: Type.String(),
  form: FolkbildningForm,
  minutesPerHour: Type.Integer(),
  meetings: Type.Array(CircleMeeting),
  hours: Type.Integer({ description: 'Study hours of the meetings that were held.' }),
  people: Type.Integer({ description: 'Who came, and the leader.' }),
  warnings: Type.Array(CircleWarning),
  signedOff: Type.Optional(
    Type.Object({ at: Instant, by: Type.Optional(Type.String()) }, { description: 'By whom.' }),
  ),
  certificates: Type.Integer({ description: 'How many hold.' }),
});
export type Circle = Static<typeof Circle>;

/** What a leader marks of a meeting; null takes the mark away, what is left out stays. */
export const CircleMeetingChange = Type.Object(
  {
    hours: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 24 }), Type.Null()])),
    log: Type.Optional(Type.Union([Type.String({ maxLength: 1000 }), Type.Null()])),
  },
  strict,
);
export type CircleMeetingChange = Static<typeof CircleMeetingChange>;

export const CircleMeetingParams = Type.Object({
  district: Type.String({ maxLength: 80 }),
  id: Type.String({ maxLength: 100 }),
  occurrence: Type.String({ maxLength: 120 }),
});

/** Somebody who can get a certificate. */
export const CirclePerson = Type.Object({
  id: Type.String(),
  name: Type.Optional(Type.String()),
  fromParty: Type.Optional(
    Type.String({ description: 'Who signed them up, of the others in a party.' }),
  ),
  added: Type.Boolean({ description: 'Written down by the leader, without a sign-up.' }),
  hours: Type.Integer(),
  computedHours: Type.Integer({ description: 'Study hours of the meetings they were marked at.' }),
  ownHours: Type.Boolean(),
  certificate: Type.Optional(
    Type.Object({ serial: Type.String(), hours: Type.Integer(), issuedAt: Instant }),
  ),
});
export type CirclePerson = Static<typeof CirclePerson>;
export const CirclePeople = Type.Object({ items: Type.Array(CirclePerson) });
export type CirclePeople = Static<typeof CirclePeople>;

const Name = Type.String({ minLength: 1, maxLength: 200 });

export const NewCirclePerson = Type.Object({ name: Name }, strict);
export type NewCirclePerson = Static<typeof NewCirclePerson>;

/** What is written about a person; null takes the marked hours away. */
export const CirclePersonChange = Type.Object(
  {
    name: Type.Optional(Name),
    hours: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 1000 }), Type.Null()])),
  },
  strict,
);
export type CirclePersonChange = Static<typeof CirclePersonChange>;

export const CirclePersonParams = Type.Object({
  district: Type.String({ maxLength: 80 }),
  id: Type.String({ maxLength: 100 }),
  person: Type.String({ maxLength: 100 }),
});

/** How many certificates were written now. */
export const CertificatesIssued = Type.Object({ issued: Type.Integer() });
export type CertificatesIssued = Static<typeof CertificatesIssued>;

export const CertificateParams = Type.Object({
  district: Type.String({ maxLength: 80 }),
  serial: Type.String({ maxLength: 40 }),
});
export const CertificateFileQuery = Type.Object(
  { serial: Type.Optional(Type.String({ maxLength: 40 })) },
  strict,
);
