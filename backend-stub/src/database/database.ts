import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { DatabaseSetting } from '../settings.ts';
import { SettingError } from '../setting-error.ts';
import { migrations } from './migrations/index.ts';
import { openSqlite, sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** What a function writes in when it must hold together with what its caller writes. */
export type Tx = Transaction<Tables>;

/**
 * What rows are read from: the database, or a transaction in it. Names only what reading needs, since
 * to compare all of a transaction with all of a database takes the compiler as long as all the rest.
 */
export type Reader = Pick<Database, 'selectFrom' | 'introspection' | 'getExecutor'>;

/** Opens the database the settings name; both engines speak the same language from here on. */
export function openDatabase(setting: DatabaseSetting): Database {
  if (setting.engine === 'sqlite') {
    return new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(setting.file)) });
  }
  const pool = new pg.Pool({
    connectionString: setting.url,
    max: 10,
    // In a rush to stand in line is better than to be turned away; a widget waits twenty seconds.
    connectionTimeoutMillis: 15_000,
    statement_timeout: 10_000,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // Without a listener a server that goes away would end the process; the pool reconnects by itself.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Brings the tables up to date, or only as far as the migration named. Safe to call from several
 * processes at once.
 */
export async function migrate(db: Database, to?: string) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await (to ? migrator.migrateTo(to) : migrator.migrateToLatest());
  if (error) throw explain(error);
  return (results ?? []).map((result) => result.migrationName);
}

/** Tables with a migration that we do not know were made by somebody newer. */
function explain(error: unknown) {
  const unknown = /previously executed migration (\S+) is missing/.exec(String(error))?.[1];
  if (!unknown) return error;
  return new SettingError(
    'KLOCKET_DATABASE',
    `was last used by a newer version, which made "${unknown}". Start that version, or name another database.`,
  );
}

/** How many migrations the tables still lack. Fails when the database does not answer. */
export async function pendingMigrations(db: Database) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = await migrator.getMigrations();
  return known.filter((migration) => !migration.executedAt).length;
}
