import type { Reader, Tx } from '../../database/database.ts';
import { chunks } from '../../database/lists.ts';
import { mostHeadsAnHour, type Hour } from './rules.ts';

/** Heads that came to a house in an hour. */
export interface HeadsOfHour extends Hour {
  house: string;
  heads: number;
}

/** Adds heads to an hour, and to its month; false where a house cannot hold so many. */
export async function addHeads(
  tx: Tx,
  districtId: string,
  { house, day, hour, heads }: HeadsOfHour,
): Promise<boolean> {
  const counted = await tx
    .insertInto('visit_hour')
    .values({ district_id: districtId, day_on: day, house_id: house, hour, heads })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'day_on', 'house_id', 'hour'])
        .doUpdateSet((eb) => ({ heads: eb('visit_hour.heads', '+', heads) }))
        .where((eb) => eb(eb('visit_hour.heads', '+', heads), '<=', mostHeadsAnHour)),
    )
    .returning('heads')
    .executeTakeFirst();
  if (!counted) return false;
  await addToMonths(tx, districtId, [{ month: monthOf(day), house, heads }]);
  return true;
}

/** Adds many hours at once, as a demo or a measurement needs them. */
export async function addManyHeads(
  tx: Tx,
  districtId: string,
  hours: readonly HeadsOfHour[],
): Promise<void> {
  const months = new Map<string, MonthOfHouse>();
  for (const { house, day, heads } of hours) {
    const month = monthOf(day);
    const known = months.get(`${month} ${house}`);
    months.set(`${month} ${house}`, { month, house, heads: (known?.heads ?? 0) + heads });
  }
  for (const some of chunks(hours)) {
    await tx
      .insertInto('visit_hour')
      .values(
        some.map(({ house, day, hour, heads }) => ({
          district_id: districtId,
          day_on: day,
          house_id: house,
          hour,
          heads,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['district_id', 'day_on', 'house_id', 'hour']).doUpdateSet((eb) => ({
          heads: eb('visit_hour.heads', '+', eb.ref('excluded.heads')),
        })),
      )
      .execute();
  }
  await addToMonths(tx, districtId, [...months.values()]);
}

/** Sets an hour to what it should have been; returns what it was. */
export async function setHeads(
  tx: Tx,
  districtId: string,
  { house, day, hour, heads }: HeadsOfHour,
): Promise<number> {
  const key = { district_id: districtId, day_on: day, house_id: house, hour };
  // The row is held from here on, whoever counts meanwhile.
  await tx
    .insertInto('visit_hour')
    .values({ ...key, heads: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'day_on', 'house_id', 'hour'])
        .doUpdateSet((eb) => ({ heads: eb.ref('visit_hour.heads') })),
    )
    .execute();
  const before = await tx
    .selectFrom('visit_hour')
    .select('heads')
    .where('district_id', '=', districtId)
    .where('day_on', '=', day)
    .where('house_id', '=', house)
    .where('hour', '=', hour)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('visit_hour')
    .set({ heads })
    .where('district_id', '=', districtId)
    .where('day_on', '=', day)
    .where('house_id', '=', house)
    .where('hour', '=', hour)
    .execute();
  const more = heads - before.heads;
  await addToMonths(tx, districtId, [{ month: monthOf(day), house, heads: more }]);
  return before.heads;
}

/** Heads of a day, hour by hour and house by house. */
export const hoursOfDay = (db: Reader, districtId: string, day: string) =>
  db
    .selectFrom('visit_hour')
    .select(['house_id', 'hour', 'heads'])
    .where('district_id', '=', districtId)
    .where('day_on', '=', day)
    .where('heads', '>', 0)
    .orderBy('house_id')
    .orderBy('hour')
    .execute();

interface MonthOfHouse {
  month: string;
  house: string;
  heads: number;
}

async function addToMonths(tx: Tx, districtId: string, months: MonthOfHouse[]) {
  for (const some of chunks(months)) {
    await tx
      .insertInto('visit_month')
      .values(
        some.map(({ month, house, heads }) => ({
          district_id: districtId,
          month,
          house_id: house,
          heads,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['district_id', 'month', 'house_id']).doUpdateSet((eb) => ({
          heads: eb('visit_month.heads', '+', eb.ref('excluded.heads')),
        })),
      )
      .execute();
  }
}

const monthOf = (day: string) => day.slice(0, 7);
