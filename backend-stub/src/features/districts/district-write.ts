import type { DistrictSource } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { InputError } from '../../input-error.ts';
import { sameValue } from '../../same-value.ts';
import { loadDistrict } from './district-load.ts';
import { toDistrictRow, toHouseRow, toPartRows, toSource } from './district-rows.ts';
import { holdDistrict } from './hold.ts';
import { checkDistrict } from './rules.ts';

/** Creates or replaces a district; returns whether that changed anything. */
export const saveDistrict = (db: Database, clock: Clock, source: DistrictSource) =>
  db.transaction().execute((tx) => writeDistrict(tx, source, toStored(clock())));

/** The same, in a transaction that writes more than that. */
export async function writeDistrict(tx: Tx, source: DistrictSource, at: string) {
  checkDistrict(source);
  await tx
    .insertInto('district')
    .values({ ...toDistrictRow(source), revision: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await holdDistrict(tx, source.id);
  const stored = (await loadDistrict(tx, source.id))!;
  const before = toSource(stored);
  const after = { ...source, partners: source.partners ?? before.partners };
  const isNew = stored.district.revision === 0;
  if (!isNew && sameValue(inOrder(before), inOrder(after))) return false;
  if (before.zone !== source.zone) await refuseNewZone(tx, source);

  await tx.updateTable('district').set(toDistrictRow(source)).where('id', '=', source.id).execute();
  await writeHouses(tx, source);
  await writeParts(tx, after);
  await recordEvent(tx, source.id, 'occurrence', {}, at);
  return true;
}

/** The order of these lists says nothing. */
const inOrder = (source: DistrictSource): DistrictSource => ({
  ...source,
  organisers: byId(source.organisers),
  themes: byId(source.themes),
  partners: source.partners && [...source.partners].sort((a, b) => (a.origin < b.origin ? -1 : 1)),
  houses: source.houses?.map((house) => ({
    ...house,
    rooms: byId(house.rooms),
    hours: house.hours && [...house.hours].sort((a, b) => (hourKey(a) < hourKey(b) ? -1 : 1)),
    exceptions: house.exceptions && [...house.exceptions].sort((a, b) => (a.day < b.day ? -1 : 1)),
  })),
});

const byId = <Item extends { id: string }>(items: Item[] | undefined) =>
  items && [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

const hourKey = ({ weekday, opens }: { weekday: number; opens: string }) => `${weekday} ${opens}`;

/** All instants of a district are told by its zone, so that it stays once there are any. */
async function refuseNewZone(tx: Tx, { id, zone }: DistrictSource) {
  const activity = await tx
    .selectFrom('activity')
    .select('id')
    .where('district_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (activity) throw new InputError('zone-in-use', '/zone', { zone });
}

async function writeHouses(tx: Tx, source: DistrictSource) {
  const houses = source.houses ?? [];
  for (const [position, house] of houses.entries()) {
    const row = toHouseRow(house, source.id, position);
    await tx
      .insertInto('house')
      .values(row)
      .onConflict((conflict) => conflict.columns(['district_id', 'id']).doUpdateSet(row))
      .execute();
  }
  const kept = new Set(houses.map((house) => house.id));
  const known = await tx
    .selectFrom('house')
    .select('id')
    .where('district_id', '=', source.id)
    .execute();
  for (const { id } of known.filter((house) => !kept.has(house.id))) {
    await refuseHouseInUse(tx, source.id, id);
    await tx
      .deleteFrom('house')
      .where('district_id', '=', source.id)
      .where('id', '=', id)
      .execute();
  }
}

async function refuseHouseInUse(tx: Tx, districtId: string, id: string) {
  const activity = await tx
    .selectFrom('activity')
    .select('id')
    .where('district_id', '=', districtId)
    .where('house_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (activity) throw new InputError('house-in-use', '/houses', { id, activity: activity.id });
}

const partTables = [
  'room',
  'opening_hours',
  'opening_exception',
  'organiser',
  'theme',
  'partner',
] as const;

async function writeParts(tx: Tx, source: DistrictSource) {
  const parts = toPartRows(source);
  for (const table of partTables) {
    await tx.deleteFrom(table).where('district_id', '=', source.id).execute();
    const rows = parts[table];
    if (rows.length > 0) await tx.insertInto(table).values(rows).execute();
  }
}
