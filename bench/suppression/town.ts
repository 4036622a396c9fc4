import {
  ageBands,
  genders,
  goalFilePath,
  goalPath,
  goalsPath,
  pulsePath,
  type Goal,
  type GoalList,
  type GoalSource,
  type IndicatorSource,
} from '@klocket/contract';
import { createApp } from '../../backend-stub/src/app.ts';
import type { Clock } from '../../backend-stub/src/clock.ts';
import { migrate, openDatabase, type Database } from '../../backend-stub/src/database/database.ts';
import { createDistrictRepository } from '../../backend-stub/src/features/districts/repository.ts';
import { createGoalDesk } from '../../backend-stub/src/features/goals/desk/goal-desk.ts';
import { createPublicationDesk } from '../../backend-stub/src/features/goals/desk/publish.ts';
import { createPulseDesk } from '../../backend-stub/src/features/pulse/desk.ts';
import { createPulseRefresher } from '../../backend-stub/src/features/pulse/refresh.ts';
import { addManyHeads } from '../../backend-stub/src/features/visits/heads.ts';
import { tagOf } from '../../backend-stub/src/http/if-match.ts';
import { readSettings } from '../../backend-stub/src/settings.ts';
import { sampleDistrict } from '../../backend-stub/src/testing/sample-district.ts';

const house = 'kunskapens-hus';
const question = 'trygg';
const goal = 'mangfald';
const actor = { id: 'uppfoljaren', name: 'Uppföljaren', email: '', language: 'sv', roles: [] };
const words = (sv: string) => ({ sv });

/** How many of each group came in a term, how many heads in all, and how many gave each score by week. */
export interface Truth {
  ages: number[];
  genders: number[];
  heads: number;
}

export const groups = {
  alder: ageBands,
  kon: genders.filter((one) => one !== 'rather-not-say'),
} as const;

const indicator = (
  id: string,
  title: string,
  more: Pick<IndicatorSource, 'kind' | 'measure'> & Partial<IndicatorSource>,
): IndicatorSource => ({
  id,
  title: words(title),
  unit: words('st'),
  direction: 'up',
  periodKind: 'term',
  source: words('Egna räkningar'),
  ...more,
});

const populationOf = (of: readonly string[]) =>
  Object.fromEntries(of.map((group, at) => [group, 300 + 40 * at]));

const source: GoalSource = {
  id: goal,
  title: words('Mångfald'),
  indicators: [
    indicator('besok', 'Besök', { kind: 'count', measure: 'visits' }),
    indicator('alder', 'Ålder', {
      kind: 'evenness',
      measure: 'age-evenness',
      settings: { population: populationOf(groups.alder) },
    }),
    indicator('kon', 'Kön', {
      kind: 'evenness',
      measure: 'gender-evenness',
      settings: { population: populationOf(groups.kon) },
    }),
    indicator('kansla', 'Känsla', { kind: 'index', measure: 'pulse', settings: { question } }),
  ],
};

export type Town = Awaited<ReturnType<typeof openTown>>;

/** Many districts on one database in memory, whose years go by as fast as somebody sets the clock. */
export async function openTown(count: number) {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  let now = Temporal.Instant.from('2025-01-10T10:00:00Z');
  const clock: Clock = () => now;
  const districts = Array.from({ length: count }, (_, at) => `stadsdel-${at}`);
  for (const id of districts) await found(db, clock, id);
  const publications = createPublicationDesk(db, clock);
  return {
    db,
    districts,
    set: (day: string) => void (now = Temporal.Instant.from(`${day}T10:00:00Z`)),
    /** Lets people come, and say of themselves what they like, in the first month of a term. */
    come: (district: string, month: string, truth: Truth) => come(db, district, month, truth),
    /** Lets so many more give each score. */
    answer: (district: string, term: string, more: readonly number[]) =>
      answer(db, district, term, more),
    refresh: () => createPulseRefresher(db, clock).refresh(),
    publish: (districtId: string, term: string) =>
      publications.publish({ actor, districtId }, term),
    open: () => openReader(db, clock),
  };
}

async function found(db: Database, clock: Clock, id: string) {
  await createDistrictRepository(db, clock).save({ ...sampleDistrict, id });
  const pulse = createPulseDesk(db, clock);
  const answers = ['Inte alls', 'Lite', 'Både och', 'Ganska', 'Mycket'].map(words);
  const questions = [{ id: question, text: words('Hur trygg är du?'), answers }];
  await pulse.replace(actor, id, { questions }, [tagOf(await pulse.find(id))]);
  await createGoalDesk(db, clock).create({ actor, districtId: id }, source);
}

async function come(db: Database, district_id: string, month: string, truth: Truth) {
  const said = [
    ...ageBands.map((value, at) => ['age-band', value, truth.ages[at]!] as const),
    ...groups.kon.map((value, at) => ['gender', value, truth.genders[at]!] as const),
  ];
  await db.transaction().execute(async (tx) => {
    await addManyHeads(tx, district_id, [
      { house, day: `${month}-05`, hour: 12, heads: truth.heads },
    ]);
    await tx
      .insertInto('visit_breakdown')
      .values(
        said.map(([dimension, value, count]) => ({
          district_id,
          house_id: house,
          period: month,
          dimension,
          value,
          count,
        })),
      )
      .execute();
  });
}

const answer = (db: Database, district_id: string, period: string, more: readonly number[]) =>
  db
    .insertInto('pulse_count')
    .values(
      more.map((count, at) => ({
        district_id,
        question_id: question,
        period,
        score: at + 1,
        count,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'question_id', 'period', 'score'])
        .doUpdateSet((eb) => ({ count: eb('pulse_count.count', '+', eb.ref('excluded.count')) })),
    )
    .execute();

/** A server with nothing kept, and somebody who reads all that it tells of a district. */
async function openReader(db: Database, clock: Clock) {
  const settings = readSettings({
    KLOCKET_DATABASE: 'file::memory:',
    KLOCKET_SECRET: 'only for measuring, only for measuring',
    KLOCKET_LOG: 'silent',
    KLOCKET_RATE_LIMIT: '1000000000',
  });
  const app = await createApp({ settings, db, clock, longestLagMs: Infinity });
  const read = async (url: string) => {
    const { statusCode, body } = await app.inject(url);
    return statusCode === 200 ? body : '';
  };
  return {
    close: () => app.close(),
    goals: async (district: string) =>
      (JSON.parse(await read(goalsPath(district))) as GoalList).items[0] as Goal,
    /** Every rendering of what is known of a district, by its address. */
    async everything(district: string): Promise<Map<string, string>> {
      const files = (['csv', 'json', 'svg'] as const).flatMap((kind) => [
        goalFilePath(district, goal, kind),
        ...source.indicators.map(({ id }) => goalFilePath(district, goal, kind, { indicator: id })),
      ]);
      const addresses = [
        goalsPath(district),
        goalPath(district, goal),
        pulsePath(district),
        ...files,
      ];
      const all = new Map<string, string>();
      for (const address of addresses) all.set(address, await read(address));
      return all;
    },
  };
}
