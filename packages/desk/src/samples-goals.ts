import type {
  Figure,
  FigureWhy,
  Goal,
  GoalSource,
  Indicator,
  PeriodToPublish,
  PulseSource,
  VisitDay,
} from '@klocket/contract';

/** What a term came to. */
export const sampleFigure = (change: Partial<Figure> = {}): Figure => ({
  period: '2026-vt',
  periodName: 'Vårterminen 2026',
  from: '2026-01-01',
  to: '2026-06-30',
  value: 120,
  direction: 'up',
  state: 'published',
  origin: 'reckoned',
  source: 'Egna räkningar',
  updated: '2026-07-01T08:00:00Z',
  ...change,
});

/** Visits by the term, one over and one that goes on. */
export const sampleIndicator = (change: Partial<Indicator> = {}): Indicator => {
  const history = change.history ?? [
    sampleFigure(),
    sampleFigure({
      period: '2026-ht',
      periodName: 'Höstterminen 2026',
      value: 96,
      state: 'running',
    }),
  ];
  return {
    id: 'besok',
    title: 'Besök i husen',
    kind: 'count',
    measure: 'visits',
    unit: 'besök',
    direction: 'up',
    target: 200,
    deadline: '2027-12-31',
    periodKind: 'term',
    source: 'Egna räkningar',
    method: 'Var och en som kommer räknas vid dörren.',
    live: true,
    current: history.at(-1),
    progress: 0.48,
    history,
    ...change,
  };
};

/** What others tell us once a year. */
export const sampleEntered = sampleIndicator({
  id: 'foreningar',
  title: 'Verksamma föreningar',
  measure: 'entered',
  unit: 'föreningar',
  target: undefined,
  deadline: undefined,
  progress: undefined,
  periodKind: 'year',
  live: false,
  history: [
    sampleFigure({ period: '2025', periodName: '2025', value: 24, origin: 'entered', n: 24 }),
  ],
});

export const sampleGoal = (change: Partial<Goal> = {}): Goal => ({
  id: 'delaktighet',
  number: 1,
  title: 'Fler är med',
  explanation: 'Husen är till för alla som bor här.',
  indicators: [sampleIndicator(), sampleEntered],
  url: '/klockaretorpet/goals/delaktighet',
  updated: '2026-11-22T08:00:00Z',
  ...change,
});

/** The same as it is written. */
export const sampleGoalSource: GoalSource = {
  id: 'delaktighet',
  title: { sv: 'Fler är med', en: 'More take part' },
  indicators: [
    {
      id: 'besok',
      title: { sv: 'Besök i husen' },
      kind: 'count',
      measure: 'visits',
      unit: { sv: 'besök' },
      direction: 'up',
      target: 200,
      periodKind: 'term',
      source: { sv: 'Egna räkningar' },
    },
  ],
};

/** A figure of two houses that somebody has put right. */
export const sampleWhy = (change: Partial<FigureWhy> = {}): FigureWhy => ({
  figure: sampleFigure({ origin: 'corrected', reason: 'Dörren räknade dubbelt.' }),
  parts: [
    { label: 'Kunskapens hus', value: 80, url: '/desk/klockaretorpet/goals/visits' },
    { label: 'Idrottens hus', value: 40, url: '/desk/klockaretorpet/goals/visits' },
  ],
  leftOut: [{ label: 'Fritidsbanken', value: 7 }],
  versions: [
    { version: 1, value: 140, at: '2026-07-01T08:00:00Z', by: 'Uppföljaren' },
    {
      version: 2,
      value: 120,
      reason: 'Dörren räknade dubbelt.',
      at: '2026-07-03T08:00:00Z',
      by: 'Uppföljaren',
    },
  ],
  ...change,
});

/** A term that is over: something to publish, something withheld, something missing. */
export const samplePeriod = (change: Partial<PeriodToPublish> = {}): PeriodToPublish => ({
  period: '2026-vt',
  periodName: 'Vårterminen 2026',
  state: 'preliminary',
  figures: [
    {
      goal: 'delaktighet',
      indicator: 'besok',
      title: 'Besök i husen',
      figure: sampleFigure({ state: 'preliminary' }),
    },
    {
      goal: 'mangfald',
      indicator: 'alder',
      title: 'Jämn spridning av ålder',
      figure: sampleFigure({ value: null, gap: 'too-few', state: 'preliminary' }),
    },
    {
      goal: 'delaktighet',
      indicator: 'foreningar',
      title: 'Verksamma föreningar',
      figure: sampleFigure({ value: null, gap: 'nothing-recorded', state: 'preliminary' }),
      missing: true,
    },
  ],
  ...change,
});

/** A day at two doors. */
export const sampleVisitDay = (day: string): VisitDay => ({
  day,
  houses: [
    {
      house: 'kunskapens-hus',
      name: 'Kunskapens hus',
      heads: 9,
      hours: [
        { hour: 10, heads: 3 },
        { hour: 14, heads: 6 },
      ],
    },
    { house: 'idrottens-hus', name: 'Idrottens hus', heads: 0, hours: [] },
  ],
});

/** One question with what its answers mean. */
export const samplePulse: PulseSource = {
  questions: [
    {
      id: 'trygg',
      text: { sv: 'Hur trygg är du här på kvällen?' },
      answers: ['Mycket otrygg', 'Otrygg', 'Varken eller', 'Trygg', 'Mycket trygg'].map((sv) => ({
        sv,
      })),
    },
  ],
};
