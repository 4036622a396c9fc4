import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IndicatorSource } from '@klocket/contract';
import type { Database } from '../../database/database.ts';
import { createTestClock, fillSample, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { sampleGoal, sampleIndicator } from '../../testing/sample-goals.ts';
import { addManyHeads } from '../visits/heads.ts';
import { createGoalRepository } from './repository.ts';
import { toGoalColumns, toIndicatorColumns } from './rows.ts';

const district_id = sampleDistrict.id;
const house_id = 'kunskapens-hus';
const at = '2026-01-20T09:00:00Z';

forEachDatabase((_engine, open) => {
  describe('goals', () => {
    it('are not there in a district that is not there, and none in one that has none', async () => {
      const { goals } = await world(await open(), []);
      assert.equal(await goals.list('nowhere'), undefined);
      assert.equal(await goals.find(district_id, 'nothing'), undefined);
      assert.deepEqual(
        await (await world(await open(), [])).goals.find(district_id, 'x'),
        undefined,
      );
    });

    it('add up visits of the term that goes on, and of each before it', async () => {
      const { db, goals } = await world(await open(), [
        sampleIndicator({ target: 100, baseline: { period: '2025-vt', value: 20 } }),
      ]);
      const hour = (day: string, hour: number, heads: number) => ({
        house: house_id,
        day,
        hour,
        heads,
      });
      const rows = [
        hour('2026-11-24', 15, 7),
        hour('2026-11-24', 16, 5),
        hour('2026-07-01', 9, 30),
        hour('2026-06-30', 20, 11),
        hour('2025-07-01', 9, 2),
      ];
      await db.transaction().execute((tx) => addManyHeads(tx, district_id, rows));
      const indicator = await only(goals);
      assert.deepEqual(summary(indicator.history), [
        '2025-ht 2 preliminary',
        '2026-vt 11 preliminary',
        '2026-ht 42 running',
      ]);
      assert.deepEqual(
        [indicator.live, indicator.current?.period, indicator.reached, indicator.progress],
        [true, '2026-ht', false, 0.275],
      );
      assert.equal(indicator.current?.n, 42);
      assert.deepEqual(indicator.trend, {
        way: 'worse',
        period: '2026-vt',
        periodName: 'Vårterminen 2026',
        before: { period: '2025-vt', periodName: 'Vårterminen 2025', value: 20 },
      });
    });

    it('say nothing of a target to fall to while the count goes on', async () => {
      const { goals } = await world(await open(), [
        sampleIndicator({
          direction: 'down',
          target: 10,
          baseline: { period: '2025-vt', value: 20 },
        }),
      ]);
      const { current, reached, progress } = await only(goals);
      assert.deepEqual([current?.value, reached, progress], [0, undefined, undefined]);
    });

    it('say what was published rather than reckon it anew, the latest version of it', async () => {
      const { db, goals } = await world(await open(), [sampleIndicator()]);
      const heads = { house: house_id, day: '2026-05-04', hour: 9, heads: 5 };
      await db.transaction().execute((tx) => addManyHeads(tx, district_id, [heads]));
      await db
        .insertInto('figure')
        .values([
          figure('visits', '2026-vt', 1, 3),
          {
            ...figure('visits', '2026-vt', 2, 4),
            origin: 'corrected',
            reason: 'Räknaren stod still.',
          },
        ])
        .execute();
      const { history } = await only(goals);
      assert.deepEqual(summary(history), ['2026-vt 4 published', '2026-ht 0 running']);
      assert.deepEqual(
        [history[0]?.origin, history[0]?.reason],
        ['corrected', 'Räknaren stod still.'],
      );
    });

    it('count dates that are over and were held, and their forms', async () => {
      const { db, goals } = await world(await open(), [
        sampleIndicator({ id: 'held', measure: 'activities-held' }),
        sampleIndicator({ id: 'circles', measure: 'arrangements' }),
        sampleIndicator({
          id: 'elsewhere',
          measure: 'activities-held',
          settings: { houses: ['another-house'] },
        }),
      ]);
      // Tuesdays from 1 September: twelve are over on 24 November at a quarter past four.
      const held = async () =>
        (await goals.list(district_id))![0]!.indicators.map(({ current }) => current?.value);
      assert.deepEqual(await held(), [12, 0, 0]);
      const change = db.updateTable('occurrence').where('starts_on', '=', '2026-09-08');
      await change.set({ status: 'cancelled' }).execute();
      await db.updateTable('activity').set({ folkbildning: 'studiecirkel' }).execute();
      assert.deepEqual(await held(), [11, 11, 0]);
      await db.updateTable('activity').set({ published: 0 }).execute();
      assert.deepEqual(await held(), [0, 0, 0]);
    });

    it('count who came however it was written down, and never to what is sensitive', async () => {
      const { db, goals } = await world(await open(), [
        sampleIndicator({ measure: 'participants' }),
      ]);
      const dates = await db.selectFrom('occurrence').select('id').orderBy('starts_at').execute();
      const [first, second] = dates.map(({ id }) => id);
      await db
        .insertInto('head_count')
        .values({ occurrence_id: first!, district_id, heads: 9, updated_at: at })
        .execute();
      await db
        .insertInto('turnout')
        .values({ occurrence_id: second!, district_id, seats: 9, waiting: 0, marked: 4, came: 6 })
        .execute();
      assert.equal((await only(goals)).current?.value, 15);
      await db.updateTable('activity').set({ sensitive: 1 }).execute();
      assert.equal((await only(goals)).current?.value, 0);
    });

    it('show no spread of people before it is published', async () => {
      const age = sampleIndicator({ id: 'age', kind: 'evenness', measure: 'age-evenness' });
      const { db, goals } = await world(await open(), [age]);
      const month = { district_id, house_id, period: '2026-10', dimension: 'age-band' } as const;
      const bands = ['0-6', '7-12', '13-18', '19-25', '26-44', '45-64', '65+'];
      const rows = bands.map((value) => ({ ...month, value, count: 40 }));
      await db.insertInto('visit_breakdown').values(rows).execute();
      const { current, history, live } = await only(goals);
      assert.deepEqual(
        history.map(({ period, value, gap }) => [period, value, gap]),
        [
          ['2026-vt', null, 'not-published'],
          ['2026-ht', null, 'not-published'],
        ],
      );
      assert.deepEqual([live, current?.value, current?.groups], [false, null, undefined]);
    });

    it('tell nothing of the older periods of which no spread was published', async () => {
      const { db, goals } = await world(await open(), [
        sampleIndicator({ id: 'gender', kind: 'evenness', measure: 'gender-evenness' }),
      ]);
      const months = ['2023-11', '2024-04', '2024-10', '2025-04', '2025-10', '2026-04', '2026-10'];
      const rows = months.flatMap((period) =>
        ['woman', 'man', 'another'].map((value) => ({ period, value, count: 400 })),
      );
      const where = { district_id, house_id, dimension: 'gender' } as const;
      await db
        .insertInto('visit_breakdown')
        .values(rows.map((row) => ({ ...where, ...row })))
        .execute();
      await db
        .insertInto('figure')
        .values(figure('gender', '2024-ht', 1, 0.9))
        .execute();
      assert.deepEqual(summary((await only(goals)).history), [
        '2024-ht 0.9 published',
        '2026-vt null preliminary',
        '2026-ht null running',
      ]);
    });

    it('say what is made up in a demo', async () => {
      const { db, clock, goals } = await world(await open(), [sampleIndicator()]);
      assert.equal((await goals.list(district_id))![0]!.invented, undefined);
      const demo = createGoalRepository(db, clock, { demo: true });
      assert.equal((await demo.list(district_id))![0]!.invented, true);
    });

    it('speak the language asked for', async () => {
      const { goals } = await world(await open(), [sampleIndicator()]);
      const goal = await goals.find(district_id, 'participation', 'en');
      const [indicator] = goal!.indicators;
      assert.deepEqual(
        [goal!.title, indicator!.unit, indicator!.current?.periodName, indicator!.source],
        ['More visitors', 'visits', 'Autumn term 2026', 'Our own counts'],
      );
      assert.match(indicator!.method, /hour by hour/);
    });
  });
});

async function world(db: Database, indicators: IndicatorSource[]) {
  const { clock } = createTestClock();
  await fillSample(db, clock);
  const goal = sampleGoal(indicators);
  const own = { district_id, updated_at: at };
  if (indicators.length > 0) {
    await db
      .insertInto('goal')
      .values({ ...own, id: goal.id, position: 0, ...toGoalColumns(goal) })
      .execute();
  }
  for (const [position, one] of indicators.entries()) {
    const row = { ...own, id: one.id, goal_id: goal.id, position, ...toIndicatorColumns(one) };
    await db.insertInto('indicator').values(row).execute();
  }
  return { db, clock, goals: createGoalRepository(db, clock) };
}

const figure = (indicator_id: string, period: string, version: number, value: number) => ({
  district_id,
  indicator_id,
  period,
  version,
  value,
  state: 'published' as const,
  origin: 'reckoned' as const,
  at,
});

async function only(goals: ReturnType<typeof createGoalRepository>) {
  return (await goals.list(district_id))![0]!.indicators[0]!;
}

const summary = (history: { period: string; value: number | null; state: string }[]) =>
  history.map(({ period, value, state }) => `${period} ${value} ${state}`);
