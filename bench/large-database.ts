import { sql } from 'kysely';
import type { Database } from '../backend-stub/src/database/database.ts';
import { isPostgres } from '../backend-stub/src/database/lists.ts';
import { fillDistrict, type Planned } from './fill.ts';

/** How large the large database is. */
export interface Size {
  districts: number;
  activities: number;
  /** Of each activity. */
  occurrences: number;
}

export const large: Size = { districts: 200, activities: 500, occurrences: 10 };

const firstDay = Temporal.PlainDate.from('2026-02-01');
const days = 300;

export const districtName = (index: number) => `stadsdel-${index}`;

/** Fills a database with districts whose occurrences are spread evenly over ten months of 2026. */
export async function fillLargeDatabase(db: Database, size: Size) {
  for (let index = 0; index < size.districts; index++) {
    await db
      .transaction()
      .execute((tx) => fillDistrict(tx, districtName(index), size.activities, plan(size)));
  }
  // What PostgreSQL does by itself after a while: otherwise the first reader of each page writes it once more.
  await (isPostgres(db) ? sql`vacuum analyze` : sql`analyze`).execute(db);
}

function* plan({ activities, occurrences }: Size): Generator<Planned> {
  for (let activity = 0; activity < activities; activity++) {
    for (let number = 0; number < occurrences; number++) {
      const part = (number + (activity % 97) / 97) / occurrences;
      yield {
        activity,
        number,
        day: firstDay.add({ days: Math.floor(part * days) }),
        hour: 8 + (activity % 12),
      };
    }
  }
}
