import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paths, type DefectStory, type MyDefect } from '@klocket/contract';
import { forEachDatabase } from '../../testing/databases.ts';
import { openDefects } from '../../testing/defect-app.ts';
import { sampleReport } from '../../testing/defects.ts';
import { erasePerson } from '../signups/erasure/person.ts';
import { createSignupSecrets } from '../signups/secrets.ts';
import { answerFor } from './answer.ts';
import { takeStep } from './change.ts';
import { createDefectForgetter } from './forget.ts';
import { handOver } from './hand-over.ts';
import { createDefectSecrets } from './secrets.ts';

forEachDatabase((_engine, open) => {
  describe('what becomes of a defect', async () => {
    const start = await openDefects(open);
    describe('following a defect', () => {
      it('is by mail once the address has answered, and ends when its reader says so', async () => {
        const { app, db, publish, reported, post, change, district } = await start();
        const { my } = await reported({ contact: { email: 'anna@post.example' } });
        const { id } = my.defect;
        await publish(id);
        const follow = (body: object) =>
          post(paths.defectFollowers(district, id), { language: 'en', ...body });
        const mails = () =>
          db
            .selectFrom('mail')
            .select(['recipient', 'template', 'defect_token_id', 'values_json'])
            .where('district_id', '=', district)
            .orderBy('template')
            .execute();
        for (let times = 0; times < 2; times += 1) {
          const answer = await follow({ email: 'bo@post.example' });
          assert.deepEqual([answer.statusCode, answer.json()], [202, { mailed: true }]);
        }
        assert.equal((await follow({ email: 'nope' })).statusCode, 422);
        const asked = await mails();
        assert.deepEqual(
          asked.map(({ recipient, template }) => `${recipient} ${template}`),
          ['bo@post.example defect-follow', 'anna@post.example defect-received'],
        );
        assert.ok(
          asked.every(
            ({ values_json }) => (JSON.parse(values_json!) as { link: string }).link === '',
          ),
        );
        const step = (to: 'confirmed' | 'fixed') =>
          change(id, (tx, row, at) =>
            takeStep(tx, row, { to, voice: 'desk', reason: 'Vi var där.' }, at),
          );
        await step('confirmed');
        const told = async () =>
          (await mails())
            .filter(({ template }) => template === 'defect-changed')
            .map(({ recipient }) => recipient)
            .sort();
        assert.deepEqual(await told(), ['anna@post.example']);
        const secret = secretOf(asked[0]!.defect_token_id!);
        const say = (follows: boolean) =>
          app.inject({
            method: 'PATCH',
            url: paths.myDefect(),
            headers: { authorization: `Bearer ${secret}` },
            payload: { follows },
          });
        assert.equal((await say(true)).json<MyDefect>().follows, true);
        await step('fixed');
        assert.deepEqual(await told(), [
          'anna@post.example',
          'anna@post.example',
          'bo@post.example',
        ]);
        // Who reported it and follows it with the same address reads it once.
        await follow({ email: 'Anna@post.example' });
        const [own] = (await mails()).filter(
          ({ recipient, template }) =>
            template === 'defect-follow' && recipient.toLowerCase() === 'anna@post.example',
        );
        await app.inject({
          method: 'PATCH',
          url: paths.myDefect(),
          headers: { authorization: `Bearer ${secretOf(own!.defect_token_id!)}` },
          payload: { follows: true },
        });
        const before = (await told()).length;
        await step('confirmed');
        assert.equal((await told()).length, before + 2);
        assert.equal((await say(false)).statusCode, 204);
        assert.equal((await say(true)).statusCode, 410);
        const alone = (await follow({})).json<{ token: string }>();
        const seen = await app.inject({
          url: paths.myDefect(),
          headers: { authorization: `Bearer ${alone.token}` },
        });
        assert.equal(seen.json<MyDefect>().role, 'follower');
      });

      it('tells whoever reported why it is not shown, once', async () => {
        const { db, publish, reported } = await start();
        const { my } = await reported({ contact: { email: 'dag@post.example' } });
        const refusal = 'Det här är en grannes sak.';
        for (let times = 0; times < 2; times += 1) {
          await publish(my.defect.id, { review: 'refused', refusal });
        }
        const told = await db
          .selectFrom('mail')
          .select('values_json')
          .where('recipient', '=', 'dag@post.example')
          .where('template', '=', 'defect-changed')
          .execute();
        assert.deepEqual(
          told.map(({ values_json }) => (JSON.parse(values_json!) as { reason: string }).reason),
          [refusal],
        );
      });

      it('ends for who is erased, whatever way the address was typed', async () => {
        const { db, clock, publish, reported } = await start();
        const { my } = await reported({ contact: { name: 'Cia', email: 'Cia@Post.example' } });
        await publish(my.defect.id);
        const parts = { db, clock, secrets: createSignupSecrets('x'.repeat(32)) };
        const { reports } = await erasePerson(parts, { email: 'cia@post.example' });
        assert.equal(reports, 1);
        const row = await db
          .selectFrom('defect')
          .select(['name', 'email', 'words'])
          .where('id', '=', my.defect.id)
          .executeTakeFirst();
        assert.deepEqual({ ...row }, { name: null, email: null, words: sampleReport.words });
      });

      it('leaves nobody’s address long after it is closed', async () => {
        const { db, clock, set, publish, reported, change } = await start();
        const { my } = await reported({ contact: { name: 'Anna', email: 'anna@post.example' } });
        await publish(my.defect.id);
        await change(my.defect.id, (tx, row, at) =>
          takeStep(tx, row, { to: 'fixed', voice: 'desk', reason: 'Klart.' }, at),
        );
        const forgetter = createDefectForgetter(db, clock);
        const left = () =>
          db
            .selectFrom('defect')
            .select(['name', 'email'])
            .where('id', '=', my.defect.id)
            .executeTakeFirst();
        set('2027-02-22T15:14:00Z');
        await forgetter.forgetContacts();
        assert.equal((await left())?.name, 'Anna');
        set('2027-02-22T15:16:00Z');
        await forgetter.forgetContacts();
        assert.deepEqual({ ...(await left()) }, { name: null, email: null });
      });
    });

    describe('a defect’s story', () => {
      it('tells what each receiver says, and whoever reported may ask that it be opened', async () => {
        const { app, publish, reported, change, set, district } = await start();
        const { my, token } = await reported({});
        const { id } = my.defect;
        await publish(id);
        const asked = (words: string) =>
          app.inject({
            method: 'POST',
            url: paths.myDefectReopenings(),
            headers: { authorization: `Bearer ${token}` },
            payload: { words },
          });
        assert.equal((await asked('Den är ju inte lagad.')).statusCode, 409);
        await change(id, (tx, row, at) =>
          handOver(tx, row, { receivers: ['kommunen', 'hyresvarden'], sentAt: at }, at),
        );
        await change(id, (tx, row, at) =>
          answerFor(
            tx,
            row,
            { receiver: 'hyresvarden', status: 'not-responsible', words: 'Inte vår.' },
            at,
          ),
        );
        let story = (await app.inject(paths.defect(district, id))).json<DefectStory>();
        assert.equal(story.status, 'handed-over');
        set('2026-11-24T15:20:00Z');
        await change(id, (tx, row, at) =>
          answerFor(tx, row, { receiver: 'kommunen', status: 'fixed', words: 'Ny lampa.' }, at),
        );
        story = (await app.inject(paths.defect(district, id))).json<DefectStory>();
        assert.equal(story.status, 'fixed');
        assert.deepEqual(
          story.entries.map(({ by, status, name }) => [by, status, name].filter(Boolean).join(' ')),
          [
            'reporter received',
            'desk handed-over',
            'receiver not-responsible Hyresvärden',
            'receiver fixed Kommunen',
          ],
        );
        assert.deepEqual(
          story.receivers.map(({ name, state }) => `${name} ${state}`),
          ['Hyresvärden done', 'Kommunen done'],
        );
        assert.equal(story.said?.receiver.name, 'Kommunen');
        for (const expected of [200, 200]) {
          assert.equal((await asked('Den är ju inte lagad.')).statusCode, expected);
        }
        assert.equal((await asked('Och en gång till.')).statusCode, 409);
      });
    });
  });
});

const secretOf = createDefectSecrets('only for tests, only for tests, only for tests').tokenOf;
