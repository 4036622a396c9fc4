import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Occurrence, ProgrammeItem } from '@klocket/contract';
import type { Database } from '../database/database.ts';
import { createActivityRepository } from '../features/activities/activity-repository.ts';
import { createOccurrenceRepository } from '../features/activities/occurrence-repository.ts';
import { createDistrictRepository } from '../features/districts/repository.ts';
import { intervalOf } from '../features/goals/figures/pulse-index.ts';
import { createPartnerRepository } from '../features/partners/repository.ts';
import { createTestClock } from '../testing/app.ts';
import { forEachDatabase } from '../testing/databases.ts';
import { keepDemoFresh, seedDemo } from './index.ts';

const district = 'klockaretorpet';
const port = 8080;

const todays = [
  { name: 'in term', instant: '2026-11-24T15:15:00Z' },
  { name: 'in July', instant: '2026-07-15T10:00:00Z' },
  { name: 'on New Year’s Day', instant: '2027-01-01T00:30:00Z' },
  { name: 'in the week before winter time', instant: '2026-10-22T07:00:00Z' },
  { name: 'in the week before summer time', instant: '2027-03-23T22:59:00Z' },
];

forEachDatabase((engine, open) => {
  const days = engine === 'sqlite' ? todays : todays.slice(0, 1);
  for (const { name, instant } of days) {
    it(`shows every state soon ${name}`, async () => {
      const { clock, soon } = await seeded(await open(), instant);
      const items = await soon();
      for (const status of ['cancelled', 'postponed', 'moved-online', 'no-meeting'] as const) {
        const found = items.find((item) => item.status === status);
        assert.ok(found?.reason, `${status} on ${clock()}`);
      }
      const moved = items.filter(({ status }) => status === 'rescheduled');
      assert.ok(
        moved.some(({ previous }) => previous?.startTime),
        'another time',
      );
      assert.ok(
        moved.some(({ previous }) => previous?.house),
        'another house',
      );
      assert.ok(
        items.some(({ allDay }) => allDay),
        'a whole day',
      );
      assert.ok(
        items.some(({ day, endDay }) => endDay > day),
        'several days',
      );
      assert.ok(
        items.some((one) => items.some((other) => runBesides(one, other))),
        'two at once',
      );
    });

    it(`shows a timetable with rooms side by side soon ${name}`, async () => {
      const db = await open();
      const { clock, soon } = await seeded(db, instant);
      const activities = createActivityRepository(db, clock);
      const ids = new Set((await soon()).map(({ activityId }) => activityId));
      const shown = await Promise.all([...ids].map((id) => activities.find(district, id, 'en')));
      assert.ok(shown.some((activity) => countRooms(activity!.programme) >= 3));
    });
  }

  it('changes nothing the second time', async () => {
    const db = await open();
    const { clock } = await seeded(db);
    const before = await snapshot(db);
    await seedDemo(db, clock, { port });
    await keepDemoFresh(db, clock, { port });
    assert.deepEqual(await snapshot(db), before);
  });

  it('moves along with the days, and to another port', async () => {
    const db = await open();
    const { clock, set, soon } = await seeded(db);
    set('2026-12-15T09:00:00Z');
    await keepDemoFresh(db, clock, { port: 8090 });
    const statuses = (await soon()).map(({ status }) => status);
    assert.ok(statuses.includes('cancelled') && statuses.includes('no-meeting'));
    const origins = await createPartnerRepository(db).origins(district);
    assert.ok(origins.includes('http://hgf.localhost:8090'), origins.join());
  });

  it('books no room twice', async () => {
    const db = await open();
    const { clock } = await seeded(db);
    const clashes = await createOccurrenceRepository(db, clock).clashes(district);
    assert.deepEqual(clashes, []);
  });

  it('keeps what was recorded, with its programme and what came of it', async () => {
    const db = await open();
    const { clock } = await seeded(db);
    const activities = createActivityRepository(db, clock);
    const folkkraft = await activities.find(district, 'folkkraft-2021', 'en');
    assert.equal(folkkraft?.past[0]?.startsAt, '2021-02-24T17:00:00+01:00');
    assert.equal(folkkraft?.past[0]?.status, 'moved-online');
    assert.equal(folkkraft?.programme.filter(({ room }) => room).length, 6);
    const gallery = await activities.find(district, 'ortens-galleri-2020', 'ar');
    assert.ok(gallery?.past[0]?.recap?.position);
    assert.equal(gallery?.past[0]?.recap?.pictures.length, 1);
    const lita = await activities.find(district, 'lita-utbildning-2020', 'sv');
    assert.equal(lita?.past.length, 4);
    assert.equal(lita?.folkbildning, 'studiecirkel');
    const inspiration = await activities.find(district, 'inspirationsdagen-2021', 'sv');
    assert.equal(inspiration?.programme.length, 16);
  });

  it('has no index of the pulse surer than as many answers make it', async () => {
    const db = await open();
    await seeded(db);
    const figures = await db
      .selectFrom('figure')
      .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
      .select(['value', 'n', 'low', 'high'])
      .where('measure', '=', 'pulse')
      .execute();
    assert.ok(figures.length > 1);
    for (const { value, n, low, high } of figures) {
      assert.deepEqual({ low, high }, intervalOf(value!, n!));
    }
  });

  it('has a second district of its own kind', async () => {
    const db = await open();
    const { clock } = await seeded(db);
    const other = await createDistrictRepository(db, clock).find('exempelby');
    assert.deepEqual(other?.languages, ['sv', 'en']);
    assert.equal(other?.houses.length, 2);
    const list = await createOccurrenceRepository(db, clock).list('exempelby', {});
    assert.ok(list && list.items.length > 10);
  });
});

async function seeded(db: Database, instant?: string) {
  const { clock, set } = createTestClock(instant);
  await keepDemoFresh(db, clock, { port });
  const occurrences = createOccurrenceRepository(db, clock);
  /** Today and the two weeks that follow. */
  const soon = async () => {
    const from = clock().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
    const to = from.add({ days: 14 }).toString();
    const list = await occurrences.list(district, { from: from.toString(), to, limit: 500 });
    return list?.items ?? [];
  };
  return { clock, set, soon };
}

/** How many rooms there are to choose from at once, at most. */
const countRooms = (programme: ProgrammeItem[]) =>
  Math.max(
    0,
    ...Map.groupBy(programme, ({ startTime }) => startTime)
      .values()
      .map((at) => at.length),
  );

const runBesides = (one: Occurrence, other: Occurrence) =>
  one.activityId < other.activityId &&
  one.startsAt < other.endsAt &&
  other.startsAt < one.endsAt &&
  one.day === one.endDay &&
  other.day === other.endDay;

async function snapshot(db: Database) {
  const of = (table: 'activity' | 'occurrence' | 'district') =>
    db.selectFrom(table).selectAll().orderBy('id').execute();
  return [await of('district'), await of('activity'), await of('occurrence')];
}
