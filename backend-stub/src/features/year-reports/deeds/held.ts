import type { FolkbildningForm } from '@klocket/contract';
import { sql } from 'kysely';
import type { Reader } from '../../../database/database.ts';
import { heldStatuses } from '../../goals/figures/reckon.ts';

/** What took place in a year, without what was called off and what is still to come. */
export interface Held {
  dates: number;
  activities: number;
  /** By house; null is elsewhere or online. */
  houses: { house: string | null; dates: number }[];
  /** By theme; null is none. Of several themes a date is counted in each. */
  themes: { theme: string | null; dates: number }[];
  /** Folkbildning by its form. */
  forms: { form: FolkbildningForm; dates: number; activities: number }[];
}

/** Where and when, until the moment it is read. */
export interface Stretch {
  districtId: string;
  from: string;
  to: string;
  at: string;
}

/** Counts the dates of the public calendar that are over. A sensitive activity shows no theme here either. */
export async function readHeld(db: Reader, stretch: Stretch): Promise<Held> {
  const dates = () =>
    db
      .selectFrom('occurrence as o')
      .innerJoin('activity as a', 'a.id', 'o.activity_id')
      .where('o.district_id', '=', stretch.districtId)
      .where('o.starts_on', '>=', stretch.from)
      .where('o.starts_on', '<=', stretch.to)
      .where('o.ends_at', '<=', stretch.at)
      .where('o.status', 'in', heldStatuses)
      .where('a.published', '=', 1);
  const count = sql<number | string>`count(*)`.as('dates');
  const different = sql<number | string>`count(distinct o.activity_id)`.as('activities');
  const all = await dates().select([count, different]).executeTakeFirstOrThrow();
  const houses = await dates()
    .select(['o.house_id as house', count])
    .groupBy('o.house_id')
    .execute();
  const themes = await dates()
    .leftJoin('activity_theme as t', (join) =>
      join.onRef('t.activity_id', '=', 'a.id').on('a.sensitive', '=', 0),
    )
    .select(['t.theme_id as theme', count])
    .groupBy('t.theme_id')
    .execute();
  const forms = await dates()
    .where('a.folkbildning', 'is not', null)
    .select(['a.folkbildning as form', count, different])
    .groupBy('a.folkbildning')
    .execute();
  return {
    dates: Number(all.dates),
    activities: Number(all.activities),
    houses: houses.map((row) => ({ house: row.house, dates: Number(row.dates) })).sort(byDates),
    themes: themes.map((row) => ({ theme: row.theme, dates: Number(row.dates) })).sort(byDates),
    forms: forms
      .map((row) => ({
        form: row.form!,
        dates: Number(row.dates),
        activities: Number(row.activities),
      }))
      .sort(byDates),
  };
}

/** The years in which anything took place. */
export async function yearsOfDates(db: Reader, districtId: string, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .select(sql<string>`substr(o.starts_on, 1, 4)`.as('year'))
    .distinct()
    .where('o.district_id', '=', districtId)
    .where('o.ends_at', '<=', at)
    .where('o.status', 'in', heldStatuses)
    .where('a.published', '=', 1)
    .execute();
  return rows.map(({ year }) => year);
}

const byDates = (a: { dates: number }, b: { dates: number }) => b.dates - a.dates;
