import { after } from 'node:test';
import { createApp, type AppParts } from '../app.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { createActivityRepository } from '../features/activities/activity-repository.ts';
import { createOccurrenceRepository } from '../features/activities/occurrence-repository.ts';
import { createDistrictRepository } from '../features/districts/repository.ts';
import { readSettings, type Settings } from '../settings.ts';
import { homeworkHelp, sampleDistrict } from './sample-district.ts';

export { homeworkHelp, sampleDistrict } from './sample-district.ts';

/** A Tuesday in November, a quarter past four in the afternoon in Sweden. */
const tuesday = '2026-11-24T15:15:00Z';

/** A clock that stands still until it is set. */
export function createTestClock(start = tuesday): { clock: Clock; set(instant: string): void } {
  let now = Temporal.Instant.from(start);
  return { clock: () => now, set: (instant) => void (now = Temporal.Instant.from(instant)) };
}

/** A whole app on a database, closed when the suite ends; nothing is logged. */
export async function openApp(
  db: Database,
  {
    environment = {},
    database,
    clock = createTestClock().clock,
    ...parts
  }: Partial<AppParts> & {
    environment?: Record<string, string>;
    database?: Settings['database'];
  } = {},
) {
  const settings = readSettings({
    KLOCKET_DATABASE: 'file::memory:',
    KLOCKET_SECRET: 'only for tests, only for tests, only for tests',
    ...environment,
  });
  if (database) settings.database = database;
  const quiet = { logger: { write() {} }, longestLagMs: Infinity };
  const app = await createApp({ settings, db, clock, ...quiet, ...parts });
  after(() => app.close());
  return app;
}

/** Keeps the sample district and its homework help, and hands back what changes them. */
export async function fillSample(db: Database, clock: Clock) {
  const districts = createDistrictRepository(db, clock);
  const activities = createActivityRepository(db, clock);
  const occurrences = createOccurrenceRepository(db, clock);
  await districts.save(sampleDistrict);
  await activities.save(sampleDistrict.id, homeworkHelp);
  return { districts, activities, occurrences };
}
