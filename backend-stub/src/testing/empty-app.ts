import type { Database } from '../database/database.ts';
import type { App } from '../http/app-type.ts';
import { openApp } from './app.ts';
import { openMemory } from './memory.ts';

type Options = Parameters<typeof openApp>[1] & { db?: Database };

/** A whole app on an empty database in memory; `add` gives it routes of a test's own. */
export async function openEmptyApp(add?: (app: App) => void, { db, ...options }: Options = {}) {
  const app = await openApp(db ?? (await openMemory()), options);
  add?.(app);
  return app;
}
