import type { Kysely } from 'kysely';

/** Programs that report by Open311, each by a key of its own. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('open311_client')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('district_id', 'text', (column) =>
      column.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
}
