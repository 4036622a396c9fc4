import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  goalFilePath,
  goalPath,
  goalsPath,
  staffPaths,
  type Goal,
  type GoalFile,
  type GoalList,
} from '@klocket/contract';
import { sampleDistrict } from '../../testing/app.ts';
import { openDesk } from '../../testing/desk.ts';
import { freshMemory } from '../../testing/memory.ts';
import { sampleGoal, sampleIndicator } from '../../testing/sample-goals.ts';

const district = sampleDistrict.id;

describe('goals on the wire', async () => {
  const { app, work, set } = await openDesk(freshMemory);
  const follower = await work({ roles: ['follow-up'] });
  const held = sampleIndicator({ id: 'held', measure: 'activities-held' });
  const goal = sampleGoal([sampleIndicator(), held]);
  await follower.ask('POST', staffPaths.goals(district), goal);

  it('are listed, and read one by one', async () => {
    const list = await app.inject(goalsPath(district));
    assert.deepEqual(
      list.json<GoalList>().items.map(({ id, number, url }) => [id, number, url]),
      [['participation', 1, `/${district}/goals/participation`]],
    );
    const one = await app.inject(goalPath(district, 'participation', 'en'));
    assert.equal(one.json<Goal>().title, 'More visitors');
    assert.ok(one.headers.etag);
    const again = {
      url: goalPath(district, 'participation', 'en'),
      headers: { 'if-none-match': one.headers.etag },
    };
    assert.equal((await app.inject(again)).statusCode, 304);
  });

  it('come as files of the same name', async () => {
    const get = (kind: 'csv' | 'json' | 'svg', query = {}, accept = '*/*') =>
      app.inject({
        url: goalFilePath(district, 'participation', kind, query),
        headers: { accept },
      });
    const csv = await get('csv', { lang: 'en' }, 'text/csv');
    assert.deepEqual(
      [csv.statusCode, csv.headers['content-type']],
      [200, 'text/csv; charset=utf-8'],
    );
    assert.match(csv.body, /^\ufeffGoal,Indicator,Period/);
    const svg = await get('svg', { theme: 'dark' }, 'image/svg+xml');
    assert.deepEqual(
      [svg.statusCode, svg.headers['content-type']],
      [200, 'image/svg+xml; charset=utf-8'],
    );
    const file = (await get('json')).json<GoalFile>();
    assert.match(file.licence, /creativecommons/);
    assert.equal(file.attribution, 'Källa: Provberget. Fler besökare.');
    assert.equal(file.indicators.length, 2);
    assert.match((await get('svg', { indicator: 'held' })).body, /Fler besökare: Besök/);
  });

  const missing = [
    goalsPath('nowhere'),
    goalPath(district, 'nothing'),
    goalPath('nowhere', 'participation'),
    goalFilePath(district, 'nothing', 'svg'),
    goalFilePath(district, 'nothing', 'csv'),
    goalFilePath(district, 'participation', 'svg', { indicator: 'nothing' }),
    `${goalPath(district, 'participation')}.pdf`,
    `${goalPath(district, 'participation')}.csv.svg`,
  ];
  for (const url of missing) {
    it(`are not found at ${url}`, async () =>
      assert.equal((await app.inject(url)).statusCode, 404));
  }

  it('refuse what they do not know', async () => {
    const answer = await app.inject(`${goalFilePath(district, 'participation', 'svg')}?theme=neon`);
    assert.equal(answer.statusCode, 400);
  });

  it('are at most a minute old, though nobody writes that an evening is over', async () => {
    const value = async () =>
      (await app.inject(goalPath(district, 'participation'))).json<Goal>().indicators[1]!.current!
        .value;
    assert.equal(await value(), 12);
    set('2026-11-24T18:01:00Z');
    assert.equal(await value(), 13);
  });
});
