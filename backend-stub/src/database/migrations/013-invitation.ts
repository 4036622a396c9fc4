import type { Kysely } from 'kysely';

/** A role that somebody does not know of yet says no more of them than who gave it typed. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('staff_role').addColumn('waits_as', 'text').execute();
}
