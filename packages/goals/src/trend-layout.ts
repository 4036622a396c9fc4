import type { Figure, Indicator } from '@klocket/contract';
import { knownFigures, type Known } from './figures.ts';

/** Where a figure stands in a chart, in per cent of it; `y` counts from the top. */
export interface Dot {
  figure: Known;
  x: number;
  y: number;
  /** The ends of its interval. */
  low?: number;
  high?: number;
}

/** The least and the most that a chart shows. */
export interface Scale {
  min: number;
  max: number;
}

export interface TrendLayout {
  dots: Dot[];
  /** Each two dots that follow one another; between others something is missing. */
  lines: [Dot, Dot][];
  target?: number;
  /** From where to where it reaches, and where in it a value stands. */
  scale: Scale;
  y(value: number): number;
  /** Where each year begins that is written below. */
  years: { year: string; x: number }[];
}

/** So much of the width stays free on either side, for the last dot and the first year. */
const side = 5;
const top = 10;
const bottom = 6;
const mostYears = 5;

/**
 * Lays out how an indicator went. Time runs the way one reads, from right to left in Arabic, as all else on such
 * a page does (Mozilla's guidelines: what relates to time is shown moving from right to left); so the newest
 * stands where a line of text ends. Counts and shares begin at 0, since the eye compares heights; an index or a
 * spread shows the part of its scale in which it moves, with the values written beside. So much of the width is
 * left free before the first.
 */
export function layTrend(indicator: Indicator, rtl: boolean, before = side): TrendLayout {
  // A count of half a period would look like a fall, and what is not the figure of now is not to be compared.
  const { kind, current } = indicator;
  const figures = knownFigures(indicator).filter(
    ({ state, period }) => state !== 'running' || (kind !== 'count' && period === current?.period),
  );
  const scale = scaleOf(indicator, figures);
  const [first, last] = [figures[0], figures.at(-1)].map((figure) =>
    Date.parse(figure?.from ?? ''),
  );
  const x = (from: string) => {
    const share = last! > first! ? (Date.parse(from) - first!) / (last! - first!) : 1;
    const along = before + share * (100 - side - before);
    return round(rtl ? 100 - along : along);
  };
  const y = (value: number) =>
    round(100 - bottom - ((value - scale.min) / (scale.max - scale.min)) * (100 - top - bottom));
  const dots = figures.map((figure) => ({
    figure,
    x: x(figure.from),
    y: y(figure.value),
    ...(figure.low !== undefined &&
      figure.high !== undefined && { low: y(figure.low), high: y(figure.high) }),
  }));
  return {
    dots,
    lines: linesOf(indicator.history, dots),
    target: indicator.target === undefined ? undefined : y(indicator.target),
    scale,
    y,
    years: yearsOf(dots),
  };
}

function linesOf(history: readonly Figure[], dots: readonly Dot[]) {
  const lines: [Dot, Dot][] = [];
  history.forEach((figure, at) => {
    const [from, to] = [history[at - 1], figure].map((end) =>
      dots.find((dot) => dot.figure === end),
    );
    if (from && to) lines.push([from, to]);
  });
  return lines;
}

/** From where to where it reaches. */
function scaleOf({ kind, scale, target }: Indicator, figures: readonly Known[]): Scale {
  const values = figures.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  if (target !== undefined) values.push(target);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (kind === 'count' || kind === 'share') return { min: Math.min(0, least), max: most || 1 };
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  return {
    min: Math.max(least - room, scale?.min ?? -Infinity),
    max: Math.min(most + room, scale?.max ?? Infinity),
  };
}

/** The first dot of each year; of many years so few that they do not touch. */
function yearsOf(dots: readonly Dot[]) {
  const years = [...new Map(dots.toReversed().map((dot) => [dot.figure.from.slice(0, 4), dot.x]))]
    .map(([year, x]) => ({ year, x }))
    .reverse();
  const every = Math.ceil(years.length / mostYears);
  // Counted from the newest, which is always written.
  return years.filter((_, at) => (years.length - 1 - at) % every === 0);
}

const round = (per: number) => Math.round(per * 10) / 10;
