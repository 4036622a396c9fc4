import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';

/** What a writer needs to know of a district. */
export interface HeldDistrict {
  id: string;
  zone: string;
  languages: string[];
}

/**
 * Holds a district's row until the transaction ends, so that those who write in one district take
 * turns on PostgreSQL as they do on SQLite.
 */
export async function holdDistrict(tx: Tx, districtId: string): Promise<HeldDistrict | undefined> {
  const row = await tx
    .updateTable('district')
    .set({ revision: sql`revision` })
    .where('id', '=', districtId)
    .returning(['id', 'zone', 'languages_json'])
    .executeTakeFirst();
  return row && { id: row.id, zone: row.zone, languages: JSON.parse(row.languages_json) };
}
