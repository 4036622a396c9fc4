import type { Reader } from '../../database/database.ts';
import type { StoredDistrict } from './district-rows.ts';

/** Reads a whole district, activities excepted. */
export async function loadDistrict(
  db: Reader,
  districtId: string,
): Promise<StoredDistrict | undefined> {
  const district = await db
    .selectFrom('district')
    .selectAll()
    .where('id', '=', districtId)
    .executeTakeFirst();
  if (!district) return undefined;
  const from = <Table extends keyof Omit<StoredDistrict, 'district'>>(table: Table) => {
    const rows = db
      .selectFrom(table as 'theme')
      .selectAll()
      .where('district_id', '=', districtId);
    return rows.execute() as unknown as Promise<StoredDistrict[Table]>;
  };
  return {
    district,
    house: (await from('house')).sort((a, b) => a.position - b.position),
    room: inOrderOf(await from('room'), (row) => row.id),
    opening_hours: inOrderOf(await from('opening_hours'), (row) => `${row.weekday} ${row.opens}`),
    opening_exception: inOrderOf(await from('opening_exception'), (row) => row.day_on),
    organiser: inOrderOf(await from('organiser'), (row) => row.name, true),
    theme: inOrderOf(await from('theme'), (row) => row.id),
    partner: inOrderOf(await from('partner'), (row) => row.origin),
  };
}

function inOrderOf<Row>(rows: Row[], key: (row: Row) => string, asWords = false) {
  const compare = asWords
    ? new Intl.Collator('sv').compare
    : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...rows].sort((a, b) => compare(key(a), key(b)));
}
