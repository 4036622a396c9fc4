import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openApp, fillSample, createTestClock, sampleDistrict } from '../testing/app.ts';
import { forEachDatabase } from '../testing/databases.ts';
import { toScreenColumns } from '../features/kiosks/screen-rows.ts';
import { assertWellFormed } from '../testing/well-formed.ts';

forEachDatabase((_engine, open) => {
  describe('the page of a screen', () => {
    it('says what happens today before any script, leads nowhere, and is kept by no cache', async () => {
      const db = await open();
      const { clock } = createTestClock();
      await fillSample(db, clock);
      await db
        .insertInto('screen')
        .values({
          id: 'entren',
          district_id: sampleDistrict.id,
          ...toScreenColumns({
            name: 'Entrén',
            mode: 'touch',
            languages: ['en', 'sv'],
            scenes: [{ id: 'i-dag', kind: 'today' }],
            dimsAtNight: false,
          }),
          reloads: 0,
          updated_at: '2026-11-24T15:00:00Z',
        })
        .execute();
      const app = await openApp(db, { clock });
      const page = await app.inject('/kiosk/entren');
      assert.equal(page.statusCode, 200);
      assert.equal(page.headers['cache-control'], 'no-cache');
      assert.match(page.body, /<html lang="en"/);
      assert.match(page.body, /17:00/);
      assert.doesNotMatch(page.body, /<a /);
      assertWellFormed(page.body);
      const manifest = await app.inject('/kiosk/entren/app.webmanifest');
      assert.equal(manifest.json<{ start_url: string }>().start_url, '/kiosk/entren');
      assert.equal((await app.inject('/kiosk/ingen')).statusCode, 404);
      const pairing = await app.inject({ url: '/kiosk', headers: { 'accept-language': 'en' } });
      assert.match(pairing.body, /Pair a screen/);
    });
  });
});
