import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { holdDistrict } from '../districts/hold.ts';
import { mayTell, pulseIndexOf } from '../goals/figures/pulse-index.ts';
import { tallyScores } from '../goals/figures/tally.ts';
import { nextSpan, periodOn, termsOf, type Span } from '../goals/periods.ts';
import { indicatorsOfPulse, type FollowedQuestion } from './followed.ts';

const weekDays = 7;

/** Makes figures of what people have answered. */
export type PulseRefresher = ReturnType<typeof createPulseRefresher>;

/** Makes indexes of the answers to the pulse, at most once a week each. */
export const createPulseRefresher = (db: Database, clock: Clock) => ({
  /**
   * Looks through the questions that indicators follow, those of the term before too, whose last answers
   * may have waited for more. Returns how many figures were written.
   */
  async refresh(): Promise<number> {
    const districts = await db
      .selectFrom('indicator')
      .select('district_id')
      .distinct()
      .where('measure', '=', 'pulse')
      .execute();
    let written = 0;
    for (const { district_id } of districts) {
      written += await db.transaction().execute((tx) => refreshDistrict(tx, district_id, clock()));
    }
    return written;
  },
});

async function refreshDistrict(tx: Tx, districtId: string, now: Temporal.Instant) {
  const district = await holdDistrict(tx, districtId);
  if (!district) return 0;
  const followed = await indicatorsOfPulse(tx, districtId);
  const byQuestion = Map.groupBy(followed, ({ question }) => question);
  const term = periodOn('term', dayIn(district.zone, now));
  const goals = new Set<string>();
  let written = 0;
  for (const [question, indicators] of byQuestion) {
    for (const one of [nextSpan(term, -1), term]) {
      const where = { tx, districtId, question, now };
      if (!(await isDue(where, indicators, one))) continue;
      await takeIn(where, one.period);
      for (const indicator of indicators) {
        const span = periodOn(indicator.kind, one.from);
        if (!(await writeFigure(where, indicator, span))) continue;
        goals.add(indicator.goal);
        written += 1;
      }
    }
  }
  const [goalId] = goals;
  if (goalId === undefined) return 0;
  await recordEvent(tx, districtId, 'goal', goals.size === 1 ? { goalId } : {}, toStored(now));
  return written;
}

interface Where {
  tx: Tx;
  districtId: string;
  question: string;
  now: Temporal.Instant;
}

/** Whether a week has gone by since an index was last made of a question's answers. */
async function isDue(
  { tx, districtId, now }: Where,
  indicators: readonly FollowedQuestion[],
  term: Span,
) {
  const weekAgo = toStored(now.subtract({ hours: weekDays * 24 }));
  const since = await tx
    .selectFrom('figure')
    .select('version')
    .where('district_id', '=', districtId)
    .where(
      'indicator_id',
      'in',
      indicators.map(({ id }) => id),
    )
    .where(
      'period',
      'in',
      indicators.map(({ kind }) => periodOn(kind, term.from).period),
    )
    .where('state', '=', 'running')
    .where('at', '>', weekAgo)
    .limit(1)
    .executeTakeFirst();
  return !since;
}

/** Takes the answers that have come since into what is shown, where they may be told of by themselves. */
async function takeIn({ tx, districtId, question }: Where, period: string) {
  const rows = await tx
    .selectFrom('pulse_count')
    .select(['score', 'count', 'shown'])
    .where('district_id', '=', districtId)
    .where('question_id', '=', question)
    .where('period', '=', period)
    .orderBy('score')
    .execute();
  const more = rows.map(({ count, shown }) => count - shown);
  if (!mayTell(more)) return;
  await tx
    .updateTable('pulse_count')
    .set((eb) => ({ shown: eb.ref('count') }))
    .where('district_id', '=', districtId)
    .where('question_id', '=', question)
    .where('period', '=', period)
    .execute();
}

/** Writes an index down, unless it says what the last one said, or the period has been published. */
async function writeFigure(
  { tx, districtId, question, now }: Where,
  indicator: FollowedQuestion,
  span: Span,
): Promise<boolean> {
  const index = pulseIndexOf(await tallyScores(tx, districtId, question, termsOf(span)));
  if (!index) return false;
  const last = await tx
    .selectFrom('figure')
    .select(['version', 'state', 'value', 'n'])
    .where('district_id', '=', districtId)
    .where('indicator_id', '=', indicator.id)
    .where('period', '=', span.period)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.state === 'published') return false;
  if (last?.value === index.value && last.n === index.n) return false;
  const { value, low, high, n } = index;
  await tx
    .insertInto('figure')
    .values({
      district_id: districtId,
      indicator_id: indicator.id,
      period: span.period,
      version: (last?.version ?? 0) + 1,
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
      at: toStored(now),
    })
    .execute();
  return true;
}
