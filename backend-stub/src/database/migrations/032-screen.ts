import type { Kysely } from 'kysely';

/** The screens in the centre: what they show, how they are, words of the staff on them, and their pairing. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('screen')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('house_id', 'text')
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('languages_json', 'text', (c) => c.notNull())
    .addColumn('scenes_json', 'text', (c) => c.notNull())
    .addColumn('dims_at_night', 'integer', (c) => c.notNull())
    .addColumn('reloads', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('identify_until_at', 'text')
    .addColumn('token_hash', 'text', (c) => c.unique())
    .addColumn('paired_at', 'text')
    .addColumn('seen_at', 'text')
    .addColumn('heartbeat_json', 'text')
    .addColumn('silence_told_at', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('screen_district').on('screen').column('district_id').execute();

  await db.schema
    .createTable('screen_message')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('district_id', 'text', (c) =>
      c.notNull().references('district.id').onDelete('cascade'),
    )
    .addColumn('text_json', 'text', (c) => c.notNull())
    .addColumn('until_at', 'text', (c) => c.notNull())
    .addColumn('urgent', 'integer', (c) => c.notNull())
    .addColumn('screens_json', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('screen_message_until')
    .on('screen_message')
    .columns(['district_id', 'until_at'])
    .execute();

  await db.schema
    .createTable('screen_pairing')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('secret_hash', 'text', (c) => c.notNull().unique())
    .addColumn('until_at', 'text', (c) => c.notNull())
    .addColumn('screen_id', 'text', (c) => c.references('screen.id').onDelete('cascade'))
    .execute();
}
