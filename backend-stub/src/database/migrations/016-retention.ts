import type { Kysely } from 'kysely';

/** What stays when people are erased: how many they were, and by which keyed hash they are known again. */
export async function up(db: Kysely<unknown>) {
  // Numbers alone; each row holds the sum of everybody who has been erased.
  await db.schema
    .createTable('turnout')
    .addColumn('occurrence_id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.notNull())
    .addColumn('seats', 'integer', (c) => c.notNull())
    .addColumn('waiting', 'integer', (c) => c.notNull())
    .addColumn('marked', 'integer', (c) => c.notNull())
    .addColumn('came', 'integer', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('erasure')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('erased_at', 'text', (c) => c.notNull())
    .execute();
}
