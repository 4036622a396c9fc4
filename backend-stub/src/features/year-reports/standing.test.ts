import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure, Indicator } from '@klocket/contract';
import { sampleFigure, sampleShown } from '../../testing/sample-shown-goals.ts';
import { namedSentence, sayIn, sentenceOf } from './say.ts';
import { standingOf } from './standing.ts';

const figure = sampleFigure;
const say = sayIn('sv');

/** A name, what is known, the sign at the end of 2026, and the sentence. */
const table: [string, Partial<Indicator>, Figure[], string, string][] = [
  [
    'is nearer the target than the same term the year before, not than the last',
    { target: 200 },
    [figure('2025-vt', 90), figure('2025-ht', 120), figure('2026-vt', 100)],
    'better',
    'Besök: 100 besök (vårterminen 2026), upp från 90 besök (vårterminen 2025). Målet är 200 besök.',
  ],
  [
    'is further away when it falls',
    {},
    [figure('2025-vt', 90), figure('2026-vt', 80)],
    'worse',
    'Besök: 80 besök (vårterminen 2026), ner från 90 besök (vårterminen 2025).',
  ],
  [
    'is nearer when it falls and less is better',
    { direction: 'down', deadline: '2027-12-31', target: 10 },
    [figure('2025-vt', 90), figure('2026-vt', 80)],
    'better',
    'Besök: 80 besök (vårterminen 2026), ner från 90 besök (vårterminen 2025). Målet är 10 besök till 31 december 2027.',
  ],
  [
    'is reached when it meets the target',
    { target: 80 },
    [figure('2025-vt', 90), figure('2026-vt', 80)],
    'reached',
    'Besök: 80 besök (vårterminen 2026), ner från 90 besök (vårterminen 2025). Målet 80 besök är nått.',
  ],
  [
    'is not compared while its period goes on',
    {},
    [figure('2025-ht', 90), figure('2026-ht', 40, { state: 'running' })],
    'open',
    'Besök: Hittills 40 besök (höstterminen 2026). Perioden pågår, så det går inte att jämföra än.',
  ],
  [
    'is reached as soon as a count that is to rise has met the target, though its period goes on',
    { target: 80 },
    [figure('2025-ht', 70), figure('2026-vt', 60), figure('2026-ht', 81, { state: 'running' })],
    'reached',
    'Besök: Hittills 81 besök (höstterminen 2026). Perioden pågår, så det går inte att jämföra än. Målet 80 besök är nått.',
  ],
  [
    'is not reached by half a count that is to fall',
    { target: 50, direction: 'down' },
    [figure('2025-vt', 60), figure('2026-vt', 70), figure('2026-ht', 3, { state: 'running' })],
    'worse',
    'Besök: 70 besök (vårterminen 2026), upp från 60 besök (vårterminen 2025). Målet är 50 besök.',
  ],
  [
    'is unchanged where two intervals meet',
    { kind: 'index', scale: { min: 0, max: 100 } },
    [figure('2025-vt', 60, { low: 55, high: 65 }), figure('2026-vt', 64, { low: 59, high: 69 })],
    'same',
    'Besök: 64 av 100 (vårterminen 2026) mot 60 av 100 (vårterminen 2025): skillnaden ligger inom felmarginalen.',
  ],
  [
    'is compared with the baseline where nothing else is there',
    { baseline: { period: '2019-vt', value: 50 } },
    [figure('2026-vt', 64)],
    'better',
    'Besök: 64 besök (vårterminen 2026), upp från 50 besök (vårterminen 2019).',
  ],
  [
    'cannot be told by its first figure',
    {},
    [figure('2026-vt', 64)],
    'open',
    'Besök: 64 besök (vårterminen 2026). Det finns inget tidigare att jämföra med.',
  ],
  [
    'cannot be told without a figure of the year, and says the last there was',
    {},
    [figure('2025-vt', 64), figure('2026-vt', null, { gap: 'too-few' })],
    'open',
    'Besök: Inget värde för 2026 än. Det senaste är 64 besök (vårterminen 2025).',
  ],
  [
    'cannot be told where there is nothing at all',
    {},
    [],
    'open',
    'Besök: Inget värde för 2026 än.',
  ],
];

describe('an indicator at the end of a year', () => {
  for (const [name, more, history, sign, sentence] of table) {
    it(name, () => {
      const indicator = sampleShown({ ...more, history });
      const standing = standingOf(indicator, '2026');
      assert.equal(standing.sign, sign);
      const told = sentenceOf(indicator, standing, '2026', say);
      assert.equal(namedSentence(indicator, told, say), sentence);
    });
  }

  it('of a milestone is reached from the day it was, and not the year before', () => {
    const step = { text: 'Borta från listan.', source: 'Polisen' };
    const indicator = sampleShown({
      kind: 'milestone',
      steps: [
        { ...step, on: '2019-06-03', text: 'På listan.', reached: false },
        { ...step, on: '2021-11-01', reached: true },
      ],
    });
    const at = (year: string) => {
      const standing = standingOf(indicator, year);
      return [standing.sign, sentenceOf(indicator, standing, year, say)];
    };
    assert.deepEqual(at('2020'), ['open', 'Inte nått än. Det senaste, 3 juni 2019: På listan.']);
    assert.deepEqual(at('2026'), ['reached', 'Nått 1 november 2021: Borta från listan.']);
    assert.deepEqual(at('2018'), ['open', 'Inte nått än.']);
  });
});
