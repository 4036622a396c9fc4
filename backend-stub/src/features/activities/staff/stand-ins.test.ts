import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivityLines, Me, PeopleCountList, StaffActivity, Today } from '@klocket/contract';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import { changeOccurrence, deskRoot, openDesk } from '../../../testing/desk.ts';
import type { Worker } from '../../../testing/staff.ts';

const evening = 'laxhjalp-20261124t1700';
const another = 'laxhjalp-20261201t1700';

forEachDatabase((_engine, open) => {
  describe('who stands in for an evening', () => {
    it('finds it in their list and their day', async () => {
      const { walker, handOver } = await start(open);
      assert.deepEqual(await titles(walker), []);
      assert.equal((await walker.ask('GET', `${deskRoot}/people`)).statusCode, 403);
      assert.ok(!(await rights(walker)).includes('activity.read'));
      await handOver();
      assert.deepEqual(await titles(walker), ['Läxhjälp']);
      for (const right of ['activity.read', 'names.read'] as const) {
        assert.ok((await rights(walker)).includes(right));
      }
      const people = await walker.ask('GET', `${deskRoot}/people`);
      const { items } = people.json<PeopleCountList>();
      assert.deepEqual(
        items.map(({ occurrenceId }) => occurrenceId),
        [evening],
      );
      const { changeable } = (await walker.ask('GET', `${deskRoot}/today`)).json<Today>();
      assert.deepEqual(changeable, [evening]);
      const read = await walker.ask('GET', `${deskRoot}/activities/laxhjalp`);
      const { may, upcoming } = read.json<StaffActivity>();
      assert.deepEqual(may, { write: false, publish: false, remove: false, change: false });
      assert.equal(upcoming[0]?.substitute?.id, walker.id);
    });

    it('may cancel it, move it and take that back, and tell how it went; and no other evening', async () => {
      const { walker, handOver, set, again } = await start(open);
      await handOver();
      const cancelled = await changeOccurrence(walker, evening, { status: 'cancelled' });
      assert.equal(cancelled.statusCode, 200, cancelled.body);
      const { undo } = cancelled.json<{ undo: string }>();
      assert.equal((await walker.ask('POST', `${deskRoot}/undos/${undo}`)).statusCode, 200);
      const moved = await changeOccurrence(walker, evening, { startsLocal: '2026-11-24T18:00' });
      assert.equal(moved.statusCode, 200, moved.body);
      assert.equal(
        (await changeOccurrence(walker, another, { status: 'cancelled' })).statusCode,
        404,
      );
      set('2026-11-26T10:00:00Z');
      const recap = { text: { sv: 'Fem kom.' } };
      assert.equal((await changeOccurrence(await again(), evening, { recap })).statusCode, 200);
    });

    it('has no more to do with it two weeks later', async () => {
      const { handOver, set, again } = await start(open);
      await handOver();
      set('2026-12-09T17:00:00Z');
      assert.deepEqual(await titles(await again()), []);
    });
  });
});

async function start(open: Open) {
  const { set, work } = await openDesk(open);
  const coordinator = await work({ roles: ['coordinator'] });
  /** Signed in anew: a session does not last for days. */
  const again = () => work({ roles: [], email: 'vandrare@klocket.example' });
  const walker = await work({ roles: ['walker'], email: 'vandrare@klocket.example' });
  return {
    set,
    again,
    walker,
    handOver: () => changeOccurrence(coordinator, evening, { substitute: walker.id }),
  };
}

const titles = async (worker: Worker) =>
  (await worker.ask('GET', `${deskRoot}/activities`))
    .json<ActivityLines>()
    .items.map(({ title }) => title);

const rights = async (worker: Worker) =>
  (await worker.ask('GET', '/api/v1/staff/me')).json<Me>().districts[0]!.may;
