import { createHash, randomBytes } from 'node:crypto';
import type { NewVisitCounter, VisitCounter, VisitCounterMade } from '@klocket/contract';
import type { Selectable } from 'kysely';
import { toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import type { VisitCounterTable } from '../../database/goal-tables.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { Problem } from '../../problem.ts';
import { createSeals } from '../../seals.ts';
import { record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';

/** A district has no more doors than these. */
const mostCounters = 100;
/** So often is it written down that a counter was heard of. */
const seenEveryMs = 60_000;

/** The things that count heads, each of one house by a key of its own. */
export type CounterRepository = ReturnType<typeof createCounterRepository>;

export const createCounterRepository = (db: Database, clock: Clock, secret: string) => {
  // The key is not kept: it follows from the id, so that who asks twice is answered alike.
  const keyOf = (id: string) => createSeals(secret).seal('visit-counter', id);

  return {
    /** The counters of a district by name. */
    async list(districtId: string): Promise<VisitCounter[]> {
      const rows = await db
        .selectFrom('visit_counter')
        .selectAll()
        .where('district_id', '=', districtId)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(toCounter);
    },

    /** Lets something count, and tells its key, of which only the hash is kept. */
    add: (
      actor: Actor,
      districtId: string,
      { name, house }: NewVisitCounter,
      once: Once | undefined,
    ): Promise<VisitCounterMade> =>
      db.transaction().execute(async (tx) => {
        const at = toStored(clock());
        const id = await makeOnce(tx, once, at, async () => {
          const known = await tx
            .selectFrom('house')
            .select('id')
            .where('district_id', '=', districtId)
            .where('id', '=', house)
            .executeTakeFirst();
          if (!known) throw refused('/house', 'choice');
          const others = await tx
            .selectFrom('visit_counter')
            .select('id')
            .where('district_id', '=', districtId)
            .execute();
          if (others.length >= mostCounters) {
            throw refused('/name', 'counters-full', { limit: mostCounters });
          }
          const made = randomBytes(16).toString('hex');
          await tx
            .insertInto('visit_counter')
            .values({
              id: made,
              district_id: districtId,
              house_id: house,
              name,
              key_hash: hashOf(keyOf(made)),
              created_at: at,
              seen_at: null,
            })
            .execute();
          const object = { kind: 'visit-counter', id: made, title: name };
          await record(tx, { districtId, actor, action: 'visit-counter.added', object }, at);
          return made;
        });
        const row = await tx
          .selectFrom('visit_counter')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) throw new Problem('gone');
        return { counter: toCounter(row), key: keyOf(id) };
      }),

    /** Takes a key away; false when there is no such counter. */
    remove: (actor: Actor, districtId: string, id: string): Promise<boolean> =>
      db.transaction().execute(async (tx) => {
        const gone = await tx
          .deleteFrom('visit_counter')
          .where('district_id', '=', districtId)
          .where('id', '=', id)
          .returning('name')
          .executeTakeFirst();
        if (!gone) return false;
        const object = { kind: 'visit-counter', id, title: gone.name };
        const deed = { districtId, actor, action: 'visit-counter.removed', object };
        await record(tx, deed, toStored(clock()));
        return true;
      }),

    /** The counter that a key belongs to, which has now been heard of. */
    async byKey(districtId: string, key: string): Promise<VisitCounter | undefined> {
      const row = await db
        .selectFrom('visit_counter')
        .selectAll()
        .where('key_hash', '=', hashOf(key))
        .where('district_id', '=', districtId)
        .executeTakeFirst();
      if (!row) return undefined;
      const seenAt = toStored(clock());
      const since = row.seen_at === null ? Infinity : Date.parse(seenAt) - Date.parse(row.seen_at);
      if (Math.abs(since) >= seenEveryMs) {
        await db
          .updateTable('visit_counter')
          .set({ seen_at: seenAt })
          .where('id', '=', row.id)
          .execute();
      }
      return toCounter(row);
    },
  };
};

/** A key has 192 bits of chance, so that no slow hash is needed (ASVS 5.0, 11.4). */
const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');

const toCounter = (row: Selectable<VisitCounterTable>): VisitCounter => ({
  id: row.id,
  name: row.name,
  house: row.house_id,
  createdAt: row.created_at,
  ...(row.seen_at === null ? {} : { seenAt: row.seen_at }),
});

const refused = (pointer: string, code: string, params?: Record<string, unknown>) =>
  new Problem('invalid', {
    status: 422,
    errors: [{ pointer, code, ...(params ? { params } : {}) }],
  });
