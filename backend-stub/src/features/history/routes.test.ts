import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { staffPaths, type HistoryPage } from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { workersOf, type Worker } from '../../testing/staff.ts';
import { createHistoryRepository } from './repository.ts';

const { id: district } = sampleDistrict;
const all = staffPaths.colleagues(district);
const abf = { districtId: district, organiserId: 'abf' };

forEachDatabase((_engine, open) => {
  describe('the history', () => {
    it('tells who did what, newest first, a page at a time', async () => {
      const { coordinator, set } = await start(open);
      const people = ['Ängla', 'Bo', 'Cleo'];
      for (const [index, name] of people.entries()) {
        set(`2026-11-24T08:0${index}:00Z`);
        const email = `person${index}@klocket.example`;
        await coordinator.ask('POST', all, { email, name, roles: [{ role: 'walker' }] });
      }
      const page = async (query: string) =>
        (
          await coordinator.ask('GET', `${staffPaths.history(district)}${query}`)
        ).json<HistoryPage>();
      const first = await page('?limit=2');
      const titles = ({ items }: HistoryPage) => items.map(({ object }) => object.title);
      assert.deepEqual(titles(first), ['Cleo', 'Bo']);
      assert.deepEqual(first.items[0], {
        id: first.items[0]?.id,
        at: '2026-11-24T08:02:00Z',
        actor: { id: coordinator.id, name: 'Samordnaren' },
        action: 'colleague.invited',
        object: { kind: 'colleague', id: first.items[0]?.object.id, title: 'Cleo' },
        details: { roles: [{ role: 'walker' }] },
      });
      const second = await page(`?limit=2&cursor=${first.cursor}`);
      assert.deepEqual(titles(second), ['Ängla']);
      assert.equal(second.cursor, undefined);
      assert.deepEqual(titles(await page('?q=angla')), ['Ängla']);
      assert.deepEqual(titles(await page('?q=samordnaren+bo')), ['Bo']);
      assert.deepEqual(titles(await page('?q=nobody')), []);
    });

    it('is forgotten after so many months', async () => {
      const { db, coordinator, set } = await start(open);
      const roles = [{ role: 'walker' }];
      await coordinator.ask('POST', all, { email: 'en@klocket.example', roles });
      const { clock } = createTestClock('2028-11-24T07:59:00Z');
      const { forget } = createHistoryRepository(db, clock);
      assert.equal(await forget(24), 0);
      assert.equal(await forget(23), 1);
      set('2026-11-24T08:01:00Z');
      const left = await coordinator.ask('GET', staffPaths.history(district));
      assert.deepEqual(left.json<HistoryPage>().items, []);
    });

    it('is one’s own for who does not coordinate', async () => {
      const { coordinator, work } = await start(open);
      const organiser = await work({ roles: [{ role: 'organiser', ...abf }], withPasskey: true });
      const invite = (by: Worker, email: string) =>
        by.ask('POST', all, { email, roles: [{ role: 'leader', organiserId: 'abf' }] });
      await invite(coordinator, 'en@klocket.example');
      await invite(organiser, 'tva@klocket.example');
      const titles = async (reader: Worker) =>
        (await reader.ask('GET', staffPaths.history(district)))
          .json<HistoryPage>()
          .items.map(({ object }) => object.title);
      assert.deepEqual(await titles(organiser), ['tva']);
      assert.deepEqual(await titles(coordinator), ['tva', 'en']);
    });
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock('2026-11-24T08:00:00Z');
  await fillSample(db, clock);
  const app = await openApp(db, { clock });
  const work = workersOf(app, db, clock, district);
  const coordinator = await work({
    roles: ['coordinator'],
    name: 'Samordnaren',
    withPasskey: true,
  });
  return { db, set, work, coordinator };
}
