import type { Kysely } from 'kysely';

/** When and by whom something was noted on a walk: two phones may lead it, and be late with it. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('walk_verdict').addColumn('noted_at', 'text').execute();
  await db.schema.alterTable('walk_verdict').addColumn('noted_by', 'text').execute();
}
