import { Type, type Static } from 'typebox';
import { OccurrenceStatus, Previous, When } from './occurrence.ts';
import { Contact, Day, Instant, Language, Named } from './text.ts';

const strict = { additionalProperties: false } as const;

/** What one signs up for: one occurrence, or a course with all its occurrences. */
export const signupScopes = ['occurrence', 'course'] as const;
export const SignupScope = Type.Enum(signupScopes);
export type SignupScope = (typeof signupScopes)[number];

/** How a question is answered: in words, by one of some choices, by several of them, or by yes or no. */
export const questionKinds = ['text', 'choice', 'choices', 'yes-no'] as const;
export const QuestionKind = Type.Enum(questionKinds);
export type QuestionKind = (typeof questionKinds)[number];

/**
 * What has become of a sign-up. `offered` moved up from the waiting list and has not answered yet, and
 * nobody knows whether the news arrived; `lapsed` is an offered seat that went on to the next in line.
 */
export const signupStatuses = ['confirmed', 'offered', 'waiting', 'cancelled', 'lapsed'] as const;
export const SignupStatus = Type.Enum(signupStatuses);
export type SignupStatus = (typeof signupStatuses)[number];

/** Why nobody can sign up now. */
export const closedReasons = [
  'drop-in',
  'elsewhere',
  'over',
  'cancelled',
  'closed',
  'not-open-yet',
] as const;
export const ClosedReason = Type.Enum(closedReasons);
export type ClosedReason = (typeof closedReasons)[number];

/** A question of the organiser's own, in the reader's language. */
export const SignupQuestion = Type.Object({
  id: Type.String(),
  kind: QuestionKind,
  label: Type.String(),
  options: Type.Array(Named, { description: 'What can be chosen; empty for other kinds.' }),
  required: Type.Boolean(),
  keptDays: Type.Integer({
    description: 'How many days after the last occurrence the answer is erased.',
  }),
});
export type SignupQuestion = Static<typeof SignupQuestion>;

/** What signing up asks for. A sensitive activity asks for no name, no contact and nothing of its own. */
export const SignupForm = Type.Object({
  scope: SignupScope,
  partyMax: Type.Integer({ description: 'How many seats one may take.' }),
  asksName: Type.Boolean(),
  asksContact: Type.Boolean(),
  asksInterpreter: Type.Boolean(),
  waitingList: Type.Boolean(),
  questions: Type.Array(SignupQuestion),
  keptDays: Type.Integer({ description: 'How many days after the last occurrence it is erased.' }),
});
export type SignupForm = Static<typeof SignupForm>;

/** The seats of an occurrence or a course, where the organiser shows them. */
export const Seats = Type.Object({
  capacity: Type.Optional(Type.Integer({ description: 'Absent: as many as come.' })),
  free: Type.Optional(Type.Integer({ description: 'Seats that a visitor can still take.' })),
  waiting: Type.Integer({ description: 'Parties on the waiting list.' }),
});
export type Seats = Static<typeof Seats>;

/** Another date with free seats. */
export const OtherDate = Type.Object({
  occurrenceId: Type.String(),
  ...When.properties,
  house: Type.Optional(Named),
  free: Type.Optional(Type.Integer()),
  url: Type.String(),
});
export type OtherDate = Static<typeof OtherDate>;

/** What a visitor is offered at an occurrence: the form, and whether there are seats. */
export const SignupOffer = Type.Object({
  occurrenceId: Type.String(),
  activityId: Type.String(),
  title: Type.String(),
  ...When.properties,
  house: Type.Optional(Named),
  sensitive: Type.Optional(Type.Boolean()),
  closed: Type.Optional(ClosedReason),
  opensAt: Type.Optional(Instant),
  closesAt: Type.Optional(Instant),
  full: Type.Boolean({ description: 'True when a party of one would wait.' }),
  seats: Type.Optional(Seats),
  form: SignupForm,
  meetings: Type.Array(Type.Object({ occurrenceId: Type.String(), ...When.properties }), {
    description: 'What a course consists of, from now on; empty for one occurrence.',
  }),
  otherDates: Type.Array(OtherDate),
  ticket: Type.String({ description: 'Proves when the form was fetched; sent back with it.' }),
  elsewhere: Type.Optional(
    Type.Boolean({ description: 'The page that asks may not send it: show the way to ours.' }),
  ),
  contact: Type.Optional(Contact),
});
export type SignupOffer = Static<typeof SignupOffer>;

const Name = Type.String({ minLength: 1, maxLength: 200 });
const EmailAddress = Type.String({ minLength: 3, maxLength: 254 });
const Phone = Type.String({ pattern: '^\\+?[0-9 ()/.-]{5,30}$', maxLength: 30 });

/** Who comes: grown-ups by number, children by age. Nobody but who signs up is named. */
export const Party = Type.Object(
  {
    adults: Type.Integer({ minimum: 0, maximum: 50 }),
    children: Type.Array(Type.Integer({ minimum: 0, maximum: 17 }), { maxItems: 50 }),
  },
  strict,
);
export type Party = Static<typeof Party>;

/** An answer: words, the id of a choice, those of several, or yes or no. */
export const Answer = Type.Union([
  Type.String({ maxLength: 1000 }),
  Type.Array(Type.String({ maxLength: 80 }), { maxItems: 50 }),
  Type.Boolean(),
]);
export type Answer = Static<typeof Answer>;
export const Answers = Type.Record(Type.String({ pattern: '^[a-z0-9-]{1,80}$' }), Answer, strict);
export type Answers = Static<typeof Answers>;

const asked = {
  party: Party,
  name: Type.Optional(Name),
  email: Type.Optional(EmailAddress),
  phone: Type.Optional(Phone),
  language: Language,
  interpreter: Type.Optional(Language),
  answers: Type.Optional(Answers),
};

/** What a visitor sends to sign up. */
export const NewSignup = Type.Object(
  {
    ...asked,
    ticket: Type.String({ maxLength: 200 }),
    proof: Type.Optional(Type.String({ maxLength: 300 })),
    website: Type.Optional(
      Type.String({ maxLength: 200, description: 'No person sees this field; leave it out.' }),
    ),
  },
  strict,
);
export type NewSignup = Static<typeof NewSignup>;

/** What staff write down for somebody who stands at the desk or calls. */
export const DeskSignup = Type.Object(asked, strict);
export type DeskSignup = Static<typeof DeskSignup>;

/** An occurrence that a sign-up is for. */
export const SignupMeeting = Type.Object({
  occurrenceId: Type.String(),
  ...When.properties,
  status: OccurrenceStatus,
  reason: Type.Optional(Type.String()),
  previous: Type.Optional(Previous),
  house: Type.Optional(Named),
  room: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  onlineUrl: Type.Optional(Type.String({ description: 'Only for those who have a seat.' })),
  absent: Type.Boolean({ description: 'They have said that they cannot come.' }),
  asksAgain: Type.Boolean({
    description: 'It has changed, and they have not said yet whether they come.',
  }),
});
export type SignupMeeting = Static<typeof SignupMeeting>;

/** A sign-up, as whoever made it sees it. */
export const Signup = Type.Object({
  status: SignupStatus,
  seats: Type.Integer(),
  party: Party,
  partyMax: Type.Integer(),
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  language: Language,
  interpreter: Type.Optional(Language),
  code: Type.String({ description: 'Short, to show at the door.' }),
  place: Type.Optional(Type.Integer({ description: 'Place on the waiting list, from 1.' })),
  heldUntil: Type.Optional(Instant),
  scope: SignupScope,
  sensitive: Type.Optional(Type.Boolean()),
  activity: Type.Object({ id: Type.String(), title: Type.String(), url: Type.String() }),
  organisers: Type.Array(Named),
  meetings: Type.Array(SignupMeeting),
  questions: Type.Array(SignupQuestion),
  answers: Answers,
  signedUpAt: Instant,
  eraseOn: Type.Optional(Day),
  certificate: Type.Optional(
    Type.Object({ serial: Type.String() }, { description: 'Issued, and can be fetched as PDF.' }),
  ),
  mayChange: Type.Boolean({ description: 'False once the last occurrence is over.' }),
  contact: Type.Optional(Contact),
});
export type Signup = Static<typeof Signup>;

/** What signing up is answered with; the secret is told here and in the mail alone. */
export const SignedUp = Type.Object({
  signup: Signup,
  token: Type.String(),
  url: Type.String({ description: 'The secret address at which to see, change and cancel it.' }),
});
export type SignedUp = Static<typeof SignedUp>;

/** What whoever signed up may change; what is left out stays. */
export const SignupChange = Type.Object(
  {
    party: Type.Optional(Party),
    comes: Type.Optional(
      Type.Boolean({ description: 'Answers an offered seat, or asks to wait in line anew.' }),
    ),
    meeting: Type.Optional(
      Type.Object({ occurrenceId: Type.String({ maxLength: 120 }), comes: Type.Boolean() }, strict),
    ),
  },
  strict,
);
export type SignupChange = Static<typeof SignupChange>;

/** "Do I have a seat?", by the short code. Tells nothing of who it is. */
export const CodeQuestion = Type.Object({ code: Type.String({ maxLength: 20 }) }, strict);
export const CodeAnswer = Type.Object({
  status: SignupStatus,
  seats: Type.Integer(),
  place: Type.Optional(Type.Integer()),
  title: Type.String(),
  ...When.properties,
});
export type CodeAnswer = Static<typeof CodeAnswer>;
