import { Type, type Static } from 'typebox';
import { ageBands, genders } from './staff/people.ts';
import { Day, Instant, Language, Named, Slug } from './text.ts';

const strict = { additionalProperties: false } as const;

/** How an indicator is to be read: a number, a spread, an index, a thing that is reached, a share of all. */
export const goalKinds = ['count', 'evenness', 'index', 'milestone', 'share'] as const;
export const GoalKind = Type.Enum(goalKinds);
export type GoalKind = (typeof goalKinds)[number];

/** Where an indicator's figures come from: reckoned from what the rooms record, or entered by staff. */
export const measures = [
  'activities-held',
  'arrangements',
  'participants',
  'visits',
  'defects-fixed',
  'days-to-fixed',
  'age-evenness',
  'gender-evenness',
  'pulse',
  'entered',
] as const;
export const Measure = Type.Enum(measures);
export type Measure = (typeof measures)[number];

/** Which way is better. */
export const goalDirections = ['up', 'down'] as const;
export const GoalDirection = Type.Enum(goalDirections);
export type GoalDirection = (typeof goalDirections)[number];

/** How it goes: nearer to what is better or further from it, the same, or no further apart than chance may put it. */
export const goalWays = ['better', 'worse', 'same', 'unsure'] as const;
export const GoalWay = Type.Enum(goalWays);
export type GoalWay = (typeof goalWays)[number];

/** How long a period is. A term is a half-year: spring to June, autumn from July. */
export const periodKinds = ['month', 'quarter', 'term', 'year'] as const;
export const PeriodKind = Type.Enum(periodKinds);
export type PeriodKind = (typeof periodKinds)[number];

/** A period by its name: `2026`, `2026-vt`, `2026-ht`, `2026-q4` or `2026-11`. */
export const Period = Type.String({
  title: 'Period',
  pattern: '^\\d{4}(-(vt|ht|q[1-4]|0[1-9]|1[0-2]))?$',
  examples: ['2026', '2026-ht', '2026-q4', '2026-11'],
});
export type Period = Static<typeof Period>;

/** `running`: the period goes on and so does the figure. `preliminary`: over, and not yet published. */
export const figureStates = ['running', 'preliminary', 'published'] as const;
export const FigureState = Type.Enum(figureStates);
export type FigureState = (typeof figureStates)[number];

/** Whether a figure was reckoned, entered from a source, or corrected by staff, who said why. */
export const figureOrigins = ['reckoned', 'entered', 'corrected'] as const;
export const FigureOrigin = Type.Enum(figureOrigins);
export type FigureOrigin = (typeof figureOrigins)[number];

/** Why there is no value: too few people, or not shown until the period is over and published. */
export const figureGaps = ['too-few', 'not-published', 'nothing-recorded', 'withdrawn'] as const;
export const FigureGap = Type.Enum(figureGaps);
export type FigureGap = (typeof figureGaps)[number];

/** How many of one group came, in steps of 5; null where so few came that it is hidden. */
export const GroupCount = Type.Object({
  group: Type.String(),
  name: Type.String(),
  count: Type.Union([Type.Integer(), Type.Null()]),
  share: Type.Optional(
    Type.Number({ description: 'Of the district’s own population, 0 to 1, where it is known.' }),
  ),
});
export type GroupCount = Static<typeof GroupCount>;

/** One value with all that is needed to trust it. */
export const Figure = Type.Object({
  period: Period,
  periodName: Type.String({ description: 'In words: `Höstterminen 2026`.' }),
  from: Day,
  to: Day,
  value: Type.Union([Type.Number(), Type.Null()]),
  gap: Type.Optional(FigureGap),
  target: Type.Optional(Type.Number()),
  direction: GoalDirection,
  n: Type.Optional(Type.Integer({ description: 'How many people or things it rests on.' })),
  low: Type.Optional(Type.Number({ description: '95 % confidence interval.' })),
  high: Type.Optional(Type.Number()),
  state: FigureState,
  origin: FigureOrigin,
  source: Type.String(),
  sourceUrl: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String({ description: 'Why it was corrected or withdrawn.' })),
  groups: Type.Optional(Type.Array(GroupCount)),
  distance: Type.Optional(
    Type.Number({
      description: 'From the spread of the district’s own population, 0 (alike) to 1.',
    }),
  ),
  updated: Instant,
});
export type Figure = Static<typeof Figure>;

/** How the newest figure whose period is over stands to the same time a year before. */
export const GoalTrend = Type.Object({
  way: GoalWay,
  period: Period,
  periodName: Type.String(),
  before: Type.Object(
    { period: Period, periodName: Type.String(), value: Type.Number() },
    {
      description:
        'What it is compared with: the same time a year before; where that has no value the newest before it, and at last the baseline.',
    },
  ),
});
export type GoalTrend = Static<typeof GoalTrend>;

/** One step of a milestone's history. */
export const MilestoneStep = Type.Object({
  on: Day,
  text: Type.String(),
  reached: Type.Boolean({ description: 'With this step the milestone was reached.' }),
  source: Type.String(),
  sourceUrl: Type.Optional(Type.String()),
});
export type MilestoneStep = Static<typeof MilestoneStep>;

/** One thing that is measured to see how far a goal has come. */
export const Indicator = Type.Object({
  id: Slug,
  title: Type.String(),
  meaning: Type.Optional(Type.String({ description: 'In words what the value means.' })),
  kind: GoalKind,
  measure: Measure,
  unit: Type.String(),
  direction: GoalDirection,
  scale: Type.Optional(Type.Object({ min: Type.Number(), max: Type.Number() })),
  baseline: Type.Optional(Type.Object({ period: Period, value: Type.Number() })),
  target: Type.Optional(Type.Number()),
  deadline: Type.Optional(Day),
  periodKind: PeriodKind,
  source: Type.String(),
  sourceUrl: Type.Optional(Type.String()),
  method: Type.String({ description: 'How it is counted, and what is left out.' }),
  live: Type.Boolean({ description: 'Whether its running figure changes at once.' }),
  current: Type.Optional(Figure),
  reached: Type.Optional(
    Type.Boolean({ description: 'Whether the newest value meets the target.' }),
  ),
  progress: Type.Optional(
    Type.Number({ description: 'From the baseline (0) to the target (1), never outside.' }),
  ),
  trend: Type.Optional(GoalTrend),
  history: Type.Array(Figure, { description: 'The oldest first; the running one is the last.' }),
  steps: Type.Optional(Type.Array(MilestoneStep)),
});
export type Indicator = Static<typeof Indicator>;

/** A goal of the district, and what is measured to follow it up; the first indicator leads. */
export const Goal = Type.Object({
  id: Slug,
  number: Type.Integer({ description: 'Its place among the goals, from 1.' }),
  title: Type.String(),
  explanation: Type.Optional(Type.String()),
  indicators: Type.Array(Indicator),
  invented: Type.Optional(
    Type.Boolean({ description: 'True in a demo: its figures are made up.' }),
  ),
  url: Type.String(),
  updated: Instant,
});
export type Goal = Static<typeof Goal>;

/** A goal as open data: with whose it is, and on what terms it may be used. */
export const GoalFile = Type.Object({
  district: Named,
  attribution: Type.String({ description: 'What is to be said where it is used.' }),
  licence: Type.String({ description: 'The address of the licence.' }),
  language: Language,
  ...Goal.properties,
});
export type GoalFile = Static<typeof GoalFile>;

/** What of a goal is drawn, in which language, on a light or a dark ground. */
export const GoalPictureQuery = Type.Object(
  {
    indicator: Type.Optional(Slug),
    lang: Type.Optional(Language),
    theme: Type.Optional(Type.Enum(['light', 'dark'] as const)),
  },
  strict,
);
export type GoalPictureQuery = Static<typeof GoalPictureQuery>;

export const GoalList = Type.Object({ items: Type.Array(Goal) });
export type GoalList = Static<typeof GoalList>;

/** Heads that came to a house, and what one of them said of themselves if they wished to. */
export const NewVisit = Type.Object(
  {
    house: Slug,
    heads: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 1 })),
    at: Type.Optional({ ...Instant, description: 'When, where it is sent later. Default: now.' }),
    ageBand: Type.Optional(Type.Enum(ageBands)),
    gender: Type.Optional(Type.Enum(genders)),
  },
  strict,
);
export type NewVisit = Static<typeof NewVisit>;

/** What has been counted since: heads of the house today, and of the district in this period. */
export const VisitCounted = Type.Object({ house: Slug, day: Day, heads: Type.Integer() });
export type VisitCounted = Static<typeof VisitCounted>;

/** A question of the pulse, answered from 1 to 5. */
export const PulseQuestion = Type.Object({
  id: Slug,
  text: Type.String(),
  answers: Type.Array(Type.String(), {
    minItems: 5,
    maxItems: 5,
    description: 'What 1 to 5 mean, in words.',
  }),
  index: Type.Optional(
    Type.Object(
      { goal: Slug, indicator: Slug, title: Type.String(), unit: Type.String(), newest: Figure },
      {
        description:
          'What the answers came to, where an indicator follows them: its newest figure with a value.',
      },
    ),
  ),
});
export type PulseQuestion = Static<typeof PulseQuestion>;

/** What is asked now. Whoever has answered a question in this period is not asked it again. */
export const Pulse = Type.Object({
  period: Period,
  questions: Type.Array(PulseQuestion),
});
export type Pulse = Static<typeof Pulse>;

export const PulseAnswer = Type.Object(
  { question: Slug, score: Type.Integer({ minimum: 1, maximum: 5 }) },
  strict,
);
export type PulseAnswer = Static<typeof PulseAnswer>;
