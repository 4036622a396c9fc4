import type { Figure, PeriodToPublish } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { isReckoned, reckon, type ByPeriod } from '../figures/reckon.ts';
import type { Reckoned } from '../figures/reckoned.ts';
import { loadGoals, type Loaded } from '../load.ts';
import {
  isOver,
  nameOfPeriod,
  nextSpan,
  periodOn,
  spanOf,
  spansBetween,
  type Span,
} from '../periods.ts';
import { toCounted, unpublishedYet, viewOf, withoutEmptyBeginning } from '../read.ts';
import { periodsBack } from '../rules.ts';
import type { FigureRow, IndicatorRow } from '../rows.ts';
import { ofRow, toFigure, type View } from '../view.ts';

/** What of a district's goals can be published: what is written, and what the rest comes to. */
export interface Settled {
  loaded: Loaded;
  view: View;
  /** What is reckoned of periods that are over and not published, by indicator. */
  reckoned: Map<string, ByPeriod>;
}

/** Reckons every recent period that is over and not published; undefined when there is no such district. */
export async function settle(
  db: Reader,
  districtId: string,
  reading: { language?: string | undefined; now: Temporal.Instant; invented: boolean },
  only: { period?: string; indicator?: string } = {},
): Promise<Settled | undefined> {
  const loaded = await loadGoals(db, districtId);
  if (!loaded) return undefined;
  const view = viewOf(loaded, reading);
  const { zone } = loaded;
  const rows = loaded.indicators.filter(
    ({ id, measure }) => isReckoned(measure) && (!only.indicator || only.indicator === id),
  );
  const asked = rows.map((row) => ({
    indicator: toCounted(row),
    spans: recentSpans(row, view.today).filter(
      ({ period }) => publishedOf(loaded, row.id, period) === undefined,
    ),
  }));
  const reckoned = await reckon(db, { districtId, zone, now: reading.now }, asked);
  for (const row of rows) {
    const figures = reckoned.get(row.id);
    if (figures) reckoned.set(row.id, withoutEmptyBeginning(figures, row, loaded, view.today));
  }
  return { loaded, view, reckoned };
}

/** The periods of an indicator that are over and not too long ago to be published. */
export function recentSpans(row: Pick<IndicatorRow, 'period_kind'>, today: string): Span[] {
  const running = periodOn(row.period_kind, today);
  const first = nextSpan(running, -periodsBack[row.period_kind]);
  return spansBetween(row.period_kind, first.from, running.to).slice(0, -1);
}

/** What was published or entered of a period; undefined where nothing was. */
export const publishedOf = (
  { figures }: Loaded,
  indicator: string,
  period: string,
): FigureRow | undefined =>
  figures.find(
    (one) => one.indicator_id === indicator && one.period === period && one.state === 'published',
  );

/**
 * What would be published of an indicator; undefined where there is nothing to publish. Of the pulse it is made
 * of the answers that an index has been made of before: those that came after the last may be too few to tell of.
 */
export function publishable(
  { reckoned }: Settled,
  row: IndicatorRow,
  period: string,
): Reckoned | undefined {
  const found = reckoned.get(row.id)?.get(period);
  if (!found || found.gap === 'nothing-recorded') return undefined;
  return found;
}

/** The periods that are over, with what was and what would be published of each, the latest first. */
export function periodsToPublish(settled: Settled): PeriodToPublish[] {
  const { loaded, view } = settled;
  const spans = new Map(
    loaded.indicators.flatMap((row) =>
      recentSpans(row, view.today).map((span) => [span.period, span] as const),
    ),
  );
  return [...spans.values()]
    .sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.from < b.from ? -1 : 1))
    .flatMap((span) => {
      const found = periodToPublish(settled, span);
      return found.figures.length > 0 ? [found] : [];
    });
}

/** One period with what was and what would be published of it. */
export function periodToPublish(settled: Settled, span: Span): PeriodToPublish {
  const { loaded, view } = settled;
  const figures = inOrder(loaded).flatMap((row) => {
    if (row.period_kind !== span.kind || row.kind === 'milestone') return [];
    const figure = figureOf(settled, row, span);
    const missing = !figure && isMissing(settled, row, span);
    if (!figure && !missing) return [];
    return [
      {
        goal: row.goal_id,
        indicator: row.id,
        title: titleIn(row, view),
        figure: figure ?? emptyFigure(row, span, view),
        ...(missing && { missing }),
      },
    ];
  });
  const waits = figures.some(({ figure, missing }) => !missing && figure.state !== 'published');
  return {
    period: span.period,
    periodName: nameOfPeriod(span, view.language),
    state: waits ? 'preliminary' : 'published',
    figures,
  };
}

function figureOf(settled: Settled, row: IndicatorRow, span: Span): Figure | undefined {
  const { loaded, view } = settled;
  const kept = publishedOf(loaded, row.id, span.period);
  if (kept) return toFigure(row, span, ofRow(kept), view);
  const found = publishable(settled, row, span.period);
  // Whoever looks before and after a late visit, or another limit, would know who came.
  if (found && row.kind === 'evenness') return unpublishedFigure(row, span, view);
  return found && toFigure(row, span, { ...found, state: 'preliminary' }, view);
}

/** Whether a figure is to be entered: of the latest period, and of each since the first that was. */
function isMissing({ loaded, view }: Settled, row: IndicatorRow, span: Span) {
  if (row.measure !== 'entered') return false;
  const isLatest = recentSpans(row, view.today).at(-1)?.period === span.period;
  const first = loaded.figures
    .filter(({ indicator_id }) => indicator_id === row.id)
    .map(({ period }) => spanOf(period)!.from)
    .sort()[0];
  return isOver(span, view.today) && (isLatest || (first !== undefined && first < span.from));
}

const emptyFigure = (row: IndicatorRow, span: Span, view: View) =>
  toFigure(row, span, { value: null, gap: 'nothing-recorded', state: 'preliminary' }, view);

const unpublishedFigure = (row: IndicatorRow, span: Span, view: View) =>
  toFigure(row, span, { ...unpublishedYet, state: 'preliminary' }, view);

const titleIn = (row: IndicatorRow, view: View) => {
  const titles = JSON.parse(row.title_json) as Record<string, string>;
  return titles[view.language] ?? titles[view.sourceLanguage] ?? Object.values(titles)[0] ?? row.id;
};

/** Indicators by the order of their goals. */
const inOrder = ({ goals, indicators }: Loaded) =>
  goals.flatMap(({ id }) => indicators.filter(({ goal_id }) => goal_id === id));
