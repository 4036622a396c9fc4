import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  staffPaths,
  type ActivityForm,
  type ActivitySaved,
  type HistoryPage,
  type ProblemDetails,
  type StaffActivity,
} from '@klocket/contract';
import { toStored } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../testing/app.ts';
import { forEachDatabase, type Open } from '../testing/databases.ts';
import { chessClub } from '../testing/sample-district.ts';
import { openMemory } from '../testing/memory.ts';
import { workersOf } from '../testing/staff.ts';
import { createKeyRepository, makeOnce, publicScope } from './idempotency.ts';

const { id: district } = sampleDistrict;
const key = { 'idempotency-key': 'a-key-of-sixteen-or-more' };
const form: ActivityForm = { ...chessClub, organisers: ['abf'] };

forEachDatabase((_engine, open) => {
  describe('a request that comes again with its key', () => {
    it('makes one activity, and is answered alike', async () => {
      const { db, coordinator } = await start(open);
      const post = () => coordinator.ask('POST', staffPaths.activities(district), form, key);
      const first = await post();
      assert.equal(first.statusCode, 201, first.body);
      const again = await post();
      assert.equal(again.statusCode, 201);
      assert.deepEqual(again.json(), first.json());
      assert.equal(again.headers.etag, first.headers.etag);
      assert.equal(await count(db, 'activity'), 2);
    });

    it('makes one of ten that race', async () => {
      const { db, coordinator } = await start(open);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          coordinator.ask('POST', staffPaths.activities(district), form, key),
        ),
      );
      const ids = answers.map((answer) => answer.json<ActivitySaved>().activity.id);
      assert.equal(new Set(ids).size, 1);
      assert.equal(await count(db, 'activity'), 2);
    });

    it('is refused when it asks for something else', async () => {
      const { coordinator } = await start(open);
      const path = staffPaths.activities(district);
      await coordinator.ask('POST', path, form, key);
      const other = await coordinator.ask('POST', path, { ...form, address: 'Torget' }, key);
      assert.equal(other.statusCode, 422);
      assert.equal(other.json<ProblemDetails>().code, 'key-reused');
      const site = { origin: 'https://parish.example', name: 'Församlingen' };
      const elsewhere = await coordinator.ask('POST', staffPaths.partners(district), site, key);
      assert.equal(elsewhere.statusCode, 422);
    });

    it('is made after all when the first try was refused', async () => {
      const { coordinator } = await start(open);
      const path = staffPaths.activities(district);
      const wrong = { ...form, house: 'nowhere' };
      assert.equal((await coordinator.ask('POST', path, wrong, key)).statusCode, 400);
      assert.equal((await coordinator.ask('POST', path, form, key)).statusCode, 201);
    });

    it('is somebody else’s where somebody else asks', async () => {
      const { db, coordinator, work } = await start(open);
      const other = await work({ roles: ['coordinator'], withPasskey: true });
      const path = staffPaths.activities(district);
      await coordinator.ask('POST', path, form, key);
      await other.ask('POST', path, form, key);
      assert.equal(await count(db, 'activity'), 3);
    });

    it('goes on from an evening once, though what it was made from is no more', async () => {
      const { db, coordinator } = await start(open);
      const was = await coordinator.ask('GET', staffPaths.activity(district, 'laxhjalp'));
      const wish = {
        occurrence: 'laxhjalp-20261208t1700',
        form: { ...was.json<StaffActivity>().form, address: 'Torget' },
      };
      const post = () =>
        coordinator.ask('POST', staffPaths.following(district, 'laxhjalp'), wish, {
          ...key,
          'if-match': String(was.headers.etag),
        });
      const first = await post();
      assert.equal(first.statusCode, 200, first.body);
      assert.deepEqual((await post()).json(), first.json());
      assert.equal(await count(db, 'activity'), 2);
    });

    it('invites, adds a partner and makes a district once, in the history too', async () => {
      const { db, coordinator, work } = await start(open);
      const operator = await work({ roles: ['operator'], withPasskey: true });
      const invited = { email: 'ledare@klocket.example', roles: [{ role: 'leader' }] };
      const site = { origin: 'https://parish.example', name: 'Församlingen' };
      const copy = { id: 'annan', name: 'Annan', from: district, copy: [] };
      for (const [who, path, body] of [
        [coordinator, staffPaths.colleagues(district), invited],
        [coordinator, staffPaths.partners(district), site],
        [operator, staffPaths.districts(), copy],
      ] as const) {
        const own = { 'idempotency-key': `a-key-for-${path}` };
        const first = await who.ask('POST', path, body, own);
        assert.equal(first.statusCode, 201, first.body);
        const again = await who.ask('POST', path, body, own);
        assert.equal(again.statusCode, 201, again.body);
        assert.deepEqual(again.json(), first.json());
      }
      assert.equal(await count(db, 'mail'), 1);
      const history = await coordinator.ask('GET', staffPaths.history(district));
      const deeds = history.json<HistoryPage>().items.map(({ action }) => action);
      assert.deepEqual(deeds.sort(), ['colleague.invited', 'partner.added']);
    });

    it('keeps neither the key nor a name, and is forgotten after thirty days', async () => {
      const { db, coordinator, clock, set } = await start(open);
      await coordinator.ask('POST', staffPaths.activities(district), form, key);
      const [row] = await db.selectFrom('idempotency_key').selectAll().execute();
      assert.doesNotMatch(JSON.stringify(row), /a-key-of|Schack/);
      const keys = createKeyRepository(db, clock);
      set('2026-12-24T15:00:00Z');
      await keys.forget();
      assert.equal(await count(db, 'idempotency_key'), 1);
      set('2026-12-24T15:16:00Z');
      await keys.forget();
      assert.equal(await count(db, 'idempotency_key'), 0);
    });

    it('of a visitor is known for thirty days: an outbox may wake late', async () => {
      const { db, clock, set } = await start(open);
      const once = { scope: publicScope, keyHash: 'k', route: 'POST /', bodyHash: 'b' };
      const made = () =>
        db
          .transaction()
          .execute((tx) => makeOnce(tx, once, toStored(clock()), () => Promise.resolve('id')));
      await made();
      const keys = createKeyRepository(db, clock);
      set('2026-12-24T12:00:00Z');
      await keys.forget();
      assert.equal(await count(db, 'idempotency_key'), 1);
      set('2026-12-25T12:00:00Z');
      await keys.forget();
      assert.equal(await count(db, 'idempotency_key'), 0);
    });
  });
});

it('a key that is none is refused before anything is made', async () => {
  const { coordinator } = await start(openMemory);
  for (const bad of ['', 'short', 'å'.repeat(20), 'x'.repeat(201), 'with a space in its middle']) {
    const path = staffPaths.activities(district);
    const answer = await coordinator.ask('POST', path, form, { 'idempotency-key': bad });
    assert.equal(answer.statusCode, 400, bad);
    const [error] = answer.json<ProblemDetails>().errors!;
    assert.equal(error!.pointer, '#headers/idempotency-key');
  }
});

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  const work = workersOf(app, db, clock, district);
  const coordinator = await work({ roles: ['coordinator'], withPasskey: true });
  return { db, clock, set, work, coordinator };
}

const count = async (db: Database, table: 'activity' | 'mail' | 'idempotency_key') => {
  const { rows } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
};
