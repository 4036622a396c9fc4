import { sql } from 'kysely';
import type { Database } from '../../../database/database.ts';
import { isPostgres } from '../../../database/lists.ts';

/**
 * Sees to it that what has been erased lies in no file of the database any more. SQLite has written
 * noughts over it, but its write-ahead log still tells of it: that is emptied; `whole` also writes the
 * database anew, for pages whose rows have moved. PostgreSQL clears its pages by itself.
 */
export async function clearTraces(db: Database, { whole = false } = {}): Promise<void> {
  if (isPostgres(db)) {
    if (whole)
      await sql`vacuum signup, signup_answer, mail, idempotency_key, defect, defect_follower`.execute(
        db,
      );
    return;
  }
  if (whole) await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
