import assert from 'node:assert/strict';
import { it } from 'node:test';
import { paths, type HouseList } from '@klocket/contract';
import { createTestClock, fillSample, openApp } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';

forEachDatabase((_engine, open) => {
  it('tells what is open now, to the minute, however often it is asked', async () => {
    const db = await open();
    const { clock, set } = createTestClock();
    await fillSample(db, clock);
    const app = await openApp(db, { clock });
    const isOpen = async () => {
      const { items } = (await app.inject(paths.houses('provberget'))).json<HouseList>();
      return items[0]?.open.isOpen;
    };
    assert.equal(await isOpen(), true);
    set('2026-11-24T17:59:59Z');
    assert.equal(await isOpen(), true);
    set('2026-11-24T18:00:00Z');
    assert.equal(await isOpen(), false);
    set('2026-12-01T07:59:59Z');
    assert.equal(await isOpen(), false);
    set('2026-12-01T08:00:00Z');
    assert.equal(await isOpen(), true);
  });

  it('knows no houses of no district', async () => {
    const app = await openApp(await open());
    assert.equal((await app.inject(paths.houses('nowhere'))).statusCode, 404);
  });
});
