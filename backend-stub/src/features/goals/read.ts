import type { Goal } from '@klocket/contract';
import { dayIn, toStored } from '../../clock.ts';
import type { Reader } from '../../database/database.ts';
import { reckon, runningMeasures, type Asked, type ByPeriod } from './figures/reckon.ts';
import { loadGoals, type Loaded } from './load.ts';
import { nextSpan, periodOn, spanOf, spansBetween, type Span } from './periods.ts';
import { periodsBack } from './rules.ts';
import { toIndicatorSource, type IndicatorRow } from './rows.ts';
import { toGoals, type View } from './view.ts';

/** What a reader of goals asks for. */
export interface Reading {
  language?: string | undefined;
  /** Default: all. */
  goalId?: string | undefined;
  now: Temporal.Instant;
  /** Whether all figures are made up, in a demo. */
  invented: boolean;
}

/** Goals as everyone may see them; undefined when there is no such district. */
export async function readGoals(
  db: Reader,
  districtId: string,
  { language, goalId, now, invented }: Reading,
): Promise<Goal[] | undefined> {
  const loaded = await loadGoals(db, districtId, goalId);
  if (!loaded) return undefined;
  const { zone } = loaded;
  const view = viewOf(loaded, { language, now, invented });
  const asked = loaded.indicators.map((row) => ({
    indicator: toCounted(row),
    spans: runningMeasures.includes(row.measure) ? openSpans(row, loaded, view.today) : [],
  }));
  const reckoned = await reckon(db, { districtId, zone, now }, asked);
  for (const row of loaded.indicators) {
    const figures = reckoned.get(row.id);
    if (figures) reckoned.set(row.id, withoutEmptyBeginning(figures, row, loaded, view.today));
    const unpublished = unpublishedSpans(row, loaded, view.today);
    if (unpublished.length > 0) {
      reckoned.set(row.id, new Map(unpublished.map(({ period }) => [period, unpublishedYet])));
    }
  }
  return toGoals(loaded, reckoned, view, goalId);
}

/** What is told of a spread before it is published, to everyone and at the desk. */
export const unpublishedYet = { value: null, gap: 'not-published' } as const;

/** For whom what is loaded is put into words. */
export const viewOf = (
  { zone, languages, changedAt }: Loaded,
  { language, now, invented }: Pick<Reading, 'language' | 'now' | 'invented'>,
): View => ({
  language: language ?? languages[0]!,
  sourceLanguage: languages[0]!,
  today: dayIn(zone, now),
  at: toStored(now),
  changedAt,
  invented,
});

/** What of an indicator decides what is counted. */
export const toCounted = (row: IndicatorRow): Asked['indicator'] => ({
  id: row.id,
  measure: row.measure,
  settings: toIndicatorSource(row).settings ?? {},
});

/** The periods of which nothing is kept yet: the one that goes on, and those before it that are recent. */
export function openSpans(row: IndicatorRow, { figures }: Loaded, today: string): Span[] {
  const kept = new Set(
    figures.filter(({ indicator_id }) => indicator_id === row.id).map(({ period }) => period),
  );
  const running = periodOn(row.period_kind, today);
  const first = nextSpan(running, -periodsBack[row.period_kind]);
  return spansBetween(row.period_kind, first.from, running.to).filter(
    ({ period }) => !kept.has(period),
  );
}

/** Of a spread: the period that goes on, and the one before it where that waits to be published. */
function unpublishedSpans(row: IndicatorRow, loaded: Loaded, today: string): Span[] {
  return row.kind === 'evenness' ? openSpans(row, loaded, today).slice(-2) : [];
}

/** Without the periods before anything was recorded or published; what goes on is always there. */
export function withoutEmptyBeginning(
  figures: ByPeriod,
  row: IndicatorRow,
  { figures: kept }: Loaded,
  today: string,
): ByPeriod {
  const running = periodOn(row.period_kind, today).period;
  const firstKept = kept
    .filter(({ indicator_id }) => indicator_id === row.id)
    .map(({ period }) => spanOf(period)!.from)
    .sort()[0];
  const all = [...figures];
  const first = all.findIndex(
    ([period, { n, gap }]) =>
      period === running ||
      gap === 'too-few' ||
      (n ?? 0) > 0 ||
      (firstKept !== undefined && firstKept < spanOf(period)!.from),
  );
  return new Map(first < 0 ? [] : all.slice(first));
}
