import type { PulseSource, Texts } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { refuseOverwriting } from '../../http/if-match.ts';
import { InputError } from '../../input-error.ts';
import { Problem } from '../../problem.ts';
import { demandWords, pickText } from '../../texts.ts';
import { holdDistrict } from '../districts/hold.ts';
import { lastChangeOf, record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';
import { indicatorsOfPulse } from './followed.ts';

const object = { kind: 'pulse', id: 'pulse', title: '' };

/** The questions of the pulse as staff write them. */
export type PulseDesk = ReturnType<typeof createPulseDesk>;

export const createPulseDesk = (db: Database, clock: Clock) => ({
  /** Every question in the order it is asked, those that wait too. */
  find: (districtId: string): Promise<PulseSource> => readSource(db, districtId),

  /**
   * Replaces the questions. One that has been answered, or that an indicator follows, is not taken away: it
   * is asked no more, and stands last.
   */
  replace: (
    actor: Actor,
    districtId: string,
    wish: PulseSource,
    expected: string[],
  ): Promise<PulseSource> => {
    checkQuestions(wish);
    return db.transaction().execute(async (tx) => {
      const at = toStored(clock());
      if (!(await holdDistrict(tx, districtId))) throw new Problem('not-found');
      const before = await readSource(tx, districtId);
      await refuseOverwriting(expected, before, () => lastChangeOf(tx, districtId, object));
      const kept = await whatStays(tx, districtId, before, wish);
      await writeSource(tx, districtId, [...wish.questions, ...kept]);
      const changed = wish.questions.map(({ id, text }) => pickText(text, 'sv') ?? id);
      const deed = { districtId, actor, action: 'pulse.changed', object };
      await record(tx, { ...deed, details: { questions: changed } }, at);
      await recordEvent(tx, districtId, 'goal', {}, at);
      return readSource(tx, districtId);
    });
  },
});

type Question = PulseSource['questions'][number];

/** Throws an `InputError` for what cannot be asked. */
function checkQuestions({ questions }: PulseSource) {
  const seen = new Set<string>();
  for (const [at, { id, text, answers }] of questions.entries()) {
    if (seen.has(id)) throw new InputError('id-twice', `/questions/${at}/id`);
    seen.add(id);
    demandWords(text, `/questions/${at}/text`);
    for (const [score, words] of answers.entries()) {
      demandWords(words, `/questions/${at}/answers/${score}`);
    }
  }
}

/** What is asked no more and cannot be forgotten, since there are answers to it. */
async function whatStays(tx: Tx, districtId: string, before: PulseSource, wish: PulseSource) {
  const answered = await tx
    .selectFrom('pulse_count')
    .select('question_id')
    .distinct()
    .where('district_id', '=', districtId)
    .where('count', '>', 0)
    .execute();
  const followed = await indicatorsOfPulse(tx, districtId);
  const needed = new Set([
    ...answered.map(({ question_id }) => question_id),
    ...followed.map(({ question }) => question),
  ]);
  const wished = new Set(wish.questions.map(({ id }) => id));
  return before.questions
    .filter(({ id }) => needed.has(id) && !wished.has(id))
    .map((question) => ({ ...question, paused: true }));
}

async function writeSource(tx: Tx, districtId: string, questions: readonly Question[]) {
  await tx.deleteFrom('pulse_question').where('district_id', '=', districtId).execute();
  if (questions.length === 0) return;
  await tx
    .insertInto('pulse_question')
    .values(
      questions.map(({ id, text, answers, paused }, position) => ({
        district_id: districtId,
        id,
        position,
        text_json: JSON.stringify(text),
        answers_json: JSON.stringify(answers),
        paused: paused ? 1 : 0,
      })),
    )
    .execute();
}

async function readSource(db: Reader, districtId: string): Promise<PulseSource> {
  const rows = await db
    .selectFrom('pulse_question')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return {
    questions: rows.map(({ id, text_json, answers_json, paused }) => ({
      id,
      text: JSON.parse(text_json) as Texts,
      answers: JSON.parse(answers_json) as Texts[],
      ...(paused === 1 ? { paused: true } : {}),
    })),
  };
}
