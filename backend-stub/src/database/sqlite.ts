import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteDialectConfig } from 'kysely';
import { SettingError } from '../setting-error.ts';
import { makeDatabaseFolder } from './folder.ts';
import { InLineAdapter, InLineDriver } from './sqlite-in-line.ts';

const statementsKept = 300;

/** SQLite's own number for a file of another kind. */
const notADatabase = 26;

/** Opens an SQLite file through Node's own driver, with the settings we promise durability on. */
export function openSqlite(file: string) {
  if (file !== ':memory:') makeDatabaseFolder(file);
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma trusted_schema = off;
      pragma secure_delete = on;
      pragma cache_size = -65536;
    `);
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== notADatabase) throw error;
    throw new SettingError('KLOCKET_DATABASE', `names ${file}, which is no SQLite database.`);
  }
  return database;
}

interface Prepared {
  statement: StatementSync;
  /** Whether it answers with rows. */
  reader: boolean;
}

/** Lets Kysely speak to `node:sqlite`, which differs from the driver it expects only in form. */
export function sqliteDialect(database: DatabaseSync) {
  const statements = new Map<string, Prepared>();
  const statementFor = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const prepared = { statement, reader: statement.columns().length > 0 };
    if (statements.size >= statementsKept) statements.delete(statements.keys().next().value!);
    statements.set(sql, prepared);
    return prepared;
  };
  return new InLineDialect({
    database: {
      close: () => database.close(),
      prepare(sql: string) {
        // A write lock taken late would fail at once instead of waiting for the busy timeout.
        const { statement, reader } = statementFor(sql === 'begin' ? 'begin immediate' : sql);
        return {
          reader,
          all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
          run(parameters: readonly unknown[]) {
            // What filled the disk has been rolled back already; its own error is the one to tell of.
            if (sql === 'rollback' && !database.isTransaction) return nothingDone;
            return statement.run(...values(parameters));
          },
          iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
        };
      },
    },
  });
}

/** Kysely's own dialect, but that those who wait for the one connection stand in line. */
class InLineDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver() {
    return new InLineDriver(this.#config);
  }
  override createAdapter() {
    return new InLineAdapter();
  }
}

const nothingDone = { changes: 0, lastInsertRowid: 0 };
const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
