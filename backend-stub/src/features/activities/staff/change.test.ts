import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OccurrencePatch, OccurrenceSaved, StaffOccurrence } from '@klocket/contract';
import { sampleDistrict } from '../../../testing/app.ts';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import { changeOccurrence, deskRoot, openDesk } from '../../../testing/desk.ts';

const evening = 'laxhjalp-20261124t1700';
const address = `${deskRoot}/occurrences/${evening}`;

forEachDatabase((_engine, open) => {
  describe('a change of one evening', () => {
    it('is told to whoever has the calendar open, and so is taking it back', async () => {
      const { coordinator, change, told } = await start(open);
      const { undo } = await change({ status: 'cancelled' });
      assert.deepEqual(await told(), [evening]);
      const back = await coordinator.ask('POST', `${deskRoot}/undos/${undo}`);
      assert.equal(back.statusCode, 200, back.body);
      assert.deepEqual(await told(), [evening, evening]);
    });

    it('does not overwrite who another has meanwhile asked to stand in', async () => {
      const { coordinator, change, read, work } = await start(open);
      const leader = await work({ roles: ['leader'], name: 'Vikarien' });
      const seen = await read();
      await change({ substitute: leader.id });
      const late = await coordinator.ask(
        'PATCH',
        address,
        { substitute: null },
        { 'if-match': seen.etag },
      );
      assert.equal(late.statusCode, 412);
      assert.equal((await read()).substitute?.name, 'Vikarien');
    });
  });
});

async function start(open: Open) {
  const { db, work } = await openDesk(open);
  const coordinator = await work({ roles: ['coordinator'] });
  const read = async () => (await coordinator.ask('GET', address)).json<StaffOccurrence>();
  const { revision } = await db
    .selectFrom('district')
    .select('revision')
    .where('id', '=', sampleDistrict.id)
    .executeTakeFirstOrThrow();
  return {
    coordinator,
    work,
    read,
    async change(patch: OccurrencePatch) {
      const answer = await changeOccurrence(coordinator, evening, patch);
      assert.equal(answer.statusCode, 200, answer.body);
      return answer.json<OccurrenceSaved>();
    },
    /** The evenings that open pages were told of since. */
    async told() {
      const rows = await db
        .selectFrom('event')
        .select('data_json')
        .where('district_id', '=', sampleDistrict.id)
        .where('number', '>', revision)
        .orderBy('number')
        .execute();
      return rows.map(
        ({ data_json }) => (JSON.parse(data_json) as { occurrenceId?: string }).occurrenceId,
      );
    },
  };
}
