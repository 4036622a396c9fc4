import { createHash, randomBytes } from 'node:crypto';
import { toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';

/** The programs that may report by GeoReport, each in one district by a key of its own. */
export type Open311Clients = ReturnType<typeof createOpen311Clients>;

export const createOpen311Clients = (db: Database, clock: Clock) => ({
  /** Lets a program report, and returns its key, which is kept nowhere. */
  async add(districtId: string, name: string): Promise<string> {
    const key = randomBytes(24).toString('base64url');
    const row = { id: randomBytes(6).toString('hex'), district_id: districtId, name };
    await db
      .insertInto('open311_client')
      .values({ ...row, key_hash: hashOf(key), created_at: toStored(clock()) })
      .execute();
    return key;
  },

  list: (districtId: string) =>
    db
      .selectFrom('open311_client')
      .select(['id', 'name', 'created_at'])
      .where('district_id', '=', districtId)
      .orderBy('name')
      .execute(),

  /** Takes a program's key away; false when there is no such program. */
  async remove(districtId: string, id: string): Promise<boolean> {
    const removed = await db
      .deleteFrom('open311_client')
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    return removed !== undefined;
  },

  /** The id of the program that a key belongs to in a district. */
  async idOf(districtId: string, key: string): Promise<string | undefined> {
    const row = await db
      .selectFrom('open311_client')
      .select('id')
      .where('district_id', '=', districtId)
      .where('key_hash', '=', hashOf(key))
      .executeTakeFirst();
    return row?.id;
  },
});

/** A key has 192 bits of chance, so that no slow hash is needed (ASVS 5.0, 11.4). */
const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');
