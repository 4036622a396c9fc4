import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivityForm, ActivityLines, OccurrenceSaved } from '@klocket/contract';
import { deskActivities, changeOccurrence, deskRoot, openDesk } from '../../../testing/desk.ts';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import { chessClub } from '../../../testing/sample-district.ts';

const form: ActivityForm = { ...chessClub, house: 'kunskapens-hus', organisers: ['abf'] };

forEachDatabase((_engine, open) => {
  describe('the list of activities', () => {
    it('finds by words and state, a part at a time, what comes soonest first', async () => {
      const { coordinator } = await start(open);
      const titles = ['Bokcirkel', 'Bakning', 'Bordtennis'];
      for (const [index, title] of titles.entries()) {
        const day = `2026-11-${28 - index}`;
        const once = {
          repeats: 'once',
          from: day,
          startTime: '10:00',
          durationMinutes: 60,
        } as const;
        await coordinator.ask('POST', deskActivities, {
          ...form,
          texts: { sv: { title } },
          plan: once,
        });
      }
      await coordinator.ask('POST', deskActivities, { ...form, published: false });
      const list = async (query = '') =>
        (await coordinator.ask('GET', `${deskActivities}${query}`)).json<ActivityLines>();
      const named = async (query = '') => (await list(query)).items.map(({ title }) => title);
      assert.deepEqual(await named(), [
        'Schackklubben',
        'Läxhjälp',
        'Bordtennis',
        'Bakning',
        'Bokcirkel',
      ]);
      assert.deepEqual(await named('?state=draft'), ['Schackklubben']);
      assert.deepEqual(await named('?q=bak'), ['Bakning']);
      const first = await list('?limit=2&state=published');
      assert.equal(first.total, 4);
      assert.equal(first.items[0]?.next?.id, 'laxhjalp-20261124t1700');
      assert.deepEqual(first.items[0]?.missing, []);
      assert.deepEqual(first.items[1]?.missing, ['en']);
      assert.deepEqual(await named(`?limit=9&state=published&cursor=${first.cursor}`), [
        'Bakning',
        'Bokcirkel',
      ]);
      const cancelled = await coordinator.ask(
        'PATCH',
        `${deskRoot}/occurrences/${first.items[0]!.next!.id}`,
        { status: 'cancelled' },
        { 'if-match': first.items[0]!.next!.etag },
      );
      assert.equal(cancelled.statusCode, 200);
    });

    it('says what was before of an evening elsewhere, and which room it is in now', async () => {
      const { coordinator } = await start(open);
      const id = 'laxhjalp-20261124t1700';
      const moved = await changeOccurrence(coordinator, id, { address: 'Torget' });
      assert.equal(moved.statusCode, 200, moved.body);
      const list = await coordinator.ask('GET', `${deskActivities}?q=lax`);
      const { next } = list.json<ActivityLines>().items[0]!;
      assert.equal(next?.status, 'rescheduled');
      assert.deepEqual(next?.previous, {
        house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
      });
      const back = await changeOccurrence(coordinator, id, {
        house: 'kunskapens-hus',
        room: 'stora-salen',
      });
      assert.equal(back.json<OccurrenceSaved>().occurrence.roomId, 'stora-salen');
    });

    it('says of which ones nobody must be seen to come, so that they stand on no screen', async () => {
      const { coordinator, db } = await start(open);
      const line = async () =>
        (await coordinator.ask('GET', `${deskActivities}?q=lax`)).json<ActivityLines>().items[0]!;
      assert.equal((await line()).sensitive, undefined);
      await db.updateTable('activity').set({ sensitive: 1 }).execute();
      assert.equal((await line()).sensitive, true);
    });
  });
});

async function start(open: Open) {
  const desk = await openDesk(open);
  return { ...desk, coordinator: await desk.work({ roles: ['coordinator'] }) };
}
