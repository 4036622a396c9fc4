import { PostgresAdapter, sql, type RawBuilder } from 'kysely';
import type { Reader } from './database.ts';

/**
 * A list of ids as one parameter, `id in ${listOf(db, ids)}`, so that a statement is the same text,
 * and stays prepared, however many ids there are.
 */
export function listOf(db: Reader, ids: readonly string[]): RawBuilder<string> {
  const list = JSON.stringify(ids);
  return isPostgres(db)
    ? sql<string>`(select json_array_elements_text(${list}::json))`
    : sql<string>`(select value from json_each(${list}))`;
}

/** Whether a database is PostgreSQL; the other one is SQLite. */
export const isPostgres = (db: Reader) => db.getExecutor().adapter instanceof PostgresAdapter;

/** Pieces of a list, small enough for the parameters that one statement may have. */
export function* chunks<Item>(items: readonly Item[], size = 400) {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
