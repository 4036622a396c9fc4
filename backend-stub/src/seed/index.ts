import { dayIn, type Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { createActivityRepository } from '../features/activities/activity-repository.ts';
import { createDistrictRepository } from '../features/districts/repository.ts';
import { demoData } from './demo-data.ts';
import { seedDefects } from './defects/index.ts';
import { seedCircle } from './circle.ts';
import { seedGoals } from './goals/index.ts';
import { seedScreens } from './screens.ts';
import { seedStaff } from './staff.ts';

const zone = 'Europe/Stockholm';

/** Its days lie around the day the demo was made for. */
const marker = 'klocket-moter-konsten';

interface DemoOptions {
  /** The server's own, by which the demo's certificate is checked. Without it there is no such certificate. */
  secret?: string;
  /** The port the server is reached at; the partners' origins and the papers' addresses follow it. */
  port: number;
}

/**
 * Writes the demo districts as they look today. Doing it again on the same day changes nothing; on a
 * later day the demo moves along, and what was changed in its own activities is as first written.
 */
export async function seedDemo(db: Database, clock: Clock, { port }: DemoOptions) {
  const districts = createDistrictRepository(db, clock);
  const activities = createActivityRepository(db, clock);
  for (const demo of demoData(dayIn(zone, clock()), port)) {
    await districts.save(demo.district);
    for (const activity of demo.activities) await activities.save(demo.district.id, activity);
  }
}

/**
 * Writes the demo where there is none yet, or where it was made for days gone by or another port; and
 * the people one can sign in as.
 */
export async function keepDemoFresh(db: Database, clock: Clock, options: DemoOptions) {
  const today = dayIn(zone, clock());
  const recent = await db
    .selectFrom('occurrence as o')
    .innerJoin('partner as p', 'p.district_id', 'o.district_id')
    .select('o.id')
    .where('o.activity_id', '=', marker)
    .where('o.starts_on', '<=', today)
    .where('o.ends_on', '>=', today)
    .where('p.origin', 'like', `%:${options.port}`)
    .executeTakeFirst();
  if (!recent) await seedDemo(db, clock, options);
  await seedStaff(db, clock);
  await seedDefects(db, clock);
  await seedCircle(db, clock, options.secret);
  await seedGoals(db, clock);
  await seedScreens(db, clock);
}
