import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  paths,
  staffPaths,
  walkPaperPath,
  type DefectStory,
  type ProblemDetails,
  type Today,
  type WalkLead,
  type WalkList,
  type WalkProtocol,
} from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import { createTestClock, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { sampleDefects, sampleReport } from '../../testing/defects.ts';
import { workersOf } from '../../testing/staff.ts';
import { answerFor } from '../defects/answer.ts';
import { holdDefect } from '../defects/change.ts';
import { handOver } from '../defects/hand-over.ts';
import { createDefectRepository } from '../defects/repository.ts';
import { reviewDefect } from '../defects/review.ts';
import { createDefectSecrets } from '../defects/secrets.ts';
import { createDistrictRepository } from '../districts/repository.ts';

const source = {
  title: { sv: 'Trygghetsvandring', en: 'Safety walk' },
  on: '2026-11-24',
  meetings: [{ kind: 'walk', day: '2026-11-24', startTime: '16:00' }],
  stops: [{ spot: 'fotbollsplanen' }],
  participants: [{ group: 'residents', count: 7 }],
};

forEachDatabase((_engine, open) => {
  describe('a safety walk', async () => {
    const db = await open();
    const { clock, set } = createTestClock();
    const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
    const defects = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
    let count = 0;

    async function start() {
      set('2026-11-24T15:15:00Z');
      const district = `provberget-${(count += 1)}`;
      await createDistrictRepository(db, clock).save({ ...sampleDistrict, id: district });
      await defects.saveSettings(district, sampleDefects);
      const { ask } = await workersOf(app, db, clock, district)({ roles: ['walker'] });
      const change = (
        id: string,
        act: (
          tx: Tx,
          row: NonNullable<Awaited<ReturnType<typeof holdDefect>>>,
          at: string,
        ) => Promise<void>,
      ) =>
        db.transaction().execute(async (tx) => {
          const at = toStored(clock());
          await act(tx, (await holdDefect(tx, district, id, at))!, at);
        });
      const walk = async (on = '2026-11-24') =>
        (await ask('POST', staffPaths.walks(district), { ...source, on })).json<WalkLead>();
      return {
        district,
        ask,
        walk,
        change,
        async defect(wish: object = {}) {
          const id = await defects.report(
            district,
            { ...sampleReport, ...wish },
            { key: randomUUID() },
          );
          await change(id, (tx, row, at) =>
            reviewDefect(tx, row, { review: 'published', words: 'Trasig.' }, at),
          );
          return id;
        },
        said: (id: string, status: 'fixed' | 'planned') =>
          change(id, async (tx, row, at) => {
            await handOver(tx, row, { receivers: ['kommunen'], sentAt: at }, at);
            const held = (await holdDefect(tx, district, id, at))!;
            await answerFor(tx, held, { receiver: 'kommunen', status, words: 'Klart.' }, at);
          }),
        note: async (id: string, defect: string, body: object) => {
          const answer = await ask('PUT', staffPaths.walkVerdict(district, id, defect), body);
          assert.equal(answer.statusCode, 204, answer.body);
        },
        close: (id: string, body: object = {}) =>
          ask('POST', staffPaths.walkClosing(district, id), body),
        story: async (id: string) =>
          (await app.inject(paths.defect(district, id))).json<DefectStory>(),
      };
    }

    it('opens with what is unresolved on the route, and lets both truths stand', async () => {
      const { walk, defect, said, note, close, story, district } = await start();
      const [gone, contradicted, still, away] = [
        await defect(),
        await defect(),
        await defect(),
        await defect({ place: { position: { latitude: 58.579, longitude: 16.161 } } }),
      ];
      await said(gone, 'fixed');
      await said(contradicted, 'fixed');
      set('2026-11-24T15:25:00Z');
      const { id, defects: onRoute } = await walk();
      assert.deepEqual(
        onRoute.map((one) => one.id),
        [gone, contradicted, still],
      );
      await note(id, gone, { verdict: 'same' });
      await note(id, gone, { verdict: 'gone', words: 'Ny lampa!' });
      await note(id, contradicted, { verdict: 'same', words: 'Fortfarande släckt.' });
      await note(id, still, { verdict: 'worse' });
      set('2026-11-24T15:35:00Z');
      const closed = await close(id, { light: 'dark' });
      assert.equal(closed.statusCode, 200, closed.body);
      assert.equal((await close(id)).statusCode, 200);

      const mended = await story(gone);
      assert.deepEqual(
        [mended.status, mended.differs, mended.carriedOver],
        ['checked-on-walk', false, 0],
      );
      const open = await story(contradicted);
      assert.deepEqual([open.status, open.differs, open.carriedOver], ['confirmed', true, 1]);
      assert.deepEqual([open.said?.status, open.seen?.verdict], ['fixed', 'same']);
      assert.equal(open.entries.at(-1)?.by, 'walk');
      assert.equal((await story(away)).carriedOver, 0);

      const protocol = (await app.inject(paths.walk(district, id, 'en'))).json<WalkProtocol>();
      assert.equal(protocol.title, 'Safety walk');
      assert.equal(protocol.light, 'dark');
      assert.deepEqual(protocol.counts, {
        gone: 1,
        better: 0,
        same: 1,
        worse: 1,
        notVisited: 0,
        found: 0,
        differs: 1,
      });
      assert.deepEqual(
        protocol.findings.map(({ verdict }) => verdict),
        ['gone', 'same', 'worse'],
      );
      const list = (await app.inject(paths.walks(district))).json<WalkList>();
      assert.equal(list.items[0]?.state, 'walked');

      const paper = await app.inject(walkPaperPath(district, id, 'en'));
      assert.equal(paper.headers['content-type'], 'application/pdf');
      assert.match(paper.rawPayload.toString('latin1'), /^%PDF-1\.7[^]*\/Lang \(en\)/);
      const again = { headers: { 'if-none-match': String(paper.headers.etag) } };
      const same = await app.inject({ url: walkPaperPath(district, id, 'en'), ...again });
      assert.equal(same.statusCode, 304);

      // The next walk carries over what is still there.
      const next = await walk('2027-03-01');
      assert.equal((await app.inject(walkPaperPath(district, next.id))).statusCode, 404);
      assert.deepEqual(
        next.defects.map((one) => [one.id, one.carriedOver]),
        [
          [contradicted, 1],
          [still, 1],
        ],
      );
      await note(next.id, still, { verdict: 'not-visited' });
      await close(next.id);
      const twice = await story(still);
      assert.deepEqual([twice.carriedOver, twice.seen?.verdict], [2, 'worse']);
    });

    it('writes down what it finds, once', async () => {
      const { walk, ask, close, story, district } = await start();
      const { id } = await walk();
      const headers = { 'idempotency-key': randomUUID() };
      const url = staffPaths.walkDefects(district, id);
      const answers = [
        await ask('POST', url, sampleReport, headers),
        await ask('POST', url, sampleReport, headers),
      ];
      const [first, second] = answers.map((answer) => answer.json<{ id: string }>().id);
      assert.equal(first, second, answers[0]!.body);
      await close(id);
      assert.equal((await story(first!)).words, sampleReport.words);
      const protocol = (await app.inject(paths.walk(district, id))).json<WalkProtocol>();
      assert.deepEqual(
        protocol.found.map((one) => one.id),
        [first],
      );
      // A phone that was without a network comes late, and nothing is lost.
      const late = await ask('POST', url, { ...sampleReport, words: 'Sent.' });
      assert.equal(late.statusCode, 201);
    });

    it('lets the note hold that was made last, whichever phone is late with it', async () => {
      const { walk, defect, ask, close, story, district } = await start();
      const [lamp, bench, late] = [await defect(), await defect(), await defect()];
      const { id } = await walk();
      const url = (one: string, notedAt?: string) =>
        staffPaths.walkVerdict(district, id, one, notedAt);
      const note = async (one: string, verdict: string, time: string) => {
        const body = { verdict, notedAt: `2026-11-24T${time}:00Z` };
        return (await ask('PUT', url(one), body)).statusCode;
      };
      const noted = async () => {
        const lead = (await ask('GET', staffPaths.walk(district, id))).json<WalkLead>();
        return lead.defects.map((one) => one.noted?.verdict);
      };
      set('2026-11-24T15:24:00Z');
      assert.equal(await note(lamp, 'worse', '15:20'), 204);
      assert.equal(await note(lamp, 'same', '15:18'), 204);
      assert.equal(await note(bench, 'gone', '15:21'), 204);
      // Neither does a clock that runs ahead win over every other.
      assert.equal(await note(late, 'gone', '23:00'), 204);
      assert.deepEqual(await noted(), ['worse', 'gone', 'gone']);
      await ask('DELETE', url(lamp, '2026-11-24T15:19:00Z'));
      await ask('DELETE', url(bench, '2026-11-24T15:22:00Z'));
      await ask('DELETE', url(late));
      assert.deepEqual(await noted(), ['worse', undefined, undefined]);

      // Closed on one phone; the other comes late with what it saw.
      set('2026-11-24T15:30:00Z');
      await close(id);
      assert.deepEqual(await noted(), ['worse', 'not-visited', 'not-visited']);
      assert.equal((await story(late)).carriedOver, 1);
      set('2026-11-24T15:36:00Z');
      assert.equal(await note(late, 'gone', '15:23'), 204);
      assert.equal(await note(late, 'gone', '15:23'), 204);
      assert.equal(await note(lamp, 'gone', '15:28'), 409);
      const mended = await story(late);
      assert.deepEqual([mended.status, mended.carriedOver], ['checked-on-walk', 0]);
      const { counts } = (await app.inject(paths.walk(district, id))).json<WalkProtocol>();
      assert.deepEqual([counts!.gone, counts!.worse, counts!.notVisited], [1, 1, 1]);

      // A clock that is a day behind loses nothing; a protocol of long ago stays as it is.
      const behind = { verdict: 'worse', notedAt: '2026-11-23T15:25:00Z' };
      assert.equal((await ask('PUT', url(bench), behind)).statusCode, 204);
      assert.equal((await story(bench)).seen?.verdict, 'worse');
      set('2026-12-30T15:36:00Z');
      const { ask: askLater } = await workersOf(app, db, clock, district)({ roles: ['walker'] });
      const longAfter = await askLater('PUT', url(await defect()), { verdict: 'gone' });
      assert.equal(longAfter.statusCode, 409);
    });

    it('takes back what was found, and asks for neither words nor answers', async () => {
      const { walk, ask, district } = await start();
      const { id } = await walk();
      const found = { category: 'belysning', place: { spot: 'fotbollsplanen' }, language: 'sv' };
      const url = staffPaths.walkDefects(district, id);
      const key = { 'idempotency-key': randomUUID() };
      const made = await ask('POST', url, found, key);
      assert.equal(made.statusCode, 201, made.body);
      const one = made.json<{ id: string }>().id;
      const lead = async () => (await ask('GET', staffPaths.walk(district, id))).json<WalkLead>();
      assert.deepEqual((await lead()).found.length, 1);
      assert.equal((await ask('DELETE', staffPaths.walkDefect(district, id, one))).statusCode, 204);
      assert.deepEqual((await lead()).found.length, 0);
      assert.equal(
        (await ask('DELETE', staffPaths.walkDefect(district, id, 'nope'))).statusCode,
        404,
      );
    });

    it('leaves no photo to review that no note names any more', async () => {
      const { walk, defect, note, ask, district } = await start();
      const [one, { id }] = [await defect(), await walk()];
      const photo = async () => {
        const taken = randomUUID();
        const values = { id: taken, district_id: district, defect_id: null, walk_id: id };
        const file = { position: 0, hash: taken, source_hash: taken, width: 8, height: 6 };
        const row = { ...values, ...file, created_at: toStored(clock()) };
        await db
          .insertInto('defect_photo')
          .values({ ...row, review: 'waiting' })
          .execute();
        return taken;
      };
      const toReview = async () =>
        (
          await db
            .selectFrom('defect_photo')
            .select('id')
            .where('defect_id', '=', one)
            .where('review', '=', 'waiting')
            .execute()
        )
          .map((row) => row.id)
          .sort();
      const [first, second, third] = [await photo(), await photo(), await photo()];
      await note(id, one, { verdict: 'same', photos: [first, second] });
      assert.deepEqual(await toReview(), [first, second].sort());
      await note(id, one, { verdict: 'same', photos: [second, third] });
      assert.deepEqual(await toReview(), [second, third].sort());
      await db
        .updateTable('defect_photo')
        .set({ review: 'published' })
        .where('id', '=', third)
        .execute();
      await ask('DELETE', staffPaths.walkVerdict(district, id, one));
      assert.deepEqual(await toReview(), []);
      const kept = await db
        .selectFrom('defect_photo')
        .select('defect_id')
        .where('id', '=', third)
        .executeTakeFirst();
      assert.equal(kept?.defect_id, one, 'what has been reviewed stays');
    });

    it('takes back only what it has found itself', async () => {
      const { walk, defect, ask, story, district } = await start();
      const [one, { id }] = [await defect(), await walk()];
      const answer = await ask('DELETE', staffPaths.walkDefect(district, id, one));
      assert.equal(answer.statusCode, 404);
      assert.equal((await story(one)).id, one);
    });

    it('is a matter for today in the week before, and until it has been closed', async () => {
      const { walk, district } = await start();
      const [soon, later] = [await walk('2026-11-30'), await walk('2026-12-20')];
      const work = workersOf(app, db, clock, district);
      const notes = async (role: 'walker' | 'follow-up' = 'walker') => {
        const { ask } = await work({ roles: [role] });
        const { notes } = (await ask('GET', staffPaths.today(district))).json<Today>();
        return notes
          .filter(({ kind }) => kind.startsWith('walks-'))
          .map(({ kind, items }) => [kind, ...items.map(({ path }) => path)]);
      };
      assert.deepEqual(await notes(), [['walks-coming', `walks/${soon.id}`]]);
      assert.deepEqual(await notes('follow-up'), []);
      set('2026-12-01T09:00:00Z');
      assert.deepEqual(await notes(), [['walks-unfinished', `walks/${soon.id}`]]);
      const { ask } = await work({ roles: ['walker'] });
      await ask('POST', staffPaths.walkClosing(district, soon.id), {});
      assert.deepEqual(await notes(), []);
      set('2026-12-15T09:00:00Z');
      assert.deepEqual(await notes(), [['walks-coming', `walks/${later.id}`]]);
    });

    it('refuses what does not fit', async () => {
      const { walk, ask, close, defect, district } = await start();
      for (const [body, pointer] of [
        [{ ...source, stops: [{ spot: 'nope' }] }, '/stops/0/spot'],
        [{ ...source, stops: [{}] }, '/stops/0/name'],
        [{ ...source, on: 'imorgon' }, '/on'],
        [{ ...source, participants: [{ group: 'residents', count: -1 }] }, '/participants/0/count'],
      ] as const) {
        const answer = await ask('POST', staffPaths.walks(district), body);
        assert.equal(answer.statusCode, 422, answer.body);
        assert.equal(answer.json<ProblemDetails>().errors?.[0]?.pointer, pointer);
      }
      const { id } = await walk();
      const one = await defect();
      const verdict = (body: object, defectId = one) =>
        ask('PUT', staffPaths.walkVerdict(district, id, defectId), body);
      assert.equal((await verdict({ verdict: 'nope' })).statusCode, 422);
      assert.equal((await verdict({ verdict: 'same' }, 'nope')).statusCode, 404);
      const other = await walk();
      const anothers = randomUUID();
      const file = { position: 0, hash: anothers, source_hash: anothers, width: 8, height: 6 };
      await db
        .insertInto('defect_photo')
        .values({
          ...{ id: anothers, district_id: district, defect_id: null, walk_id: other.id },
          ...{ ...file, review: 'waiting', created_at: toStored(clock()) },
        })
        .execute();
      const taken = await verdict({ verdict: 'same', photos: [anothers] });
      assert.equal(taken.json<ProblemDetails>().errors?.[0]?.code, 'photo-unknown');
      const strange = await verdict({ verdict: 'same', photos: [randomUUID()] });
      assert.equal(strange.json<ProblemDetails>().errors?.[0]?.code, 'photo-unknown');
      assert.equal((await verdict({ verdict: 'worse' })).statusCode, 204);
      await close(id);
      assert.equal((await verdict({ verdict: 'same' })).statusCode, 409);
      assert.equal((await ask('DELETE', staffPaths.walk(district, id))).statusCode, 409);
    });
  });
});
