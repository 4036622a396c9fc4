import type { IndicatorSource } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { groupsOf } from '../../features/goals/figures/reckon.ts';
import { spreadOf, type Reckoned } from '../../features/goals/figures/reckoned.ts';
import { intervalOf, mayTell, pulseIndexOf } from '../../features/goals/figures/pulse-index.ts';
import { isOver, nextSpan, periodOn, spanOf, type Span } from '../../features/goals/periods.ts';
import { toGoalColumns, toIndicatorColumns } from '../../features/goals/rows.ts';
import { klocketGoals } from '../klocket/goals/index.ts';
import { klocketAnswers, klocketPulse } from '../klocket/goals/pulse.ts';
import type { DemoGoal, DemoSeries } from './demo-goal.ts';
import { seedHeads } from './heads.ts';
import { seedVisits } from './visits.ts';

const districtId = 'klockaretorpet';
const zone = 'Europe/Stockholm';

/** Writes the goals of the demo where there are none yet, with their past; and counts up to now. */
export async function seedGoals(db: Database, clock: Clock) {
  const now = clock();
  const today = dayIn(zone, now);
  await db.transaction().execute(async (tx) => {
    await seedVisits(tx, districtId, now);
    await seedHeads(tx, districtId, today, toStored(now));
    const known = await tx
      .selectFrom('goal')
      .select('id')
      .where('district_id', '=', districtId)
      .executeTakeFirst();
    if (known) return;
    for (const [position, goal] of klocketGoals.entries()) {
      await seedGoal(tx, goal, position, today, toStored(now));
    }
    await seedPulse(tx, today, toStored(now));
  });
}

async function seedGoal(
  tx: Tx,
  { goal, past }: DemoGoal,
  position: number,
  today: string,
  at: string,
) {
  const own = { district_id: districtId, updated_at: at };
  await tx
    .insertInto('goal')
    .values({ ...own, id: goal.id, position, ...toGoalColumns(goal) })
    .execute();
  for (const [place, indicator] of goal.indicators.entries()) {
    const columns = toIndicatorColumns(indicator);
    await tx
      .insertInto('indicator')
      .values({ ...own, id: indicator.id, goal_id: goal.id, position: place, ...columns })
      .execute();
    const series = past[indicator.id];
    if (!series) continue;
    const measure = indicator.measure as keyof typeof groupsOf;
    const population = indicator.settings?.population;
    const make = (index: number): Reckoned =>
      series.counts
        ? spreadOf(groupsOf[measure], series.counts[index]!, { population })
        : figureOf(series, index, indicator);
    const isEntered = indicator.measure === 'entered' || series.source !== undefined;
    const origin = isEntered ? 'entered' : 'reckoned';
    const rows = spansOf(series, today).flatMap(([span, index]) =>
      toRows(indicator.id, span, make(index), { series, origin, at }),
    );
    await tx.insertInto('figure').values(rows).execute();
  }
}

/** The periods of a series that are over, with the place of their value; the last one goes on holding. */
function spansOf({ from, values, counts }: DemoSeries, today: string): [Span, number][] {
  const length = (values ?? counts)!.length;
  const spans: [Span, number][] = [];
  for (let span = spanOf(from)!; isOver(span, today); span = nextSpan(span)) {
    spans.push([span, Math.min(spans.length, length - 1)]);
  }
  return spans;
}

function figureOf(
  { values, n }: DemoSeries,
  at: number,
  { kind, scale }: Pick<IndicatorSource, 'kind' | 'scale'>,
): Reckoned {
  const value = values![at]!;
  const rests = typeof n === 'number' ? n : n?.[at];
  // How far apart the answers are is known of what is one of a hundred alone.
  const isPerCent = kind === 'index' && scale?.max === 100;
  return {
    value,
    ...(kind === 'count' ? { n: value } : rests !== undefined && { n: rests }),
    ...(isPerCent && rests !== undefined && intervalOf(value, rests)),
  };
}

function toRows(
  indicatorId: string,
  span: Span,
  figure: Reckoned,
  { series, origin, at }: { series: DemoSeries; origin: 'entered' | 'reckoned'; at: string },
) {
  const published = `${Temporal.PlainDate.from(span.to).add({ days: 18 }).toString()}T09:00:00Z`;
  const row = {
    district_id: districtId,
    indicator_id: indicatorId,
    period: span.period,
    version: 1,
    value: figure.value,
    gap: figure.gap ?? null,
    n: figure.n ?? null,
    low: figure.low ?? null,
    high: figure.high ?? null,
    groups_json: figure.groups ? JSON.stringify(figure.groups) : null,
    distance: figure.distance ?? null,
    state: 'published' as const,
    origin: origin as 'entered' | 'reckoned' | 'corrected',
    source_json: series.source ? JSON.stringify(series.source) : null,
    source_url: null,
    reason: null as string | null,
    entered_by: 'Uppföljaren',
    at: published < at ? published : at,
  };
  const { corrected } = series;
  if (corrected?.period !== span.period) return [row];
  const { before, reason } = corrected;
  const later = published.replace('T09', 'T14');
  return [
    { ...row, value: before, n: before },
    { ...row, version: 2, origin: 'corrected' as const, reason, at: later < at ? later : at },
  ];
}

/** The questions of the pulse, this term's answers, and what was last told of them. */
async function seedPulse(tx: Tx, today: string, at: string) {
  const { period } = periodOn('term', today);
  for (const [position, { id, text, answers }] of klocketPulse.entries()) {
    await tx
      .insertInto('pulse_question')
      .values({
        district_id: districtId,
        id,
        position,
        text_json: JSON.stringify(text),
        answers_json: JSON.stringify(answers),
        paused: 0,
      })
      .execute();
    const counts = klocketAnswers[id]!;
    const rows = counts.map((count, score) => ({
      district_id: districtId,
      question_id: id,
      period,
      score: score + 1,
      count,
      shown: mayTell(counts) ? count : 0,
    }));
    await tx.insertInto('pulse_count').values(rows).execute();
  }
  const { value, low, high, n } = pulseIndexOf(klocketAnswers['evening-safety']!)!;
  await tx
    .insertInto('figure')
    .values({
      district_id: districtId,
      indicator_id: 'safety-pulse',
      period,
      version: 1,
      value,
      gap: null,
      n,
      low,
      high,
      groups_json: null,
      distance: null,
      state: 'running',
      origin: 'reckoned',
      source_json: null,
      source_url: null,
      reason: null,
      entered_by: null,
      at,
    })
    .execute();
}
