import type { Kysely } from 'kysely';

/** What people have signed up for is called by its name also when it is no more. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('seating')
    .addColumn('title_json', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
}
