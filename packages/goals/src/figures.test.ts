import { expect } from '@open-wc/testing';
import { evennessStep } from '@klocket/contract/goal-evenness';
import { progressOf, shownFigure } from './figures.ts';
import { evennessWords } from './render-figure.ts';
import { sampleFigure, sampleIndicator } from './samples.ts';

describe('a figure to show', () => {
  it('is the newest that has a value, where that of now has none', () => {
    const history = [sampleFigure(2024, 7), sampleFigure(2025, null, { gap: 'not-published' })];
    const indicator = sampleIndicator({ history, current: history[1] });
    expect(shownFigure(indicator)?.value).to.equal(7);
  });

  it('is none where nothing is known', () => {
    expect(shownFigure(sampleIndicator({ history: [], current: undefined }))).to.equal(undefined);
  });
});

describe('progressOf', () => {
  for (const [direction, baseline, target, value, share] of [
    ['up', 10, 20, 15, 0.5],
    ['up', 10, 20, 5, 0],
    ['up', 10, 20, 25, 1],
    ['down', 40, 14, 27, 0.5],
    ['up', 10, 10, 10, undefined],
    // Without a baseline what is to rise begins at nought; what is to fall has no beginning.
    ['up', undefined, 20, 5, 0.25],
    ['down', undefined, 20, 25, undefined],
    ['up', 10, undefined, 15, undefined],
  ] as const) {
    it(`is ${share} at ${value} on the way ${direction} from ${baseline} to ${target}`, () => {
      const from = baseline === undefined ? baseline : { period: '2019', value: baseline };
      expect(progressOf({ direction, baseline: from, target }, value)).to.equal(share);
    });
  }
});

describe('evennessWords', () => {
  for (const [value, step, words] of [
    [1, 'very-even', 'mycket jämn'],
    [0.95, 'very-even', 'mycket jämn'],
    [0.9499, 'even', 'ganska jämn'],
    [0.85, 'even', 'ganska jämn'],
    [0.8499, 'rather-uneven', 'något ojämn'],
    [0.7, 'rather-uneven', 'något ojämn'],
    [0.6999, 'uneven', 'ojämn'],
    [0, 'uneven', 'ojämn'],
  ] as const) {
    it(`calls ${value} ${step}, as the server does`, () => {
      expect(evennessStep(value)).to.equal(step);
      expect(evennessWords(value)).to.equal(words);
    });
  }
});
