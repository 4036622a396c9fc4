import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { VisitCounterMade, VisitDay } from '@klocket/contract';
import { sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { deskRoot, openDesk } from '../../testing/desk.ts';
import { createDistrictRepository } from '../districts/repository.ts';
import { addIndicator, toldOfGoals } from '../../testing/goals.ts';

const address = `/api/v1/districts/${sampleDistrict.id}/visits`;
const house = 'kunskapens-hus';

forEachDatabase((engine, open) => {
  describe('a visit from a counter', () => {
    it('moves the total, and tells open pages what it is now', async () => {
      const { db, post } = await openDoor(open);
      await addIndicator(db, { id: 'besok', measure: 'visits', kind: 'year' });
      const first = await post({ house });
      assert.equal(first.statusCode, 201);
      assert.deepEqual(first.json(), { house, day: '2026-11-24', heads: 1 });
      assert.equal((await post({ house, heads: 12 })).json().heads, 13);
      assert.deepEqual(await toldOfGoals(db), [
        { goalId: 'participation', values: [{ indicatorId: 'besok', period: '2026', value: 1 }] },
        { goalId: 'participation', values: [{ indicatorId: 'besok', period: '2026', value: 13 }] },
      ]);
    });

    it('counts in the hour it was made, and so for the period of that hour', async () => {
      const { db, post, hours, set } = await openDoor(open);
      await addIndicator(db, { id: 'manad', measure: 'visits', kind: 'month' });
      set('2026-12-01T08:00:00Z');
      await post({ house, heads: 3, at: '2026-11-30T17:59:00+01:00' });
      await post({ house, heads: 2 });
      assert.deepEqual(await hours(), ['2026-11-30 17 3', '2026-12-01 9 2']);
      // What was counted in a month that is over is told without a total: pages ask.
      assert.deepEqual(await toldOfGoals(db), [
        { goalId: 'participation' },
        {
          goalId: 'participation',
          values: [{ indicatorId: 'manad', period: '2026-12', value: 2 }],
        },
      ]);
    });

    it('moves no total of other houses, and tells nobody where nothing is measured by it', async () => {
      const { db, post } = await openDoor(open);
      await post({ house });
      await addIndicator(db, {
        id: 'idrott',
        measure: 'visits',
        settings: { houses: ['idrottens-hus'] },
      });
      await post({ house });
      assert.deepEqual(await toldOfGoals(db), []);
    });

    it('sent twice is one', async () => {
      const { post, hours } = await openDoor(open);
      const key = randomUUID();
      const [one, other] = await Promise.all([post({ house }, key), post({ house }, key)]);
      assert.deepEqual(one.json(), other.json());
      assert.deepEqual(await hours(), ['2026-11-24 16 1']);
      assert.equal((await post({ house, heads: 2 }, key)).json().code, 'key-reused');
    });

    it('sent again after a week is the one that was counted then', async () => {
      const { post, set, hours } = await openDoor(open);
      const key = randomUUID();
      const visit = { house, at: '2026-11-24T15:00:00Z' };
      const first = await post(visit, key);
      set('2026-12-10T15:00:00Z');
      assert.deepEqual((await post(visit, key)).json(), first.json());
      assert.equal((await post(visit)).statusCode, 422);
      assert.deepEqual(await hours(), ['2026-11-24 16 1']);
    });

    it('counts what somebody said of themselves apart, in a month whose rows are there from the first', async () => {
      const { db, post } = await openDoor(open);
      await post({ house });
      assert.equal((await breakdown(db)).length, 0);
      await post({ house, ageBand: '65+', gender: 'woman' });
      await post({ house, ageBand: '65+' });
      const rows = await breakdown(db);
      assert.equal(rows.length, 11);
      assert.deepEqual(
        rows.filter(({ count }) => count > 0).map(({ value, count }) => `${value} ${count}`),
        ['65+ 2', 'woman 1'],
      );
      assert.deepEqual(new Set(rows.map(({ period }) => period)), new Set(['2026-11']));
    });

    it('counts what is said in one house and month there alone', async () => {
      const { db, post } = await openDoor(open);
      await post({ house, ageBand: '65+' });
      const [row] = await breakdown(db);
      const others = [
        { ...row!, house_id: 'idrottens-hus', value: '65+', count: 4 },
        { ...row!, period: '2026-10', value: '65+', count: 7 },
      ];
      await db.insertInto('visit_breakdown').values(others).execute();
      await post({ house, ageBand: '65+' });
      const old = (await breakdown(db)).filter(({ value }) => value === '65+');
      assert.deepEqual(
        old.map(({ house_id, period, count }) => `${house_id} ${period} ${count}`).sort(),
        ['idrottens-hus 2026-11 4', 'kunskapens-hus 2026-10 7', 'kunskapens-hus 2026-11 2'],
      );
    });

    it('leaves nothing by which an answer could be joined to when it was given', async () => {
      const { db, post } = await openDoor(open);
      const key = randomUUID();
      await post({ house, ageBand: '65+', gender: 'woman' }, key);
      const kept = await db.selectFrom('idempotency_key').selectAll().execute();
      await db.deleteFrom('idempotency_key').execute();
      await post({ house }, key);
      const without = await db.selectFrom('idempotency_key').selectAll().execute();
      // What is kept of it is the same, whatever was said.
      assert.equal(kept[0]!.body_hash, without[0]!.body_hash);
      assert.doesNotMatch(
        JSON.stringify(kept) + JSON.stringify(await toldOfGoals(db)),
        /65\+|woman/,
      );
      // Each row of the month was written by the last answer, also those that it left as they were.
      await post({ house, ageBand: '0-6' });
      if (engine === 'postgres') {
        const { rows } = await sql<{ n: string }>`
          select count(distinct xmin::text) as n from visit_breakdown`.execute(db);
        assert.equal(Number(rows[0]!.n), 1);
      }
    });

    it('is refused by field, and the figures stay as they are', async () => {
      const { db, post, hours } = await openDoor(open);
      await addIndicator(db, { id: 'besok', measure: 'visits' });
      const refused: [body: unknown, pointer: string][] = [
        [{}, '/house'],
        [{ house: 'nagon-annanstans' }, ''],
        [{ house, heads: 0 }, '/heads'],
        [{ house, heads: -1 }, '/heads'],
        [{ house, heads: 201 }, '/heads'],
        [{ house, heads: 1.5 }, '/heads'],
        [{ house, heads: '3' }, '/heads'],
        ['{"house":"kunskapens-hus","heads":1e309}', '/heads'],
        ['{"house":"kunskapens-hus","heads":NaN}', ''],
        [{ house, ageBand: '26-45' }, '/ageBand'],
        [{ house, gender: 'kvinna' }, '/gender'],
        [{ house, name: 'Någon' }, '/name'],
        [{ house, at: '2026-11-24T15:20:01Z' }, '/at'],
        [{ house, at: '2026-11-17T15:14:59Z' }, '/at'],
        [{ house, at: '2026-02-30T12:00:00Z' }, '/at'],
        [{ house, at: '2026-11-24T15:00:00.1234567890123Z' }, '/at'],
        [{ house, at: 'nyss' }, '/at'],
        [[], ''],
      ];
      for (const [body, pointer] of refused) {
        const answer = await post(body as object);
        const said = `${answer.statusCode} ${answer.body}`;
        assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, said);
        if (pointer) assert.equal(answer.json().errors[0].pointer, pointer, said);
      }
      assert.deepEqual(await hours(), []);
      assert.deepEqual(await breakdown(db), []);
      assert.deepEqual(await toldOfGoals(db), []);
    });

    it('is refused where no house holds so many in an hour', async () => {
      const { post, hours, set } = await openDoor(open);
      for (let count = 0; count < 25; count++) await post({ house, heads: 200 });
      const answer = await post({ house });
      assert.equal(answer.statusCode, 422);
      assert.deepEqual(answer.json().errors[0].code, 'hour-full');
      set('2026-11-24T16:00:00Z');
      assert.equal((await post({ house })).statusCode, 201);
      assert.deepEqual(await hours(), ['2026-11-24 16 5000', '2026-11-24 17 1']);
    });

    it('needs a key of that house, and to be told apart from the one before', async () => {
      const { app, post, send, key, hours, counter, work } = await openDoor(open);
      const none = await app.inject({ method: 'POST', url: address, payload: { house } });
      assert.equal(none.statusCode, 401);
      const wrong = [`Bearer ${'a'.repeat(32)}`, 'Bearer ', `Basic ${key}`, `Bearer ${key}x`, key];
      for (const authorization of wrong) {
        assert.equal((await send({ house }, { authorization })).statusCode, 401);
      }
      const elsewhere = address.replace(sampleDistrict.id, 'grannbyn');
      assert.equal((await send({ house }, {}, elsewhere)).statusCode, 401);
      assert.equal((await post({ house: 'idrottens-hus' })).statusCode, 403);
      assert.equal(
        (await post({ house }, '')).json().errors[0].pointer,
        '#headers/idempotency-key',
      );
      assert.equal((await post({ house }, 'short')).statusCode, 422);
      const { ask } = await work({ roles: ['coordinator'], withPasskey: true });
      await ask('DELETE', `${deskRoot}/visit-counters/${counter.id}`);
      assert.equal((await post({ house })).statusCode, 401);
      assert.deepEqual(await hours(), []);
    });

    it('is told to wait when it comes hundreds of times a second, whatever it says', async () => {
      const { post, hours, set } = await openDoor(open);
      const codes = new Map<number, number>();
      for (let count = 0; count < 400; count++) {
        const { statusCode, headers } = await post(count % 2 ? { house } : { house, heads: -1 });
        codes.set(statusCode, (codes.get(statusCode) ?? 0) + 1);
        if (statusCode === 429) assert.ok(Number(headers['retry-after']) > 0);
      }
      assert.deepEqual(Object.fromEntries(codes), { 201: 150, 422: 150, 429: 100 });
      assert.deepEqual(await hours(), ['2026-11-24 16 150']);
      set('2026-11-24T15:16:01Z');
      assert.equal((await post({ house })).statusCode, 201);
    });

    it('is exact when many come at once', async () => {
      const { db, post, hours } = await openDoor(open);
      await addIndicator(db, { id: 'besok', measure: 'visits' });
      await Promise.all(
        Array.from({ length: 60 }, (_, at) => post({ house, heads: 1 + (at % 3) })),
      );
      assert.deepEqual(await hours(), ['2026-11-24 16 120']);
      const told = (await toldOfGoals(db)) as { values: { value: number }[] }[];
      const values = told.map(({ values: [one] }) => one!.value);
      assert.equal(values.at(-1), 120);
      assert.deepEqual(
        values,
        [...values].sort((a, b) => a - b),
      );
    });
  });

  describe('the desk', () => {
    it('tells totals that only rise, when many are counted at different houses at once', async () => {
      const { db, clock, work } = await openDoor(open);
      const other = { id: 'idrottens-hus', name: { sv: 'Idrottens hus' } };
      const houses = [...sampleDistrict.houses!, other];
      await createDistrictRepository(db, clock).save({ ...sampleDistrict, houses });
      await addIndicator(db, { id: 'besok', measure: 'visits' });
      const { ask } = await work({ roles: ['coordinator'] });
      await Promise.all(
        Array.from({ length: 40 }, (_, at) => {
          const body = { house: at % 2 ? house : other.id };
          return ask('POST', `${deskRoot}/visits`, body, { 'idempotency-key': randomUUID() });
        }),
      );
      const told = (await toldOfGoals(db)) as { values?: { value: number }[] }[];
      const values = told.flatMap(({ values = [] }) => values.map(({ value }) => value));
      assert.deepEqual(
        values,
        Array.from({ length: 40 }, (_, at) => at + 1),
      );
    });

    it('counts by hand what a door would, and shows the day', async () => {
      const { work } = await openDoor(open);
      const { ask } = await work({ roles: [{ role: 'leader', districtId: sampleDistrict.id }] });
      const send = (body: object, key = randomUUID()) =>
        ask('POST', `${deskRoot}/visits`, body, { 'idempotency-key': key });
      assert.equal((await send({ house, heads: 4 })).statusCode, 201);
      const before = { house, heads: 2, ageBand: '7-12', at: '2026-11-24T14:30:00Z' };
      assert.equal((await send(before)).json().heads, 6);
      assert.equal((await send({ house: 'nagon-annanstans' })).json().errors[0].pointer, '/house');
      const day = (await ask('GET', `${deskRoot}/visits?lang=en`)).json<VisitDay>();
      assert.deepEqual(day, {
        day: '2026-11-24',
        houses: [
          {
            house,
            name: 'House of Knowledge',
            heads: 6,
            hours: [
              { hour: 15, heads: 2 },
              { hour: 16, heads: 4 },
            ],
          },
        ],
      });
      const quiet = (await ask('GET', `${deskRoot}/visits?day=2026-11-23`)).json<VisitDay>();
      assert.deepEqual(quiet.houses[0]!.hours, []);
    });

    it('puts an hour right with a reason, and tells open pages', async () => {
      const { db, post, work } = await openDoor(open);
      await addIndicator(db, { id: 'besok', measure: 'visits', kind: 'term' });
      await post({ house, heads: 40 });
      const { ask } = await work({ roles: ['coordinator'] });
      const correct = (change: object) =>
        ask('POST', `${deskRoot}/visit-corrections`, {
          house,
          day: '2026-11-24',
          hour: 16,
          heads: 14,
          was: 40,
          reason: 'Dörren räknade en klass två gånger.',
          ...change,
        });
      const answer = await correct({});
      assert.equal(answer.statusCode, 200);
      assert.equal(answer.json<VisitDay>().houses[0]!.heads, 14);
      assert.deepEqual((await toldOfGoals(db)).at(-1), {
        goalId: 'participation',
        values: [{ indicatorId: 'besok', period: '2026-ht', value: 14 }],
      });
      const history = (await ask('GET', `${deskRoot}/history`)).json();
      assert.equal(history.items[0].action, 'visits.corrected');
      assert.equal(history.items[0].details.reason, 'Dörren räknade en klass två gånger.');
      assert.equal(history.items[0].details.before, 40);

      const stale = await correct({ heads: 3 });
      assert.equal(stale.statusCode, 412);
      assert.deepEqual(stale.json().current, { heads: 14 });
      const refused: [object, number][] = [
        [{ was: 14, heads: -1 }, 422],
        [{ was: 14, heads: 5001 }, 422],
        [{ was: 14, hour: 24 }, 422],
        [{ was: 0, day: '0202-11-24' }, 422],
        [{ was: 0, hour: 17 }, 422],
        [{ was: 0, day: '2026-11-25' }, 422],
        [{ was: 0, day: '2026-13-01' }, 422],
        [{ was: 0, house: 'nagon-annanstans' }, 422],
        [{ was: 14, reason: '' }, 422],
        [{ was: 14, reason: '\u200b' }, 422],
      ];
      for (const [change, code] of refused) {
        assert.equal((await correct(change)).statusCode, code, JSON.stringify(change));
      }
      const day = (await ask('GET', `${deskRoot}/visits`)).json<VisitDay>();
      assert.equal(day.houses[0]!.heads, 14);
    });

    it('shows the key of a counter once, to who has just shown a passkey', async () => {
      const { db, work } = await openDoor(open);
      const { ask } = await work({ roles: ['coordinator'] });
      const counters = `${deskRoot}/visit-counters`;
      const body = { name: 'Entrén', house };
      assert.equal((await ask('POST', counters, body)).json().code, 'passkey-needed');
      const shown = await work({ roles: ['coordinator'], withPasskey: true });
      const once = { 'idempotency-key': randomUUID() };
      const made = (await shown.ask('POST', counters, body, once)).json<VisitCounterMade>();
      const again = (await shown.ask('POST', counters, body, once)).json<VisitCounterMade>();
      assert.deepEqual(again, made);
      assert.ok(Buffer.from(made.key, 'base64url').length * 8 >= 128);
      const rows = await db.selectFrom('visit_counter').selectAll().execute();
      const kept = await db.selectFrom('idempotency_key').selectAll().execute();
      assert.ok(!JSON.stringify([rows, kept]).includes(made.key));
      const list = (await ask('GET', counters)).body;
      assert.match(list, /Entrén/);
      assert.ok(!list.includes(made.key));
      const unknown = { name: 'Entrén', house: 'nagon-annanstans' };
      assert.equal((await shown.ask('POST', counters, unknown)).statusCode, 422);
      const one = `${counters}/${made.counter.id}`;
      assert.equal((await ask('DELETE', one)).json().code, 'passkey-needed');
      assert.equal((await shown.ask('DELETE', one)).statusCode, 204);
      assert.equal((await shown.ask('DELETE', one)).statusCode, 404);
      assert.equal((await shown.ask('POST', counters, body, once)).statusCode, 410);
    });
  });
});

/** A district with a door that counts. */
async function openDoor(open: Open) {
  const desk = await openDesk(open);
  const { ask } = await desk.work({ roles: ['coordinator'], withPasskey: true });
  const made = await ask('POST', `${deskRoot}/visit-counters`, { name: 'Dörren', house });
  const { key, counter } = made.json<VisitCounterMade>();
  await desk.db.deleteFrom('audit_entry').execute();
  const send = (body: object | string, headers: Record<string, string> = {}, url = address) =>
    desk.app.inject({
      method: 'POST',
      url,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        ...headers,
      },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    ...desk,
    key,
    counter,
    send,
    post: (body: object | string, once = randomUUID() as string) =>
      send(body, once ? { 'idempotency-key': once } : {}),
    /** What is counted: a line for each hour. */
    hours: async () =>
      (await desk.db.selectFrom('visit_hour').selectAll().execute())
        .map(({ day_on, hour, heads }) => `${day_on} ${hour} ${heads}`)
        .sort(),
  };
}

const breakdown = (db: Awaited<ReturnType<typeof openDesk>>['db']) =>
  db.selectFrom('visit_breakdown').selectAll().orderBy('dimension').orderBy('value').execute();
