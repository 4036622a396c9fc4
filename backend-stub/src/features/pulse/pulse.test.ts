import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Pulse, PulseSource } from '@klocket/contract';
import { sql } from 'kysely';
import { sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { deskRoot, openDesk } from '../../testing/desk.ts';
import { addIndicator, toldOfGoals } from '../../testing/goals.ts';
import { addPartner } from '../partners/repository.ts';
import { createPulseRefresher } from './refresh.ts';

const address = `/api/v1/districts/${sampleDistrict.id}/pulse`;
const desk = `${deskRoot}/pulse`;
const ours = 'http://localhost:8080';

const answers = ['Inte alls', 'Lite', 'Både och', 'Ganska', 'Mycket'].map((sv) => ({ sv }));
const safe = { id: 'trygg', text: { sv: 'Hur trygg är du?', en: 'How safe are you?' }, answers };
const home = { id: 'trivs', text: { sv: 'Trivs du?' }, answers };

forEachDatabase((engine, open) => {
  describe('the pulse', () => {
    it('asks what staff have written, in the language of who is asked', async () => {
      const { read, write } = await openPulse(open);
      await write([safe, { ...home, paused: true }]);
      const { period, questions } = await read('en');
      assert.equal(period, '2026-ht');
      assert.deepEqual(
        questions.map(({ id, text, answers: [worst] }) => [id, text, worst]),
        [['trygg', 'How safe are you?', 'Inte alls']],
      );
    });

    it('keeps nothing of an answer but one more of that score', async () => {
      const { db, write, answer, counts } = await openPulse(open);
      await write([safe]);
      const key = randomUUID();
      assert.equal((await answer({ question: 'trygg', score: 4 }, key)).statusCode, 204);
      assert.deepEqual(await counts('trygg'), ['2026-ht 0 0 0 1 0']);
      // The same once more, whatever is said the second time: nobody kept what was said the first.
      assert.equal((await answer({ question: 'trygg', score: 1 }, key)).statusCode, 204);
      assert.deepEqual(await counts('trygg'), ['2026-ht 0 0 0 1 0']);
      assert.equal((await answer({ question: 'trygg', score: 1 })).statusCode, 204);
      const keys = await db.selectFrom('idempotency_key').selectAll().execute();
      assert.equal(new Set(keys.map(({ body_hash }) => body_hash)).size, 1);
      assert.ok(keys.every(({ made_json }) => made_json === 'null'));
      assert.deepEqual(await toldOfGoals(db), [{}], 'nobody is told but of the question itself');
      if (engine === 'postgres') {
        const { rows } = await sql<{ n: string }>`
          select count(distinct xmin::text) as n from pulse_count`.execute(db);
        assert.equal(Number(rows[0]!.n), 1, 'each row was written by the last answer');
      }
    });

    it('takes no nonsense, and nothing that is not asked', async () => {
      const { write, answer, counts } = await openPulse(open);
      await write([safe, { ...home, paused: true }]);
      const refused: [body: object | string, pointer: string][] = [
        [{ question: 'trygg', score: 0 }, '/score'],
        [{ question: 'trygg', score: 6 }, '/score'],
        [{ question: 'trygg', score: -3 }, '/score'],
        [{ question: 'trygg', score: 2.5 }, '/score'],
        [{ question: 'trygg', score: '3' }, '/score'],
        ['{"question":"trygg","score":1e309}', '/score'],
        [{ question: 'trygg' }, '/score'],
        [{ score: 3 }, '/question'],
        [{ question: 'trivs', score: 3 }, '/question'],
        [{ question: 'nagot-annat', score: 3 }, '/question'],
        [{ question: '__proto__', score: 3 }, '/question'],
        [{ question: 'trygg', score: 3, name: 'Någon' }, '/name'],
      ];
      for (const [body, pointer] of refused) {
        const found = await answer(body);
        assert.equal(found.statusCode, 422, JSON.stringify(body));
        assert.equal(found.json().errors[0].pointer, pointer);
      }
      assert.equal((await answer({ question: 'trygg', score: 3 }, '')).statusCode, 422);
      assert.deepEqual(await counts('trygg'), []);
    });

    it('is answered from pages that may write alone, and so often from one network', async () => {
      const { db, app, set, write, answer, counts } = await openPulse(open);
      await write([safe]);
      const said = { question: 'trygg', score: 3 };
      const from = (origin: string) => answer(said, randomUUID(), origin);
      for (const origin of ['https://evil.example', 'null', '']) {
        assert.equal((await from(origin)).json().code, 'forbidden-origin');
      }
      const partner = { origin: 'https://hgf.example', name: 'Hyresgästföreningen' };
      await db.transaction().execute((tx) => addPartner(tx, sampleDistrict.id, partner));
      assert.equal((await from(partner.origin)).statusCode, 204);
      const codes = [];
      for (let count = 0; count < 62; count++) codes.push(await from(ours));
      assert.equal(codes.filter(({ statusCode }) => statusCode === 204).length, 59);
      assert.ok(Number(codes.at(-1)!.headers['retry-after']) > 0);
      assert.deepEqual(await counts('trygg'), ['2026-ht 0 0 60 0 0']);
      const elsewhere = await app.inject({
        method: 'POST',
        url: address,
        headers: { origin: ours, 'idempotency-key': randomUUID() },
        payload: said,
        remoteAddress: '198.51.100.7',
      });
      assert.equal(elsewhere.statusCode, 204);
      set('2026-11-24T16:16:00Z');
      assert.equal((await from(ours)).statusCode, 204);
    });

    it('is made an index of once a week, when ten more have answered, and not all alike', async () => {
      const { db, set, refresh, write, say, figures, read } = await openPulse(open);
      await write([safe]);
      await addIndicator(db, {
        id: 'kansla',
        measure: 'pulse',
        kind: 'term',
        settings: { question: 'trygg' },
      });
      const steps: [day: string, scores: number[], figures: string[]][] = [
        ['2026-11-24', [1, 2, 3, 2, 1], []],
        ['2026-11-25', [0, 0, 0, 1, 0], ['53 n 10']],
        // A week has not gone by.
        ['2026-11-26', [0, 10, 10, 10, 0], ['53 n 10']],
        ['2026-12-02', [0, 0, 0, 0, 0], ['53 n 10', '51 n 40']],
        // Nine more, then one more that is not like them.
        ['2026-12-10', [0, 4, 0, 0, 5], ['53 n 10', '51 n 40']],
        ['2026-12-11', [0, 0, 1, 0, 0], ['53 n 10', '51 n 40', '54 n 50']],
        // Ten that are all alike wait for others.
        ['2026-12-20', [10, 0, 0, 0, 0], ['53 n 10', '51 n 40', '54 n 50']],
        // In the term after they are still taken in; those of the new one are its own.
        ['2027-01-03', [0, 0, 0, 0, 9], ['53 n 10', '51 n 40', '54 n 50']],
      ];
      for (const [day, scores, expected] of steps) {
        set(`${day}T10:00:00Z`);
        await say('trygg', scores);
        await refresh();
        assert.deepEqual(await figures(), expected, day);
      }
      const { index } = (await read()).questions[0]!;
      assert.equal(index?.indicator, 'kansla');
      assert.equal(index?.newest.value, 54);
      assert.equal(index?.newest.period, '2026-ht');
    });

    it('is not reckoned anew once it is published', async () => {
      const { db, set, refresh, write, say, figures } = await openPulse(open);
      await write([safe]);
      await addIndicator(db, {
        id: 'kansla',
        measure: 'pulse',
        kind: 'term',
        settings: { question: 'trygg' },
      });
      await say('trygg', [4, 4, 4, 4, 4]);
      assert.equal(await refresh(), 1);
      await db.updateTable('figure').set({ state: 'published' }).execute();
      set('2026-12-20T10:00:00Z');
      await say('trygg', [9, 9, 9, 9, 0]);
      assert.equal(await refresh(), 0);
      assert.deepEqual(await figures(), ['50 n 20']);
    });
  });

  describe('the questions of the pulse', () => {
    it('are asked no more, rather than forgotten, once somebody has answered', async () => {
      const { ask, write, say, source } = await openPulse(open);
      await write([safe, home]);
      await say('trygg', [0, 0, 1, 0, 0]);
      await write([]);
      assert.deepEqual((await source()).questions, [{ ...safe, paused: true }]);
      await write([safe]);
      assert.deepEqual((await source()).questions, [safe]);
      const { items } = (await ask('GET', `${deskRoot}/history`)).json();
      assert.equal(items[0].action, 'pulse.changed');
    });

    it('are not overwritten by who has not seen the latest, nor without words', async () => {
      const { ask, write } = await openPulse(open);
      await write([safe]);
      const put = (questions: unknown[], etag?: string) =>
        ask('PUT', desk, { questions }, etag === undefined ? {} : { 'if-match': etag });
      assert.equal((await put([home])).statusCode, 428);
      const stale = await put([home], '"another"');
      assert.equal(stale.statusCode, 412);
      assert.deepEqual(stale.json().current, { questions: [safe] });
      const etag = String((await ask('GET', desk)).headers.etag);
      const refused: [questions: unknown[], pointer: string][] = [
        [[safe, safe], '/questions/1/id'],
        [[{ ...safe, text: {} }], '/questions/0/text'],
        [[{ ...safe, text: { sv: '\u200b' } }], '/questions/0/text'],
        [[{ ...safe, answers: answers.slice(1) }], '/questions/0/answers'],
        [[{ ...safe, answers: [{ sv: ' ' }, ...answers.slice(1)] }], '/questions/0/answers/0'],
      ];
      for (const [questions, pointer] of refused) {
        const found = await put(questions, etag);
        assert.equal(found.statusCode, 422, found.body);
        assert.equal(found.json().errors[0].pointer, pointer, found.body);
      }
    });
  });
});

/** A district whose pulse staff write and people answer. */
async function openPulse(open: Open) {
  const world = await openDesk(open);
  const { db, app, clock, work } = world;
  const { ask } = await work({ roles: ['coordinator'] });
  const source = async () => (await ask('GET', desk)).json<PulseSource>();
  return {
    ...world,
    ask,
    source,
    /** Writes all questions anew. */
    async write(questions: PulseSource['questions']) {
      const etag = String((await ask('GET', desk)).headers.etag);
      const answer = await ask('PUT', desk, { questions }, { 'if-match': etag });
      assert.equal(answer.statusCode, 200, answer.body);
    },
    read: async (lang = '') =>
      (await app.inject(lang ? `${address}?lang=${lang}` : address)).json<Pulse>(),
    answer: (body: object | string, once = randomUUID() as string, origin = ours) =>
      app.inject({
        method: 'POST',
        url: address,
        headers: {
          ...(origin ? { origin } : {}),
          ...(once ? { 'idempotency-key': once } : {}),
          'content-type': 'application/json',
        },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    /** So many more give each score, in the term that it is. */
    async say(question: string, scores: number[]) {
      const period = clock().toString() < '2027' ? '2026-ht' : '2027-vt';
      for (const [at, count] of scores.entries()) {
        await db
          .insertInto('pulse_count')
          .values({
            district_id: sampleDistrict.id,
            question_id: question,
            period,
            score: at + 1,
            count,
          })
          .onConflict((conflict) =>
            conflict
              .columns(['district_id', 'question_id', 'period', 'score'])
              .doUpdateSet((eb) => ({ count: eb('pulse_count.count', '+', count) })),
          )
          .execute();
      }
    },
    refresh: () => createPulseRefresher(db, clock).refresh(),
    /** What is counted: a line for each term. */
    async counts(question: string) {
      const rows = await db
        .selectFrom('pulse_count')
        .selectAll()
        .where('question_id', '=', question)
        .orderBy('period')
        .orderBy('score')
        .execute();
      return [...Map.groupBy(rows, ({ period }) => period)].map(
        ([period, some]) => `${period} ${some.map(({ count }) => count).join(' ')}`,
      );
    },
    figures: async () =>
      (await db.selectFrom('figure').selectAll().orderBy('version').execute()).map(
        ({ value, n }) => `${value} n ${n}`,
      ),
  };
}
