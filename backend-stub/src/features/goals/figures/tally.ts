import type { FolkbildningForm, OccurrenceStatus } from '@klocket/contract';
import { sql } from 'kysely';
import type { Reader } from '../../../database/database.ts';

/*
 * What the rooms have recorded, added up by month and house: all that counts are made from. One query
 * each, over one range of an index, however many indicators ask.
 */

/** First and last day of what is asked. */
export interface Days {
  from: string;
  to: string;
}

/** Heads that came to a house in a month. */
export interface VisitTally {
  month: string;
  house: string;
  heads: number;
}

export function tallyVisits(
  db: Reader,
  districtId: string,
  { from, to }: Days,
): Promise<VisitTally[]> {
  return db
    .selectFrom('visit_month')
    .select(['month', 'house_id as house', 'heads'])
    .where('district_id', '=', districtId)
    .where('month', '>=', from.slice(0, 7))
    .where('month', '<=', to.slice(0, 7))
    .execute();
}

/** Dates of the calendar in a month at a house, of a form of folkbildning or none, by what became of them. */
export interface DateTally {
  month: string;
  house: string | null;
  form: FolkbildningForm | null;
  status: OccurrenceStatus;
  /** Whether they are over. */
  over: boolean;
  count: number;
  /** When the last of them was over. */
  lastAt: string;
}

export async function tallyDates(
  db: Reader,
  districtId: string,
  { from, to }: Days,
  at: string,
): Promise<DateTally[]> {
  const month = sql<string>`substr(o.starts_on, 1, 7)`;
  const isOver = sql<number>`case when o.ends_at <= ${at} then 1 else 0 end`;
  const rows = await db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .select(({ fn }) => [
      month.as('month'),
      'o.house_id as house',
      'a.folkbildning as form',
      'o.status',
      isOver.as('over'),
      fn.countAll().as('count'),
      fn.max('o.ends_at').as('lastAt'),
    ])
    .where('o.district_id', '=', districtId)
    .where('o.starts_on', '>=', from)
    .where('o.starts_on', '<=', to)
    .where('a.published', '=', 1)
    // By position: PostgreSQL does not see that two expressions with a parameter are one.
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`, sql`5`])
    .execute();
  return rows.map((row) => ({ ...row, over: row.over === 1, count: Number(row.count) }));
}

/** How it was written down who took part. */
export type Presence = 'marked' | 'counted' | 'erased';

/** Heads that were at the dates of a month in a house, without those of sensitive activities. */
export interface HeadTally {
  month: string;
  house: string | null;
  presence: Presence;
  heads: number;
}

export async function tallyHeads(
  db: Reader,
  districtId: string,
  { from, to }: Days,
): Promise<HeadTally[]> {
  const month = sql`substr(o.starts_on, 1, 7)`;
  const dates = sql`occurrence o join activity a
    on a.id = o.activity_id and a.sensitive = 0 and a.published = 1`;
  const here = sql`o.district_id = ${districtId} and o.starts_on >= ${from} and o.starts_on <= ${to}`;
  const { rows } = await sql<HeadTally>`
    select ${month} as month, o.house_id as house, 'marked' as presence, sum(m.heads) as heads
      from ${dates} join attendance m on m.occurrence_id = o.id
      where ${here} and m.status in ('present', 'online', 'walk-in') group by 1, 2
    union all
    select ${month}, o.house_id, 'counted', sum(c.heads)
      from ${dates} join head_count c on c.occurrence_id = o.id where ${here} group by 1, 2
    union all
    select ${month}, o.house_id, 'erased', sum(t.came)
      from ${dates} join turnout t on t.occurrence_id = o.id where ${here} group by 1, 2
  `.execute(db);
  return rows.map((row) => ({ ...row, heads: Number(row.heads) }));
}

/** How many said in a month that they are of a group, without those of sensitive activities and of drafts. */
export interface GroupTally {
  month: string;
  house: string | null;
  dimension: 'age-band' | 'gender';
  group: string;
  count: number;
}

export async function tallyGroups(
  db: Reader,
  districtId: string,
  { from, to }: Days,
): Promise<GroupTally[]> {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const { rows } = await sql<GroupTally>`
    select b.period as month, b.house_id as house, b.dimension, b.value as "group", b.count
      from visit_breakdown b
      where b.district_id = ${districtId} and b.period >= ${first} and b.period <= ${last}
    union all
    select c.period, a.house_id, c.dimension, c.value, sum(c.count)
      from demographic_count c
      join activity a on a.id = c.activity_id and a.sensitive = 0 and a.published = 1
      where c.district_id = ${districtId} and c.period >= ${first} and c.period <= ${last}
      group by c.period, a.house_id, c.dimension, c.value
  `.execute(db);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/**
 * How many answered a question of the pulse with each score, 1 to 5, in some terms: those that an index has
 * been made of, and not the few who have answered since.
 */
export async function tallyScores(
  db: Reader,
  districtId: string,
  questionId: string,
  terms: readonly string[],
): Promise<number[]> {
  const rows = await db
    .selectFrom('pulse_count')
    .select(['score', 'shown'])
    .where('district_id', '=', districtId)
    .where('question_id', '=', questionId)
    .where('period', 'in', terms)
    .execute();
  return [1, 2, 3, 4, 5].map((score) =>
    rows.reduce((sum, row) => sum + (row.score === score ? row.shown : 0), 0),
  );
}
