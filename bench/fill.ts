import type { Transaction } from 'kysely';
import type { Tables } from '../backend-stub/src/database/tables.ts';
import { activityRow, districtRow, houseRow, occurrenceRow, textRow } from './rows.ts';

/** One occurrence to make: the activity's number, its own number, when. */
export interface Planned {
  activity: number;
  number: number;
  day: Temporal.PlainDate;
  hour: number;
}

/** Fills one district with as many activities, and with the occurrences that were planned. */
export async function fillDistrict(
  tx: Transaction<Tables>,
  district: string,
  activities: number,
  planned: Iterable<Planned>,
) {
  const id = (a: number) => `${district}-a${a}`;
  await tx.insertInto('district').values(districtRow(district)).execute();
  await tx
    .insertInto('house')
    .values(range(4, (h) => houseRow(district, h)))
    .execute();
  await tx
    .insertInto('organiser')
    .values(
      range(10, (o) => ({ district_id: district, id: `o${o}`, name: `Förening ${o}`, url: null })),
    )
    .execute();
  await tx
    .insertInto('theme')
    .values(
      range(9, (t) => ({ district_id: district, id: `t${t}`, name_json: `{"sv":"Tema ${t}"}` })),
    )
    .execute();
  for (const part of chunks(
    range(activities, (a) => a),
    100,
  )) {
    await tx
      .insertInto('activity')
      .values(part.map((a) => activityRow(district, id(a), a)))
      .execute();
    await tx
      .insertInto('activity_text')
      .values(part.map((a) => textRow(id(a), a)))
      .execute();
    await tx
      .insertInto('activity_organiser')
      .values(part.map((a) => ({ activity_id: id(a), organiser_id: `o${a % 10}`, position: 0 })))
      .execute();
    await tx
      .insertInto('activity_theme')
      .values(part.map((a) => ({ activity_id: id(a), theme_id: `t${a % 9}` })))
      .execute();
    await tx
      .insertInto('activity_spoken')
      .values(part.map((a) => ({ activity_id: id(a), language: a % 3 ? 'sv' : 'ar' })))
      .execute();
  }
  for (const part of chunks([...planned], 500)) {
    const rows = part.map(({ activity, number, day, hour }) =>
      occurrenceRow(district, id(activity), number, day, hour),
    );
    await tx.insertInto('occurrence').values(rows).execute();
  }
}

const range = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

function* chunks<T>(items: T[], size: number) {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
