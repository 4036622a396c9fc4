import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  paths,
  type DefectForm,
  type DefectList,
  type DefectPhotoSent,
  type DefectReported,
  type DefectStory,
  type MyDefect,
  type ProblemDetails,
  type SimilarDefects,
} from '@klocket/contract';
import sharp from 'sharp';
import { toStored } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { createTestClock, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { sampleDefects, sampleReport } from '../../testing/defects.ts';
import { createSignupSecrets } from '../signups/secrets.ts';
import { erasePerson } from '../signups/erasure/person.ts';
import { createDistrictRepository } from '../districts/repository.ts';
import { answerFor } from './answer.ts';
import { holdDefect, takeStep } from './change.ts';
import { handOver } from './hand-over.ts';
import { createDefectForgetter } from './forget.ts';
import { createDefectPhotoRepository } from './photos.ts';
import { createDefectRepository } from './repository.ts';
import { reviewDefect } from './review.ts';
import { createDefectSecrets } from './secrets.ts';

/** Each test has a district of its own, in one app for each database. */
let district = '';
let districts = 0;
const now = '2026-11-24T15:15:00Z';
const origin = 'http://localhost:8080';
const partner = 'https://partner.example';

forEachDatabase((engine, open) => {
  describe('a district’s defects', async () => {
    const start = starter(await openShared(open));
    describe('reporting a defect', () => {
      it('begins with a form in the reader’s language', async () => {
        const { app } = await start();
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
        const { db, report } = await start();
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
        assert.equal(url, `${origin}/${district}/defects/mine#${token}`);
        assert.equal(await count(db), 1);
        // The same key is the same report also when it is not kept any more.
        await db.deleteFrom('idempotency_key').execute();
        assert.equal((await report({}, { key })).json<DefectReported>().token, token);
        assert.equal(await count(db), 1);
        const other = await report({ words: 'Annat.' }, { key });
        assert.equal(other.statusCode, 422);
        assert.equal(other.json<ProblemDetails>().code, 'key-reused');
      });

      it('is shown to nobody before it is reviewed, but to whoever made it', async () => {
        const { app, publish, reported } = await start();
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
        const { app, report, db } = await start();
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

    describe('the list of defects', () => {
      it('is narrowed by category, status, place and change, and pages', async () => {
        const { app, publish, reported, change, set } = await start();
        const ids: string[] = [];
        for (const [at, longitude] of [16.171, 16.172, 16.173, 16.176].entries()) {
          set(`2026-11-24T15:1${at}:00Z`);
          const { my } = await reported({
            category: at === 3 ? 'hissar' : 'belysning',
            place: { position: { latitude: 58.573 + at / 1000, longitude } },
          });
          await publish(my.defect.id);
          ids.push(my.defect.id);
        }
        set('2026-11-24T16:00:00Z');
        await change(ids[0]!, (tx, row, stamp) =>
          takeStep(tx, row, { to: 'fixed', voice: 'desk', reason: 'Ny lampa.' }, stamp),
        );
        const list = async (query: Parameters<typeof paths.defects>[1]) => {
          const answer = await app.inject(paths.defects(district, query));
          assert.equal(answer.statusCode, 200, answer.body);
          const { items, next } = answer.json<DefectList>();
          return { found: items.map(({ id }) => ids.indexOf(id)), next };
        };
        assert.deepEqual((await list({})).found, [3, 2, 1, 0]);
        assert.deepEqual((await list({ category: 'hissar' })).found, [3]);
        assert.deepEqual((await list({ status: 'open' })).found, [3, 2, 1]);
        assert.deepEqual((await list({ status: 'closed,planned' })).found, [0]);
        assert.deepEqual((await list({ since: '2026-11-24T15:30:00Z' })).found, [0]);
        assert.deepEqual((await list({ bbox: '16.1715,58.57,16.175,58.58' })).found, [2, 1]);
        assert.deepEqual((await list({ bbox: '-180,-90,180,90' })).found, [3, 2, 1, 0]);
        const bbox = '16.16,58.57,16.18,58.58';
        for (const narrow of [{}, { bbox }]) {
          const first = await list({ ...narrow, limit: 3 });
          assert.deepEqual(first.found, [3, 2, 1]);
          const second = await list({ ...narrow, limit: 3, cursor: first.next! });
          assert.deepEqual(second, { found: [0], next: undefined });
        }
      });

      it('refuses what it cannot be narrowed by', async () => {
        const { app } = await start();
        for (const [query, pointer] of [
          [{ bbox: '1,2,3' }, '#query/bbox'],
          [{ bbox: '16,58,15,59' }, '#query/bbox'],
          [{ bbox: 'a,b,c,d' }, '#query/bbox'],
          [{ bbox: '1e999,0,1,1' }, '#query/bbox'],
          [{ status: 'nope' }, '#query/status'],
          [{ cursor: 'nope' }, '#query/cursor'],
          [{ limit: 5000 }, '#query/limit'],
          [{ since: 'nope' }, '#query/since'],
        ] as const) {
          const answer = await app.inject(paths.defects(district, query));
          assert.equal(answer.statusCode, 400, JSON.stringify(query));
          assert.equal(answer.json<ProblemDetails>().errors?.[0]?.pointer, pointer);
        }
      });

      it('is GeoJSON for who asks for that', async () => {
        const { app, publish, reported } = await start();
        const { my } = await reported({});
        await publish(my.defect.id);
        const url = paths.defects(district);
        const geo = await app.inject({ url, headers: { accept: 'application/geo+json' } });
        assert.match(String(geo.headers['content-type']), /^application\/geo\+json/);
        assert.match(String(geo.headers.vary), /Accept/);
        const { features } = geo.json<{ features: { geometry: { coordinates: number[] } }[] }>();
        assert.deepEqual(features[0]!.geometry.coordinates, [16.1722, 58.5738]);
        assert.ok((await app.inject(url)).json<DefectList>().items);
      });
    });

    describe('what may be the same', () => {
      it('comes first where it is near or at the same spot, and "me too" counts once', async () => {
        const { app, publish, reported, post } = await start();
        const near = { latitude: 58.57385, longitude: 16.1722 };
        const far = { latitude: 58.5758, longitude: 16.1722 };
        const [lamp, lift, away] = [
          await reported({ place: { position: near } }),
          await reported({ category: 'hissar', place: { spot: 'fotbollsplanen' } }),
          await reported({ place: { position: far } }),
        ].map(({ my }) => my.defect.id);
        for (const id of [lamp, lift, away]) await publish(id!);
        const similar = await app.inject(
          paths.similarDefects(district, {
            latitude: 58.5738,
            longitude: 16.1722,
            spot: 'fotbollsplanen',
            category: 'belysning',
          }),
        );
        const { items } = similar.json<SimilarDefects>();
        assert.deepEqual(
          items.map(({ id, metres }) => [id, metres]),
          [
            [lamp, 6],
            [lift, undefined],
          ],
        );
        const key = randomUUID();
        for (const expected of [1, 1]) {
          const answer = await post(paths.defectConfirmations(district, lamp!), {}, { key });
          assert.deepEqual(answer.json(), { confirmations: expected }, answer.body);
        }
        const more = await post(paths.defectConfirmations(district, lamp!), {});
        assert.deepEqual(more.json(), { confirmations: 2 });
        const story = (await app.inject(paths.defect(district, lamp!))).json<DefectStory>();
        assert.equal(story.confirmations, 2);
        assert.equal((await post(paths.defectConfirmations(district, 'nope'), {})).statusCode, 404);
      });
    });

    describe('a photo', () => {
      const drawn = (background: string) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .withMetadata({ exif: { IFD0: { Copyright: 'somebody' } } })
          .jpeg()
          .toBuffer();

      it('is the same however often it is sent, and hidden until it is reviewed', async () => {
        const { app, put, publish, reported, files } = await start();
        const id = randomUUID();
        const bytes = await drawn('#a00');
        const answers = await Promise.all([put(id, bytes), put(id, bytes)]);
        assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 201]);
        const photo = answers[0].json<DefectPhotoSent>();
        assert.deepEqual(photo, { id, width: 60, height: 40 });
        assert.equal((await put(id, bytes)).statusCode, 200);
        assert.equal((await put(id, await drawn('#0a0'))).statusCode, 422);
        const { my } = await reported({ words: undefined, photos: [id] });
        const address = `/files/defects/${id}/480.webp`;
        assert.equal((await app.inject(address)).statusCode, 404);
        await publish(my.defect.id, { photos: [{ id, review: 'published' }] });
        const file = await app.inject(address);
        assert.equal(file.statusCode, 200);
        assert.equal(file.headers['content-type'], 'image/webp');
        assert.equal(file.headers['x-content-type-options'], 'nosniff');
        assert.match(String(file.headers['content-security-policy']), /sandbox/);
        assert.equal((await sharp(file.rawPayload).metadata()).exif, undefined);
        const story = (await app.inject(paths.defect(district, my.defect.id))).json<DefectStory>();
        assert.equal(story.photos[0]?.url, `/files/defects/${id}/1600.webp`);
        // Nobody else's report can name it.
        const { statusCode } = await post(app, paths.defects(district), {
          ...sampleReport,
          photos: [id],
        });
        assert.equal(statusCode, 422);
        assert.deepEqual(await leftOver(files), []);
      });

      it('is refused where it is none, too large or under a name of its own', async () => {
        const { put, app, files } = await start();
        if (engine === 'postgres') return;
        const bytes = await drawn('#00a');
        const bomb = await sharp({
          create: { width: 14_000, height: 14_000, channels: 3, background: '#fff' },
          limitInputPixels: false,
        })
          .png({ compressionLevel: 9 })
          .toBuffer();
        const polyglot = Buffer.concat([Buffer.from('<svg onload="alert(1)">'), bytes]);
        for (const [what, sent, type, status] of [
          [
            'a drawing',
            Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
            'image/svg+xml',
            415,
          ],
          ['a page that ends as a photo', polyglot, 'image/jpeg', 415],
          ['half of it', bytes.subarray(0, bytes.length / 2), 'image/jpeg', 400],
          ['nothing', Buffer.alloc(0), 'image/jpeg', 415],
          ['a bomb', bomb, 'image/png', 400],
          ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), 'image/jpeg', 413],
          ['a form', Buffer.from('--x\r\n\r\n--x--'), 'multipart/form-data; boundary=x', 415],
        ] as const) {
          const began = performance.now();
          const answer = await put(randomUUID(), sent, { type });
          assert.equal(answer.statusCode, status, `${what}: ${answer.body}`);
          assert.ok(performance.now() - began < 2000, what);
        }
        for (const id of ['..%2f..%2fx', 'kort', 'a'.repeat(65), '%00'.repeat(16)]) {
          const { statusCode } = await app.inject({
            method: 'PUT',
            url: `/api/v1/districts/${district}/defect-photos/${id}`,
            headers: { origin, 'content-type': 'image/jpeg' },
            payload: bytes,
          });
          assert.ok(statusCode >= 400 && statusCode < 500, `${id}: ${statusCode}`);
        }
        assert.equal(
          (await put(randomUUID(), bytes, { from: 'https://x.example' })).statusCode,
          403,
        );
        assert.deepEqual(await leftOver(files), []);
      });

      it('that no report names is removed after a week, but not its twin', async () => {
        const { put, db, clock, set, files, reported } = await start();
        const [lost, named] = [randomUUID(), randomUUID()];
        const bytes = await drawn('#aaa');
        await put(lost, bytes);
        await put(named, bytes);
        const other = randomUUID();
        await put(other, await drawn('#bbb'));
        await reported({ photos: [named] });
        const photos = createDefectPhotoRepository(db, clock, files);
        set('2026-12-01T15:14:00Z');
        assert.equal(await photos.forgetUnclaimed(), 0);
        set('2026-12-01T15:16:00Z');
        assert.ok((await photos.forgetUnclaimed()) >= 2);
        assert.ok(await photos.find(named));
        const file = photos.pathOf((await photos.find(named))!.hash, '480.webp');
        assert.ok((await stat(file)).isFile());
        assert.equal(await photos.find(other), undefined);
      });
    });

    describe('following a defect', () => {
      it('is by mail once the address has answered, and ends when its reader says so', async () => {
        const { app, db, publish, reported, post, change } = await start();
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
        assert.equal((await say(false)).statusCode, 204);
        assert.equal((await say(true)).statusCode, 410);
        const alone = (await follow({})).json<{ token: string }>();
        const seen = await app.inject({
          url: paths.myDefect(),
          headers: { authorization: `Bearer ${alone.token}` },
        });
        assert.equal(seen.json<MyDefect>().role, 'follower');
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

    describe('defects for other programs', () => {
      it('are GeoJSON, a table without formulas, and news', async () => {
        const { app, publish, reported } = await start();
        const { my } = await reported({});
        await publish(my.defect.id, { words: '=HYPERLINK("x")' });
        const [geo, csv, rss] = await Promise.all(
          (['geojson', 'csv', 'rss'] as const).map((format) =>
            app.inject(paths.defectFeed(district, format, { lang: 'en' })),
          ),
        );
        assert.equal(geo!.json<{ features: unknown[] }>().features.length, 1);
        assert.match(csv!.body, /^\ufeffNumber,Category,Status/);
        assert.match(csv!.body, /"'=HYPERLINK\(""x""\)"/);
        assert.match(String(csv!.headers['content-disposition']), /attachment/);
        assert.match(rss!.body, /<title>1 Lighting, The football pitch: received<\/title>/);
        assert.equal((await app.inject(paths.defectFeed('no-such', 'csv'))).statusCode, 404);
      });
    });

    describe('a defect’s story', () => {
      it('tells what each receiver says, and whoever reported may ask that it be opened', async () => {
        const { app, publish, reported, change, set } = await start();
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

/** Begins tests, each in a district of its own. */
function starter({ app, db, clock, set, files }: Awaited<ReturnType<typeof openShared>>) {
  return async () => {
    set(now);
    district = `provberget-${(districts += 1)}`;
    await createDistrictRepository(db, clock).save({ ...sampleDistrict, id: district });
    const defects = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
    await defects.saveSettings(district, sampleDefects);
    const report = (wish: object = {}, { key = randomUUID(), from = origin } = {}) =>
      post(app, paths.defects(district), { ...sampleReport, ...wish }, { key, from });
    const change = (id: string, act: Change) =>
      db.transaction().execute(async (tx) => {
        const at = toStored(clock());
        await act(tx, (await holdDefect(tx, district, id, at))!, at);
      });
    return {
      app,
      db,
      clock,
      set,
      files,
      report,
      change,
      post: (url: string, body: object, more?: { key?: string }) => post(app, url, body, more),
      async reported(wish: object) {
        const answer = await report(wish);
        assert.equal(answer.statusCode, 201, answer.body);
        return answer.json<DefectReported>();
      },
      put: (id: string, payload: Buffer, { type = 'image/jpeg', from = origin } = {}) =>
        app.inject({
          method: 'PUT',
          url: paths.defectPhoto(district, id),
          headers: { origin: from, 'content-type': type },
          payload,
        }),
      publish: (id: string, more: Partial<Parameters<typeof reviewDefect>[2]> = {}) =>
        change(id, (tx, row, at) => reviewDefect(tx, row, { review: 'published', ...more }, at)),
    };
  };
}

async function openShared(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  const files = await mkdtemp(join(tmpdir(), 'klocket-defects-'));
  const environment = {
    KLOCKET_RATE_LIMIT: '1000000',
    KLOCKET_FILES: files,
    KLOCKET_PROOF_BITS: '0',
  };
  const app = await openApp(db, { clock, environment });
  return { app, db, clock, set, files };
}

type Change = (
  tx: Parameters<typeof takeStep>[0],
  row: Parameters<typeof takeStep>[1],
  at: string,
) => Promise<void>;

const secretOf = createDefectSecrets('only for tests, only for tests, only for tests').tokenOf;

const post = (
  app: Awaited<ReturnType<typeof openApp>>,
  url: string,
  payload: object,
  { key = randomUUID(), from = origin }: { key?: string; from?: string } = {},
) =>
  app.inject({
    method: 'POST',
    url,
    headers: { origin: from, 'idempotency-key': key },
    payload,
  });

const count = async (db: Database) =>
  (await db.selectFrom('defect').select('id').where('district_id', '=', district).execute()).length;

/** What a refused photo has left behind. */
const leftOver = async (files: string) =>
  (await readdir(join(files, 'defects')).catch(() => [])).filter((name) => name.startsWith('.'));
