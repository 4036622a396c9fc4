import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  heartbeatsPath,
  paths,
  screenCheckInsPath,
  staffPaths,
  type DeskSignedUp,
  type ScreenCheckedIn,
  type SignupSource,
} from '@klocket/contract';
import {
  createTestClock,
  fillSample,
  homeworkHelp,
  openApp,
  sampleDistrict,
} from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { workersOf } from '../../testing/staff.ts';
import { hashOf } from './repository.ts';
import { toScreenColumns } from './screen-rows.ts';

const here = sampleDistrict.id;
const house = 'kunskapens-hus';
const evening = 'laxhjalp-20261201t1700';
const token = 'a-token-of-the-entrance';
const headers = { authorization: `Bearer ${token}` };

forEachDatabase((_engine, open) => {
  /** A paired screen in a house where something is on that one signs up for. */
  async function begin(signup: SignupSource = { capacity: 4 }, more = {}) {
    const db = await open();
    const { clock, set } = createTestClock();
    const { activities } = await fillSample(db, clock);
    await activities.save(here, { ...homeworkHelp, joining: 'sign-up', signup, ...more });
    const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
    await db
      .insertInto('screen')
      .values({
        id: 'entren',
        district_id: here,
        ...toScreenColumns({
          name: 'Entrén',
          house,
          mode: 'touch',
          languages: ['sv'],
          scenes: [{ id: 'i-dag', kind: 'today' }],
          dimsAtNight: false,
        }),
        reloads: 0,
        token_hash: hashOf(token),
        updated_at: '2026-11-24T15:00:00Z',
      })
      .execute();
    set('2026-12-01T15:50:00Z');
    const { ask } = await workersOf(
      app,
      db,
      clock,
      here,
    )({
      roles: ['coordinator'],
      withPasskey: true,
    });
    const add = async (children: number[] = []) => {
      const body = { name: 'Besökare Ett', party: { adults: 1, children }, language: 'sv' };
      const answer = await ask('POST', staffPaths.occurrenceSignups(here, evening), body);
      assert.equal(answer.statusCode, 201, answer.body);
      return answer.json<DeskSignedUp>().row;
    };
    const post = (url: string, payload: object, more: Record<string, string> = {}) =>
      app.inject({ method: 'POST', url, headers: { ...headers, ...more }, payload });
    return {
      app,
      db,
      set,
      ask,
      add,
      post,
      visit: (at: string, districtId = here) =>
        post(paths.visits(districtId), { house: at }, { 'idempotency-key': randomUUID() }),
      checkIn: (code: string, more = {}) => post(screenCheckInsPath('entren'), { code }, more),
      marks: async () => {
        const rows = await db
          .selectFrom('attendance')
          .select(['occurrence_id', 'status', 'heads'])
          .execute();
        return rows.map(({ occurrence_id, status, heads }) => [occurrence_id, status, heads]);
      },
    };
  }

  describe('“I am here” at a screen', () => {
    it('counts one in its own house, and nowhere else', async () => {
      const { db, visit } = await begin();
      assert.equal((await visit(house)).statusCode, 201);
      assert.equal((await visit('idrottens-hus')).statusCode, 403);
      assert.equal((await visit(house, 'grannbyn')).statusCode, 401);
      await db.updateTable('screen').set({ house_id: null }).execute();
      assert.equal((await visit(house)).statusCode, 403);
      await db.updateTable('screen').set({ house_id: house, token_hash: null }).execute();
      assert.equal((await visit(house)).statusCode, 401);
      const hours = await db.selectFrom('visit_hour').select(['house_id', 'heads']).execute();
      assert.deepEqual(
        hours.map((row) => ({ ...row })),
        [{ house_id: house, heads: 1 }],
      );
    });
  });

  describe('a code at a screen', () => {
    it('marks the party as there, once, and says no name', async () => {
      const { add, checkIn, marks } = await begin();
      const { code } = await add();
      const answer = await checkIn(code.toLowerCase().replace('-', ' '));
      assert.equal(answer.statusCode, 200, answer.body);
      assert.doesNotMatch(answer.body, /Besökare/);
      const said: ScreenCheckedIn = {
        title: 'Läxhjälp',
        startTime: '17:00',
        seats: 1,
        already: false,
      };
      assert.deepEqual(answer.json(), said);
      assert.deepEqual((await checkIn(code)).json(), { ...said, already: true });
      assert.deepEqual(await marks(), [[evening, 'present', 1]]);
    });

    it('leaves what the desk has counted as it is', async () => {
      const { add, ask, checkIn, marks } = await begin();
      const { id, code } = await add([8]);
      await ask('PUT', staffPaths.attendance(here, evening, id), { status: 'present', heads: 1 });
      assert.equal((await checkIn(code)).json<ScreenCheckedIn>().already, true);
      assert.deepEqual(await marks(), [[evening, 'present', 1]]);
    });

    it('of a course is for the evening it is', async () => {
      const { add, checkIn, set, marks } = await begin({ capacity: 4, scope: 'course' });
      const { code } = await add();
      set('2026-12-08T15:50:00Z');
      assert.equal((await checkIn(code)).statusCode, 200);
      assert.deepEqual(await marks(), [['laxhjalp-20261208t1700', 'present', 1]]);
    });

    it('is not found on another day, in another house, when it is off, cancelled or waiting', async () => {
      const { add, ask, checkIn, set, db, marks } = await begin({ capacity: 1 });
      const { id, code } = await add();
      const waiting = await add();
      const isNotFound = async (one = code) => {
        const answer = await checkIn(one);
        assert.equal(answer.statusCode, 404, answer.body);
        assert.equal(answer.json<{ code: string }>().code, 'not-found');
      };
      await isNotFound(waiting.code);
      set('2026-11-30T22:59:00Z');
      await isNotFound();
      set('2026-12-01T23:01:00Z');
      await isNotFound();
      set('2026-12-01T15:50:00Z');
      await db.updateTable('screen').set({ house_id: 'idrottens-hus' }).execute();
      await isNotFound();
      await db.updateTable('screen').set({ house_id: null }).execute();
      await isNotFound();
      await db.updateTable('screen').set({ house_id: house }).execute();
      await db
        .updateTable('occurrence')
        .set({ status: 'cancelled' })
        .where('id', '=', evening)
        .execute();
      await isNotFound();
      await db
        .updateTable('occurrence')
        .set({ status: 'scheduled' })
        .where('id', '=', evening)
        .execute();
      await ask('PATCH', staffPaths.signup(here, id), { status: 'cancelled' });
      await isNotFound();
      assert.deepEqual(await marks(), []);
    });

    it('of something sensitive is never found', async () => {
      const { add, checkIn, db, marks } = await begin();
      const { code } = await add();
      await db.updateTable('activity').set({ sensitive: 1 }).where('id', '=', 'laxhjalp').execute();
      assert.equal((await checkIn(code)).statusCode, 404);
      await db.updateTable('activity').set({ sensitive: 0 }).where('id', '=', 'laxhjalp').execute();
      assert.deepEqual(await marks(), []);
    });

    it('is guessed thirty times and no more, while right ones go on counting for nothing', async () => {
      const { add, checkIn } = await begin();
      const { code } = await add();
      for (let time = 0; time < 40; time++) assert.equal((await checkIn(code)).statusCode, 200);
      const codes: number[] = [];
      for (let time = 0; time < 31; time++)
        codes.push((await checkIn(`0000-${1000 + time}`)).statusCode);
      assert.equal(codes[29], 404);
      assert.equal(codes[30], 429);
      const answer = await checkIn(code);
      assert.equal(answer.statusCode, 429);
      assert.ok(Number(answer.headers['retry-after']) > 0);
    });

    it('that is nonsense, or shown without the token, is refused', async () => {
      const { add, app, checkIn, post, marks } = await begin();
      const { code } = await add();
      for (const wrong of ['', 'abc', 'x'.repeat(201), 7, null, { $ne: '' }]) {
        const answer = await post(screenCheckInsPath('entren'), { code: wrong });
        assert.equal(answer.statusCode, 422, JSON.stringify(wrong));
      }
      assert.equal(
        (await post(screenCheckInsPath('entren'), { code, name: 'Jag' })).statusCode,
        422,
      );
      assert.equal((await checkIn(code, { authorization: 'Bearer nonsense' })).statusCode, 401);
      const none = await app.inject({
        method: 'POST',
        url: screenCheckInsPath('entren'),
        payload: { code },
      });
      assert.equal(none.statusCode, 401);
      assert.equal((await post(screenCheckInsPath('disken'), { code })).statusCode, 401);
      assert.deepEqual(await marks(), []);
    });
  });

  describe('the token of a screen', () => {
    it('opens nothing but what a screen writes', async () => {
      const { app } = await begin();
      for (const [method, url] of [
        ['GET', staffPaths.me()],
        ['GET', staffPaths.screens(here)],
        ['GET', staffPaths.occurrencePeople(here, evening)],
        ['GET', '/api/v1/signups/mine'],
        ['DELETE', '/api/v1/signups/mine'],
        ['POST', heartbeatsPath('disken')],
      ] as const) {
        const answer = await app.inject({ method, url, headers });
        assert.ok([401, 404].includes(answer.statusCode), `${method} ${url}: ${answer.statusCode}`);
      }
    });
  });
});
