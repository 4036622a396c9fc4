import type { Kysely } from 'kysely';

/** Lists of defects that are handed over to a receiver, with a secret link to answer at. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema
    .createTable('handover')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('receiver_id', 'text', (c) => c.notNull())
    .addColumn('message', 'text')
    .addColumn('round', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('until_at', 'text', (c) => c.notNull())
    .addColumn('mail_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('handover_by_district')
    .on('handover')
    .columns(['district_id', 'created_at'])
    .execute();
  await schema
    .createIndex('defect_handover_by_list')
    .on('defect_handover')
    .column('handover_id')
    .execute();
}
