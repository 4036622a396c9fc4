import type { Kysely } from 'kysely';

/** Who answers for what is stored in a district, and its accessibility statement; neither while not yet said. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('district').addColumn('responsible_json', 'text').execute();
  await db.schema.alterTable('district').addColumn('statement_json', 'text').execute();
}
