import { Type, type Static } from 'typebox';
import { Answers, QuestionKind } from './signup.ts';
import { Contact, Day, Instant, Language, Named, Position, Slug } from './text.ts';

const strict = { additionalProperties: false } as const;

/**
 * What has become of a defect. The last three close it without its being mended; `checked-on-walk` says
 * that a safety walk has seen it mended.
 */
export const defectStatuses = [
  'received',
  'confirmed',
  'handed-over',
  'planned',
  'fixed',
  'checked-on-walk',
  'not-responsible',
  'will-not-fix',
  'duplicate',
] as const;
export const DefectStatus = Type.Enum(defectStatuses);
export type DefectStatus = (typeof defectStatuses)[number];

/** The statuses in which nothing more is going to happen. */
export const closedDefectStatuses: readonly DefectStatus[] = [
  'fixed',
  'checked-on-walk',
  'not-responsible',
  'will-not-fix',
  'duplicate',
];

/** What a safety walk saw of a defect. */
export const verdicts = ['gone', 'better', 'same', 'worse', 'not-visited'] as const;
export const Verdict = Type.Enum(verdicts);
export type Verdict = (typeof verdicts)[number];

/** How far one defect has come with one receiver. */
export const handoverStates = [
  'to-send',
  'sent',
  'failed',
  'acknowledged',
  'answered',
  'done',
] as const;
export const HandoverState = Type.Enum(handoverStates);
export type HandoverState = (typeof handoverStates)[number];

/** How much of a hurry a category is in. `urgent`: whoever sees it calls before any form. */
export const urgencies = ['ordinary', 'soon', 'urgent'] as const;
export const Urgency = Type.Enum(urgencies);
export type Urgency = (typeof urgencies)[number];

/** Whom one calls at once: `112`, the landlord's duty number. */
export const UrgentPhone = Type.Object({ name: Type.String(), phone: Type.String() });
export type UrgentPhone = Static<typeof UrgentPhone>;

/** Whoever is to mend it. */
export const ReceiverNamed = Type.Object({
  id: Type.String(),
  name: Type.String(),
  publicRecord: Type.Boolean({
    description: 'What it receives becomes a public record, as with a municipality.',
  }),
});
export type ReceiverNamed = Static<typeof ReceiverNamed>;

/** A question that only one category asks. */
export const DefectQuestion = Type.Object({
  id: Type.String(),
  kind: QuestionKind,
  label: Type.String(),
  options: Type.Array(Named),
  required: Type.Boolean(),
});
export type DefectQuestion = Static<typeof DefectQuestion>;

/** What can be reported, and what comes of it. */
export const DefectCategory = Type.Object({
  id: Type.String(),
  title: Type.String(),
  help: Type.Optional(Type.String()),
  urgency: Urgency,
  phones: Type.Array(UrgentPhone, { description: 'To call before any form.' }),
  questions: Type.Array(DefectQuestion),
  receivers: Type.Array(ReceiverNamed, { description: 'Who is going to get it.' }),
});
export type DefectCategory = Static<typeof DefectCategory>;

/** A place by the name people call it: "fotbollsplanen". */
export const NamedSpot = Type.Object({
  id: Type.String(),
  name: Type.String(),
  position: Type.Optional(Position),
});
export type NamedSpot = Static<typeof NamedSpot>;

/** A stretch of the earth, in degrees. */
export const Bounds = Type.Object({
  west: Type.Number({ minimum: -180, maximum: 180 }),
  south: Type.Number({ minimum: -90, maximum: 90 }),
  east: Type.Number({ minimum: -180, maximum: 180 }),
  north: Type.Number({ minimum: -90, maximum: 90 }),
});
export type Bounds = Static<typeof Bounds>;

/** Where pictures of a map come from; without them the named spots are the plan. */
export const MapTiles = Type.Object({
  url: Type.String({ description: 'With `{z}`, `{x}` and `{y}`.' }),
  attribution: Type.String(),
  maxZoom: Type.Integer(),
});
export type MapTiles = Static<typeof MapTiles>;

/** All that a form needs to report, also much later and without a network. */
export const DefectForm = Type.Object({
  district: Type.Object({ id: Slug, name: Type.String() }),
  categories: Type.Array(DefectCategory),
  phones: Type.Array(UrgentPhone, { description: 'To call when somebody is in danger.' }),
  spots: Type.Array(NamedSpot),
  bounds: Type.Optional(Bounds),
  tiles: Type.Optional(MapTiles),
  photos: Type.Object({
    max: Type.Integer(),
    maxBytes: Type.Integer(),
    types: Type.Array(Type.String()),
  }),
  contactKeptDays: Type.Integer({
    description: 'How many days after it is closed the contact of whoever reported is erased.',
  }),
  elsewhere: Type.Optional(
    Type.Boolean({ description: 'The page that asks may not send it: show the way to ours.' }),
  ),
  contact: Type.Optional(Contact),
  url: Type.String({ description: 'Our own page on which one can report.' }),
});
export type DefectForm = Static<typeof DefectForm>;

const PhotoId = Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' });

/** Where it is: at least one of the three. */
export const DefectPlace = Type.Object(
  {
    position: Type.Optional(
      Type.Object(
        {
          latitude: Type.Number({ minimum: -90, maximum: 90 }),
          longitude: Type.Number({ minimum: -180, maximum: 180 }),
        },
        strict,
      ),
    ),
    spot: Type.Optional(Type.String({ maxLength: 80, description: 'The id of a named spot.' })),
    address: Type.Optional(Type.String({ maxLength: 200, description: 'In words.' })),
  },
  strict,
);
export type DefectPlace = Static<typeof DefectPlace>;

/** How whoever reports can be answered; nothing where they want no answer. */
export const DefectContact = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 200 })),
    email: Type.Optional(Type.String({ maxLength: 254 })),
    phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()/.-]{5,30}$', maxLength: 30 })),
  },
  strict,
);
export type DefectContact = Static<typeof DefectContact>;

/** What somebody reports. Its `Idempotency-Key` makes it one report, however often it arrives. */
export const NewDefect = Type.Object(
  {
    category: Type.String({ maxLength: 80 }),
    place: DefectPlace,
    words: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Needed where there is no photo.' }),
    ),
    language: Language,
    answers: Type.Optional(Answers),
    photos: Type.Optional(
      Type.Array(PhotoId, { maxItems: 3, uniqueItems: true, description: 'Ids of sent photos.' }),
    ),
    contact: Type.Optional(DefectContact),
    seenAt: Type.Optional({
      ...Instant,
      description: 'When it was written, where it is sent later.',
    }),
    proof: Type.Optional(Type.String({ maxLength: 300 })),
    website: Type.Optional(
      Type.String({ maxLength: 200, description: 'No person sees this field; leave it out.' }),
    ),
  },
  strict,
);
export type NewDefect = Static<typeof NewDefect>;

/** A photo that was taken in. It is shown to nobody but staff before it has been reviewed. */
export const DefectPhotoSent = Type.Object({
  id: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
});
export type DefectPhotoSent = Static<typeof DefectPhotoSent>;

/** A photo that has been reviewed. Smaller ones stand beside it: `480.webp`, `960.webp`, `.jpg`. */
export const DefectPhoto = Type.Object({
  id: Type.String(),
  url: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
});
export type DefectPhoto = Static<typeof DefectPhoto>;

/** What a receiver has last said of it. */
export const DefectSaid = Type.Object({
  receiver: Named,
  status: DefectStatus,
  words: Type.Optional(Type.String()),
  plannedOn: Type.Optional(Day),
  at: Instant,
});
export type DefectSaid = Static<typeof DefectSaid>;

/** What a safety walk has last seen of it. */
export const DefectSeen = Type.Object({
  walkId: Type.String(),
  on: Day,
  verdict: Verdict,
  words: Type.Optional(Type.String()),
});
export type DefectSeen = Static<typeof DefectSeen>;

/** A defect as everyone may see it: reviewed, and with nothing of who reported it. */
export const Defect = Type.Object({
  id: Type.String(),
  number: Type.Integer({ description: 'Short, to say on the telephone; one in each district.' }),
  category: Named,
  status: DefectStatus,
  closed: Type.Boolean(),
  words: Type.Optional(Type.String()),
  language: Type.Optional({ ...Language, description: 'The language of the words.' }),
  place: Type.Object({
    position: Type.Optional(Position),
    spot: Type.Optional(Named),
    address: Type.Optional(Type.String()),
  }),
  photos: Type.Array(DefectPhoto),
  confirmations: Type.Integer({ description: 'How many have said "me too".' }),
  carriedOver: Type.Integer({ description: 'How many safety walks it has been open for.' }),
  reportedAt: Instant,
  day: Day,
  changedAt: Instant,
  receivers: Type.Array(Type.Object({ ...Named.properties, state: HandoverState })),
  said: Type.Optional(DefectSaid),
  seen: Type.Optional(DefectSeen),
  differs: Type.Boolean({ description: 'A receiver says one thing, and a walk saw another.' }),
  duplicateOf: Type.Optional(Type.String()),
  url: Type.String({ description: 'The page of the defect.' }),
});
export type Defect = Static<typeof Defect>;

/** Who said what stands in a defect's story. Of those at the desk no name is told. */
export const entryVoices = ['reporter', 'desk', 'receiver', 'walk'] as const;
export const EntryVoice = Type.Enum(entryVoices);
export type EntryVoice = (typeof entryVoices)[number];

/** One thing that happened to a defect, or that somebody said of it. */
export const DefectEntry = Type.Object({
  id: Type.String(),
  at: Instant,
  day: Day,
  by: EntryVoice,
  name: Type.Optional(Type.String({ description: 'The receiver, or what the walk is called.' })),
  walkId: Type.Optional(Type.String()),
  status: Type.Optional(DefectStatus),
  verdict: Type.Optional(Verdict),
  reason: Type.Optional(Type.String()),
  plannedOn: Type.Optional(Day),
  handedTo: Type.Optional(Type.Array(Named)),
});
export type DefectEntry = Static<typeof DefectEntry>;

/** A defect with its story, the oldest first. */
export const DefectStory = Type.Object({
  ...Defect.properties,
  entries: Type.Array(DefectEntry),
});
export type DefectStory = Static<typeof DefectStory>;

/** Defects, the newest first. `next` asks for the following ones. */
export const DefectList = Type.Object({
  items: Type.Array(Defect),
  next: Type.Optional(Type.String({ description: 'Cursor for the next page.' })),
});
export type DefectList = Static<typeof DefectList>;

const comma = (description: string) => Type.String({ maxLength: 400, description });

export const DefectListQuery = Type.Object(
  {
    category: Type.Optional(comma('Category ids')),
    status: Type.Optional(comma('Statuses, or `open` and `closed` for several of them')),
    bbox: Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'West, south, east and north in degrees, commas between.',
      }),
    ),
    since: Type.Optional({ ...Instant, description: 'Changed at this instant or later.' }),
    lang: Type.Optional(Language),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000, default: 60 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export type DefectListQuery = Static<typeof DefectListQuery>;

export const SimilarDefectsQuery = Type.Object(
  {
    latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    spot: Type.Optional(Type.String({ maxLength: 80 })),
    category: Type.Optional(Type.String({ maxLength: 80 })),
    lang: Type.Optional(Language),
  },
  strict,
);
export type SimilarDefectsQuery = Static<typeof SimilarDefectsQuery>;

/** What may be the same, the likeliest first; a few at most. */
export const SimilarDefects = Type.Object({
  items: Type.Array(
    Type.Object({
      ...Defect.properties,
      metres: Type.Optional(Type.Integer({ description: 'How far away, where that is known.' })),
    }),
  ),
});
export type SimilarDefects = Static<typeof SimilarDefects>;

/** What has become of a report before everyone may see it. */
export const reviewStates = ['waiting', 'published', 'refused'] as const;
export const ReviewState = Type.Enum(reviewStates);
export type ReviewState = (typeof reviewStates)[number];

/** A defect as who holds its secret sees it: their own words too, before anybody has reviewed them. */
export const MyDefect = Type.Object({
  role: Type.Enum(['reporter', 'follower'] as const),
  review: ReviewState,
  refusal: Type.Optional(Type.String({ description: 'Why it is not shown.' })),
  defect: DefectStory,
  email: Type.Optional(Type.String({ description: 'Where changes are told, in part.' })),
  follows: Type.Boolean({ description: 'Changes are told by mail.' }),
  reopening: Type.Optional(
    Type.Object({ words: Type.String(), at: Instant }, { description: 'What was asked.' }),
  ),
  mayReopen: Type.Boolean(),
});
export type MyDefect = Static<typeof MyDefect>;

/** What was taken in although something about it is odd; the pointer says what. */
export const DefectWarning = Type.Object({
  pointer: Type.String(),
  code: Type.Enum(['outside-district'] as const),
  detail: Type.String(),
});
export type DefectWarning = Static<typeof DefectWarning>;

/** What reporting is answered with; the secret is told here and in the mail alone. */
export const DefectReported = Type.Object({
  my: MyDefect,
  token: Type.String(),
  url: Type.String({ description: 'The secret address at which to follow it.' }),
  warnings: Type.Array(DefectWarning),
});
export type DefectReported = Static<typeof DefectReported>;

export const NewConfirmation = Type.Object(
  { website: Type.Optional(Type.String({ maxLength: 200 })) },
  strict,
);
export const DefectConfirmed = Type.Object({ confirmations: Type.Integer() });
export type DefectConfirmed = Static<typeof DefectConfirmed>;

/** Follows a defect: by mail, once the address has answered, or else by a secret link alone. */
export const NewFollower = Type.Object(
  {
    email: Type.Optional(Type.String({ minLength: 3, maxLength: 254 })),
    language: Language,
    website: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export type NewFollower = Static<typeof NewFollower>;

/** The secret link, or, by mail, nothing but that a mail is on its way. */
export const DefectFollowed = Type.Object({
  mailed: Type.Boolean(),
  token: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
});
export type DefectFollowed = Static<typeof DefectFollowed>;

/** Whether changes are told by mail: a follower answers so, or anybody ends it. */
export const MyDefectChange = Type.Object({ follows: Type.Boolean() }, strict);
export type MyDefectChange = Static<typeof MyDefectChange>;

/** Why it ought to be opened again. */
export const ReopeningWish = Type.Object(
  { words: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }) },
  strict,
);
export type ReopeningWish = Static<typeof ReopeningWish>;
