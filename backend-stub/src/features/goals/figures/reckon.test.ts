import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { ageBands, type Measure } from '@klocket/contract';
import type { Database } from '../../../database/database.ts';
import { createTestClock, fillSample, homeworkHelp, sampleDistrict } from '../../../testing/app.ts';
import { forEachDatabase } from '../../../testing/databases.ts';
import { sampleDefects, sampleReport } from '../../../testing/defects.ts';
import { createDefectRepository } from '../../defects/repository.ts';
import { createDefectSecrets } from '../../defects/secrets.ts';
import { spanOf } from '../periods.ts';
import { reckon, type Counted } from './reckon.ts';
import { tallyGroups } from './tally.ts';

const district_id = sampleDistrict.id;
const house_id = 'kunskapens-hus';
const zone = 'Europe/Stockholm';
const updated_at = '2026-11-20T09:00:00Z';
const [lessons, talks] = [homeworkHelp.id!, 'samtal'];

forEachDatabase((_engine, open) => {
  describe('what is reckoned of what the rooms record', async () => {
    const db = await open();
    const { clock } = createTestClock();
    const { activities } = await fillSample(db, clock);
    await activities.save(district_id, { ...homeworkHelp, id: talks, sensitive: true });
    const value = async (measure: Measure, period: string, settings: Counted['settings'] = {}) => {
      const indicator = { id: 'one', measure, settings };
      const where = { districtId: district_id, zone, now: clock() };
      const found = await reckon(db, where, [{ indicator, spans: [spanOf(period)!] }]);
      return found.get('one')!.get(period)!;
    };

    it('counts who was there, however they came, and nobody who was not', async () => {
      const [date] = await datesOf(db, lessons);
      const marks = [
        ['present', 3],
        ['online', 2],
        ['walk-in', 1],
        ['absent', 40],
        ['excused', 50],
        [null, 60],
      ] as const;
      for (const [status, heads] of marks) {
        const signup_id = await signUp(db, date!);
        const mark = { signup_id, occurrence_id: date!.id, status, heads, updated_at };
        await db
          .insertInto('attendance')
          .values({ ...mark, reply: null, asked_at: null })
          .execute();
      }
      assert.equal((await value('participants', '2026-ht')).value, 6);
      assert.equal((await value('participants', '2026-09')).value, 6);
      assert.equal((await value('participants', '2026-ht', { houses: ['elsewhere'] })).value, 0);
    });

    it('counts of what people say of themselves neither the sensitive nor drafts', async () => {
      const of = (activity_id: string, value: string, count: number) => ({
        ...{ district_id, activity_id, period: '2026-10', dimension: 'age-band' as const },
        ...{ value, count },
      });
      await db
        .insertInto('demographic_count')
        .values([of(lessons, '7-12', 30), of(talks, '7-12', 500)])
        .execute();
      const days = { from: '2026-07-01', to: '2026-12-31' };
      const all = async () => (await tallyGroups(db, district_id, days)).map(({ count }) => count);
      assert.deepEqual(await all(), [30]);
      const change = (published: 0 | 1) =>
        db.updateTable('activity').set({ published }).where('id', '=', lessons).execute();
      await change(0);
      assert.deepEqual(await all(), []);
      await change(1);
    });

    it('spreads over the groups agreed on: who would rather not say is of none', async () => {
      const row = { district_id, house_id, period: '2026-02' };
      const answers = { woman: 200, man: 200, another: 200, 'rather-not-say': 900 };
      const genders = Object.entries(answers).map(([group, count]) => ({
        ...{ ...row, dimension: 'gender' as const, value: group },
        count,
      }));
      const ages = ageBands.map((band) => ({
        ...{ ...row, dimension: 'age-band' as const, value: band, count: 40 },
      }));
      await db
        .insertInto('visit_breakdown')
        .values([...genders, ...ages])
        .execute();
      const gender = await value('gender-evenness', '2026-vt');
      assert.deepEqual([gender.value, gender.n, gender.groups?.length], [1, 600, 3]);
      const age = await value('age-evenness', '2026-vt');
      assert.deepEqual([age.value, age.n, age.groups?.length], [1, 280, 7]);
    });

    it('makes an index of the answers that were shown, and not of those that came since', async () => {
      const answers = [
        [1, 10, 10],
        [3, 0, 0],
        [5, 90, 10],
      ] as const;
      await db
        .insertInto('pulse_count')
        .values(
          answers.map(([score, count, shown]) => ({
            ...{ district_id, question_id: 'safe', period: '2026-ht' },
            ...{ score, count, shown },
          })),
        )
        .execute();
      const index = await value('pulse', '2026-ht', { question: 'safe' });
      assert.deepEqual([index.value, index.n], [50, 20]);
    });

    it('reckons defects by the district’s clock: the share by when they came in, the days by when they were mended', async () => {
      const secrets = createDefectSecrets('x'.repeat(32));
      const defects = createDefectRepository(db, clock, secrets);
      await defects.saveSettings(district_id, sampleDefects);
      // When it came in and was mended, and whether it is shown. July begins on 30 June at 22 in Stockholm.
      const rows: [reported: string, closed: string | null, published: 0 | 1][] = [
        ['2026-06-30T21:59:00Z', '2026-07-10T21:59:00Z', 1],
        ['2026-06-30T22:01:00Z', '2026-07-02T22:01:00Z', 1],
        ['2026-08-01T10:00:00Z', null, 1],
        ['2026-08-01T10:00:00Z', '2026-12-31T22:59:00Z', 0],
        ['2026-08-01T10:00:00Z', '2026-12-31T23:01:00Z', 1],
      ];
      for (const [reported_at, closed_at, published] of rows) {
        const id = await defects.report(district_id, sampleReport, { key: randomUUID() });
        const status = closed_at ? ('fixed' as const) : ('received' as const);
        await db
          .updateTable('defect')
          .set({ reported_at, closed_at, published, status })
          .where('id', '=', id)
          .execute();
      }
      const [spring, autumn] = ['2026-vt', '2026-ht'];
      const share = async (period: string) => {
        const found = await value('defects-fixed', period);
        return [found.value, found.n];
      };
      const days = async (period: string) => {
        const found = await value('days-to-fixed', period);
        return [found.value, found.n];
      };
      assert.deepEqual(
        [await share(spring), await share(autumn)],
        [
          [100, 1],
          [67, 3],
        ],
      );
      assert.deepEqual(
        [await days(spring), await days(autumn)],
        [
          [null, 0],
          [6, 2],
        ],
      );
      assert.deepEqual(await days('2027-vt'), [152.5, 1]);
    });

    it('asks once for periods that overlap, and knows all of the longer', async () => {
      const rows = ['2026-01', '2026-02', '2026-06'].map((month, at) => ({
        ...{ district_id, house_id, month, heads: 10 ** at },
      }));
      await db.insertInto('visit_month').values(rows).execute();
      const asked = ['2026', '2026-01', '2026-q1'].map((period) => ({
        indicator: { id: period, measure: 'visits' as const, settings: {} },
        spans: [spanOf(period)!],
      }));
      for (const some of [asked, asked.toReversed()]) {
        const found = await reckon(db, { districtId: district_id, zone, now: clock() }, some);
        assert.deepEqual(
          asked.map(({ indicator: { id } }) => found.get(id)!.get(id)!.value),
          [111, 1, 11],
        );
      }
    });
  });
});

const datesOf = (db: Database, activityId: string) =>
  db
    .selectFrom('occurrence')
    .select(['id', 'activity_id', 'ends_at'])
    .where('activity_id', '=', activityId)
    .orderBy('starts_at')
    .execute();

/** A party that has a seat. */
async function signUp(db: Database, date: { id: string; activity_id: string; ends_at: string }) {
  const id = randomUUID();
  const own = { district_id, id };
  await db
    .insertInto('seating')
    .values({
      ...{ id: date.id, district_id, activity_id: date.activity_id, occurrence_id: date.id },
      ...{ own_capacity: 0, reserved: 0, seats_taken: 0, desk_taken: 0 },
      ...{ capacity: null, waiting: 0, last_waiting_number: 0, told_json: '{}', title_json: '{}' },
      ends_at: date.ends_at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await db
    .insertInto('signup')
    .values({
      ...own,
      ...{ seating_id: date.id, status: 'confirmed', waiting_number: null, seats: 1, adults: 1 },
      ...{ children_json: '[]', name: null, email: null, phone: null, language: 'sv' },
      ...{ interpreter: null, code_hash: id, by_desk: 1, held_until_at: null },
      ...{ signed_up_at: updated_at, updated_at },
    })
    .execute();
  return id;
}
