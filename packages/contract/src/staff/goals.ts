import { Type, type Static } from 'typebox';
import {
  Figure,
  FigureState,
  GoalDirection,
  GoalKind,
  Measure,
  Period,
  PeriodKind,
} from '../goal.ts';
import { folkbildningForms } from '../activity.ts';
import { Texts } from '../source.ts';
import { Day, Instant, Language, Slug } from '../text.ts';

const strict = { additionalProperties: false } as const;
const WebAddress = Type.String({ format: 'uri', pattern: '^https?://', maxLength: 2000 });
const Value = Type.Number({ minimum: -1_000_000_000, maximum: 1_000_000_000 });

/** A step of a milestone as staff write it. */
export const MilestoneStepSource = Type.Object(
  {
    on: Day,
    text: Texts,
    reached: Type.Boolean(),
    source: Texts,
    sourceUrl: Type.Optional(WebAddress),
  },
  strict,
);
export type MilestoneStepSource = Static<typeof MilestoneStepSource>;

/** What an indicator is narrowed to, and what it is compared with. */
export const IndicatorSettings = Type.Object(
  {
    houses: Type.Optional(Type.Array(Slug, { maxItems: 50, description: 'Absent: all.' })),
    forms: Type.Optional(
      Type.Array(Type.Enum(folkbildningForms), { maxItems: 3, description: 'Absent: all three.' }),
    ),
    question: Type.Optional(Slug),
    population: Type.Optional(
      Type.Record(
        Type.String({ maxLength: 40 }),
        Type.Integer({ minimum: 0, maximum: 10_000_000 }),
        {
          description: 'How many of each group live in the district.',
        },
      ),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 5,
        maximum: 1000,
        description: 'Groups smaller than this are hidden. Default: 10.',
      }),
    ),
  },
  strict,
);
export type IndicatorSettings = Static<typeof IndicatorSettings>;

/** An indicator as staff write it. */
export const IndicatorSource = Type.Object(
  {
    id: Slug,
    title: Texts,
    meaning: Type.Optional(Texts),
    kind: GoalKind,
    measure: Measure,
    unit: Texts,
    direction: GoalDirection,
    scale: Type.Optional(Type.Object({ min: Value, max: Value }, strict)),
    baseline: Type.Optional(Type.Object({ period: Period, value: Value }, strict)),
    target: Type.Optional(Value),
    deadline: Type.Optional(Day),
    periodKind: PeriodKind,
    source: Texts,
    sourceUrl: Type.Optional(WebAddress),
    method: Type.Optional(Texts),
    settings: Type.Optional(IndicatorSettings),
    steps: Type.Optional(Type.Array(MilestoneStepSource, { maxItems: 100 })),
  },
  strict,
);
export type IndicatorSource = Static<typeof IndicatorSource>;

/** A goal as staff write it, with every language side by side. */
export const GoalSource = Type.Object(
  {
    id: Slug,
    title: Texts,
    explanation: Type.Optional(Texts),
    indicators: Type.Array(IndicatorSource, { minItems: 1, maxItems: 20 }),
  },
  strict,
);
export type GoalSource = Static<typeof GoalSource>;
export const GoalSourceList = Type.Object({ items: Type.Array(GoalSource) });
export type GoalSourceList = Static<typeof GoalSourceList>;

/** Gives a goal another number, the first being 1; those between move by one. */
export const GoalMove = Type.Object(
  {
    number: Type.Integer({ minimum: 1, maximum: 1000 }),
    was: Type.Integer({ minimum: 1, maximum: 1000, description: 'Its number when it was read.' }),
  },
  strict,
);
export type GoalMove = Static<typeof GoalMove>;

/** A figure that staff enter from a source, or put right; the reason is public. */
export const FigureEntry = Type.Object(
  {
    period: Period,
    value: Value,
    n: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    low: Type.Optional(Value),
    high: Type.Optional(Value),
    source: Type.Optional(Texts),
    sourceUrl: Type.Optional(WebAddress),
    reason: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: 'Needed where a figure that is published changes.',
      }),
    ),
  },
  strict,
);
export type FigureEntry = Static<typeof FigureEntry>;

/** Takes what was published of one period away from the public. */
export const FigureWithdrawal = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500 }) },
  strict,
);
export type FigureWithdrawal = Static<typeof FigureWithdrawal>;

/** Why a figure is what it is: its parts, which add up to it, and what was left out. */
export const FigurePart = Type.Object({
  label: Type.String(),
  value: Type.Number(),
  url: Type.Optional(Type.String({ description: 'The room of the desk where it was recorded.' })),
});
export type FigurePart = Static<typeof FigurePart>;
export const FigureWhy = Type.Object({
  figure: Figure,
  parts: Type.Array(FigurePart),
  leftOut: Type.Array(FigurePart),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      value: Type.Union([Type.Number(), Type.Null()]),
      reason: Type.Optional(Type.String()),
      by: Type.Optional(Type.String()),
      at: Instant,
    }),
  ),
});
export type FigureWhy = Static<typeof FigureWhy>;

/** A period that is over, and what would be published of it. */
export const PeriodToPublish = Type.Object({
  period: Period,
  periodName: Type.String(),
  state: FigureState,
  figures: Type.Array(
    Type.Object({
      goal: Slug,
      indicator: Slug,
      title: Type.String(),
      figure: Figure,
      missing: Type.Optional(Type.Boolean({ description: 'To be entered, and it is not.' })),
    }),
  ),
});
export type PeriodToPublish = Static<typeof PeriodToPublish>;
export const PeriodToPublishList = Type.Object({ items: Type.Array(PeriodToPublish) });
export type PeriodToPublishList = Static<typeof PeriodToPublishList>;

/** Publishes what one period came to, once it is over. */
export const NewPublication = Type.Object({ period: Period }, strict);
export type NewPublication = Static<typeof NewPublication>;

/** Heads of one house, hour by hour of a day. */
export const VisitDay = Type.Object({
  day: Day,
  houses: Type.Array(
    Type.Object({
      house: Slug,
      name: Type.String(),
      heads: Type.Integer(),
      hours: Type.Array(Type.Object({ hour: Type.Integer(), heads: Type.Integer() })),
    }),
  ),
});
export type VisitDay = Static<typeof VisitDay>;

/** Which day; without one it is today. */
export const VisitDayQuery = Type.Object(
  { day: Type.Optional(Day), lang: Type.Optional(Language) },
  strict,
);
export type VisitDayQuery = Static<typeof VisitDayQuery>;

/** Puts right what was counted in one hour. */
export const VisitCorrection = Type.Object(
  {
    house: Slug,
    day: Day,
    hour: Type.Integer({ minimum: 0, maximum: 23 }),
    heads: Type.Integer({ minimum: 0, maximum: 5000 }),
    was: Type.Integer({
      minimum: 0,
      maximum: 5000,
      description: 'What it said when it was read; refused with 412 where it says another now.',
    }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  strict,
);
export type VisitCorrection = Static<typeof VisitCorrection>;

/** A door, a kiosk or another thing that counts heads of a house by a key of its own. */
export const VisitCounter = Type.Object({
  id: Slug,
  name: Type.String(),
  house: Slug,
  createdAt: Instant,
  seenAt: Type.Optional(Instant),
});
export type VisitCounter = Static<typeof VisitCounter>;
export const VisitCounterList = Type.Object({ items: Type.Array(VisitCounter) });
export const NewVisitCounter = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 80 }), house: Slug },
  strict,
);
export type NewVisitCounter = Static<typeof NewVisitCounter>;
/** With the key, which is shown this once. */
export const VisitCounterMade = Type.Object({ counter: VisitCounter, key: Type.String() });
export type VisitCounterMade = Static<typeof VisitCounterMade>;

/** The questions of the pulse as staff write them, in the order they are asked. */
export const PulseSource = Type.Object(
  {
    questions: Type.Array(
      Type.Object(
        {
          id: Slug,
          text: Texts,
          answers: Type.Array(Texts, { minItems: 5, maxItems: 5 }),
          paused: Type.Optional(Type.Boolean()),
        },
        strict,
      ),
      { maxItems: 20 },
    ),
  },
  strict,
);
export type PulseSource = Static<typeof PulseSource>;
