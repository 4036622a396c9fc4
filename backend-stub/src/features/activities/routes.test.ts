import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  paths,
  type Activity,
  type OccurrenceDetail,
  type OccurrenceList,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';

const month = { from: '2026-11-01', to: '2026-11-30' };
const november = paths.occurrences('provberget', month);

forEachDatabase((_engine, open) => {
  it('lists what happens in a month', async () => {
    const { app } = await start();
    const answer = await app.inject(november);
    const { items, today, from, to } = answer.json<OccurrenceList>();
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
    assert.match(String(answer.headers['cache-control']), /^public, max-age=0, stale-while/);
    assert.deepEqual({ today, from, to }, { today: '2026-11-24', ...month });
    assert.deepEqual(
      items.map(({ day, startTime, title }) => `${day} ${startTime} ${title}`),
      ['03', '10', '17', '24'].map((day) => `2026-11-${day} 17:00 Läxhjälp`),
    );
  });

  it('speaks the language asked for', async () => {
    const { app } = await start();
    const { items } = (
      await app.inject(paths.occurrences('provberget', { ...month, lang: 'en' }))
    ).json<OccurrenceList>();
    assert.equal(items[0]?.title, 'Homework help');
    assert.equal(items[0]?.house?.name, 'House of Knowledge');
  });

  it('narrows and pages', async () => {
    const { app } = await start();
    const list = async (query: Parameters<typeof paths.occurrences>[1]) =>
      (
        await app.inject(paths.occurrences('provberget', { ...month, ...query }))
      ).json<OccurrenceList>();
    assert.equal((await list({ age: 25 })).items.length, 0);
    assert.equal((await list({ age: 12, q: 'LÄXOR' })).items.length, 4);
    const first = await list({ limit: 3 });
    assert.equal(first.items.length, 3);
    const second = await list({ limit: 3, cursor: first.next });
    assert.equal(second.items.length, 1);
    assert.equal(second.next, undefined);
  });

  it('shows a change at once, and says otherwise that nothing changed', async () => {
    const { app, occurrences } = await start();
    const before = await app.inject(november);
    const headers = { 'if-none-match': String(before.headers.etag) };
    assert.equal((await app.inject({ url: november, headers })).statusCode, 304);
    const { id } = before.json<OccurrenceList>().items[3]!;
    await occurrences.change('provberget', id, {
      status: 'cancelled',
      reason: { sv: 'Ledaren är sjuk.' },
    });
    const after = await app.inject({ url: november, headers });
    assert.equal(after.statusCode, 200);
    const changed = after.json<OccurrenceList>().items[3]!;
    assert.equal(changed.status, 'cancelled');
    assert.equal(changed.reason, 'Ledaren är sjuk.');
  });

  it('knows at midnight that it is another day', async () => {
    const { app, set } = await start();
    const list = async () =>
      (await app.inject(paths.occurrences('provberget'))).json<OccurrenceList>();
    assert.equal((await list()).items[0]?.day, '2026-11-24');
    set('2026-11-24T22:59:59Z');
    assert.equal((await list()).today, '2026-11-24');
    set('2026-11-24T23:00:00Z');
    assert.equal((await list()).today, '2026-11-25');
    assert.equal((await list()).items[0]?.day, '2026-12-01');
  });

  it('tells everything about an activity, and turns its dates as they pass', async () => {
    const { app, set } = await start();
    const find = async () =>
      (await app.inject(paths.activity('provberget', 'laxhjalp'))).json<Activity>();
    const before = await find();
    assert.equal(before.title, 'Läxhjälp');
    assert.equal(before.repeats?.frequency, 'weekly');
    assert.equal(before.upcoming[0]?.day, '2026-11-24');
    set('2026-11-24T18:00:01Z');
    const after = await find();
    assert.equal(after.upcoming[0]?.day, '2026-12-01');
    assert.equal(after.past[0]?.day, '2026-11-24');
  });

  it('tells everything about an occurrence', async () => {
    const { app } = await start();
    const { items } = (await app.inject(november)).json<OccurrenceList>();
    const url = paths.occurrence('provberget', items[1]!.id, 'en');
    const { occurrence, activity } = (await app.inject(url)).json<OccurrenceDetail>();
    assert.equal(occurrence.day, '2026-11-10');
    assert.equal(activity.title, 'Homework help');
  });

  it('finds nothing where nothing is', async () => {
    const { app } = await start();
    for (const url of [
      paths.occurrences('nowhere'),
      paths.occurrence('provberget', 'nothing'),
      paths.activity('provberget', 'nothing'),
      paths.activity('nowhere', 'laxhjalp'),
      paths.activity('provberget', '__proto__'),
    ]) {
      const answer = await app.inject(url);
      assert.equal(answer.statusCode, 404, url);
      assert.equal(answer.json().code, 'not-found');
    }
  });

  it('says of what was removed that it is gone, of its dates too', async () => {
    const { app, activities } = await start();
    const [first] = (await app.inject(november)).json<OccurrenceList>().items;
    const urls = [
      paths.activity('provberget', 'laxhjalp'),
      paths.occurrence('provberget', first!.id),
      paths.occurrenceFile('provberget', first!.id),
    ];
    for (const url of urls) assert.equal((await app.inject(url)).statusCode, 200, url);
    await activities.remove('provberget', 'laxhjalp');
    for (const url of urls) {
      const answer = await app.inject(url);
      assert.equal(answer.statusCode, 410, url);
      assert.equal(answer.json().code, 'gone');
    }
  });

  it('refuses what cannot be meant, on either engine', async () => {
    const { app } = await start();
    for (const query of [
      'cursor=nonsense',
      'cursor=e30',
      'q=%00',
      'house=%00',
      'from=2026-02-30',
      'age=-1',
      'limit=100000',
    ]) {
      const answer = await app.inject(`/api/v1/districts/provberget/occurrences?${query}`);
      assert.equal(answer.statusCode, 400, `${query} ${answer.body}`);
      assert.equal(answer.json().code, 'invalid');
    }
  });

  it('compresses a month', async () => {
    const { app } = await start();
    const answer = await app.inject({ url: november, headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(answer.headers['content-encoding'], 'br');
    assert.equal(answer.headers.vary, 'Accept-Encoding');
  });

  async function start() {
    const db = await open();
    const { clock, set } = createTestClock();
    const repositories = await fillSample(db, clock);
    return { app: await openApp(db, { clock }), set, ...repositories };
  }
});
