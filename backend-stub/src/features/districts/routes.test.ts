import assert from 'node:assert/strict';
import { it } from 'node:test';
import { paths, type District, type DistrictList } from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';

forEachDatabase((_engine, open) => {
  it('lists the districts, and a new one as soon as it is there', async () => {
    const { app, districts } = await start();
    const ids = async () =>
      (await app.inject(paths.districts())).json<DistrictList>().items.map(({ id }) => id);
    assert.deepEqual(await ids(), ['provberget']);
    await districts.save({ ...sampleDistrict, id: 'andra', name: 'Andra' });
    assert.deepEqual(await ids(), ['andra', 'provberget']);
  });

  it('tells what one can choose from', async () => {
    const { app } = await start();
    const answer = await app.inject(paths.district('provberget', 'en'));
    const district = answer.json<District>();
    assert.equal(answer.statusCode, 200);
    assert.deepEqual(district.houses, [{ id: 'kunskapens-hus', name: 'House of Knowledge' }]);
    assert.deepEqual(district.themes, [{ id: 'larande', name: 'Learning' }]);
    assert.equal(district.contact.phone, '010-000 00 01');
  });

  it('knows no other', async () => {
    const { app } = await start();
    for (const id of ['nowhere', '__proto__', 'constructor', 'PROVBERGET']) {
      assert.equal((await app.inject(paths.district(id))).statusCode, 404, id);
    }
  });

  it('answers a HEAD request', async () => {
    const { app } = await start();
    const answer = await app.inject({ method: 'HEAD', url: paths.district('provberget') });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.body, '');
    assert.ok(answer.headers.etag);
  });

  async function start() {
    const db = await open();
    const { clock } = createTestClock();
    const repositories = await fillSample(db, clock);
    return { app: await openApp(db, { clock }), ...repositories };
  }
});
