import { Type, type Static } from 'typebox';
import { Day, Instant, Language, Named, Position } from './text.ts';

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
