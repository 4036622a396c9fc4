import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleFigure, sampleShown } from '../../testing/sample-shown-goals.ts';
import { layChart } from './chart-layout.ts';
import { sayIn } from './say.ts';
import { axisOf, chartOf, tableOf } from './trend.ts';

const say = sayIn('sv');
const frame = { x: 0, y: 0, width: 300, height: 150 };
const measure = (text: string) => text.length * 5;

describe('the axis of a chart', () => {
  const table = [
    ['columns', [0, 13_640], 15_000, [0, 5000, 10_000, 15_000]],
    ['columns', [3, 7], undefined, [0, 2, 4, 6, 8]],
    ['columns', [0, 0], undefined, [0, 0.5, 1]],
    ['line', [0.85, 0.98], 0.97, [0.85, 0.9, 0.95, 1]],
    ['line', [47, 67], 75, [40, 50, 60, 70, 80]],
  ] as const;
  for (const [form, values, target, ticks] of table) {
    it(`of ${values.join(' to ')} as ${form} stands on round numbers`, () => {
      const axis = axisOf(
        { target },
        form,
        values.map((value) => ({ value })),
      );
      const [least, most] = [Math.min(...values), Math.max(...values, target ?? 0)];
      assert.ok(axis.min <= least && axis.max >= most, JSON.stringify(axis));
      assert.ok(axis.ticks.length <= 7);
      if (values[1] > 0) assert.deepEqual(axis.ticks, ticks);
    });
  }

  it('ends where the scale ends', () => {
    const axis = axisOf({ scale: { min: 0, max: 1 } }, 'line', [{ value: 0.05 }, { value: 0.99 }]);
    assert.deepEqual([axis.min, axis.max], [0, 1]);
  });
});

describe('how an indicator went', () => {
  const indicator = sampleShown({
    target: 200,
    history: [
      sampleFigure('2024-vt', 50),
      sampleFigure('2024-ht', null, { gap: 'too-few' }),
      sampleFigure('2025-vt', 90),
      sampleFigure('2025-ht', 120),
      sampleFigure('2026-vt', 100),
      sampleFigure('2026-ht', 40, { state: 'running' }),
    ],
  });

  it('stands in a table with a year a row, what is missing and what goes on said as such', () => {
    const numbers = tableOf(indicator, '2026', say);
    assert.deepEqual(numbers?.head, ['År', 'Vår', 'Höst']);
    assert.deepEqual(numbers?.rows, [
      ['2024', '50', 'för få'],
      ['2025', '90', '120'],
      ['2026', '100', '40*'],
    ]);
    assert.equal(numbers?.note, '* perioden pågår');
  });

  it('is read aloud in one sentence, and knows nothing of later years', () => {
    const chart = chartOf(indicator, '2025', { now: indicator.history[3], say });
    assert.equal(
      chart?.alt,
      'Besök, Vårterminen 2024 till Höstterminen 2025: Vårterminen 2024 50, Vårterminen 2025 90, Höstterminen 2025 120.',
    );
    assert.equal(chart?.target?.text, 'Mål 200');
  });

  it('of months stands with a month a row', () => {
    const history = [sampleFigure('2025-12', 4), sampleFigure('2026-01', 5)];
    const numbers = tableOf(sampleShown({ periodKind: 'month', history }), '2026', say);
    assert.deepEqual(numbers?.head, ['Månad', '2025', '2026']);
    assert.deepEqual(numbers?.rows[0], ['januari', '–', '5']);
    assert.deepEqual(numbers?.rows[11], ['december', '4', '–']);
  });

  it('is drawn the way one reads, within its frame', () => {
    const chart = chartOf(indicator, '2026', { now: indicator.history[4], say })!;
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) =>
      layChart(chart, frame, { direction, measure }),
    );
    assert.equal(ltr!.columns.length, 5);
    assert.equal(ltr!.gaps.length, 1);
    assert.ok(ltr!.columns[0]!.x < ltr!.columns.at(-1)!.x);
    assert.ok(rtl!.columns[0]!.x > rtl!.columns.at(-1)!.x);
    for (const { columns, labels, ticks, years } of [ltr!, rtl!]) {
      for (const { x, width } of [...columns, ...labels, ...ticks]) {
        assert.ok(x >= 0 && x + width <= frame.width, `${x} ${width}`);
      }
      assert.deepEqual(
        years.map(({ text }) => text),
        ['2024', '2025', '2026'],
      );
    }
  });

  it('draws no line over a period of which nothing can be shown', () => {
    const chart = chartOf({ ...indicator, kind: 'index' }, '2026', { now: undefined, say })!;
    assert.equal(layChart(chart, frame, { direction: 'ltr', measure }).lines.length, 3);
  });
});
