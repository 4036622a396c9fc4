import type { Kysely } from 'kysely';

/** Mail that is to be sent, or was. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) => c.references('district.id').onDelete('cascade'))
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('template', 'text', (c) => c.notNull())
    .addColumn('values_json', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text')
    .addColumn('trouble_detail', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('mail_due').on('mail').columns(['status', 'due_at']).execute();
  await db.schema
    .createIndex('mail_by_district')
    .on('mail')
    .columns(['district_id', 'created_at'])
    .execute();
}
