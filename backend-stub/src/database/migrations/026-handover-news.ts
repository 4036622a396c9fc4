import type { Kysely } from 'kysely';

/** When a list was last reminded of, and when its receiver last asked for a new link. */
export async function up(db: Kysely<unknown>) {
  for (const column of ['reminded_at', 'asked_at']) {
    await db.schema.alterTable('handover').addColumn(column, 'text').execute();
  }
}
