import { sql } from 'kysely';
import { rm } from 'node:fs/promises';
import { openDatabase, type Database, type Reader, type Tx } from '../../database/database.ts';
import { openSqlite } from '../../database/sqlite.ts';
import type { DatabaseSetting } from '../../settings.ts';
import { Refusal } from '../refusal.ts';

/**
 * Hands over the database as it is at one moment while others go on writing. On SQLite that is a
 * copy made by `VACUUM INTO`, so that the database itself is read only for as long as that takes;
 * on PostgreSQL it is one repeatable-read transaction.
 */
export async function withSnapshot<Result>(
  setting: DatabaseSetting,
  db: Database,
  copy: string,
  use: (snapshot: Reader) => Promise<Result>,
): Promise<Result> {
  if (setting.engine === 'postgres') {
    return db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await withoutTimeLimits(tx);
        return use(tx);
      });
  }
  const source = openSqlite(setting.file);
  try {
    source.prepare('vacuum into ?').run(copy);
  } finally {
    source.close();
  }
  const snapshot = openDatabase({ engine: 'sqlite', file: copy });
  try {
    await refuseDamaged(snapshot);
    return await use(snapshot);
  } finally {
    await snapshot.destroy();
    for (const ending of ['', '-wal', '-shm']) await rm(copy + ending, { force: true });
  }
}

/** Lets one transaction of ours take the time it needs. */
export async function withoutTimeLimits(tx: Tx) {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
}

/** Throws when SQLite finds damage. */
export async function refuseDamaged(db: Reader) {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const found = rows.map(({ integrity_check }) => integrity_check);
  if (found.length !== 1 || found[0] !== 'ok') {
    throw new Refusal(
      `The database is damaged: ${found.slice(0, 3).join('; ')}. Restore the latest backup.`,
    );
  }
}
