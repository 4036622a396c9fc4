import { expect } from '@open-wc/testing';
import { evennessStep, progressOf, shownFigure, trendOf } from './figures.ts';
import { sampleFigure, sampleIndicator } from './samples.ts';

describe('trendOf', () => {
  const interval = (low: number, high: number) => ({ low, high });
  const table: [string, Parameters<typeof sampleFigure>[], 'up' | 'down', string][] = [
    [
      'rose where more is better',
      [
        [2024, 10],
        [2025, 12],
      ],
      'up',
      'better',
    ],
    [
      'rose where less is better',
      [
        [2024, 10],
        [2025, 12],
      ],
      'down',
      'worse',
    ],
    [
      'fell where less is better',
      [
        [2024, 12],
        [2025, 10],
      ],
      'down',
      'better',
    ],
    [
      'stood still',
      [
        [2024, 12],
        [2025, 12],
      ],
      'up',
      'same',
    ],
    ['has one figure only', [[2025, 12]], 'up', 'unknown'],
    [
      'goes on still',
      [
        [2025, 12],
        [2026, 3, { state: 'running' }],
      ],
      'up',
      'unknown',
    ],
    [
      'may differ by chance',
      [
        [2024, 60, interval(57, 63)],
        [2025, 62, interval(59, 65)],
      ],
      'up',
      'unsure',
    ],
    [
      'differs for sure',
      [
        [2024, 60, interval(58, 62)],
        [2025, 66, interval(63, 69)],
      ],
      'up',
      'better',
    ],
    [
      'has a gap between',
      [
        [2023, 9],
        [2024, null],
        [2025, 12],
      ],
      'up',
      'better',
    ],
  ];
  for (const [what, figures, direction, trend] of table) {
    it(`calls "${trend}" what ${what}`, () => {
      const history = figures.map((figure) => sampleFigure(...figure));
      expect(trendOf(sampleIndicator({ history, direction }))).to.equal(trend);
    });
  }
});

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

describe('evennessStep', () => {
  for (const [value, step] of [
    [1, 'very-even'],
    [0.95, 'very-even'],
    [0.9, 'even'],
    [0.811, 'rather-uneven'],
    [0, 'uneven'],
  ] as const) {
    it(`calls ${value} ${step}`, () => expect(evennessStep(value)).to.equal(step));
  }
});
