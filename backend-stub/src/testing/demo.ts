import { after } from 'node:test';
import { migrate, openDatabase } from '../database/database.ts';
import { keepDemoFresh } from '../seed/index.ts';
import { createTestClock, openApp } from './app.ts';

/** A fresh database in memory, closed when the suite ends. */
export async function openMemory() {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  after(() => db.destroy());
  await migrate(db);
  return db;
}

/** The whole demo on a database in memory. */
export async function openDemo() {
  const db = await openMemory();
  const { clock } = createTestClock();
  await keepDemoFresh(db, clock, { port: 8080 });
  return openApp(db, { clock, environment: { KLOCKET_DEMO: '1' } });
}
