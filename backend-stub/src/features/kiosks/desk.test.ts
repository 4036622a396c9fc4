import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  heartbeatsPath,
  myPairingPath,
  pairingsPath,
  screenPath,
  staffPaths,
  type FoundList,
  type NewScreen,
  type Pairing,
  type PairingStarted,
  type ProblemDetails,
  type Screen,
  type ScreenSource,
  type StaffScreen,
} from '@klocket/contract';
import { sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { openDesk } from '../../testing/desk.ts';

const here = sampleDistrict.id;
const source: ScreenSource = {
  name: 'Entrén',
  house: 'kunskapens-hus',
  mode: 'touch',
  languages: ['sv'],
  scenes: [{ id: 'i-dag', kind: 'today' }],
  dimsAtNight: true,
};
const heartbeat = { release: 'abc', uptimeSeconds: 1, storage: 'works', faults: 0 };

forEachDatabase((_engine, open) => {
  describe('a screen at the desk', () => {
    it('is set up once, and shown by its address', async () => {
      const { ask, app } = await openScreens(open);
      const headers = { 'idempotency-key': 'a-key-of-sixteen-or-more' };
      const body: NewScreen = { id: 'entren', ...source };
      const made = await ask('POST', staffPaths.screens(here), body, headers);
      assert.equal(made.statusCode, 201);
      const again = await ask('POST', staffPaths.screens(here), body, headers);
      assert.equal(again.statusCode, 201);
      const screen = made.json<StaffScreen>();
      assert.match(screen.url, /\/kiosk\/entren$/);
      assert.deepEqual([screen.paired, screen.health], [false, 'unknown']);
      assert.equal((await app.inject(screenPath('entren'))).json<Screen>().name, 'Entrén');
      const taken = await ask('POST', staffPaths.screens(here), body);
      assert.deepEqual(faultsOf(taken.json()), ['/id screen-taken']);
    });

    it('is found by its name, its address and its house', async () => {
      const { ask, make } = await openScreens(open);
      await make('fonster-3');
      const find = async (q: string) =>
        (await ask('GET', staffPaths.search(here, q)))
          .json<FoundList>()
          .items.filter(({ kind }) => kind === 'screen');
      const found = [
        {
          kind: 'screen',
          id: 'fonster-3',
          title: 'Entrén',
          detail: 'Kunskapens hus',
          path: 'screens/fonster-3',
        },
      ];
      for (const q of ['entren', 'fonster', 'kunskapens entrén']) {
        assert.deepEqual(await find(q), found, q);
      }
      for (const q of ['entren 4', '%', 'idrottens']) assert.deepEqual(await find(q), [], q);
    });

    it('is refused, with each thing named, where it is to show what there is not, or what is sensitive', async () => {
      const { ask, db } = await openScreens(open);
      await db.updateTable('activity').set({ sensitive: 1 }).execute();
      const { id: sensitive } = await db
        .selectFrom('activity')
        .select('id')
        .executeTakeFirstOrThrow();
      const answer = await ask('POST', staffPaths.screens(here), {
        id: 'entren',
        ...source,
        house: 'luftslottet',
        languages: ['sv', 'tlh'],
        scenes: [
          { id: 'a', kind: 'poster', activity: sensitive },
          { id: 'a', kind: 'week', house: 'luftslottet' },
          { id: 'b', kind: 'message', text: { en: 'Hello' } },
        ],
      });
      assert.equal(answer.statusCode, 422);
      assert.deepEqual(faultsOf(answer.json()), [
        '/house choice',
        '/languages/1 choice',
        '/scenes/0/activity choice',
        '/scenes/1/id id-twice',
        '/scenes/1/house choice',
        '/scenes/2/text/sv words-missing',
      ]);
    });

    it('is changed by who has seen it as it is, and its page hears of it', async () => {
      const { ask, make, told } = await openScreens(open);
      const etag = await make('entren');
      const url = staffPaths.screen(here, 'entren');
      const changed = { ...source, mode: 'look' };
      const answer = await ask('PUT', url, changed, { 'if-match': etag });
      assert.equal(answer.statusCode, 200);
      assert.equal((await ask('PUT', url, changed, { 'if-match': etag })).statusCode, 412);
      assert.equal((await ask('PUT', url, changed)).statusCode, 428);
      assert.deepEqual(await told(), [{ screenId: 'entren' }, { screenId: 'entren' }]);
      const now = String(answer.headers.etag);
      assert.equal((await ask('DELETE', url, undefined, { 'if-match': now })).statusCode, 204);
      assert.equal((await ask('GET', url)).statusCode, 404);
    });

    it('loads its page anew, and shows which one it is for half a minute', async () => {
      const { ask, make, app, set } = await openScreens(open);
      await make('entren');
      await ask('POST', staffPaths.screenReloads(here, 'entren'));
      await ask('POST', staffPaths.screenIdentifications(here, 'entren'));
      const screen = async () => (await app.inject(screenPath('entren'))).json<Screen>();
      const { reloads, identifyUntil } = await screen();
      assert.deepEqual([reloads, identifyUntil], [1, '2026-11-24T15:15:30Z']);
      set('2026-11-24T15:15:30Z');
      assert.equal((await screen()).identifyUntil, undefined);
    });
  });

  describe('pairing', () => {
    it('hands a box its token when its code is typed in, and takes the last box’s away', async () => {
      const { ask, make, start, mine, beat } = await openScreens(open);
      await make('entren');
      const pair = (code: string) =>
        ask('POST', staffPaths.screenPairings(here, 'entren'), { code });
      const first = await start();
      assert.match(first.code, /^\d{6}$/);
      assert.deepEqual((await mine(first.secret)).json<Pairing>(), { paired: false });
      assert.equal((await pair(first.code)).statusCode, 200);
      const { token, screen } = (await mine(first.secret)).json<Pairing>();
      assert.equal(screen, 'entren');
      assert.equal((await beat(token!)).statusCode, 200);
      const state = (await ask('GET', staffPaths.screen(here, 'entren'))).json<StaffScreen>();
      assert.deepEqual([state.paired, state.health, state.isCurrent], [true, 'fresh', false]);

      const used = await pair(first.code);
      assert.deepEqual(faultsOf(used.json()), ['/code code-wrong']);
      const second = await start();
      await pair(second.code);
      assert.equal((await beat(token!)).statusCode, 401);
      const later = (await mine(second.secret)).json<Pairing>().token!;
      assert.equal((await beat(later)).statusCode, 200);
      await ask('DELETE', staffPaths.screenPairings(here, 'entren'));
      assert.equal((await beat(later)).statusCode, 401);
    });

    it('ends after ten minutes', async () => {
      const { ask, make, start, mine, set } = await openScreens(open);
      await make('entren');
      const { code, secret, until } = await start();
      assert.equal(until, '2026-11-24T15:25:00Z');
      set(until);
      assert.equal((await mine(secret)).statusCode, 401);
      const url = staffPaths.screenPairings(here, 'entren');
      assert.equal((await ask('POST', url, { code })).statusCode, 422);
    });

    it('is not begun without end from one network, so that others find a code free', async () => {
      const { app, set } = await openScreens(open);
      const post = async () =>
        (await app.inject({ method: 'POST', url: pairingsPath() })).statusCode;
      for (let time = 0; time < 30; time++) assert.equal(await post(), 201);
      assert.equal(await post(), 429);
      set('2026-11-24T15:25:00Z');
      assert.equal(await post(), 201);
    });

    it('lets nobody guess: not the code, not the secret (K19)', async () => {
      const { ask, make, mine, start } = await openScreens(open);
      await make('entren');
      const { code } = await start();
      const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      const url = staffPaths.screenPairings(here, 'entren');
      const codes: number[] = [];
      for (let guess = 0; guess < 11; guess++) {
        codes.push((await ask('POST', url, { code: wrong })).statusCode);
      }
      assert.deepEqual(codes, [...Array<number>(10).fill(422), 429]);
      assert.equal((await ask('POST', url, { code })).statusCode, 429);
      assert.equal((await mine('nonsense')).statusCode, 401);
    });
  });

  it('many sessions guess no better than a few', async () => {
    const { make, work, start } = await openScreens(open);
    await make('entren');
    const { code } = await start();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const url = staffPaths.screenPairings(here, 'entren');
    for (let person = 0; person < 10; person++) {
      const { ask } = await work({ roles: ['coordinator'] });
      for (let guess = 0; guess < 10; guess++) {
        assert.equal((await ask('POST', url, { code: wrong })).statusCode, 422);
      }
    }
    const last = await work({ roles: ['coordinator'] });
    assert.equal((await last.ask('POST', url, { code })).statusCode, 429);
  });
});

const faultsOf = ({ errors = [] }: ProblemDetails) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

/** A desk with a coordinator at it, and a box that may become a screen. */
async function openScreens(open: Open) {
  const { db, app, set, work } = await openDesk(open);
  const { ask } = await work({ roles: ['coordinator'] });
  return {
    db,
    app,
    set,
    work,
    ask,
    /** Sets a screen up, and gives the tag of how it is set up. */
    make: async (id: string) => {
      const made = await ask('POST', staffPaths.screens(here), { id, ...source });
      return String(made.headers.etag);
    },
    start: async () =>
      (await app.inject({ method: 'POST', url: pairingsPath() })).json<PairingStarted>(),
    mine: (secret: string) =>
      app.inject({ url: myPairingPath(), headers: { authorization: `Bearer ${secret}` } }),
    beat: (token: string) =>
      app.inject({
        method: 'POST',
        url: heartbeatsPath('entren'),
        headers: { authorization: `Bearer ${token}` },
        payload: heartbeat,
      }),
    /** What open pages were told of screens. */
    told: async () => {
      const rows = await db
        .selectFrom('event')
        .select('data_json')
        .where('name', '=', 'screen')
        .orderBy('number')
        .execute();
      return rows.map(({ data_json }) => JSON.parse(data_json) as object);
    },
  };
}
