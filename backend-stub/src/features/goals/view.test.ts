import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IndicatorSource } from '@klocket/contract';
import { sampleIndicator } from '../../testing/sample-goals.ts';
import { toIndicatorColumns, type FigureRow, type IndicatorRow } from './rows.ts';
import { toIndicator, type View } from './view.ts';

const updated_at = '2026-11-20T09:00:00Z';
const view: View = {
  language: 'sv',
  sourceLanguage: 'sv',
  today: '2026-11-24',
  at: '2026-11-24T09:00:00Z',
  changedAt: undefined,
  invented: false,
};

describe('an indicator as everyone sees it', () => {
  it('of a share stands as in the newest period that is over; a count as it goes', () => {
    const reckoned = new Map([
      ['2026-vt', { value: 70, n: 30 }],
      ['2026-ht', { value: 20, n: 10 }],
    ]);
    const of = (more: Partial<IndicatorSource>) =>
      toIndicator(rowOf(more), [], reckoned, view).current?.period;
    assert.equal(of({ kind: 'share', measure: 'defects-fixed' }), '2026-vt');
    assert.equal(of({}), '2026-ht');
  });

  it('shows where a value is missing what came before it', () => {
    const reckoned = new Map([
      ['2026-vt', { value: 9, n: 9 }],
      ['2026-ht', { value: null, gap: 'too-few' as const }],
    ]);
    assert.equal(toIndicator(rowOf({}), [], reckoned, view).current?.period, '2026-vt');
  });

  it('of a spread says who lives there, as shares of all', () => {
    const settings = { population: { woman: 300, man: 190, another: 10 } };
    const row = rowOf({ kind: 'evenness', measure: 'gender-evenness', settings });
    const figure = figureOf({
      value: 0.7,
      groups_json: JSON.stringify([
        { group: 'woman', count: 40 },
        { group: 'man', count: 40 },
        { group: 'another', count: null },
      ]),
      distance: 0.1,
    });
    const { current } = toIndicator(row, [figure], new Map(), view);
    assert.deepEqual(
      current?.groups?.map(({ group, count, share }) => [group, count, share]),
      [
        ['woman', 40, 0.6],
        ['man', 40, 0.38],
        ['another', null, 0.02],
      ],
    );
    assert.equal(current?.distance, 0.1);
  });

  it('carries with each figure all that is needed to trust it', () => {
    const row = rowOf({ target: 100, sourceUrl: 'https://register.example/' });
    const kept = { value: 12, n: 40, low: 8, high: 16, reason: 'En dörr räknade dubbelt.' };
    const figure = figureOf({ ...kept, origin: 'corrected' });
    const [shown] = toIndicator(row, [figure], new Map(), view).history;
    assert.deepEqual(shown, {
      ...kept,
      period: '2026-vt',
      periodName: 'Vårterminen 2026',
      from: '2026-01-01',
      to: '2026-06-30',
      gap: undefined,
      target: 100,
      direction: 'up',
      state: 'published',
      origin: 'corrected',
      source: 'Egna räkningar',
      sourceUrl: 'https://register.example/',
      groups: undefined,
      distance: undefined,
      updated: updated_at,
    });
  });
});

const rowOf = (more: Partial<IndicatorSource>): IndicatorRow => ({
  district_id: 'provberget',
  id: 'visits',
  goal_id: 'participation',
  position: 0,
  updated_at,
  ...toIndicatorColumns(sampleIndicator(more)),
});

const figureOf = (more: Partial<FigureRow>): FigureRow => ({
  district_id: 'provberget',
  indicator_id: 'visits',
  period: '2026-vt',
  version: 1,
  value: null,
  gap: null,
  n: null,
  low: null,
  high: null,
  groups_json: null,
  distance: null,
  state: 'published',
  origin: 'reckoned',
  source_json: null,
  source_url: null,
  reason: null,
  entered_by: null,
  at: updated_at,
  ...more,
});
