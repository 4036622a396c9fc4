import type { NewPartnerSite, PartnerSite } from '@klocket/contract';
import type { Database, Tx } from '../../database/database.ts';
import { InputError } from '../../input-error.ts';
import { isHostName, toOrigin } from '../districts/rules.ts';

/** The origins that may write and frame us, by district. */
export type PartnerRepository = ReturnType<typeof createPartnerRepository>;

export const createPartnerRepository = (db: Database) => ({
  /** A district's partners, in order of their names. */
  async list(districtId: string): Promise<PartnerSite[]> {
    const rows = await db
      .selectFrom('partner')
      .select(['origin', 'name'])
      .where('district_id', '=', districtId)
      .execute();
    const compare = new Intl.Collator('sv').compare;
    return rows.sort((a, b) => compare(a.name, b.name) || compare(a.origin, b.origin));
  },

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
    if (!toOrigin(origin)) throw new InputError('origin-invalid', '/origin', { origin });
    await db.transaction().execute((tx) => addPartner(tx, districtId, { origin, name }));
  },

  /** Takes a partner away; false when it was none. */
  async remove(districtId: string, origin: string): Promise<boolean> {
    const gone = await db.transaction().execute((tx) => removePartner(tx, districtId, origin));
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

/**
 * Adds a partner, or renames one, in a transaction that tells of it. Any address of the site will do;
 * throws an `InputError` for what is none, or for an unknown district.
 */
export async function addPartner(
  tx: Tx,
  districtId: string,
  { origin: address, name }: NewPartnerSite,
): Promise<PartnerSite> {
  const origin = originOf(address);
  if (!origin) throw new InputError('origin-invalid', '/origin', { origin: address });
  const district = await tx
    .selectFrom('district')
    .select('id')
    .where('id', '=', districtId)
    .executeTakeFirst();
  if (!district) throw new InputError('district-unknown', '/district', { district: districtId });
  const site = { origin, name: name.trim() };
  await tx
    .insertInto('partner')
    .values({ district_id: districtId, ...site })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'origin']).doUpdateSet({ name: site.name }),
    )
    .execute();
  return site;
}

/** Takes a partner away in a transaction that tells of it; undefined when it was none. */
export const removePartner = (
  tx: Tx,
  districtId: string,
  origin: string,
): Promise<PartnerSite | undefined> =>
  tx
    .deleteFrom('partner')
    .where('district_id', '=', districtId)
    .where('origin', '=', toOrigin(origin) ?? origin)
    .returning(['origin', 'name'])
    .executeTakeFirst();

/** The origin of any address of a site, as a person may paste it: with a path, or without `https://`. */
function originOf(address: string) {
  const text = address.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, username, password } = new URL(whole);
  const isSite = isHostName(hostname) && (hostname.includes('.') || hostname === 'localhost');
  if (!/^https?:$/.test(protocol) || username || password || !isSite) return undefined;
  return new URL(whole).origin;
}
