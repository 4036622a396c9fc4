import type { FigureEntry, FigureWhy, FigureWithdrawal } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../../clock.ts';
import type { Database, Tx } from '../../../database/database.ts';
import { recordEvent } from '../../../events.ts';
import { makeOnce, type Once } from '../../../http/idempotency.ts';
import { Problem } from '../../../problem.ts';
import { holdDistrict } from '../../districts/hold.ts';
import { record } from '../../history/repository.ts';
import { isOver, spanOf } from '../periods.ts';
import { toIndicatorSource, type FigureRow, type IndicatorRow } from '../rows.ts';
import { problemsOfEntry } from './check-entry.ts';
import { titleOf, type Follower } from './goal-desk.ts';
import { refusal } from './refusal.ts';
import { addVersion, findIndicator, newestVersion, type Place } from './versions.ts';
import { whyOf } from './why.ts';

/** Figures as staff enter them, put them right and take them away. */
export type FigureDesk = ReturnType<typeof createFigureDesk>;

export const createFigureDesk = (
  db: Database,
  clock: Clock,
  { demo = false }: { demo?: boolean } = {},
) => ({
  /** Why a figure is what it is; undefined where there is no such figure. */
  why: (
    districtId: string,
    place: Place & { period: string },
    language?: string,
  ): Promise<FigureWhy | undefined> =>
    whyOf(db, districtId, place, { language, now: clock(), invented: demo }),

  /**
   * Enters a figure, or puts right what was published: a new version, which everyone sees at once. What
   * says the same as before changes nothing. Throws a `Problem` that names each field that is not right.
   */
  enter: (follower: Follower, place: Place, entry: FigureEntry, once?: Once): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const { districtId } = follower;
      const { indicator, today, at } = await hold(tx, clock, districtId, place);
      await makeOnce(tx, once, at, async () => {
        const last = await newestVersion(tx, districtId, place.indicator, entry.period);
        const isKnown = last !== undefined && last.state === 'published';
        const source = toIndicatorSource(indicator);
        const errors = problemsOfEntry(entry, { indicator: source, isKnown, today });
        if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
        const said = toColumns(entry, source.kind === 'count', last);
        if (isKnown && isSame(last, said)) return entry.period;
        const isFirst = source.measure === 'entered' && !isKnown;
        const origin = isFirst ? ('entered' as const) : ('corrected' as const);
        const version = { ...said, origin, reason: entry.reason ?? null };
        await addVersion(tx, follower, place, { period: entry.period, ...version }, last, at);
        const details = { period: entry.period, value: entry.value, reason: entry.reason };
        await note(tx, follower, `figure.${origin}`, indicator, details, at);
        return entry.period;
      });
    }),

  /** Takes what was published of a period away from the public; they are told why. Twice is once. */
  withdraw: (
    follower: Follower,
    place: Place,
    period: string,
    { reason }: FigureWithdrawal,
  ): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const { districtId } = follower;
      const { indicator, today, at } = await hold(tx, clock, districtId, place);
      const span = spanOf(period);
      const last = span && (await newestVersion(tx, districtId, place.indicator, period));
      if (!last) throw new Problem('not-found');
      if (reason.trim() === '') throw refusal('reason-needed', '/reason');
      if (last.state !== 'published' && !isOver(span, today)) {
        throw refusal('period-running', '/period');
      }
      if (last.gap === 'withdrawn') return;
      const gone = { value: null, gap: 'withdrawn' as const, origin: last.origin, reason };
      await addVersion(tx, follower, place, { period, ...gone }, last, at);
      await note(tx, follower, 'figure.withdrawn', indicator, { period, reason }, at);
    }),
});

/** Holds a district and finds an indicator in it. */
async function hold(tx: Tx, clock: Clock, districtId: string, { goal, indicator }: Place) {
  const now = clock();
  const district = await holdDistrict(tx, districtId);
  const row = await findIndicator(tx, districtId, { goal, indicator });
  if (!district || !row) throw new Problem('not-found');
  return { indicator: row, today: dayIn(district.zone, now), at: toStored(now) };
}

type Said = Pick<FigureRow, 'value' | 'n' | 'low' | 'high' | 'source_json' | 'source_url'>;

/** What was entered as columns; where no source is named it is that of before. A count rests on itself. */
const toColumns = (entry: FigureEntry, isCount: boolean, last: FigureRow | undefined): Said => ({
  value: entry.value,
  n: entry.n ?? (isCount ? entry.value : null),
  low: entry.low ?? null,
  high: entry.high ?? null,
  source_json: entry.source ? JSON.stringify(entry.source) : (last?.source_json ?? null),
  source_url: entry.sourceUrl ?? (entry.source ? null : (last?.source_url ?? null)),
});

const isSame = (last: FigureRow, said: Said) =>
  (Object.keys(said) as (keyof Said)[]).every((column) => last[column] === said[column]);

async function note(
  tx: Tx,
  { actor, districtId }: Follower,
  action: string,
  indicator: IndicatorRow,
  details: Record<string, unknown>,
  at: string,
) {
  const title = titleOf({ id: indicator.id, title: JSON.parse(indicator.title_json) });
  const object = { kind: 'figure', id: indicator.id, title };
  await record(tx, { districtId, actor, action, object, details }, at);
  await recordEvent(tx, districtId, 'goal', { goalId: indicator.goal_id }, at);
}
