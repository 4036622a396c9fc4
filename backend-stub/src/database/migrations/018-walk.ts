import type { Kysely } from 'kysely';

/** Safety walks, and what they saw of each defect. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db;

  await schema.alterTable('defect').addColumn('walk_id', 'text').execute();
  await schema.createIndex('defect_by_walk').on('defect').column('walk_id').execute();

  await schema
    .createTable('safety_walk')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('on_day', 'text', (c) => c.notNull())
    .addColumn('title_json', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('light', 'text')
    .addColumn('meetings_json', 'text', (c) => c.notNull())
    .addColumn('stops_json', 'text', (c) => c.notNull())
    .addColumn('participants_json', 'text', (c) => c.notNull())
    .addColumn('counts_json', 'text')
    .addColumn('walked_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('safety_walk_by_day')
    .on('safety_walk')
    .columns(['district_id', 'on_day'])
    .execute();

  await schema
    .createTable('walk_verdict')
    .addColumn('walk_id', 'text', (c) =>
      c.notNull().references('safety_walk.id').onDelete('cascade'),
    )
    .addColumn('defect_id', 'text', (c) => c.notNull().references('defect.id').onDelete('cascade'))
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('words', 'text')
    .addColumn('photos_json', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('walk_verdict_key', ['walk_id', 'defect_id'])
    .execute();
  await schema
    .createIndex('walk_verdict_by_defect')
    .on('walk_verdict')
    .column('defect_id')
    .execute();
}
