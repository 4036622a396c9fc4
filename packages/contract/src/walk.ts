import { Type, type Static } from 'typebox';
import { Defect, DefectPhoto, Verdict } from './defect.ts';
import { DefectPlace } from './defect-report.ts';
import { Texts } from './source.ts';
import { Answers } from './signup.ts';
import { ClockTime, Day, Instant, Language, Position } from './text.ts';

const strict = { additionalProperties: false } as const;

/** Whether a walk saw the place by day or in the dark. */
export const lights = ['daylight', 'dark'] as const;
export const Light = Type.Enum(lights);
export type Light = (typeof lights)[number];

/** A walk is to come, or was made and has its protocol. */
export const walkStates = ['planned', 'walked'] as const;
export const WalkState = Type.Enum(walkStates);
export type WalkState = (typeof walkStates)[number];

/** The three meetings of a safety walk: views are gathered, one walks, and hears what will be done. */
export const walkMeetingKinds = ['preparatory', 'walk', 'follow-up'] as const;
export const WalkMeetingKind = Type.Enum(walkMeetingKinds);
export type WalkMeetingKind = (typeof walkMeetingKinds)[number];

/** Who takes part, as counts only. */
export const walkGroups = [
  'residents',
  'associations',
  'housing-company',
  'municipality',
  'police',
  'others',
] as const;
export const WalkGroup = Type.Enum(walkGroups);
export type WalkGroup = (typeof walkGroups)[number];

export const WalkMeeting = Type.Object(
  {
    kind: WalkMeetingKind,
    day: Day,
    startTime: ClockTime,
    place: Type.Optional(Type.String({ maxLength: 200 })),
    count: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 2000,
        description: 'How many came, once that is known.',
      }),
    ),
  },
  strict,
);
export type WalkMeeting = Static<typeof WalkMeeting>;

export const WalkParticipants = Type.Object(
  { group: WalkGroup, count: Type.Integer({ minimum: 0, maximum: 500 }) },
  strict,
);
export type WalkParticipants = Static<typeof WalkParticipants>;

/** A place on the route, in the order one comes there. */
export const WalkStop = Type.Object({
  name: Type.String(),
  position: Type.Optional(Position),
});
export type WalkStop = Static<typeof WalkStop>;

/** How many got which verdict, and how many were found anew. */
export const WalkCounts = Type.Object({
  gone: Type.Integer(),
  better: Type.Integer(),
  same: Type.Integer(),
  worse: Type.Integer(),
  notVisited: Type.Integer(),
  found: Type.Integer(),
  differs: Type.Integer({ description: 'Where a receiver had said another thing.' }),
});
export type WalkCounts = Static<typeof WalkCounts>;

/** A safety walk (trygghetsvandring) as everyone may see it. */
export const Walk = Type.Object({
  id: Type.String(),
  title: Type.String(),
  on: Day,
  state: WalkState,
  light: Type.Optional(Light),
  meetings: Type.Array(WalkMeeting),
  stops: Type.Array(WalkStop),
  participants: Type.Array(WalkParticipants),
  counts: Type.Optional(WalkCounts),
  url: Type.String(),
});
export type Walk = Static<typeof Walk>;

export const WalkList = Type.Object({ items: Type.Array(Walk) });
export type WalkList = Static<typeof WalkList>;

/** What a walk saw of one defect. */
export const WalkFinding = Type.Object({
  defect: Defect,
  verdict: Verdict,
  words: Type.Optional(Type.String()),
  photos: Type.Array(DefectPhoto),
});
export type WalkFinding = Static<typeof WalkFinding>;

/** The protocol: what was looked at again, and what was found anew. */
export const WalkProtocol = Type.Object({
  ...Walk.properties,
  findings: Type.Array(WalkFinding),
  found: Type.Array(Defect),
});
export type WalkProtocol = Static<typeof WalkProtocol>;

/** A safety walk as staff write it. */
export const WalkSource = Type.Object(
  {
    title: Texts,
    on: Day,
    light: Type.Optional(Light),
    meetings: Type.Array(WalkMeeting, { maxItems: 6 }),
    stops: Type.Array(
      Type.Object(
        {
          spot: Type.Optional(Type.String({ maxLength: 80, description: 'A named spot.' })),
          name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          position: Type.Optional(Type.Object(Position.properties, strict)),
        },
        strict,
      ),
      { maxItems: 60, description: 'Without any, everything that is open is on the route.' },
    ),
    participants: Type.Array(WalkParticipants, { maxItems: 12 }),
  },
  strict,
);
export type WalkSource = Static<typeof WalkSource>;

/** What was noted of one defect so far. */
export const WalkVerdict = Type.Object(
  {
    verdict: Verdict,
    words: Type.Optional(Type.String({ maxLength: 1000 })),
    photos: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' }), {
        maxItems: 3,
        uniqueItems: true,
      }),
    ),
    notedAt: Type.Optional({
      ...Instant,
      description: 'When it was noted, where it is sent later: the note made last holds.',
    }),
  },
  strict,
);
export type WalkVerdict = Static<typeof WalkVerdict>;

/** All that whoever leads needs on the way, also without a network. */
export const WalkLead = Type.Object({
  id: Type.String(),
  title: Type.String(),
  on: Day,
  state: WalkState,
  source: WalkSource,
  stops: Type.Array(WalkStop),
  defects: Type.Array(
    Type.Object({
      ...Defect.properties,
      stop: Type.Optional(
        Type.Integer({
          description: 'At which stop one comes by it; none where that is not known.',
        }),
      ),
      noted: Type.Optional(
        Type.Object(
          {
            ...WalkVerdict.properties,
            at: Instant,
            by: Type.Optional(Type.String({ description: 'Who noted it.' })),
          },
          { description: 'So far.' },
        ),
      ),
    }),
    { description: 'Every unresolved defect on the route, in the order one comes there.' },
  ),
  found: Type.Array(Defect),
});
export type WalkLead = Static<typeof WalkLead>;

/** Takes a note back; a later one of another phone stays. */
export const WalkNoteQuery = Type.Object(
  { notedAt: Type.Optional({ ...Instant, description: 'When it was taken back.' }) },
  strict,
);
export type WalkNoteQuery = Static<typeof WalkNoteQuery>;

/** Something found on the way. Its `Idempotency-Key` makes it one, however often it arrives. */
export const NewWalkDefect = Type.Object(
  {
    category: Type.String({ maxLength: 80 }),
    place: DefectPlace,
    words: Type.Optional(Type.String({ maxLength: 2000 })),
    language: Language,
    answers: Type.Optional(Answers),
    photos: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' }), {
        maxItems: 3,
        uniqueItems: true,
      }),
    ),
    seenAt: Type.Optional({
      ...Instant,
      description: 'When it was found, where it is sent later.',
    }),
  },
  strict,
);
export type NewWalkDefect = Static<typeof NewWalkDefect>;

export const WalkFound = Type.Object({ id: Type.String() });
export type WalkFound = Static<typeof WalkFound>;

/** The walk is over: what was noted is said of each defect, once. */
export const WalkClosing = Type.Object(
  {
    light: Type.Optional(Light),
    participants: Type.Optional(Type.Array(WalkParticipants, { maxItems: 12 })),
  },
  strict,
);
export type WalkClosing = Static<typeof WalkClosing>;
