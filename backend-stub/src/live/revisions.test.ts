import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { migrate, openDatabase, type Database } from '../database/database.ts';
import { recordEvent } from '../events.ts';
import { createRevisions } from './revisions.ts';
import { addEmptyDistrict } from '../testing/district.ts';

const folder = mkdtempSync(join(tmpdir(), 'klocket-revisions-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

describe('revisions', () => {
  it('are believed for a moment, then asked for again', async () => {
    const { revisions } = await open();
    assert.equal(revisions.fresh, false);
    await revisions.refresh();
    assert.equal(revisions.fresh, true);
    assert.equal(revisions.of('d'), 0);
    assert.equal(revisions.of('nowhere'), undefined);
    await setTimeout(80);
    assert.equal(revisions.fresh, false);
  });

  it('know at once what this process has changed', async () => {
    const { db, revisions } = await open();
    await revisions.refresh();
    const { generation } = revisions;
    await change(db);
    assert.equal(revisions.fresh, false);
    await revisions.refresh();
    assert.equal(revisions.of('d'), 1);
    assert.equal(revisions.fresh, true);
    assert.notEqual(revisions.generation, generation);
  });

  it('forget a change that was rolled back', async () => {
    const { db, revisions } = await open();
    await revisions.refresh();
    await assert.rejects(
      db.transaction().execute(async (tx) => {
        await recordEvent(tx, 'd', 'occurrence', {}, '2026-11-24T12:00:00Z');
        throw new Error('as planned');
      }),
    );
    await revisions.refresh();
    assert.equal(revisions.of('d'), 0);
  });

  it('notice what another process has changed in the same file', async () => {
    const { revisions, another } = await open();
    const heard = new Promise<[string, number]>((resolve) =>
      revisions.onChange((id, revision) => revision > 0 && resolve([id, revision])),
    );
    await change(another());
    assert.deepEqual(await heard, ['d', 1]);
  });

  it('are read anew for who asks while a reading is under way', async () => {
    const { revisions, another } = await open();
    const other = another();
    const early = revisions.refresh();
    await change(other);
    await Promise.all([early, revisions.refresh()]);
    assert.equal(revisions.of('d'), 1);
  });

  it('say so when the database does not answer', async () => {
    const { db, revisions } = await open();
    await revisions.refresh();
    await db.destroy();
    await assert.rejects(revisions.refresh());
    await assert.rejects(revisions.refresh());
  });
});

async function open() {
  const file = join(folder, `${files++}.db`);
  const openFile = () => {
    const db = openDatabase({ engine: 'sqlite', file });
    after(() => db.destroy());
    return db;
  };
  const db = openFile();
  await migrate(db);
  await addEmptyDistrict(db);
  const revisions = createRevisions(db);
  after(() => revisions.close());
  return { db, revisions, another: openFile };
}

const change = (db: Database) =>
  db.transaction().execute((tx) => recordEvent(tx, 'd', 'occurrence', {}, '2026-11-24T12:00:00Z'));
