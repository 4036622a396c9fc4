import { after } from 'node:test';
import { Kysely } from 'kysely';
import { migrate, type Database } from '../database/database.ts';
import { openSqlite, sqliteDialect } from '../database/sqlite.ts';
import type { Tables } from '../database/tables.ts';

let template: Promise<Uint8Array> | undefined;

/** A fresh database in memory with all its tables, closed when the suite ends. */
export async function openMemory(): Promise<Database> {
  const db = await freshMemory();
  after(() => db.destroy());
  return db;
}

/** The same, to be closed by who asks: a copy of one that is migrated once, which is faster. */
export async function freshMemory(): Promise<Database> {
  const tables = await (template ??= migrated());
  const memory = openSqlite(':memory:');
  memory.deserialize(tables);
  return open(memory);
}

async function migrated() {
  const memory = openSqlite(':memory:');
  const db = open(memory);
  await migrate(db);
  const tables = memory.serialize();
  await db.destroy();
  return tables;
}

const open = (memory: ReturnType<typeof openSqlite>): Database =>
  new Kysely<Tables>({ dialect: sqliteDialect(memory) });
