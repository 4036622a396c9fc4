import type { Figure, Goal, GoalWay, Indicator, Pulse } from '@klocket/contract';
import { Problem, type Answer } from '@klocket/core';
import type { GoalApi } from './goal-api.ts';
import type { PulseApi } from './pulse/pulse-api.ts';

const answer = <T>(data: T): Answer<T> => ({ data, stale: false, asOf: new Date() });

/** The figure of one year, as it was published. */
export const sampleFigure = (year: number, value: number | null, change: Partial<Figure> = {}) => ({
  period: String(year),
  periodName: String(year),
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  value,
  direction: 'up' as const,
  state: 'published' as const,
  origin: 'reckoned' as const,
  source: 'Klockets egen statistik',
  updated: `${year + 1}-01-15T08:00:00Z`,
  ...change,
});

const years = (values: readonly number[], change: (year: number) => Partial<Figure> = () => ({})) =>
  values.map((value, at) => sampleFigure(2019 + at, value, change(2019 + at)));

/** How the last whole year stands to the one before it. */
export const sampleTrend = (way: GoalWay, value: number): Indicator['trend'] => ({
  way,
  period: '2025',
  periodName: '2025',
  before: { period: '2024', periodName: '2024', value },
});

/** An indicator with a history from 2019 to the year that goes on. */
export const sampleIndicator = (change: Partial<Indicator> = {}): Indicator => {
  const history = change.history ?? [
    ...years([8210, 3120, 5480, 9040, 11_200, 12_950, 14_300], (year) =>
      year === 2021
        ? { origin: 'corrected', reason: 'En dörr räknade dubbelt i mars. Siffran är rättad.' }
        : {},
    ),
    sampleFigure(2026, 13_214, { state: 'running', updated: '2026-11-22T17:40:00Z' }),
  ];
  return {
    id: 'visits',
    title: 'Besök i husen',
    meaning: 'Så många gånger har någon kommit in genom dörren i något av husen.',
    kind: 'count',
    measure: 'visits',
    unit: 'besök',
    direction: 'up',
    baseline: { period: '2019', value: 8210 },
    target: 16_000,
    deadline: '2027-12-31',
    periodKind: 'year',
    source: 'Klockets egen statistik',
    method:
      'Varje besök räknas vid dörren, i husets skärm eller av personalen. Samma person kan komma flera gånger. Deltagare i aktiviteter räknas för sig och läggs aldrig ihop med besöken.',
    live: true,
    current: history.at(-1),
    reached: false,
    progress: 0.642,
    trend: sampleTrend('better', 12_950),
    history,
    ...change,
  };
};

const interval = (n: number) => (year: number) => ({
  n,
  low: 50 + year - 2019,
  high: 56 + year - 2019,
});

/** Residents' answers, with an interval. */
export const sampleIndex = (change: Partial<Indicator> = {}): Indicator => {
  const history = [
    ...years([51, 53, 54, 58, 60, 61], (year) => ({
      ...interval(410)(year),
      low: [48, 50, 51, 55, 57, 58][year - 2019],
      high: [54, 56, 57, 61, 63, 64][year - 2019],
    })),
    sampleFigure(2025, 66, { n: 435, low: 65, high: 68 }),
    sampleFigure(2026, null, { gap: 'too-few', state: 'running' }),
  ];
  return sampleIndicator({
    id: 'safety-pulse',
    title: 'Trygg om kvällen',
    meaning:
      'Hur trygga de som bor här känner sig ute om kvällen. 100 är helt trygg, 0 är helt otrygg.',
    kind: 'index',
    measure: 'pulse',
    unit: 'av 100',
    scale: { min: 0, max: 100 },
    baseline: { period: '2019', value: 51 },
    target: 70,
    source: 'Klockets pulsfråga',
    method: 'En fråga med fem svar, frivilligt och utan namn. Medelvärdet görs om till 0–100.',
    live: false,
    progress: 0.79,
    trend: sampleTrend('better', 61),
    history,
    current: history.at(-1),
    ...change,
  });
};

/** How evenly the ages are spread. */
export const sampleEvenness = (change: Partial<Indicator> = {}): Indicator => {
  const groups = [
    { group: '0-12', name: '0–12 år', count: 420, share: 0.19 },
    { group: '13-19', name: '13–19 år', count: 515, share: 0.11 },
    { group: '20-29', name: '20–29 år', count: 180, share: 0.15 },
    { group: '30-64', name: '30–64 år', count: 610, share: 0.4 },
    { group: '65-79', name: '65–79 år', count: 205, share: 0.1 },
    { group: '80+', name: '80 år och äldre', count: null, share: 0.05 },
  ];
  const history = [
    ...years([0.71, 0.69, 0.74, 0.81, 0.84, 0.87]),
    sampleFigure(2025, 0.91, { groups, distance: 0.14, n: 1930 }),
    sampleFigure(2026, null, { gap: 'not-published', state: 'running' }),
  ];
  return sampleIndicator({
    id: 'age-evenness',
    title: 'Jämn spridning av åldrar',
    meaning: '1 betyder att det kom lika många ur varje åldersgrupp, 0 att alla kom ur en enda.',
    kind: 'evenness',
    measure: 'age-evenness',
    unit: '',
    scale: { min: 0, max: 1 },
    baseline: { period: '2019', value: 0.71 },
    target: 0.95,
    live: false,
    progress: 0.83,
    trend: sampleTrend('better', 0.87),
    method:
      'Pielous jämnhet över sex bestämda åldersgrupper. Den som inte ville säga sin ålder är inte med. Grupper under 10 visas inte.',
    history,
    current: history.at(-1),
    ...change,
  });
};

/** A thing that was reached. */
export const sampleMilestone = (change: Partial<Indicator> = {}): Indicator =>
  sampleIndicator({
    id: 'police-list',
    title: 'Bort från polisens lista',
    meaning: 'Området står inte längre på polisens lista över utsatta områden.',
    kind: 'milestone',
    measure: 'entered',
    unit: '',
    baseline: undefined,
    target: undefined,
    deadline: '2022-12-31',
    live: false,
    current: undefined,
    history: [],
    progress: undefined,
    trend: undefined,
    reached: true,
    source: 'Polisens lägesbild',
    sourceUrl: 'https://polisen.example/lagesbild',
    method: 'Polisen bedömer områdena vartannat år.',
    steps: [
      {
        on: '2017-06-21',
        text: 'Området står på listan.',
        reached: false,
        source: 'Polisens lägesbild 2017',
      },
      {
        on: '2019-06-03',
        text: 'Området står kvar. Partnerskapet sätter målet: bort från listan inom tre år.',
        reached: false,
        source: 'Polisens lägesbild 2019',
      },
      {
        on: '2021-10-22',
        text: 'Området är borta från listan.',
        reached: true,
        source: 'Polisens lägesbild 2021',
        sourceUrl: 'https://polisen.example/lagesbild-2021',
      },
    ],
    ...change,
  });

/** The share of defects that are fixed. */
const sampleShare = (): Indicator => {
  const history = [
    ...years([44, 52, 61, 66, 70, 74, 71], () => ({ n: 120 })),
    sampleFigure(2026, 78, { state: 'running', n: 96 }),
  ];
  return sampleIndicator({
    id: 'defects-fixed',
    title: 'Åtgärdade fel',
    meaning: 'Så stor del av felen som har anmälts är åtgärdade.',
    kind: 'share',
    measure: 'defects-fixed',
    unit: '%',
    scale: { min: 0, max: 100 },
    baseline: { period: '2019', value: 44 },
    target: 75,
    reached: true,
    progress: 1,
    trend: sampleTrend('worse', 74),
    history,
    current: history.at(-1),
  });
};

/** A goal by its number. */
export const sampleGoal = (change: Partial<Goal> = {}): Goal => ({
  id: 'participation',
  number: 4,
  title: 'Fler aktiviteter och fler besökare',
  explanation: 'Antalet aktiviteter och antalet besökare i Klockets hus ska öka.',
  indicators: [
    sampleIndicator(),
    sampleIndicator({
      id: 'activities-held',
      title: 'Genomförda aktiviteter',
      unit: 'tillfällen',
      target: 1100,
      baseline: { period: '2019', value: 420 },
      history: [
        ...years([420, 260, 310, 640, 760, 845, 930]),
        sampleFigure(2026, 902, { state: 'running' }),
      ],
      current: sampleFigure(2026, 902, { state: 'running' }),
      progress: 0.71,
      trend: sampleTrend('better', 845),
    }),
  ],
  invented: true,
  url: '/klockaretorpet/goals/participation',
  updated: '2026-11-22T17:40:00Z',
  ...change,
});

/** All five. */
export const sampleGoals = (): Goal[] => [
  sampleGoal({
    id: 'diversity',
    number: 1,
    title: 'Alla ska känna sig delaktiga',
    explanation: 'Husen ska samla människor i alla åldrar och av alla kön.',
    indicators: [
      sampleEvenness(),
      sampleEvenness({
        id: 'gender-evenness',
        title: 'Jämn spridning av kön',
        measure: 'gender-evenness',
      }),
    ],
  }),
  sampleGoal({
    id: 'safe-place',
    number: 2,
    title: 'Bort från polisens lista',
    explanation: 'Klockaretorpet ska bort från polisens lista inom tre år.',
    indicators: [sampleMilestone(), sampleShare()],
  }),
  sampleGoal({
    id: 'experience',
    number: 3,
    title: 'Trivsel och trygghet ska öka',
    explanation: 'De som bor här ska uppleva området som tryggare och trevligare.',
    indicators: [sampleIndex()],
  }),
  sampleGoal(),
  sampleGoal({
    id: 'folkbildning',
    number: 5,
    title: 'Mer folkbildning',
    explanation: 'Studiecirklar, annan folkbildning och kulturprogram ska bli fler.',
    indicators: [
      sampleIndicator({
        id: 'arrangements',
        title: 'Folkbildningsarrangemang',
        unit: 'arrangemang',
        target: 160,
        baseline: { period: '2019', value: 62 },
        history: [
          ...years([62, 41, 58, 97, 118, 131, 124]),
          sampleFigure(2026, 109, { state: 'running' }),
        ],
        current: sampleFigure(2026, 109, { state: 'running' }),
        progress: 0.48,
        trend: sampleTrend('worse', 131),
      }),
    ],
  }),
];

/** Answers in place of a server. */
export const sampleGoalApi = (
  goals: readonly Goal[] = sampleGoals(),
  change: Partial<GoalApi> = {},
): GoalApi => ({
  list: () => Promise.resolve(answer({ items: [...goals] })),
  find(_district, id) {
    const goal = goals.find((one) => one.id === id);
    return goal ? Promise.resolve(answer(goal)) : Promise.reject(new Problem('not-found'));
  },
  ...change,
});

/** What is asked in this term. */
export const samplePulse = (change: Partial<Pulse> = {}): Pulse => ({
  period: '2026-ht',
  questions: [
    {
      id: 'safe-evening',
      text: 'Hur trygg känner du dig ute i området på kvällen?',
      answers: ['Mycket otrygg', 'Ganska otrygg', 'Varken eller', 'Ganska trygg', 'Mycket trygg'],
    },
    {
      id: 'like-it-here',
      text: 'Hur trivs du i området?',
      answers: ['Mycket dåligt', 'Ganska dåligt', 'Varken eller', 'Ganska bra', 'Mycket bra'],
    },
  ],
  ...change,
});

/** Answers to the pulse in place of a server. */
export const samplePulseApi = (
  pulse: Pulse = samplePulse(),
  change: Partial<PulseApi> = {},
): PulseApi => ({
  ask: () => Promise.resolve(answer(pulse)),
  answer: () => Promise.resolve({}),
  ...change,
});
