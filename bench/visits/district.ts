import { ageBands, type GoalSource, type IndicatorSource } from '@klocket/contract';
import type { Clock } from '../../backend-stub/src/clock.ts';
import type { Database } from '../../backend-stub/src/database/database.ts';
import { chunks } from '../../backend-stub/src/database/lists.ts';
import { createGoalDesk } from '../../backend-stub/src/features/goals/desk/goal-desk.ts';
import { addManyHeads } from '../../backend-stub/src/features/visits/heads.ts';
import { createChance, defectRow } from '../defect-rows.ts';
import { fillDistrict, type Planned } from '../fill.ts';
import { hoursOfHouses, houses, note, type Log } from './generator.ts';

export const district = 'stadsdel';
const actor = { id: 'uppfoljaren', name: 'Uppföljaren' };
const [activities, meetings, defects] = [400, 20, 2000];

const words = (sv: string) => ({ sv });
const indicator = (
  id: string,
  more: Pick<IndicatorSource, 'kind' | 'measure'> & Partial<IndicatorSource>,
): IndicatorSource => ({
  id,
  title: words(id),
  unit: words('st'),
  direction: 'up',
  periodKind: 'year',
  source: words('Egna räkningar'),
  ...more,
});

/** Five goals with everything that can be reckoned, over every kind of period. */
const goals: GoalSource[] = [
  {
    id: 'mangfald',
    title: words('Mångfald'),
    indicators: [
      indicator('alder', { kind: 'evenness', measure: 'age-evenness', periodKind: 'term' }),
      indicator('kon', { kind: 'evenness', measure: 'gender-evenness', periodKind: 'term' }),
    ],
  },
  {
    id: 'trygg-plats',
    title: words('Trygg plats'),
    indicators: [indicator('listan', { kind: 'milestone', measure: 'entered' })],
  },
  {
    id: 'upplevelse',
    title: words('Upplevelse'),
    indicators: [
      indicator('atgardat', { kind: 'share', measure: 'defects-fixed', periodKind: 'quarter' }),
      indicator('dagar', { kind: 'share', measure: 'days-to-fixed', direction: 'down' }),
    ],
  },
  {
    id: 'delaktighet',
    title: words('Delaktighet'),
    indicators: [
      indicator('besok', { kind: 'count', measure: 'visits' }),
      indicator('besok-manad', {
        kind: 'count',
        measure: 'visits',
        periodKind: 'month',
        settings: { houses: ['h0', 'h2'] },
      }),
      indicator('deltagare', { kind: 'count', measure: 'participants', periodKind: 'term' }),
      indicator('traffar', { kind: 'count', measure: 'activities-held', periodKind: 'term' }),
    ],
  },
  {
    id: 'folkbildning',
    title: words('Folkbildning'),
    indicators: [indicator('cirklar', { kind: 'count', measure: 'arrangements' })],
  },
];

/** Fills a district with goals, evenings with heads counted, and years of visits, which are noted. */
export async function fillWithVisits(db: Database, clock: Clock, visits: number, log: Log) {
  await db.transaction().execute((tx) => fillDistrict(tx, district, activities, evenings()));
  await db
    .insertInto('head_count')
    .columns(['occurrence_id', 'district_id', 'heads', 'updated_at'])
    .expression((eb) =>
      eb
        .selectFrom('occurrence')
        .select(({ val }) => ['id', 'district_id', val(12).as('heads'), 'ends_at'])
        .where('district_id', '=', district),
    )
    .execute();
  await db.updateTable('activity').set({ folkbildning: 'studiecirkel' }).execute();
  await fillDefects(db);
  const desk = createGoalDesk(db, clock);
  for (const goal of goals) await desk.create({ actor, districtId: district }, goal);
  for (const hours of hoursOfHouses('2019-01-01', '2026-11-23', visits, 20261124)) {
    await db.transaction().execute((tx) => addManyHeads(tx, district, hours));
    for (const hour of hours) note(log, hour);
    await sayOfThemselves(db, hours[0]!.day.slice(0, 7));
  }
}

function* evenings(): Generator<Planned> {
  const first = Temporal.PlainDate.from('2025-01-08');
  for (let activity = 0; activity < activities; activity++) {
    for (let number = 0; number < meetings; number++) {
      const day = first.add({ days: number * 34 + (activity % 30) });
      yield { activity, number, day, hour: 8 + (activity % 12) };
    }
  }
}

const sayOfThemselves = (db: Database, period: string) =>
  db
    .insertInto('visit_breakdown')
    .values(
      houses.flatMap((house_id) =>
        ageBands.map((value, at) => ({
          district_id: district,
          house_id,
          period,
          dimension: 'age-band' as const,
          value,
          count: 20 + at,
        })),
      ),
    )
    .execute();

async function fillDefects(db: Database) {
  const options = { districtId: district, categories: ['belysning'], chance: createChance(42) };
  const rows = Array.from({ length: defects }, (_, at) => defectRow(at, options));
  for (const some of chunks(rows, 100))
    await db
      .insertInto('defect')
      .values([...some])
      .execute();
}
