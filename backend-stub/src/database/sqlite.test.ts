import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { migrate, openDatabase, type Database } from './database.ts';
import { openSqlite } from './sqlite.ts';
import { addEmptyDistrict } from '../testing/district.ts';

describe('an SQLite file', () => {
  let folder: string;
  let file: string;
  let db: Database;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'klocket-sqlite-'));
    file = join(folder, 'klocket.db');
    db = openDatabase({ engine: 'sqlite', file });
    await migrate(db);
  });

  after(async () => {
    await db.destroy();
    await rm(folder, { recursive: true });
  });

  it('is written durably, with foreign keys held', async () => {
    const setting = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
      return Object.values(rows[0]!)[0];
    };
    assert.equal(await setting('journal_mode'), 'wal');
    assert.equal(await setting('synchronous'), 2);
    assert.equal(await setting('foreign_keys'), 1);
    assert.equal(await setting('trusted_schema'), 0);
  });

  it('that has no room left says so, and has changed nothing', async () => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.raw(String(rows[0]!.page_count + 4))}`.execute(db);
    const fill = db.transaction().execute(async (tx) => {
      await addEmptyDistrict(tx);
      await tx
        .updateTable('district')
        .set({ description_json: JSON.stringify({ sv: 'x'.repeat(1_000_000) }) })
        .execute();
    });
    await assert.rejects(fill, { errcode: 13 });
    await sql`pragma max_page_count = 1073741823`.execute(db);
    const found = await db.selectFrom('district').select('id').execute();
    assert.deepEqual(found, []);
  });

  it('lets nothing of ours in between the statements of a transaction', async () => {
    const seen: string[] = [];
    const theme = { district_id: 'd', name_json: '{}' };
    await addEmptyDistrict(db);
    const writing = db.transaction().execute(async (tx) => {
      for (const id of ['a', 'b', 'c']) {
        await tx
          .insertInto('theme')
          .values({ ...theme, id })
          .execute();
        seen.push(`written ${id}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    const reading = db
      .selectFrom('theme')
      .select('id')
      .execute()
      .then((rows) => seen.push(`read ${rows.length}`));
    await Promise.all([writing, reading]);
    assert.ok(
      ['read 0', 'read 3'].some((read) => seen.includes(read)),
      seen.join(', '),
    );
    assert.ok(seen.indexOf('written c') - seen.indexOf('written a') === 2, seen.join(', '));
  });

  it('that another process holds too long gives an error one can recognise', async () => {
    const other = openSqlite(file);
    other.exec('begin immediate');
    try {
      const began = performance.now();
      const write = db.transaction().execute((tx) => tx.deleteFrom('theme').execute());
      await assert.rejects(write, (error: Error & { errcode?: number }) => error.errcode === 5);
      assert.ok(performance.now() - began > 4000, 'waits for the busy timeout first');
    } finally {
      other.exec('rollback');
      other.close();
    }
    await db.transaction().execute((tx) => tx.deleteFrom('theme').execute());
  });
});
