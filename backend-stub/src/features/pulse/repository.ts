import type { Goal, Pulse, PulseAnswer, PulseQuestion, Texts } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database, Reader } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { Problem } from '../../problem.ts';
import { pickText } from '../../texts.ts';
import { nextSpan, periodOn } from '../goals/periods.ts';
import type { GoalRepository } from '../goals/repository.ts';
import { countAnswer } from './answer.ts';
import { indicatorsOfPulse, type FollowedQuestion } from './followed.ts';

/** Short questions to whoever lives here; of an answer nothing is kept but that it was given. */
export type PulseRepository = ReturnType<typeof createPulseRepository>;

export const createPulseRepository = (
  db: Database,
  clock: Clock,
  goals: Pick<GoalRepository, 'list'>,
) => ({
  /**
   * What is asked now, with what has been answered so far where an indicator follows it, and until when
   * that is so, in epoch milliseconds; undefined where there is no such district.
   */
  async asked(
    districtId: string,
    lang?: string,
  ): Promise<{ pulse: Pulse; validUntil: number } | undefined> {
    const district = await findDistrict(db, districtId);
    if (!district) return undefined;
    const { zone, languages } = district;
    const [source = 'sv'] = languages;
    const term = periodOn('term', dayIn(zone, clock()));
    const rows = await db
      .selectFrom('pulse_question')
      .select(['id', 'text_json', 'answers_json'])
      .where('district_id', '=', districtId)
      .where('paused', '=', 0)
      .orderBy('position')
      .orderBy('id')
      .execute();
    const words = (texts: Texts) => pickText(texts, lang ?? source, source) ?? '';
    const followed = rows.length > 0 ? await indicatorsOfPulse(db, districtId) : [];
    const shown = followed.length > 0 ? await goals.list(districtId, lang) : [];
    const questions = rows.map(({ id, text_json, answers_json }) => ({
      id,
      text: words(JSON.parse(text_json) as Texts),
      answers: (JSON.parse(answers_json) as Texts[]).map(words),
      index: indexIn(
        shown ?? [],
        followed.find(({ question }) => question === id),
      ),
    }));
    const ends = Temporal.PlainDate.from(nextSpan(term).from).toZonedDateTime(zone);
    return {
      pulse: { period: term.period, questions },
      validUntil: ends.epochMilliseconds,
    };
  },

  /** Counts an answer. Throws a `Problem` for what is not asked now. */
  answer: (districtId: string, given: PulseAnswer, once: Once | undefined): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const now = clock();
      const district = await findDistrict(tx, districtId);
      if (!district) throw new Problem('not-found');
      await makeOnce(tx, once, toStored(now), async () => {
        const asked = await tx
          .selectFrom('pulse_question')
          .select('id')
          .where('district_id', '=', districtId)
          .where('id', '=', given.question)
          .where('paused', '=', 0)
          .executeTakeFirst();
        if (!asked) {
          const errors = [{ pointer: '/question', code: 'choice' }];
          throw new Problem('invalid', { status: 422, errors });
        }
        const { period } = periodOn('term', dayIn(district.zone, now));
        await countAnswer(tx, { districtId, period }, given);
        return null;
      });
    }),
});

/** What the answers came to, as everyone may see it: the newest figure with a value. */
function indexIn(
  goals: readonly Goal[],
  followed: FollowedQuestion | undefined,
): PulseQuestion['index'] {
  const goal = goals.find(({ id }) => id === followed?.goal);
  const indicator = goal?.indicators.find(({ id }) => id === followed?.id);
  const newest = indicator?.history.findLast(({ value }) => value !== null);
  if (!goal || !indicator || !newest) return undefined;
  const { id, title, unit } = indicator;
  return { goal: goal.id, indicator: id, title, unit, newest };
}

async function findDistrict(db: Reader, districtId: string) {
  const row = await db
    .selectFrom('district')
    .select(['zone', 'languages_json'])
    .where('id', '=', districtId)
    .executeTakeFirst();
  return row && { zone: row.zone, languages: JSON.parse(row.languages_json) as string[] };
}
