import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure, Goal, Indicator } from '@klocket/contract';
import { sampleFigure } from '../../../testing/sample-shown-goals.ts';
import { hostileTexts } from '../../../testing/sample.ts';
import { assertWellFormed } from '../../../testing/well-formed.ts';
import { wordsFor } from '../../../words/index.ts';
import { drawGoal } from './picture.ts';
import { tableOf } from './table.ts';
import { wrap } from './wrap.ts';

const figure = (more: Partial<Figure> = {}): Figure => ({
  period: '2026-vt',
  periodName: 'Vårterminen 2026',
  from: '2026-01-01',
  to: '2026-06-30',
  value: 40,
  direction: 'up',
  n: 40,
  state: 'published',
  origin: 'reckoned',
  source: 'Egna räkningar',
  updated: '2026-07-18T09:00:00Z',
  ...more,
});

const indicator = (more: Partial<Indicator> = {}): Indicator => ({
  id: 'visits',
  title: 'Besök',
  kind: 'count',
  measure: 'visits',
  unit: 'besök',
  direction: 'up',
  periodKind: 'term',
  source: 'Egna räkningar',
  method: 'Vi räknar.',
  live: true,
  history: [figure()],
  current: figure(),
  ...more,
});

const goal = (more: Partial<Goal> = {}): Goal => ({
  id: 'participation',
  number: 1,
  title: 'Fler besökare',
  indicators: [indicator()],
  url: '/klockaretorpet/goals/participation',
  updated: '2026-07-18T09:00:00Z',
  ...more,
});

describe('a goal as a table', () => {
  const rowsOf = (some: Goal, language = 'sv') =>
    tableOf(some, wordsFor(language)).slice(1).trimEnd().split('\r\n');

  it('has a row for each figure', () => {
    const history = [
      figure(),
      figure({ value: null, gap: 'too-few', n: undefined }),
      figure({ value: -2.5, target: 3, low: -4, high: 0, state: 'running', origin: 'corrected' }),
    ];
    const [, first, second, third] = rowsOf(goal({ indicators: [indicator({ history })] }));
    const start = 'Fler besökare,Besök,Vårterminen 2026,2026-01-01,2026-06-30';
    assert.equal(
      first,
      `${start},40,besök,,högre,40,,,,,publicerad,uträknad,,Egna räkningar,,,2026-07-18T09:00:00Z,`,
    );
    assert.match(second!, /,,besök,.*för få personer/);
    // A number below nought is a number, and no formula.
    assert.ok(third!.startsWith(`${start},-2.5,besök,3,högre,40,-4,0,,,pågår,rättad`));
  });

  it('has as many cells in every row, and says what is hidden and what is made up', () => {
    const groups = [
      { group: 'woman', name: 'Kvinnor', count: 35 },
      { group: 'another', name: 'Annan könsidentitet', count: null },
    ];
    const steps = [{ on: '2021-11-01', text: 'Borta', reached: true, source: 'Listan' }];
    const one = indicator({ history: [figure({ groups })], steps });
    const rows = rowsOf(goal({ indicators: [one], invented: true }), 'en');
    const counts = new Set(rows.map((row) => row.split(',').length));
    assert.equal(counts.size, 1);
    assert.match(rows[1] ?? '', /Kvinnor: 35; Annan könsidentitet: hidden.*,yes$/);
    assert.match(rows[2]!, /Borta,2021-11-01,.*reached/);
  });

  for (const formula of ['=1+1', '+46', '-SUM(A1)', '@cmd', '\t=1', '＝1', '|calc']) {
    it(`never takes ${JSON.stringify(formula)} for a formula`, () => {
      const some = goal({
        title: formula,
        indicators: [indicator({ title: formula, unit: formula })],
      });
      for (const cell of rowsOf(some)[1]!.split(',')) assert.doesNotMatch(cell, /^[=+@|＝]|^-\D/);
    });
  }
});

describe('a goal as a picture', () => {
  const look = { language: 'sv', theme: 'light' } as const;
  const history = [
    sampleFigure('2025-vt', 10),
    sampleFigure('2025-ht', null),
    sampleFigure('2026-vt', 40),
    sampleFigure('2026-ht', 60, { state: 'running' }),
  ];
  const full = indicator({
    history,
    current: history[3]!,
    target: 90,
    deadline: '2027-12-31',
    progress: 0.5,
    reached: false,
  });

  it('is one file with its words, and fetches nothing', () => {
    const picture = drawGoal(goal({ indicators: [full], invented: true }), full, look);
    assertXml(picture);
    assert.match(picture, /<title id="title">Fler besökare: Besök<\/title>/);
    assert.match(picture, /<desc id="desc">60 besök.*Från 10 .* till 40 .*Påhittade siffror/);
    assert.match(picture, /Mål 90 till 31 december 2027/);
    assert.doesNotMatch(picture, /<script|<style|style=|href|url\(|@font-face/);
    assert.doesNotMatch(picture, /NaN|undefined|Infinity/);
  });

  it('draws no count that goes on, which would look like a fall', () => {
    const pointsOf = (kind: Indicator['kind']) =>
      drawGoal(goal(), { ...full, kind }, look).match(/<circle/g)?.length;
    assert.equal(pointsOf('count'), 2);
    assert.equal(pointsOf('share'), 3);
  });

  it('is read from the right in Arabic', () => {
    const picture = drawGoal(goal(), full, { language: 'ar', theme: 'dark' });
    assertXml(picture);
    assert.match(picture, /direction="rtl"/);
    assert.match(picture, /<text x="572"/);
  });

  it('shows the steps of a milestone, and which of them reached it', () => {
    const steps = [
      { on: '2019-06-03', text: 'På listan', reached: false, source: 'Polisen' },
      { on: '2021-11-01', text: 'Borta från listan', reached: true, source: 'Polisen' },
    ];
    const milestone = indicator({ kind: 'milestone', steps, history: [], current: undefined });
    const picture = drawGoal(goal(), milestone, look);
    assertXml(picture);
    assert.match(picture, />Nått 1 november 2021</);
    assert.match(picture, />Borta från listan</);
  });

  const lean: [what: string, indicator: Indicator][] = [
    ['nothing is known', indicator({ history: [], current: undefined })],
    ['there is one value', indicator()],
    [
      'all values are nought',
      indicator({ history: [sampleFigure('2025-vt', 0), sampleFigure('2026-vt', 0)], target: 0 }),
    ],
    ['the value is hidden', indicator({ current: figure({ value: null, gap: 'too-few' }) })],
    [
      'values are below nought',
      indicator({ history: [sampleFigure('2025-vt', -5), sampleFigure('2026-vt', 5)] }),
    ],
    [
      'a milestone has no steps',
      indicator({ kind: 'milestone', steps: [], history: [], current: undefined }),
    ],
  ];
  for (const [what, one] of lean) {
    it(`is whole where ${what}`, () => {
      const picture = drawGoal(goal(), one, look);
      assertXml(picture);
      assert.doesNotMatch(picture, /NaN|undefined|Infinity/);
    });
  }

  for (const hostile of hostileTexts) {
    it(`shows ${JSON.stringify(hostile)} as text`, () => {
      const one = indicator({ title: hostile, unit: hostile, source: hostile });
      const picture = drawGoal(goal({ title: hostile }), one, look);
      assertXml(picture);
      assert.doesNotMatch(picture, /<script|<img|<svg onload/);
    });
  }

  it('breaks long lines, and ends what does not fit', () => {
    assert.deepEqual(wrap('ett två tre', 1000, 10, 2), ['ett två tre']);
    const lines = wrap('ord '.repeat(60).trim(), 200, 20, 2);
    assert.equal(lines.length, 2);
    assert.ok(lines[1]!.endsWith('…'));
    assert.ok(wrap('a'.repeat(90), 200, 20, 9).every((line) => line.length <= 17));
  });
});

/** Holds that an SVG is written as we write it: an empty element closes itself. */
function assertXml(picture: string) {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  assert.ok(picture.startsWith(declaration));
  const body = picture.slice(declaration.length);
  assertWellFormed(body.replace(/<([a-z]+)([^<>]*?)\/>/g, '<$1$2></$1>'));
}
