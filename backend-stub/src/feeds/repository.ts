import type { Database } from '../database/database.ts';
import { createTurns } from '../slices.ts';
import { addDays } from '../words/dates.ts';
import type { Version } from './feed-item.ts';

/** So many days are read at once, so that others have their turn in between. */
const stretchDays = 14;

/** Answers what only feeds need to know of an occurrence: how often it changed, and when last. */
export const createFeedRepository = (db: Database) => ({
  /** The versions of occurrences that go on within the days, by occurrence. */
  async versions(districtId: string, { from, to }: { from: string; to: string }) {
    const turn = createTurns();
    const versions = new Map<string, Version>();
    // What goes on over the end of a stretch is met again in the next.
    for (let first = from; first <= to; first = addDays(first, stretchDays)) {
      const last = addDays(first, stretchDays - 1);
      const rows = await versionsWithin(db, districtId, first, last < to ? last : to);
      for (const [id, version] of rows) versions.set(id, version);
      await turn();
    }
    return versions;
  },
});

async function versionsWithin(db: Database, districtId: string, from: string, to: string) {
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('activity', 'activity.id', 'occurrence.activity_id')
    .select([
      'occurrence.id',
      'occurrence.sequence',
      'occurrence.updated_at',
      'activity.sequence as activity_sequence',
      'activity.updated_at as activity_updated_at',
    ])
    .where('occurrence.district_id', '=', districtId)
    .where('occurrence.starts_on', '<=', to)
    .where('occurrence.ends_on', '>=', from)
    .execute();
  return rows.map((row): [string, Version] => [
    row.id,
    {
      // Each of the two only rises, so their sum does.
      sequence: row.sequence + row.activity_sequence,
      updatedAt:
        row.updated_at > row.activity_updated_at ? row.updated_at : row.activity_updated_at,
    },
  ]);
}
