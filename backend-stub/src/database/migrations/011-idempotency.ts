import type { Kysely } from 'kysely';

/** What was made for which key, so that a request that comes again makes nothing again. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('idempotency_key')
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('key_hash', 'text', (c) => c.notNull())
    .addColumn('route', 'text', (c) => c.notNull())
    .addColumn('body_hash', 'text', (c) => c.notNull())
    .addColumn('made_json', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_key_key', ['scope', 'key_hash'])
    .execute();
  await db.schema
    .createIndex('idempotency_key_by_created_at')
    .on('idempotency_key')
    .column('created_at')
    .execute();
}
