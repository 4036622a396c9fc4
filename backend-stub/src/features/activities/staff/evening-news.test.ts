import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OccurrencePatch, OccurrenceSaved } from '@klocket/contract';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import { changeOccurrence, deskRoot, openDesk } from '../../../testing/desk.ts';
import type { Worker } from '../../../testing/staff.ts';

const evening = 'laxhjalp-20261201t1700';
const ofAbf = { role: 'organiser', districtId: 'provberget', organiserId: 'abf' } as const;

forEachDatabase((_engine, open) => {
  describe('an evening that somebody else changes', () => {
    it('is told of once to its leaders and its organiser’s people, each in their language', async () => {
      const { coordinator, told } = await start(open);
      await change(coordinator, evening, {
        status: 'cancelled',
        reason: { sv: 'Vattenläcka.', en: 'A leak.' },
      });
      assert.deepEqual(await told(), [
        ['arrangor@klocket.example', 'Inställt', '', 'Vattenläcka.'],
        ['ledare@klocket.example', 'Cancelled', '', 'A leak.'],
      ]);
    });

    it('says what holds now, and what was said', async () => {
      const { coordinator, told, db } = await start(open);
      await change(coordinator, evening, { startsLocal: '2026-12-01T18:00' });
      const [, leaders] = await told();
      assert.equal(leaders?.[1], 'Changed');
      assert.match(leaders?.[2] ?? '', /Tuesday,? 1 December 18:00–20:00, House of Knowledge/);
      const { values_json } = await db
        .selectFrom('mail')
        .select('values_json')
        .executeTakeFirstOrThrow();
      const { was, link, by } = JSON.parse(values_json!) as Record<string, string>;
      assert.match(was!, /17:00–19:00/);
      assert.match(link!, /\/desk\/provberget\/activities\/laxhjalp\/laxhjalp-20261201t1700$/);
      assert.equal(by, 'Samordnaren');
    });

    it('is not told of to who did it, nor when it is taken back before anybody was told', async () => {
      const { coordinator, leader, told } = await start(open);
      const saved = (
        await change(leader, evening, { status: 'cancelled' })
      ).json<OccurrenceSaved>();
      assert.deepEqual(
        (await told()).map(([to]) => to),
        ['arrangor@klocket.example'],
      );
      assert.equal((await leader.ask('POST', `${deskRoot}/undos/${saved.undo}`)).statusCode, 200);
      assert.deepEqual(await told(), []);
      await change(coordinator, evening, { recap: { text: { sv: 'Fem kom.' } } });
      assert.deepEqual(await told(), []);
    });

    it('is told of again when it is taken back later', async () => {
      const { db, coordinator, told } = await start(open);
      const saved = (
        await change(coordinator, evening, { status: 'cancelled' })
      ).json<OccurrenceSaved>();
      await db.updateTable('mail').set({ status: 'sent' }).execute();
      await coordinator.ask('POST', `${deskRoot}/undos/${saved.undo}`);
      assert.deepEqual(
        (await told()).map(([to, status]) => [to, status]),
        [
          ['arrangor@klocket.example', 'Som planerat igen'],
          ['ledare@klocket.example', 'As planned again'],
        ],
      );
    });
  });
});

async function start(open: Open) {
  const { db, work } = await openDesk(open);
  const leader = await work({
    roles: ['leader'],
    leads: ['laxhjalp'],
    email: 'ledare@klocket.example',
  });
  await db
    .updateTable('staff_member')
    .set({ language: 'en' })
    .where('id', '=', leader.id)
    .execute();
  await work({ roles: [ofAbf], email: 'arrangor@klocket.example' });
  await work({ roles: [{ ...ofAbf, role: 'leader' }], email: 'annan.ledare@klocket.example' });
  const coordinator = await work({ roles: ['coordinator'], name: 'Samordnaren' });
  return {
    db,
    leader,
    coordinator,
    /** The mail that waits: to whom, what has become of it, what holds now, and why. */
    async told() {
      const rows = await db
        .selectFrom('mail')
        .select(['recipient', 'values_json'])
        .where('template', '=', 'evening-changed')
        .where('status', '=', 'waiting')
        .orderBy('recipient')
        .execute();
      return rows.map(({ recipient, values_json }) => {
        const { status, now, why } = JSON.parse(values_json!) as Record<string, string>;
        return [recipient, status, now, why];
      });
    },
  };
}

async function change(worker: Worker, id: string, patch: OccurrencePatch) {
  const answer = await changeOccurrence(worker, id, patch);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer;
}
