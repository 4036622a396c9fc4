import { sql, type Kysely } from 'kysely';

/**
 * Heads by month, kept beside those by hour, so that a year's total is a dozen rows of a house; and how
 * many answers of the pulse there were when an index was last made of them.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('visit_month')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('house_id', 'text', (c) => c.notNull())
    .addColumn('heads', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('visit_month_key', ['district_id', 'month', 'house_id'])
    .execute();
  await sql`
    insert into visit_month (district_id, month, house_id, heads)
    select district_id, substr(day_on, 1, 7), house_id, sum(heads) from visit_hour
    group by district_id, substr(day_on, 1, 7), house_id`.execute(db);

  await db.schema
    .alterTable('pulse_count')
    .addColumn('shown', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
