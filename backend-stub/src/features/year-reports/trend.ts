import type { Figure, Indicator, PeriodKind } from '@klocket/contract';
import { insertText } from '../../words/index.ts';
import { periodOn, periodsPerYear, spanOf } from '../goals/periods.ts';
import type { ReportChart, ReportTable } from './report.ts';
import { bareValue, type Say } from './say.ts';
import { yearOf } from './years.ts';

/** So many years stand beside each other. */
const shownYears: Record<PeriodKind, number> = { month: 2, quarter: 5, term: 8, year: 10 };
/** About so many lines go across a chart. */
const ticksWanted = 4;

/** The figures of the years that end with one, the oldest first. */
export function shownFigures({ history, periodKind }: Indicator, year: string): Figure[] {
  const first = String(Number(year) - shownYears[periodKind] + 1);
  const shown = history.filter(({ from }) => yearOf(from) >= first && yearOf(from) <= year);
  const begun = shown.findIndex(({ value, gap }) => value !== null || gap === 'too-few');
  return begun < 0 ? [] : shown.slice(begun);
}

/** How an indicator went until a year, to be drawn; undefined where there are fewer than two values. */
export function chartOf(
  indicator: Indicator,
  year: string,
  { now, say }: { now: Figure | undefined; say: Say },
): ReportChart | undefined {
  const figures = shownFigures(indicator, year);
  const known = figures.filter(({ value }) => value !== null);
  if (known.length < 2) return undefined;
  const { chart } = say.words;
  const { target, title } = indicator;
  const form = indicator.kind === 'count' || indicator.kind === 'share' ? 'columns' : 'line';
  const axis = axisOf(indicator, form, known);
  const values = known.map((figure) =>
    insertText(chart.altPoint, {
      period: figure.periodName,
      value: bareValue(indicator, figure.value!, say),
    }),
  );
  return {
    form,
    alt: insertText(chart.alt, {
      title,
      first: known[0]!.periodName,
      last: known.at(-1)!.periodName,
      list: values.join(say.words.comma),
    }),
    min: axis.min,
    max: axis.max,
    ticks: axis.ticks.map((value) => ({ value, text: say.number(value, axis.decimals) })),
    points: figures.map((figure) => ({
      name: figure.periodName,
      year: yearOf(figure.from),
      value: figure.value,
      ...((figure === now || figure === known[0]) && {
        text: bareValue(indicator, figure.value!, say),
      }),
      low: figure.low,
      high: figure.high,
      running: figure.state === 'running',
      current: yearOf(figure.from) === year,
    })),
    target:
      target === undefined
        ? undefined
        : {
            value: target,
            text: insertText(chart.target, { target: bareValue(indicator, target, say) }),
          },
    running: known.some(({ state }) => state === 'running') ? chart.running : undefined,
    interval: known.some(({ low }) => low !== undefined) ? chart.interval : undefined,
  };
}

/** The numbers of the chart: a year a row, its periods beside each other; of months a month a row. */
export function tableOf(indicator: Indicator, year: string, say: Say): ReportTable | undefined {
  const figures = shownFigures(indicator, year);
  if (figures.length === 0) return undefined;
  const { table, gapsShort } = say.words;
  const cell = (figure: Figure | undefined) => {
    if (!figure) return gapsShort['nothing-recorded'];
    if (figure.value === null) return gapsShort[figure.gap ?? 'nothing-recorded'];
    const value = bareValue(indicator, figure.value, say);
    return figure.state === 'running' ? insertText(table.running, { value }) : value;
  };
  const years = [...new Set(figures.map(({ from }) => yearOf(from)))];
  const inPlace = (of: string, place: number) =>
    figures.find(({ from, period }) => yearOf(from) === of && placeOf(period) === place);
  const places = Array.from({ length: periodsPerYear[indicator.periodKind] }, (_, place) => place);
  const rows =
    indicator.periodKind === 'month'
      ? places.map((place) => [
          monthName(place, say),
          ...years.map((of) => cell(inPlace(of, place))),
        ])
      : years.map((of) => [of, ...places.map((place) => cell(inPlace(of, place)))]);
  const heads = {
    month: [table.month, ...years],
    quarter: [table.year, ...table.quarters],
    term: [table.year, ...table.terms],
    year: [table.year, table.value],
  };
  const isRunning = figures.some(({ state, value }) => state === 'running' && value !== null);
  return {
    caption: table.caption,
    head: heads[indicator.periodKind],
    rows,
    note: isRunning ? table.runningNote : undefined,
  };
}

/** Which of its year a period is, from nought. */
function placeOf(period: string) {
  const { kind, from } = spanOf(period)!;
  return ((Number(from.slice(5, 7)) - 1) * periodsPerYear[kind]) / 12;
}

function monthName(place: number, say: Say) {
  const { period } = periodOn('month', `2000-${String(place + 1).padStart(2, '0')}-01`);
  return say.period(period).replace(/\s*2000/, '');
}

/** From where to where a chart reaches, and where its lines are: on round numbers. */
export function axisOf(
  { scale, target }: Pick<Indicator, 'scale' | 'target'>,
  form: ReportChart['form'],
  figures: readonly Pick<Figure, 'value' | 'low' | 'high'>[],
) {
  const all = figures.flatMap(({ value, low, high }) => [value, low, high, target]);
  const numbers = all.filter((one) => typeof one === 'number');
  const least = form === 'columns' ? Math.min(0, ...numbers) : Math.min(...numbers);
  const most = form === 'columns' ? Math.max(0, ...numbers) : Math.max(...numbers);
  const room = form === 'line' && most === least ? Math.abs(most) / 10 || 1 : 0;
  const step = roundStep((most - least + 2 * room || 1) / ticksWanted);
  const from = Math.floor((least - room) / step + 1e-9);
  const to = Math.ceil((most + room) / step - 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  // Multiplied rather than added up, so that 0.1 stays 0.1.
  const round = (count: number) => Number((count * step).toFixed(decimals + 1));
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => round(from + at));
  const inside = ticks.filter(
    (tick) =>
      form === 'columns' || !scale || (tick >= scale.min - 1e-9 && tick <= scale.max + 1e-9),
  );
  // A scale ends where it ends, even between two round numbers.
  const isScaled = form === 'line' && scale !== undefined;
  return {
    min: isScaled ? Math.min(least, Math.max(ticks[0]!, scale.min)) : ticks[0]!,
    max: isScaled ? Math.max(most, Math.min(ticks.at(-1)!, scale.max)) : ticks.at(-1)!,
    ticks: inside,
    decimals,
  };
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundStep(rough: number) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((one) => one * power >= rough - 1e-12)!;
  return times * power;
}
