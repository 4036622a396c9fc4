import type { Indicator } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { ticksOf } from './goal/render-axes.ts';
import { sampleFigure, sampleIndicator } from './samples.ts';
import { layTrend } from './trend-layout.ts';

describe('layTrend', () => {
  const history = [sampleFigure(2021, 0), sampleFigure(2022, 50), sampleFigure(2023, 100)];
  const count = sampleIndicator({ history, target: undefined });

  it('lets time run the way one reads', () => {
    const leftToRight = layTrend(count, false).dots.map(({ x }) => x);
    const rightToLeft = layTrend(count, true).dots.map(({ x }) => x);
    expect(leftToRight).to.deep.equal([5, 50, 95]);
    expect(rightToLeft).to.deep.equal([95, 50, 5]);
  });

  it('begins a count at nought, and has its target in it', () => {
    const { dots, y, target } = layTrend({ ...count, target: 200 }, false);
    expect(y(0)).to.equal(94);
    expect(target).to.equal(10);
    expect(dots[2]!.y).to.equal(52);
  });

  it('begins a count at nought also where it never came near it', () => {
    const figures = [sampleFigure(2024, 900), sampleFigure(2025, 1000)];
    const { scale } = layTrend({ ...count, history: figures }, false);
    expect(scale).to.deep.equal({ min: 0, max: 1000 });
  });

  it('shows of an index the part in which it moves', () => {
    const figures = [sampleFigure(2024, 60), sampleFigure(2025, 64)];
    const { scale } = layTrend(
      sampleIndicator({ kind: 'index', history: figures, target: 70, scale: { min: 0, max: 100 } }),
      false,
    );
    expect(scale.min).to.be.greaterThan(55);
    expect(scale.max).to.be.lessThan(75);
  });

  it('leaves out a count that goes on, which would look like a fall', () => {
    const running = sampleFigure(2024, 20, { state: 'running' });
    const goesOn = { history: [...history, running], current: running };
    const years = (change: Partial<Indicator>) =>
      layTrend({ ...count, ...goesOn, ...change }, false).dots.map(({ figure }) => figure.period);
    expect(years({})).to.deep.equal(['2021', '2022', '2023']);
    expect(years({ kind: 'index' })).to.deep.equal(['2021', '2022', '2023', '2024']);
  });

  it('draws no line over a period of which nothing is known', () => {
    const gap = [history[0]!, sampleFigure(2022, null), history[2]!];
    expect(layTrend({ ...count, history: gap }, false).lines).to.deep.equal([]);
  });

  it('names so many years that they do not touch, the newest among them', () => {
    const many = Array.from({ length: 12 }, (_, at) => sampleFigure(2014 + at, at));
    const { years } = layTrend({ ...count, history: many }, false);
    expect(years.map(({ year }) => year)).to.deep.equal(['2016', '2019', '2022', '2025']);
  });

  it('stands still where every figure is the same', () => {
    const same = [sampleFigure(2024, 0), sampleFigure(2025, 0)];
    expect(layTrend({ ...count, history: same }, false).dots.map(({ y }) => y)).to.deep.equal([
      94, 94,
    ]);
  });
});

describe('ticksOf', () => {
  for (const [min, max, ticks] of [
    [0, 16_000, [0, 5000, 10_000, 15_000]],
    [0, 100, [0, 50, 100]],
    [0.69, 0.97, [0.7, 0.8, 0.9]],
    [48, 72, [50, 60, 70]],
  ] as const) {
    it(`of ${min} to ${max} are ${ticks.join(', ')}`, () => {
      expect(ticksOf({ min, max })).to.deep.equal(ticks);
    });
  }
});
