import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Indicator } from '@klocket/contract';
import { sampleFigure as figure, sampleShown } from '../../testing/sample-shown-goals.ts';
import { trendOf } from './trend.ts';

const interval = (low: number, high: number) => ({ low, high });
const running = { state: 'running' } as const;
const index = { kind: 'index', scale: { min: 0, max: 100 } } as const;
const spread = { kind: 'evenness', measure: 'age-evenness' } as const;

/** What is known, with what the newest is compared (none: with nothing), and which way that is. */
const table: [why: string, Partial<Indicator>, string?, string?][] = [
  ['one figure has nothing beside it', { history: [figure('2026-vt', 9)] }],
  ['nothing is known', { history: [figure('2026-vt', null)] }],
  [
    'spring is compared with spring, though autumn came between and was better',
    { history: [figure('2025-vt', 90), figure('2025-ht', 120), figure('2026-vt', 100)] },
    '2025-vt',
    'better',
  ],
  [
    'spring is compared with spring, though autumn came between and was worse',
    { history: [figure('2025-vt', 110), figure('2025-ht', 80), figure('2026-vt', 100)] },
    '2025-vt',
    'worse',
  ],
  [
    'less is better where that is the direction',
    { direction: 'down', history: [figure('2025-vt', 12), figure('2026-vt', 10)] },
    '2025-vt',
    'better',
  ],
  [
    'more is worse where less is better',
    { direction: 'down', history: [figure('2025-vt', 10), figure('2026-vt', 12)] },
    '2025-vt',
    'worse',
  ],
  [
    'a month is compared with the month a year before',
    {
      periodKind: 'month',
      history: [figure('2025-07', 3), figure('2026-06', 40), figure('2026-07', 4)],
    },
    '2025-07',
    'better',
  ],
  [
    'a quarter likewise',
    {
      periodKind: 'quarter',
      history: [figure('2025-q3', 5), figure('2026-q2', 40), figure('2026-q3', 4)],
    },
    '2025-q3',
    'worse',
  ],
  [
    'a year is compared with the year before',
    { periodKind: 'year', history: [figure('2024', 5), figure('2025', 6)] },
    '2024',
    'better',
  ],
  [
    'where the same term has no value, the newest before it is what there is',
    { history: [figure('2024-ht', 70), figure('2025-vt', null), figure('2026-vt', 100)] },
    '2024-ht',
    'better',
  ],
  [
    'where there is no figure of the same term, but a baseline is, that is it',
    {
      baseline: { period: '2025-vt', value: 120 },
      history: [figure('2025-ht', 90), figure('2026-vt', 100)],
    },
    '2025-vt',
    'worse',
  ],
  [
    'the baseline comes last',
    { baseline: { period: '2019-ht', value: 50 }, history: [figure('2026-vt', 100)] },
    '2019-ht',
    'better',
  ],
  [
    'a baseline of the period itself is nothing to compare it with',
    { baseline: { period: '2026-vt', value: 50 }, history: [figure('2026-vt', 100)] },
  ],
  [
    'half a term says nothing: the newest that is over is compared',
    { history: [figure('2025-vt', 90), figure('2026-vt', 95), figure('2026-ht', 10, running)] },
    '2025-vt',
    'better',
  ],
  [
    'half a term alone says nothing at all',
    { history: [figure('2025-ht', 90), figure('2026-ht', 10, running)] },
  ],
  [
    'what was not published does not come between',
    { history: [figure('2024-vt', 9), figure('2025-vt', 8), figure('2026-vt', null)] },
    '2024-vt',
    'worse',
  ],
  [
    'alike is the same',
    { history: [figure('2025-vt', 12), figure('2026-vt', 12)] },
    '2025-vt',
    'same',
  ],
  [
    'written alike is the same: 3.52 and 3.54 are both 3.5',
    { kind: 'share', history: [figure('2025-vt', 3.52), figure('2026-vt', 3.54)] },
    '2025-vt',
    'same',
  ],
  [
    'written otherwise is not: 3.54 is 3.5, and 3.56 is 3.6',
    { kind: 'share', history: [figure('2025-vt', 3.54), figure('2026-vt', 3.56)] },
    '2025-vt',
    'better',
  ],
  [
    'a spread is written with two decimals: 0.81 is more than 0.8',
    { ...spread, history: [figure('2025-vt', 0.8), figure('2026-vt', 0.81)] },
    '2025-vt',
    'better',
  ],
  [
    'a spread of 0.804 is written as one of 0.8',
    { ...spread, history: [figure('2025-vt', 0.8), figure('2026-vt', 0.804)] },
    '2025-vt',
    'same',
  ],
  [
    'intervals that overlap leave it unsure',
    {
      ...index,
      history: [figure('2025-vt', 60, interval(57, 63)), figure('2026-vt', 62, interval(59, 65))],
    },
    '2025-vt',
    'unsure',
  ],
  [
    'intervals that touch leave it unsure too',
    {
      ...index,
      history: [figure('2025-vt', 60, interval(58, 62)), figure('2026-vt', 64, interval(62, 66))],
    },
    '2025-vt',
    'unsure',
  ],
  [
    'intervals apart make it sure, downwards as well',
    {
      ...index,
      history: [figure('2025-vt', 66, interval(63, 69)), figure('2026-vt', 60, interval(58, 62))],
    },
    '2025-vt',
    'worse',
  ],
  [
    'an interval on one side alone says nothing of chance',
    { ...index, history: [figure('2025-vt', 60), figure('2026-vt', 61, interval(58, 64))] },
    '2025-vt',
    'better',
  ],
];

describe('the way an indicator goes', () => {
  for (const [why, indicator, before, way] of table) {
    it(`${way ?? 'is not told'}: ${why}`, () => {
      const trend = trendOf(sampleShown(indicator));
      assert.deepEqual([trend?.before.period, trend?.way], [before, way]);
    });
  }
});
