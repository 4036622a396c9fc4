import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  paths,
  type DefectForm,
  type DefectList,
  type DefectReported,
  type DefectStory,
  type MyDefect,
  type ProblemDetails,
} from '@klocket/contract';
import { type Database } from '../../database/database.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { openDefects, ourOrigin } from '../../testing/defect-app.ts';
import { sampleReport } from '../../testing/defects.ts';

forEachDatabase((_engine, open) => {
  describe('a report', async () => {
    const start = await openDefects(open);
    describe('reporting a defect', () => {
      it('begins with a form in the reader’s language', async () => {
        const { app, district } = await start();
        const form = (await app.inject(paths.defectForm(district, 'en'))).json<DefectForm>();
        assert.deepEqual(
          form.categories.map(({ title, urgency }) => [title, urgency]),
          [
            ['Lighting', 'ordinary'],
            ['Lifts', 'urgent'],
          ],
        );
        assert.deepEqual(form.categories[0]!.receivers, [
          { id: 'kommunen', name: 'Kommunen', publicRecord: true },
        ]);
        assert.equal(form.categories[0]!.questions[0]!.options[0]!.name, 'Out');
        assert.deepEqual(form.phones, [{ name: 'Danger to life', phone: '112' }]);
        assert.equal(form.spots[0]!.name, 'The football pitch');
        assert.equal(form.elsewhere, undefined);
        const other = await app.inject({
          url: paths.defectForm(district),
          headers: { origin: 'https://stranger.example' },
        });
        assert.equal(other.json<DefectForm>().elsewhere, true);
        assert.equal((await app.inject(paths.defectForm('no-such'))).statusCode, 404);
      });

      it('makes one defect, however often it arrives, and tells its secret', async () => {
        const { db, report, district } = await start();
        const key = randomUUID();
        const answers = await Promise.all([report({}, { key }), report({}, { key })]);
        const again = await report({}, { key });
        for (const { statusCode, body } of [...answers, again]) assert.equal(statusCode, 201, body);
        const { my, token, url, warnings } = again.json<DefectReported>();
        assert.deepEqual(again.json(), answers[0].json());
        assert.deepEqual(warnings, []);
        assert.equal(my.review, 'waiting');
        assert.equal(my.defect.words, sampleReport.words);
        assert.equal(my.defect.number, 1);
        assert.equal(url, `${ourOrigin}/${district}/defects/mine#${token}`);
        assert.equal(await count(db, district), 1);
        // The same key is the same report also when it is not kept any more.
        await db.deleteFrom('idempotency_key').execute();
        assert.equal((await report({}, { key })).json<DefectReported>().token, token);
        assert.equal(await count(db, district), 1);
        const other = await report({ words: 'Annat.' }, { key });
        assert.equal(other.statusCode, 422);
        assert.equal(other.json<ProblemDetails>().code, 'key-reused');
      });

      it('is shown to nobody before it is reviewed, but to whoever made it', async () => {
        const { app, publish, reported, district } = await start();
        const { my, token } = await reported({ contact: { email: 'anna@post.example' } });
        const { id } = my.defect;
        assert.deepEqual((await app.inject(paths.defects(district))).json<DefectList>().items, []);
        assert.equal((await app.inject(paths.defect(district, id))).statusCode, 404);
        const mine = await app.inject({
          url: paths.myDefect(),
          headers: { authorization: `Bearer ${token}` },
        });
        assert.equal(mine.json<MyDefect>().defect.words, sampleReport.words);
        assert.equal(mine.json<MyDefect>().email, 'a…@post.example');
        for (const [header, status] of [
          [undefined, 401],
          ['Bearer x', 404],
          [`Bearer ${token}x`, 404],
        ] as const) {
          const headers = header ? { authorization: header } : {};
          const { statusCode } = await app.inject({ url: paths.myDefect(), headers });
          assert.equal(statusCode, status);
        }
        await publish(id, { words: 'Lampan är släckt.' });
        const answer = await app.inject(paths.defect(district, id, 'en'));
        const story = answer.json<DefectStory>();
        assert.equal(story.words, 'Lampan är släckt.');
        assert.equal(story.category.name, 'Lighting');
        assert.equal(story.place.spot?.name, 'The football pitch');
        assert.deepEqual(
          story.entries.map(({ by, status }) => [by, status]),
          [['reporter', 'received']],
        );
        assert.doesNotMatch(answer.body, /anna|post\.example/);
      });

      it('says which field is not right', async () => {
        const { report } = await start();
        const position = { latitude: 58.5738, longitude: 16.1722 };
        const table: [wish: object, pointer: string, code: string][] = [
          [{ category: 'nope' }, '/category', 'choice'],
          [{ place: {} }, '/place', 'place-missing'],
          [{ place: { address: ' ' } }, '/place', 'place-missing'],
          [{ place: { spot: 'nope' } }, '/place/spot', 'choice'],
          [
            { place: { position: { ...position, latitude: 91 } } },
            '/place/position/latitude',
            'too-large',
          ],
          [{ place: { position, extra: 1 } }, '/place/extra', 'unknown'],
          [{ words: '  ' }, '/words', 'words-or-photo'],
          [{ words: 'x'.repeat(2001) }, '/words', 'too-long'],
          [{ words: 'Jag är 811218-9876.' }, '/words', 'identity-number'],
          [{ place: { address: 'Hos 811218-9876' } }, '/place/address', 'identity-number'],
          [{ contact: { name: '811218-9876' } }, '/contact/name', 'identity-number'],
          [{ answers: { vad: 'nope' } }, '/answers/vad', 'choice'],
          [{ answers: { annat: 'x' } }, '/answers/annat', 'unknown'],
          [{ contact: { email: 'nope' } }, '/contact/email', 'address-invalid'],
          [{ photos: ['../../etc/passwd-xx'] }, '/photos/0', 'format'],
          [{ photos: [randomUUID()] }, '/photos/0', 'photo-unknown'],
          [{ photos: ['a', 'b', 'c', 'd'].map((x) => x.repeat(16)) }, '/photos', 'too-long'],
          [{ seenAt: 'yesterday' }, '/seenAt', 'format'],
          [{ language: 'xx-' }, '/language', 'format'],
          [{ website: 'x' }, '/website', 'unknown'],
        ];
        for (const [wish, pointer, code] of table) {
          const answer = await report(wish);
          assert.equal(answer.statusCode, 422, JSON.stringify(wish));
          const [error] = answer.json<ProblemDetails>().errors ?? [];
          assert.deepEqual([error?.pointer, error?.code], [pointer, code], JSON.stringify(wish));
          assert.ok(error!.detail.length > 5);
        }
      });

      it('takes a place outside the district in, with a warning', async () => {
        const { reported } = await start();
        const position = { latitude: 59, longitude: 17 };
        const { my, warnings } = await reported({ place: { position } });
        assert.deepEqual(my.defect.place.position, position);
        assert.equal(warnings[0]?.code, 'outside-district');
        assert.match(warnings[0]!.detail, /utanför/);
      });

      it('is taken from our pages, partners and our own frames, and from nobody else', async () => {
        const { app, report, db, district } = await start();
        await db
          .insertInto('partner')
          .values({ district_id: district, origin: partner, name: 'Partnern' })
          .execute();
        assert.equal((await report({}, { from: partner })).statusCode, 201);
        assert.equal((await report({}, { from: 'https://stranger.example' })).statusCode, 403);
        assert.equal((await report({}, { from: 'null' })).statusCode, 403);
        const frame = await app.inject(`/embed/calendar?district=${district}`);
        assert.equal(frame.statusCode, 200);
      });

      it('believes a phone about when, unless its clock is wrong', async () => {
        const { db, reported } = await start();
        for (const [seenAt, kept] of [
          ['2026-11-24T10:00:00+01:00', '2026-11-24T09:00:00Z'],
          ['2036-11-24T10:00:00Z', null],
          ['1970-01-01T00:00:00Z', null],
        ] as const) {
          const { my } = await reported({ seenAt });
          const row = await db
            .selectFrom('defect')
            .select('seen_at')
            .where('id', '=', my.defect.id)
            .executeTakeFirstOrThrow();
          assert.equal(row.seen_at, kept);
        }
      });
    });
  });
});

const partner = 'https://partner.example';

const count = async (db: Database, district: string) =>
  (await db.selectFrom('defect').select('id').where('district_id', '=', district).execute()).length;
