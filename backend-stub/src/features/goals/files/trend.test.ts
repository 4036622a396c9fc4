import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure, Indicator } from '@klocket/contract';
import { sampleFigure, sampleShown, sampleShownGoal } from '../../../testing/sample-shown-goals.ts';
import { drawGoal } from './picture.ts';

const running = { state: 'running' } as const;
const index = { kind: 'index', scale: { min: 0, max: 100 } } as const;

describe('the trend of a picture', () => {
  it('places each point by when its period begins, also where some are missing', () => {
    const [first, second, third] = xOf([
      ['2019-vt', 5],
      ['2019-ht', 6],
      ['2021-vt', 7],
    ]);
    // Half a year, and three of them.
    assert.ok(Math.abs((third! - second!) / (second! - first!) - 3) < 0.1);
  });

  it('runs from the right in Arabic', () => {
    const [first, last] = xOf(
      [
        ['2025-vt', 5],
        ['2026-vt', 6],
      ],
      {},
      'ar',
    );
    assert.ok(first! > last!);
  });

  it('breaks the line where a period has no value', () => {
    const drawn = draw([
      ['2024', 5],
      ['2025', null],
      ['2026', 7],
    ]);
    assert.match(drawn, /<path\s+d="M[\d. ]+ M[\d. ]+"/);
    assert.match(
      draw([
        ['2025', 5],
        ['2026', 7],
      ]),
      /<path\s+d="M[\d. ]+ L[\d. ]+"/,
    );
  });

  it('draws what goes on hollow, and leaves it out where it is not what is shown', () => {
    const figures: Row[] = [
      ['2024', 5],
      ['2025', 6],
      ['2026', 1, running],
    ];
    const fills = (drawn: string) =>
      [...drawn.matchAll(/r="3.5"\s+fill="(#\w+)"/g)].map(([, fill]) => fill);
    assert.deepEqual(fills(draw(figures, index)), ['#0b6b5d', '#0b6b5d', '#ffffff']);
    // Half of a count would look like a fall.
    assert.deepEqual(fills(draw(figures)), ['#0b6b5d', '#0b6b5d']);
    // Of a share the newest whole period is shown: what came in lately has had no time.
    const share = { kind: 'share', current: figureOf(figures[1]!) } as const;
    assert.deepEqual(fills(draw(figures, share)), ['#0b6b5d', '#0b6b5d']);
  });

  it('draws an interval from its lower to its upper end, on the scale of the points', () => {
    const drawn = draw(
      [
        ['2025', 50],
        ['2026', 60, { low: 50, high: 70 }],
      ],
      index,
    );
    const [, low, high] =
      /y1="([\d.]+)"\s+y2="([\d.]+)"\s+stroke="#0b6b5d"\s+stroke-width="7"/.exec(drawn)!;
    const [first, second] = ysOf(drawn);
    // As low as the point of 50, and as far above that of 60 as below it.
    assert.equal(Number(low), first);
    assert.ok(Math.abs((Number(low) + Number(high)) / 2 - second!) < 0.2);
  });

  it('lets counts and shares begin at nought, and an index where it moves', () => {
    const figures: Row[] = [
      ['2025', 50],
      ['2026', 100],
    ];
    const [half, all] = ysOf(draw(figures));
    const [low, high] = ysOf(draw(figures, index));
    assert.ok(low! - high! > half! - all!);
  });

  it('puts the target where the value of it would be', () => {
    const drawn = draw(
      [
        ['2025', 50],
        ['2026', 100],
      ],
      { target: 50 },
    );
    const [, target] = /y1="([\d.]+)"\s+y2="[\d.]+"\s+stroke="#4c5b57"/.exec(drawn)!;
    assert.equal(Number(target), ysOf(drawn)[0]);
  });

  it('is none of one value', () => {
    assert.doesNotMatch(
      draw([
        ['2025', null],
        ['2026', 7],
      ]),
      /<circle|<path/,
    );
  });

  it('writes numbers as the widgets do: a spread with two decimals, all else with one', () => {
    assert.match(draw([['2026', 3.54]], { kind: 'share' }), />3,5</);
    assert.match(draw([['2026', 0.9]], { kind: 'evenness', unit: '' }), />0,90<.*>ganska jämn</s);
  });
});

type Row = [period: string, value: number | null, more?: Partial<Figure>];

const figureOf = ([period, value, more]: Row) => sampleFigure(period, value, more);

function draw(figures: Row[], more: Partial<Indicator> = {}, language = 'sv') {
  const history = figures.map(figureOf);
  const indicator = sampleShown({ history, current: history.at(-1), ...more });
  return drawGoal(sampleShownGoal([indicator]), indicator, { language, theme: 'light' });
}

const numbersOf = (drawn: string, name: 'cx' | 'cy') =>
  [...drawn.matchAll(new RegExp(`<circle\\s+cx="([\\d.]+)"\\s+cy="([\\d.]+)"`, 'g'))].map((found) =>
    Number(found[name === 'cx' ? 1 : 2]),
  );
const xOf = (...asked: Parameters<typeof draw>) => numbersOf(draw(...asked), 'cx');
const ysOf = (drawn: string) => numbersOf(drawn, 'cy');
