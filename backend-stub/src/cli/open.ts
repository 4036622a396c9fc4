import { sql } from 'kysely';
import { existsSync } from 'node:fs';
import { openDatabase, type Database, type Reader } from '../database/database.ts';
import { migrations } from '../database/migrations/index.ts';
import type { DatabaseSetting } from '../settings.ts';
import { Refusal } from './refusal.ts';

/** Opens the database, hands it to `use` and closes it again; a database that is not there is no accident to repair. */
export async function withDatabase<Result>(
  setting: DatabaseSetting,
  use: (db: Database) => Promise<Result>,
): Promise<Result> {
  if (setting.engine === 'sqlite' && setting.file !== ':memory:' && !existsSync(setting.file)) {
    throw new Refusal(
      `There is no database at ${setting.file}. Create it with "npm run klocket -- migrate", or name another in KLOCKET_DATABASE.`,
    );
  }
  return withOpen(setting, async (db) => {
    const behind = (await appliedMigrations(db)).length < Object.keys(migrations).length;
    if (behind) {
      throw new Refusal(
        'The tables of the database are not up to date. Run "npm run klocket -- migrate" first.',
      );
    }
    return use(db);
  });
}

/** The same for commands that make the tables themselves. */
export async function withOpen<Result>(
  setting: DatabaseSetting,
  use: (db: Database) => Promise<Result>,
) {
  const db = openDatabase(setting);
  try {
    if (setting.engine === 'postgres') await reach(db);
    return await use(db);
  } finally {
    await db.destroy();
  }
}

async function reach(db: Database) {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    throw new Refusal(
      `The database in KLOCKET_DATABASE cannot be reached: ${(error as Error).message}`,
    );
  }
}

/** The migrations a database has been through, in order; none when it is empty. */
export async function appliedMigrations(db: Reader): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
