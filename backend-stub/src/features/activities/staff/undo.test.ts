import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ActivityForm,
  ActivitySaved,
  OccurrencePatch,
  OccurrenceSaved,
  StaffOccurrence,
} from '@klocket/contract';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';
import {
  changeOccurrence,
  deskActivities,
  deskRoot,
  openDesk,
  readActivity,
} from '../../../testing/desk.ts';
import { chessClub, sampleDistrict } from '../../../testing/sample-district.ts';

const rich = (leader: string): ActivityForm => ({
  ...chessClub,
  texts: {
    sv: { title: 'Schackklubben', summary: 'För alla.', description: 'Bräden finns.' },
    en: { title: 'Chess club' },
  },
  house: 'kunskapens-hus',
  organisers: ['abf'],
  themes: [sampleDistrict.themes![0]!.id],
  spoken: ['sv', 'ar'],
  leaders: [leader],
  programme: [{ startTime: '16:00', endTime: '16:30', title: { sv: 'Fika' }, pause: true }],
  materials: [{ title: { sv: 'Regler' }, url: 'https://schack.example/regler', when: 'before' }],
});

forEachDatabase((_engine, open) => {
  describe('what is taken back', () => {
    it('is all of an activity, its programme, people and words too', async () => {
      const { coordinator, change, form } = await start(open);
      const made = await coordinator.ask('POST', deskActivities, form);
      assert.equal(made.statusCode, 201, made.body);
      const { id } = made.json<ActivitySaved>().activity;
      const before = await change.read(id);
      const saved = await coordinator.ask('PUT', `${deskActivities}/${id}`, chessClub, {
        'if-match': before.etag,
      });
      assert.equal(saved.statusCode, 200, saved.body);
      assert.notDeepEqual((await change.read(id)).form, before.form);
      await change.takeBack(saved.json<ActivitySaved>().undo);
      assert.deepEqual((await change.read(id)).form, before.form);
    });

    it('is all of an evening, what was told of it and who stands in', async () => {
      const { leader, change } = await start(open);
      const id = 'laxhjalp-20261124t1700';
      const recap = { text: { sv: 'Tolv kom.' } };
      await change.occurrence(id, { recap, substitute: leader.id });
      const before = await change.readOccurrence(id);
      const wiped = { recap: { text: { sv: 'Ingen kom.' } }, substitute: null };
      await change.takeBack((await change.occurrence(id, wiped)).undo);
      const { recapSource, substitute, etag } = await change.readOccurrence(id);
      assert.deepEqual(recapSource, recap);
      assert.equal(substitute?.id, leader.id);
      assert.equal(etag, before.etag);
    });

    it('is a newer state to calendars that have seen the other', async () => {
      const { db, coordinator, change, form } = await start(open);
      const { id } = (await coordinator.ask('POST', deskActivities, form)).json<ActivitySaved>()
        .activity;
      const numbers = async () => {
        const { sequence } = await db
          .selectFrom('activity')
          .select('sequence')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        const rows = await db
          .selectFrom('occurrence')
          .select('sequence')
          .where('activity_id', '=', id)
          .execute();
        return [sequence, ...rows.map((row) => row.sequence)];
      };
      const { etag } = await change.read(id);
      const moved = { ...form, plan: { ...form.plan, startTime: '18:00' } as ActivityForm['plan'] };
      const saved = await coordinator.ask('PUT', `${deskActivities}/${id}`, moved, {
        'if-match': etag,
      });
      const seen = await numbers();
      await change.takeBack(saved.json<ActivitySaved>().undo);
      const now = await numbers();
      assert.ok(
        now.every((number, index) => number > seen[index]!),
        `${String(seen)} became ${String(now)}`,
      );
    });
  });
});

async function start(open: Open) {
  const { db, work } = await openDesk(open);
  const coordinator = await work({ roles: ['coordinator'] });
  const leader = await work({ roles: ['leader'], name: 'Ledaren' });
  const change = {
    read: (id: string) => readActivity(coordinator, id),
    async readOccurrence(id: string) {
      const answer = await coordinator.ask('GET', `${deskRoot}/occurrences/${id}`);
      return answer.json<StaffOccurrence>();
    },
    async occurrence(id: string, patch: OccurrencePatch) {
      const answer = await changeOccurrence(coordinator, id, patch);
      assert.equal(answer.statusCode, 200, answer.body);
      return answer.json<OccurrenceSaved>();
    },
    async takeBack(undo = 'none') {
      const answer = await coordinator.ask('POST', `${deskRoot}/undos/${undo}`);
      assert.equal(answer.statusCode, 200, answer.body);
    },
  };
  return { db, coordinator, leader, change, form: rich(leader.id) };
}
