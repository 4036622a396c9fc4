import type { District, DistrictSource, DistrictSummary, Texts } from '@klocket/contract';
import { systemClock, toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { pickText } from '../../texts.ts';
import { loadDistrict } from './district-load.ts';
import { positionOf, toSource } from './district-rows.ts';
import { saveDistrict } from './district-write.ts';

/** The districts there are, with their houses, organisers and themes. */
export type DistrictRepository = ReturnType<typeof createDistrictRepository>;

export const createDistrictRepository = (db: Database, clock: Clock = systemClock) => ({
  /** All districts, in order of their names. */
  async list(): Promise<DistrictSummary[]> {
    const rows = await summaries(db).execute();
    const compare = new Intl.Collator('sv').compare;
    return rows.map(toSummary).sort((a, b) => compare(a.name, b.name));
  },

  /** A district and all that a filter can choose from. */
  async find(districtId: string, lang?: string): Promise<District | undefined> {
    const stored = await loadDistrict(db, districtId);
    if (!stored) return undefined;
    const { district } = stored;
    const summary = toSummary(district);
    const source = summary.languages[0]!;
    const words = (json: string) => pickText(JSON.parse(json) as Texts, lang ?? source, source);
    const named = ({ id, name_json }: { id: string; name_json: string }) => ({
      id,
      name: words(name_json) ?? id,
    });
    const spoken = await db
      .selectFrom('activity_spoken as s')
      .innerJoin('activity as a', 'a.id', 's.activity_id')
      .select('s.language')
      .distinct()
      .where('a.district_id', '=', districtId)
      .where('a.published', '=', 1)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('occurrence as o')
            .select('o.id')
            .whereRef('o.activity_id', '=', 'a.id')
            .where('o.starts_at', '>', toStored(clock())),
        ),
      )
      .orderBy('s.language')
      .execute();
    return {
      ...summary,
      description: words(district.description_json),
      contact: JSON.parse(district.contact_json),
      links: JSON.parse(district.links_json),
      position: positionOf(district),
      houses: stored.house.map(named),
      organisers: stored.organiser.map(({ id, name, url }) => ({
        id,
        name,
        url: url ?? undefined,
      })),
      themes: stored.theme.map(named),
      spoken: spoken.map((row) => row.language),
    };
  },

  /** A district's name, zone and languages. */
  async summary(districtId: string): Promise<DistrictSummary | undefined> {
    const row = await summaries(db).where('id', '=', districtId).executeTakeFirst();
    return row && toSummary(row);
  },

  /** Whether there is such a district. */
  async exists(districtId: string): Promise<boolean> {
    const row = await db
      .selectFrom('district')
      .select('id')
      .where('id', '=', districtId)
      .executeTakeFirst();
    return row !== undefined;
  },

  /** A number that rises with every public change in the district. */
  async revision(districtId: string): Promise<number | undefined> {
    const row = await db
      .selectFrom('district')
      .select('revision')
      .where('id', '=', districtId)
      .executeTakeFirst();
    return row?.revision;
  },

  /**
   * Creates or replaces a district with its houses, organisers and themes; partners only where the
   * source names them. Throws an `InputError` when it cannot be kept. True when anything changed.
   */
  save: (source: DistrictSource): Promise<boolean> => saveDistrict(db, clock, source),

  /** The district in the source form. */
  async export(districtId: string): Promise<DistrictSource | undefined> {
    const stored = await loadDistrict(db, districtId);
    return stored && toSource(stored);
  },
});

const summaries = (db: Database) =>
  db.selectFrom('district').select(['id', 'name', 'zone', 'languages_json']);

const toSummary = (row: {
  id: string;
  name: string;
  zone: string;
  languages_json: string;
}): DistrictSummary => ({
  id: row.id,
  name: row.name,
  zone: row.zone,
  languages: JSON.parse(row.languages_json),
});
