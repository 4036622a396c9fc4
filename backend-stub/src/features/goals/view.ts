import {
  goalPagePath,
  type Figure,
  type FigureState,
  type Goal,
  type GoalTrend,
  type Indicator,
} from '@klocket/contract';
import { pickText } from '../../texts.ts';
import { wordsFor } from '../../words/index.ts';
import { latest, type Reckoned } from './figures/reckoned.ts';
import { runningMeasures, type ByPeriod } from './figures/reckon.ts';
import type { Loaded } from './load.ts';
import { isOver, nameOfPeriod, spanOf, type Span } from './periods.ts';
import { isReached, isTooEarly, progressOf } from './rules.ts';
import { toIndicatorSource, type FigureRow, type GoalRow, type IndicatorRow } from './rows.ts';
import { trendOf } from './trend.ts';

/** For whom, and as of when, goals are put into words. */
export interface View {
  language: string;
  /** The district's own. */
  sourceLanguage: string;
  today: string;
  /** The moment of reading. */
  at: string;
  /** When what everyone sees last changed. */
  changedAt: string | undefined;
  invented: boolean;
}

/** Goals as everyone may see them. */
export function toGoals(
  { districtId, goals, indicators, figures }: Loaded,
  reckoned: ReadonlyMap<string, ByPeriod>,
  view: View,
  goalId?: string,
): Goal[] {
  const rowsOf = Map.groupBy(figures, ({ indicator_id }) => indicator_id);
  return goals.flatMap((row, at): Goal[] => {
    if (goalId !== undefined && row.id !== goalId) return [];
    const own = indicators.filter(({ goal_id }) => goal_id === row.id);
    const shown = own.map((one) =>
      toIndicator(one, rowsOf.get(one.id) ?? [], reckoned.get(one.id) ?? new Map(), view),
    );
    return [
      {
        id: row.id,
        number: at + 1,
        title: textOf(row.title_json, view) ?? row.id,
        explanation: textOf(row.explanation_json, view),
        indicators: shown,
        invented: view.invented || undefined,
        url: goalPagePath(districtId, row.id),
        updated: updatedOf(row, own, shown),
      },
    ];
  });
}

/** An indicator with its history: what was published, and what is reckoned of the rest. */
export function toIndicator(
  row: IndicatorRow,
  rows: readonly FigureRow[],
  reckoned: ByPeriod,
  view: View,
): Indicator {
  const source = toIndicatorSource(row);
  const history = [
    ...rows.map((figure) => toFigure(row, spanOf(figure.period)!, ofRow(figure), view)),
    ...[...reckoned].map(([period, one]) => {
      const span = spanOf(period)!;
      return toFigure(row, span, { ...one, state: stateOf(span, view) }, view);
    }),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  const current = currentOf(row, history);
  const judged = isTooEarly(row, current) ? undefined : current?.value;
  const steps = source.steps?.map((step) => ({
    on: step.on,
    text: wordsIn(step.text, view) ?? '',
    reached: step.reached,
    source: wordsIn(step.source, view) ?? '',
    sourceUrl: step.sourceUrl,
  }));
  const reached =
    row.kind === 'milestone'
      ? (steps ?? []).some((step) => step.reached)
      : isReached(source, judged);
  return {
    id: row.id,
    title: wordsIn(source.title, view) ?? row.id,
    meaning: wordsIn(source.meaning, view),
    kind: row.kind,
    measure: row.measure,
    unit: wordsIn(source.unit, view) ?? '',
    direction: row.direction,
    scale: source.scale,
    baseline: source.baseline,
    target: source.target,
    deadline: source.deadline,
    periodKind: row.period_kind,
    source: wordsIn(source.source, view) ?? '',
    sourceUrl: source.sourceUrl,
    method: wordsIn(source.method, view) ?? wordsFor(view.language).goals.methods[row.measure],
    live: row.kind === 'count' && runningMeasures.includes(row.measure),
    current,
    reached,
    progress: row.kind === 'milestone' ? Number(reached) : progressOf(source, judged),
    trend: trendIn({ ...source, history }, view),
    history,
    steps: row.kind === 'milestone' ? (steps ?? []) : undefined,
  };
}

/**
 * The figure that tells how it stands: the newest with a value. Of a share that is one whose period is
 * over, since what came in lately has had no time to be mended.
 */
function currentOf({ kind }: IndicatorRow, history: readonly Figure[]) {
  const valued = history.filter(({ value }) => value !== null);
  const settled = kind === 'share' && valued.findLast(({ state }) => state !== 'running');
  return settled || (valued.at(-1) ?? history.at(-1));
}

/** What a figure says beside its period, whether it was kept or is reckoned now. */
interface Said extends Reckoned {
  state: FigureState;
  origin?: FigureRow['origin'];
  source_json?: string | null;
  source_url?: string | null;
  reason?: string | null;
}

/** How it goes, with the names of what is compared. */
function trendIn(
  indicator: Parameters<typeof trendOf>[0],
  { language }: View,
): GoalTrend | undefined {
  const trend = indicator.kind === 'milestone' ? undefined : trendOf(indicator);
  if (!trend) return undefined;
  const { now, before, way } = trend;
  const periodName = nameOfPeriod(spanOf(before.period)!, language);
  return {
    way,
    period: now.period,
    periodName: now.periodName,
    before: { period: before.period, periodName, value: before.value },
  };
}

/** A figure with all that is needed to trust it. */
export function toFigure(row: IndicatorRow, span: Span, said: Said, view: View): Figure {
  const { period, from, to } = span;
  const words = wordsFor(view.language).goals.groups as Record<string, string>;
  const { population } = toIndicatorSource(row).settings ?? {};
  const all = population && Object.values(population).reduce((sum, count) => sum + count, 0);
  return {
    period,
    periodName: nameOfPeriod(span, view.language),
    from,
    to,
    value: said.value,
    gap: said.gap,
    target: row.target ?? undefined,
    direction: row.direction,
    n: said.n,
    low: said.low,
    high: said.high,
    state: said.state === 'running' ? stateOf(span, view) : said.state,
    origin: said.origin ?? 'reckoned',
    source: textOf(said.source_json ?? row.source_json, view) ?? '',
    sourceUrl: said.source_url ?? row.source_url ?? undefined,
    reason: said.reason ?? undefined,
    groups: said.groups?.map(({ group, count }) => ({
      group,
      name: words[group] ?? group,
      count,
      ...(population && all ? { share: shareOf(population[group] ?? 0, all) } : {}),
    })),
    distance: said.distance,
    updated: latest([said.at, said.origin ? undefined : view.changedAt]) ?? view.at,
  };
}

/** What a row of a figure says. */
export const ofRow = (row: FigureRow): Said => ({
  value: row.value,
  ...(row.gap && { gap: row.gap }),
  ...(row.n !== null && { n: row.n }),
  ...(row.low !== null && { low: row.low }),
  ...(row.high !== null && { high: row.high }),
  ...(row.groups_json && { groups: JSON.parse(row.groups_json) }),
  ...(row.distance !== null && { distance: row.distance }),
  at: row.at,
  state: row.state,
  origin: row.origin,
  source_json: row.source_json,
  source_url: row.source_url,
  reason: row.reason,
});

/** What has not been published: it goes on, or is over. */
const stateOf = (span: Span, { today }: View): FigureState =>
  isOver(span, today) ? 'preliminary' : 'running';

const shareOf = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000;

const updatedOf = (row: GoalRow, own: readonly IndicatorRow[], shown: readonly Indicator[]) =>
  latest([
    row.updated_at,
    ...own.map(({ updated_at }) => updated_at),
    ...shown.flatMap(({ history }) => history.map(({ updated }) => updated)),
  ])!;

const textOf = (json: string | null, view: View) =>
  json === null ? undefined : wordsIn(JSON.parse(json), view);

const wordsIn = (texts: Parameters<typeof pickText>[0], { language, sourceLanguage }: View) =>
  pickText(texts, language, sourceLanguage);
