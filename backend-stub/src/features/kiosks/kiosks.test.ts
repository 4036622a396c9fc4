import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  heartbeatsPath,
  screenPath,
  type Heartbeat,
  type Screen,
  type ScreenSource,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { hashOf } from './repository.ts';
import { toScreenColumns } from './screen-rows.ts';

const id = 'entren';
const token = 'a-token-of-this-screen';
const heartbeat: Heartbeat = {
  release: 'abc',
  uptimeSeconds: 60,
  storage: 'works',
  faults: 0,
  scene: 'i-dag',
};

forEachDatabase((_engine, open) => {
  describe('a screen', () => {
    it('is told all that it shall show, by anyone’s asking', async () => {
      const { ask } = await openScreen(open);
      const answer = await ask();
      assert.equal(answer.statusCode, 200);
      const screen = answer.json<Screen>();
      assert.equal(screen.district, sampleDistrict.id);
      assert.equal(screen.zone, 'Europe/Stockholm');
      assert.deepEqual(screen.scenes, [{ id: 'i-dag', kind: 'today', seconds: 15 }]);
      assert.equal(screen.nights.length, 7);
      assert.equal(answer.headers['klocket-started'], screen.startedAt);
    });

    it('K18: is answered 304 while nothing has changed, by whichever process', async () => {
      const { ask, db, set } = await openScreen(open);
      const tag = String((await ask()).headers.etag);
      set('2026-11-24T15:20:00Z');
      const other = await openApp(db);
      const headers = { 'if-none-match': `W/${tag}` };
      const unchanged = await other.inject({ url: screenPath(id), headers });
      assert.equal(unchanged.statusCode, 304);
      assert.equal(unchanged.body, '');
      await db.updateTable('screen').set({ reloads: 1 }).execute();
      assert.equal((await ask({ headers })).statusCode, 200);
    });

    it('shows no poster of what is gone, hidden or sensitive by now', async () => {
      const { ask, db } = await openScreen(open);
      const scenes = ['laxhjalp', 'borta'].map((activity) => ({
        id: activity,
        kind: 'poster',
        activity,
      }));
      await db
        .updateTable('screen')
        .set({ scenes_json: JSON.stringify(scenes) })
        .execute();
      const shown = async () => (await ask()).json<Screen>().scenes.map((scene) => scene.id);
      const change = (columns: { sensitive?: number; published?: number }) =>
        db.updateTable('activity').set(columns).where('id', '=', 'laxhjalp').execute();
      assert.deepEqual(await shown(), ['laxhjalp']);
      await change({ sensitive: 1 });
      assert.deepEqual(await shown(), []);
      await change({ sensitive: 0, published: 0 });
      assert.deepEqual(await shown(), []);
    });

    it('that does not exist is not found', async () => {
      const { app } = await openScreen(open);
      assert.equal((await app.inject(screenPath('ingen'))).statusCode, 404);
    });

    it('shows messages to it and to all, until they end', async () => {
      const { ask, db, set } = await openScreen(open);
      const say = (name: string, screens: string[] | null, until: string) => ({
        id: name,
        district_id: sampleDistrict.id,
        text_json: JSON.stringify({ sv: name }),
        until_at: until,
        urgent: 0,
        screens_json: screens && JSON.stringify(screens),
        created_at: '2026-11-24T15:00:00Z',
      });
      await db
        .insertInto('screen_message')
        .values([
          say('alla', null, '2026-11-24T16:00:00Z'),
          say('den-har', [id], '2026-11-24T17:00:00Z'),
          say('en-annan', ['disken'], '2026-11-24T17:00:00Z'),
        ])
        .execute();
      const shown = async () => (await ask()).json<Screen>().messages.map((one) => one.id);
      assert.deepEqual(await shown(), ['alla', 'den-har']);
      set('2026-11-24T16:00:00Z');
      assert.deepEqual(await shown(), ['den-har']);
    });
  });

  describe('a heartbeat', () => {
    it('is kept, and answered with nothing while what there is to show is known', async () => {
      const { ask, beat, row } = await openScreen(open);
      const tag = String((await ask()).headers.etag);
      const answer = await beat({ ...heartbeat, known: tag });
      assert.equal(answer.statusCode, 204);
      assert.ok(answer.headers['klocket-started']);
      const { seen_at, heartbeat_json } = await row();
      assert.equal(seen_at, '2026-11-24T15:15:00Z');
      assert.deepEqual(JSON.parse(heartbeat_json!), heartbeat);
    });

    it('is answered to a page of ours without what only others need', async () => {
      const { app } = await openScreen(open);
      const ask = (site: string) =>
        app.inject({
          method: 'POST',
          url: heartbeatsPath(id),
          headers: { authorization: `Bearer ${token}`, 'sec-fetch-site': site },
          payload: { ...heartbeat, known: tag },
        });
      const tag = String((await app.inject(screenPath(id))).headers.etag);
      const [ours, others] = [await ask('same-origin'), await ask('cross-site')];
      assert.deepEqual([ours.statusCode, others.statusCode], [204, 204]);
      assert.deepEqual(Object.keys(ours.headers).sort(), ['connection', 'date', 'klocket-started']);
      assert.equal(others.headers['access-control-allow-origin'], '*');
    });

    it('is answered with all of it where that has changed', async () => {
      const { beat } = await openScreen(open);
      const answer = await beat({ ...heartbeat, known: '"old"' });
      assert.equal(answer.statusCode, 200);
      assert.equal(answer.json<Screen>().id, id);
      assert.equal(
        (await beat({ ...heartbeat, known: String(answer.headers.etag) })).statusCode,
        204,
      );
    });

    it('without the token of this very screen is not taken', async () => {
      const { app, beat, db, row } = await openScreen(open);
      for (const authorization of [null, 'Bearer nonsense', 'Basic abc', `Bearer ${token}x`]) {
        assert.equal((await beat(heartbeat, authorization)).statusCode, 401);
      }
      await db
        .insertInto('screen')
        .values({ ...(await row()), id: 'disken', token_hash: hashOf('another') })
        .execute();
      const headers = { authorization: `Bearer ${token}` };
      const url = heartbeatsPath('disken');
      const other = await app.inject({ method: 'POST', url, headers, payload: heartbeat });
      assert.equal(other.statusCode, 401);
      assert.equal((await row()).seen_at, null);
    });

    it('that says nonsense, or comes a thousand times a minute, is refused', async () => {
      const { beat } = await openScreen(open);
      for (const wrong of [
        { storage: 'perhaps' },
        { uptimeSeconds: -1 },
        { faults: 1e309 },
        { scene: 'Ä' },
        { name: 'Grannen' },
      ]) {
        const answer = await beat({ ...heartbeat, ...wrong } as Heartbeat);
        assert.equal(answer.statusCode, 422, JSON.stringify(wrong));
      }
      const codes: number[] = [];
      for (let time = 0; time < 70; time++) codes.push((await beat(heartbeat)).statusCode);
      assert.equal(codes.at(-1), 429);
    });
  });
});

const source: ScreenSource = {
  name: 'Entrén',
  house: 'kunskapens-hus',
  mode: 'touch',
  languages: ['sv'],
  scenes: [{ id: 'i-dag', kind: 'today' }],
  dimsAtNight: true,
};

/** A screen of the sample district that is paired, and ways to ask for it and as it. */
async function openScreen(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  await fillSample(db, clock);
  const district_id = sampleDistrict.id;
  await db
    .insertInto('screen')
    .values({
      id,
      district_id,
      ...toScreenColumns(source),
      reloads: 0,
      token_hash: hashOf(token),
      updated_at: '2026-11-24T15:00:00Z',
    })
    .execute();
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  return {
    app,
    db,
    set,
    ask: ({ headers = {} }: { headers?: Record<string, string> } = {}) =>
      app.inject({ url: screenPath(id), headers }),
    beat: (body: Heartbeat, authorization: string | null = `Bearer ${token}`) =>
      app.inject({
        method: 'POST',
        url: heartbeatsPath(id),
        headers: authorization ? { authorization } : {},
        payload: body,
      }),
    row: () => db.selectFrom('screen').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  };
}
