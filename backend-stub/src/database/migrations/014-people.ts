import type { Kysely } from 'kysely';

/** How many came, where nobody is named. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('head_count')
    .addColumn('occurrence_id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('heads', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();

  // No key, time or order joins a count to a person.
  await db.schema
    .createTable('demographic_count')
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('activity_id', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('dimension', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('demographic_count_key', [
      'district_id',
      'activity_id',
      'period',
      'dimension',
      'value',
    ])
    .execute();
}
