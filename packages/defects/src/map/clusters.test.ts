import { expect } from '@open-wc/testing';
import { clustersOf, squareOf } from './clusters.ts';

describe('clusters', () => {
  it('gather what stands too near to be pressed', () => {
    const cases: [string, [number, number][], string[][]][] = [
      ['nothing', [], []],
      ['one alone', [[10, 10]], [['0']]],
      [
        'two at the same place',
        [
          [10, 10],
          [10, 10],
        ],
        [['0', '1']],
      ],
      [
        'two on either side of a square’s edge',
        [
          [47, 10],
          [49, 10],
        ],
        [['0', '1']],
      ],
      [
        'two far apart, the northern first',
        [
          [10, 200],
          [10, 10],
        ],
        [['1'], ['0']],
      ],
    ];
    for (const [what, places, expected] of cases) {
      expect(
        clustersOf(dots(places), 48).map(({ all }) => all.map(({ id }) => id).sort()),
        what,
      ).to.deep.equal(expected);
    }
  });

  it('are 300 at most, of 2,000 on any screen', () => {
    for (const [width, height] of [
      [320, 400],
      [1280, 560],
      [3840, 2000],
    ] as const) {
      const some = dots(
        Array.from({ length: 2000 }, (_, at) => [(at * 7919) % width, (at * 104_729) % height]),
      );
      const clusters = clustersOf(some, squareOf(width, height));
      expect(clusters.length, `${width}`).to.be.within(20, 300);
      expect(clusters.flatMap(({ all }) => all).length).to.equal(2000);
    }
  });
});

const dots = (places: [number, number][]) =>
  places.map(([x, y], at) => ({ x, y, what: { id: String(at) } }));
