import type { Database } from '../database/database.ts';
import type { Version } from './feed-item.ts';

/** Answers what only feeds need to know of an occurrence: how often it changed, and when last. */
export const createFeedRepository = (db: Database) => ({
  /** The versions of occurrences that go on within the days, by occurrence. */
  async versions(districtId: string, { from, to }: { from: string; to: string }) {
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
    return new Map<string, Version>(
      rows.map((row) => [
        row.id,
        {
          // Each of the two only rises, so their sum does.
          sequence: row.sequence + row.activity_sequence,
          updatedAt:
            row.updated_at > row.activity_updated_at ? row.updated_at : row.activity_updated_at,
        },
      ]),
    );
  },
});
