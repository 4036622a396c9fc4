import { keepDemoFresh } from '../seed/index.ts';
import { createTestClock, openApp } from './app.ts';
import { openMemory } from './memory.ts';

/** The whole demo on a database in memory. */
export async function openDemo() {
  const db = await openMemory();
  const { clock } = createTestClock();
  await keepDemoFresh(db, clock, { port: 8080 });
  return openApp(db, { clock, environment: { KLOCKET_DEMO: '1' } });
}
