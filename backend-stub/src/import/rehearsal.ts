import type { Clock } from '../clock.ts';
import { toStored } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { createActivityRepository } from '../features/activities/activity-repository.ts';
import { saveActivity } from '../features/activities/activity-write.ts';
import { holdDistrict } from '../features/districts/hold.ts';
import type { Keeper, Kept } from './take-in.ts';

/** Carries the result out of a transaction that is not to hold. */
class Undone extends Error {
  readonly kept: Kept;
  constructor(kept: Kept) {
    super('undone on purpose');
    this.kept = kept;
  }
}

/** Keeps nothing, but finds out what keeping it would come to: each save is undone at once. */
export const rehearsal = (db: Database, clock: Clock): Keeper => ({
  export: (districtId) => createActivityRepository(db, clock).export(districtId),

  async save(districtId, source) {
    try {
      await db.transaction().execute(async (tx) => {
        const district = await holdDistrict(tx, districtId);
        // A district that the file itself brings is not there yet.
        if (!district) throw new Undone({ created: true, changed: true });
        throw new Undone(await saveActivity(tx, district, source, toStored(clock())));
      });
    } catch (error) {
      if (error instanceof Undone) return error.kept;
      throw error;
    }
    return undefined;
  },
});
