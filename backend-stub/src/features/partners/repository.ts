import type { Database } from '../../database/database.ts';
import { InputError } from '../../input-error.ts';
import { toOrigin } from '../districts/rules.ts';

/** The origins that may write and frame us, by district. */
export type PartnerRepository = ReturnType<typeof createPartnerRepository>;

export const createPartnerRepository = (db: Database) => ({
  /** The origins of a district's partners. */
  async origins(districtId: string): Promise<string[]> {
    const rows = await db
      .selectFrom('partner')
      .select('origin')
      .where('district_id', '=', districtId)
      .orderBy('origin')
      .execute();
    return rows.map((row) => row.origin);
  },

  /** Adds a partner, or renames one. Throws an `InputError` for what is no origin or no district. */
  async add(districtId: string, origin: string, name: string): Promise<void> {
    const known = toOrigin(origin);
    if (!known) throw new InputError('origin-invalid', '/origin', { origin });
    const district = await db
      .selectFrom('district')
      .select('id')
      .where('id', '=', districtId)
      .executeTakeFirst();
    if (!district) throw new InputError('district-unknown', '/district', { district: districtId });
    await db
      .insertInto('partner')
      .values({ district_id: districtId, origin: known, name })
      .onConflict((conflict) => conflict.columns(['district_id', 'origin']).doUpdateSet({ name }))
      .execute();
  },

  /** Takes a partner away; false when it was none. */
  async remove(districtId: string, origin: string): Promise<boolean> {
    const gone = await db
      .deleteFrom('partner')
      .where('district_id', '=', districtId)
      .where('origin', '=', toOrigin(origin) ?? origin)
      .returning('origin')
      .executeTakeFirst();
    return gone !== undefined;
  },

  /** The districts an origin is a partner of. */
  async districtsOf(origin: string): Promise<string[]> {
    const rows = await db
      .selectFrom('partner')
      .select('district_id')
      .where('origin', '=', toOrigin(origin) ?? origin)
      .orderBy('district_id')
      .execute();
    return rows.map((row) => row.district_id);
  },
});
