import type { ChartPoint, ReportChart } from './report.ts';

/** A box from its upper left corner. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How wide a small text is where the chart is drawn. */
export type Measure = (text: string) => number;

interface Marked {
  point: ChartPoint;
  /** The middle of its place, and where its value is. */
  x: number;
  y: number;
}

/** A chart as lines and boxes; whoever draws it knows nothing of values. */
export interface ChartLayout {
  plot: Frame;
  ticks: { y: number; text: string; x: number; width: number }[];
  columns: (Frame & { point: ChartPoint })[];
  dots: Marked[];
  /** Between values that follow each other; over a gap no line is drawn. */
  lines: [Marked, Marked][];
  /** The ends of an interval. */
  intervals: { x: number; top: number; bottom: number }[];
  /** Places of which nothing can be shown. */
  gaps: { x: number; y: number }[];
  labels: { x: number; y: number; text: string; width: number }[];
  target?: number | undefined;
  years: { x: number; text: string; width: number }[];
  /** Where a year ends and the next begins. */
  bounds: number[];
}

const between = 6;
const yearRoom = 16;
const labelRoom = 12;

/**
 * Lays a chart out in a frame. Time runs the way one reads, and the numbers of the scale stand where one
 * begins to read.
 */
export function layChart(
  chart: ReportChart,
  frame: Frame,
  { direction, measure }: { direction: 'ltr' | 'rtl'; measure: Measure },
): ChartLayout {
  const { points, min, max, form } = chart;
  const isLtr = direction === 'ltr';
  const scaleWidth = Math.max(0, ...chart.ticks.map(({ text }) => measure(text)));
  const room = scaleWidth + between;
  const plot = {
    x: frame.x + (isLtr ? room : 0),
    y: frame.y + labelRoom,
    width: frame.width - room,
    height: frame.height - labelRoom - yearRoom,
  };
  const step = plot.width / Math.max(1, points.length);
  const xOf = (at: number) =>
    isLtr ? plot.x + (at + 0.5) * step : plot.x + plot.width - (at + 0.5) * step;
  const yOf = (value: number) => plot.y + plot.height * (1 - (value - min) / (max - min || 1));
  const base = yOf(Math.max(min, Math.min(0, max)));
  const known = points.flatMap((point, at) =>
    point.value === null ? [] : [{ point, at, x: xOf(at), y: yOf(point.value) }],
  );
  const wide = Math.min(26, step * 0.68);
  const lowest = (one: Marked) => (one.point.high === undefined ? one.y : yOf(one.point.high));
  return {
    plot,
    ticks: chart.ticks.map(({ value, text }) => {
      const width = measure(text);
      const x = isLtr ? plot.x - between - width : plot.x + plot.width + between;
      return { y: yOf(value), text, x, width };
    }),
    columns:
      form === 'columns'
        ? known.map(({ point, x, y }) => ({
            point,
            x: x - wide / 2,
            y: Math.min(y, base),
            width: wide,
            height: Math.abs(base - y),
          }))
        : [],
    dots: form === 'line' ? known : [],
    lines:
      form === 'line'
        ? known.slice(1).flatMap((to, place) => {
            const from = known[place]!;
            return to.at === from.at + 1 ? [[from, to] as [Marked, Marked]] : [];
          })
        : [],
    intervals: known.flatMap(({ point: { low, high }, x }) =>
      low === undefined || high === undefined ? [] : { x, top: yOf(high), bottom: yOf(low) },
    ),
    gaps: points.flatMap((point, at) =>
      point.value === null ? { x: xOf(at), y: plot.y + plot.height - 4 } : [],
    ),
    labels: known.flatMap((one) => {
      const text = one.point.text;
      if (text === undefined) return [];
      const width = measure(text);
      const above = form === 'line' ? 7 : 4;
      const inside = (x: number) => Math.min(Math.max(x, plot.x), plot.x + plot.width - width);
      return { x: inside(one.x - width / 2), y: lowest(one) - above, text, width };
    }),
    target: chart.target && yOf(chart.target.value),
    ...yearsOf(points, xOf, { plot, step, measure, isLtr }),
  };
}

/** A year beneath its periods; of many so few that they do not touch. */
function yearsOf(
  points: readonly ChartPoint[],
  xOf: (at: number) => number,
  { plot, step, measure, isLtr }: { plot: Frame; step: number; measure: Measure; isLtr: boolean },
): Pick<ChartLayout, 'years' | 'bounds'> {
  const spans = [...Map.groupBy(points.keys(), (at) => points[at]!.year)].map(([text, places]) => ({
    text,
    first: places[0]!,
    last: places.at(-1)!,
  }));
  const narrowest = plot.width / Math.max(1, spans.length);
  const every = Math.max(1, Math.ceil((measure('2000') + 4) / narrowest));
  return {
    // Counted from the newest, which is always written.
    years: spans
      .filter((_, at) => (spans.length - 1 - at) % every === 0)
      .map(({ text, first, last }) => ({
        text,
        x: (xOf(first) + xOf(last)) / 2,
        width: measure(text),
      })),
    bounds: spans.slice(1).map(({ first }) => xOf(first) + (isLtr ? -step / 2 : step / 2)),
  };
}
