import { randomUUID } from 'node:crypto';
import type { IndicatorSource } from '@klocket/contract';
import { visitsPath } from '@klocket/contract/goal-paths';
import { migrate, openDatabase, type Database } from '../../backend-stub/src/database/database.ts';
import { createDistrictRepository } from '../../backend-stub/src/features/districts/repository.ts';
import { createGoalDesk } from '../../backend-stub/src/features/goals/desk/goal-desk.ts';
import { createCounterRepository } from '../../backend-stub/src/features/visits/counters.ts';
import type { DatabaseSetting } from '../../backend-stub/src/settings.ts';
import { sampleDistrict } from '../../backend-stub/src/testing/sample-district.ts';
import { post } from '../rush.ts';

/** The district whose doors are counted. */
export const district = sampleDistrict.id;
/** What signs the keys; the server must be told the same. */
export const secret = 'only for measuring, only for measuring';

const actor = { id: 'a', name: 'Samordnaren', email: '', language: 'sv', roles: [] };
const clock = () => Temporal.Now.instant();
/** Each may count as often as one door may. */
const counters = 20;

const visits: IndicatorSource = {
  id: 'besok',
  title: { sv: 'Besök' },
  unit: { sv: 'besök' },
  kind: 'count',
  measure: 'visits',
  direction: 'up',
  periodKind: 'year',
  source: { sv: 'Egna räkningar' },
};

/** A district with doors that count, on a database of its own. */
export interface Doors {
  db: Database;
  /** Posts one visit, as the next door in turn does. */
  visit(origin: string): Promise<void>;
  /** How many heads the database has. */
  counted(): Promise<number>;
}

/** Fills a database with a district that counts its visits. */
export async function openDoors(setting: DatabaseSetting): Promise<Doors> {
  const db = openDatabase(setting);
  await migrate(db);
  await createDistrictRepository(db, clock).save(sampleDistrict);
  const goal = { id: 'delaktighet', title: { sv: 'Delaktighet' }, indicators: [visits] };
  await createGoalDesk(db, clock).create({ actor, districtId: district }, goal);
  const keep = createCounterRepository(db, clock, secret);
  const house = sampleDistrict.houses![0]!.id;
  const keys: string[] = [];
  for (let at = 0; at < counters; at++) {
    keys.push((await keep.add(actor, district, { name: `Dörr ${at}`, house }, undefined)).key);
  }
  let turn = 0;
  return {
    db,
    async visit(origin) {
      const headers = {
        authorization: `Bearer ${keys[turn++ % counters]}`,
        'idempotency-key': randomUUID(),
      };
      const { status, body } = await post(origin + visitsPath(district), { house }, headers);
      if (status !== 201) throw new Error(`A visit was answered ${status}: ${body}`);
    },
    async counted() {
      const { heads } = await db
        .selectFrom('visit_hour')
        .select(({ fn }) => fn.sum<number>('heads').as('heads'))
        .executeTakeFirstOrThrow();
      return Number(heads);
    },
  };
}
