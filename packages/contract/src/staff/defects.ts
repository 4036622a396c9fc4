import { Type, type Static } from 'typebox';
import { DefectEntry, DefectStatus, DefectStory, EntryVoice, HandoverState } from '../defect.ts';
import { Bounds, DefectQuestion, Urgency } from '../defect-form.ts';
import { DefectContact } from '../defect-report.ts';
import { ReviewState } from '../my-defect.ts';
import { QuestionSource, Texts } from '../source.ts';
import { Answers } from '../signup.ts';
import { Day, Instant, Language, Named, Position } from '../text.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 });
const Phone = Type.String({ pattern: '^\\+?[0-9 ()/.-]{3,30}$', maxLength: 30 });

/** Whom one calls, with what it is called in every language. */
export const UrgentPhoneSource = Type.Object({ name: Texts, phone: Phone }, strict);
export type UrgentPhoneSource = Static<typeof UrgentPhoneSource>;

/** What can be reported, as staff write it. */
export const DefectCategorySource = Type.Object(
  {
    id: Id,
    title: Texts,
    help: Type.Optional(Texts),
    urgency: Urgency,
    phones: Type.Optional(Type.Array(UrgentPhoneSource, { maxItems: 5 })),
    questions: Type.Optional(Type.Array(QuestionSource, { maxItems: 10 })),
    receivers: Type.Array(Id, { maxItems: 10 }),
  },
  strict,
);
export type DefectCategorySource = Static<typeof DefectCategorySource>;

/** Whoever mends, as staff write it down. */
export const ReceiverSource = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    email: Type.Optional(Type.String({ minLength: 3, maxLength: 254 })),
    phone: Type.Optional(Phone),
    language: Language,
    publicRecord: Type.Boolean(),
    organiser: Type.Optional({ ...Id, description: 'Whose people work for it at the desk.' }),
  },
  strict,
);
export type ReceiverSource = Static<typeof ReceiverSource>;

const PositionSource = Type.Object(Position.properties, strict);

/** A named spot, as staff write it. */
export const NamedSpotSource = Type.Object(
  { id: Id, name: Texts, position: Type.Optional(PositionSource) },
  strict,
);
export type NamedSpotSource = Static<typeof NamedSpotSource>;

/** All that a district says of defects. What is left out is not offered any more. */
export const DefectSettings = Type.Object(
  {
    categories: Type.Array(DefectCategorySource, { maxItems: 100 }),
    receivers: Type.Array(ReceiverSource, { maxItems: 50 }),
    spots: Type.Array(NamedSpotSource, { maxItems: 300 }),
    bounds: Type.Optional(Type.Object(Bounds.properties, strict)),
    phones: Type.Array(UrgentPhoneSource, { maxItems: 5 }),
    remindDays: Type.Integer({ minimum: 1, maximum: 365 }),
  },
  strict,
);
export type DefectSettings = Static<typeof DefectSettings>;

/** A photo as staff see it. */
export const StaffDefectPhoto = Type.Object({
  id: Type.String(),
  url: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  review: ReviewState,
});
export type StaffDefectPhoto = Static<typeof StaffDefectPhoto>;

/** A defect with one receiver. */
export const DefectHandover = Type.Object({
  receiver: Named,
  state: HandoverState,
  sentAt: Type.Optional(Instant),
  acknowledgedAt: Type.Optional(Instant),
  answeredAt: Type.Optional(Instant),
  status: Type.Optional(DefectStatus),
  words: Type.Optional(Type.String()),
  plannedOn: Type.Optional(Day),
  late: Type.Boolean({ description: 'Sent so long ago that a reminder is due.' }),
  onWay: Type.Optional(Type.Boolean({ description: 'In a list whose mail has not left yet.' })),
});
export type DefectHandover = Static<typeof DefectHandover>;

/** What may be done with a defect by whoever asks. */
export const DefectRights = Type.Object({
  write: Type.Boolean(),
  answer: Type.Boolean({ description: 'For a receiver.' }),
});
export type DefectRights = Static<typeof DefectRights>;

/** A defect at the desk. The `ETag` of the answer is needed to change it. */
export const StaffDefect = Type.Object({
  ...DefectStory.properties,
  entries: Type.Array(
    Type.Object({
      ...DefectEntry.properties,
      by: EntryVoice,
      staffName: Type.Optional(Type.String({ description: 'Who it was at the desk.' })),
    }),
  ),
  review: ReviewState,
  refusal: Type.Optional(Type.String()),
  reported: Type.Object({
    words: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
    outside: Type.Boolean({ description: 'Its position is outside the district.' }),
    questions: Type.Array(DefectQuestion),
    answers: Answers,
    source: Type.Enum(['form', 'desk', 'walk', 'open311'] as const),
    seenAt: Type.Optional(Instant),
    hasContact: Type.Boolean(),
    contact: Type.Optional({
      ...DefectContact,
      description: 'For who has lately shown a passkey.',
    }),
  }),
  allPhotos: Type.Array(StaffDefectPhoto),
  handovers: Type.Array(DefectHandover),
  followers: Type.Integer(),
  reopening: Type.Optional(Type.Object({ words: Type.String(), at: Instant })),
  steps: Type.Array(DefectStatus, { description: 'What it can become now.' }),
  may: DefectRights,
});
export type StaffDefect = Static<typeof StaffDefect>;

/** One line of the desk's list. */
export const StaffDefectLine = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  category: Named,
  urgency: Urgency,
  status: DefectStatus,
  review: ReviewState,
  words: Type.Optional(Type.String()),
  language: Language,
  where: Type.String({ description: 'The spot or the address; empty where there is only a map.' }),
  position: Type.Optional(Position),
  photos: Type.Integer(),
  photoUrl: Type.Optional(Type.String({ description: 'The first of them, small.' })),
  confirmations: Type.Integer(),
  carriedOver: Type.Integer(),
  reopening: Type.Boolean(),
  outside: Type.Boolean(),
  differs: Type.Boolean(),
  handovers: Type.Array(DefectHandover),
  reportedAt: Instant,
});
export type StaffDefectLine = Static<typeof StaffDefectLine>;

export const StaffDefectList = Type.Object({
  items: Type.Array(StaffDefectLine),
  waiting: Type.Integer({ description: 'How many wait for review.' }),
  next: Type.Optional(Type.String()),
});
export type StaffDefectList = Static<typeof StaffDefectList>;

/** Lists for a purpose: to review, wished to be opened again, or long without an answer. */
export const staffDefectViews = ['inbox', 'reopening', 'unanswered', 'open', 'all'] as const;
export const StaffDefectQuery = Type.Object(
  {
    view: Type.Optional(Type.Enum(staffDefectViews)),
    category: Type.Optional(Type.String({ maxLength: 80 })),
    status: Type.Optional(DefectStatus),
    receiver: Type.Optional(Type.String({ maxLength: 80 })),
    q: Type.Optional(Type.String({ maxLength: 100, description: 'Words, or a number.' })),
    lang: Type.Optional(Language),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 60 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export type StaffDefectQuery = Static<typeof StaffDefectQuery>;

/** What is decided about a report: what everyone sees of it, or why they do not. */
export const DefectReview = Type.Object(
  {
    review: Type.Optional({
      ...ReviewState,
      description: '`waiting` takes a decision back.',
    }),
    refusal: Type.Optional(
      Type.String({
        maxLength: 1000,
        description: 'Why it is not shown; whoever reported sees it.',
      }),
    ),
    words: Type.Optional(
      Type.String({ maxLength: 2000, description: 'As everyone sees them, without names.' }),
    ),
    address: Type.Optional(Type.String({ maxLength: 200, description: 'As everyone sees it.' })),
    position: Type.Optional(Type.Union([PositionSource, Type.Null()])),
    spot: Type.Optional(Type.Union([Id, Type.Null()])),
    category: Type.Optional(Id),
    photos: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String({ maxLength: 64 }),
            review: Type.Enum(['published', 'refused'] as const),
          },
          strict,
        ),
        { maxItems: 10 },
      ),
    ),
  },
  strict,
);
export type DefectReview = Static<typeof DefectReview>;

/** What it becomes, and why. A duplicate says of what, and is merged into it. */
export const DefectStep = Type.Object(
  {
    status: DefectStatus,
    reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
    plannedOn: Type.Optional(Day),
    duplicateOf: Type.Optional(Type.String({ maxLength: 80, description: 'The id of another.' })),
    receivers: Type.Optional(
      Type.Array(Id, { maxItems: 10, description: 'Whom it is handed over to.' }),
    ),
  },
  strict,
);
export type DefectStep = Static<typeof DefectStep>;

/** What a receiver says of a defect that was handed over to them. */
export const DefectAnswer = Type.Object(
  {
    receiver: Id,
    status: Type.Optional(
      Type.Enum(['planned', 'fixed', 'not-responsible', 'will-not-fix'] as const),
    ),
    words: Type.Optional(Type.String({ maxLength: 1000 })),
    plannedOn: Type.Optional(Day),
  },
  strict,
);
export type DefectAnswer = Static<typeof DefectAnswer>;

/** Whether it is opened again as whoever reported it wished, and why; they hear both. */
export const ReopeningAnswer = Type.Object(
  {
    reopen: Type.Boolean(),
    reason: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
  },
  strict,
);
export type ReopeningAnswer = Static<typeof ReopeningAnswer>;
