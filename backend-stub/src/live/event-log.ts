import type { Database } from '../database/database.ts';

/** An event as the stream says it. */
export interface LoggedEvent {
  number: number;
  name: string;
  /** JSON on one line. */
  data: string;
}

/** The `event` table, read in order. */
export const createEventLog = (db: Database) => ({
  /** The events after a number, so many at most. */
  after: async (districtId: string, number: number, limit: number): Promise<LoggedEvent[]> => {
    const rows = await db
      .selectFrom('event')
      .select(['number', 'name', 'data_json'])
      .where('district_id', '=', districtId)
      .where('number', '>', number)
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ number: row.number, name: row.name, data: row.data_json }));
  },
});
export type EventLog = ReturnType<typeof createEventLog>;
