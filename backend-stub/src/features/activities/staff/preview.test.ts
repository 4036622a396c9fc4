import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { staffPaths, type Activity, type ActivityPreview } from '@klocket/contract';
import { migrate, openDatabase } from '../../../database/database.ts';
import {
  createTestClock,
  fillSample,
  homeworkHelp,
  openApp,
  sampleDistrict,
} from '../../../testing/app.ts';
import { workersOf } from '../../../testing/staff.ts';

describe('a preview', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  after(() => db.destroy());
  await migrate(db);
  const { clock, set } = createTestClock();
  const { activities } = await fillSample(db, clock);
  const district = sampleDistrict.id;
  await activities.save(district, { ...homeworkHelp, id: 'utkast', published: false });
  const secret = 'only for tests, only for tests, only for tests';
  const app = await openApp(db, { clock, environment: { KLOCKET_SECRET: secret } });
  const work = workersOf(app, db, clock, district);
  const coordinator = await work({ roles: ['coordinator'] });
  const preview = async (id: string) =>
    (await coordinator.ask('GET', staffPaths.preview(district, id))).json<ActivityPreview>().url;
  const asked = (url: string, id: string) => `${url}/api/v1/districts/${district}/activities/${id}`;

  it('shows a draft in the widget of the visitors, which nobody may keep or frame elsewhere', async () => {
    const url = await preview('utkast');
    const page = await app.inject({ url });
    assert.equal(page.statusCode, 200, page.body);
    assert.match(page.body, /<klocket-activity[^>]+activity="utkast"/);
    assert.match(page.body, /Läxhjälp/);
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'self'/);
    const answer = await app.inject({ url: asked(url, 'utkast') });
    assert.equal(answer.json<Activity>().upcoming.length > 0, true);
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  it('opens nothing but the one it is of, and sends on to the same house alone', async () => {
    const url = await preview('laxhjalp');
    const other = await app.inject({ url: asked(url, 'utkast') });
    assert.equal(other.statusCode, 307);
    assert.equal((await app.inject({ url: String(other.headers.location) })).statusCode, 404);
    const away = await app.inject({ url: `${url}//evil.example/x` });
    assert.equal(away.headers.location, '/evil.example/x');
  });

  it('lasts an hour, and is made by nobody else', async () => {
    const url = await preview('utkast');
    const forged = `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`;
    assert.equal((await app.inject({ url: forged })).statusCode, 404);
    set(clock().add({ minutes: 61 }).toString());
    assert.equal((await app.inject({ url })).statusCode, 404);
  });
});
