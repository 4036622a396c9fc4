import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { migrate, openDatabase } from '../../database/database.ts';
import type { Engine } from '../../testing/databases.ts';
import { district, homesOn, type Home } from '../testing.ts';
import type { Manifest } from './manifest.ts';
import { tableNames } from './tables.ts';

const writer = fileURLToPath(new URL('./writer.test-process.ts', import.meta.url));

const activities = Array.from({ length: 20 }, (_, index) => ({
  id: `aktivitet-${index}`,
  texts: { sv: { title: `Träff ${index}, åäö "'\\` } },
  startsLocal: '2026-09-01T17:00',
  durationMinutes: 90,
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=60'],
  house: 'kunskapens-hus',
}));

describe('a backup', () => {
  const homes: Record<Engine, () => Promise<Home>> = {
    sqlite: homesOn('sqlite'),
    postgres: homesOn('postgres'),
  };

  async function filledHome(engine: Engine) {
    const home = await homes[engine]();
    await home.klocket('migrate');
    const file = join(home.folder, 'in.json');
    await writeFile(file, JSON.stringify({ format: 'klocket/1', district, activities }));
    await home.klocket('import', file, '--district', 'provbyn');
    await mkdir(join(home.folder, 'files', 'bilder'), { recursive: true });
    await writeFile(join(home.folder, 'files', 'bilder', 'träff.bin'), Buffer.alloc(5000, 7));
    return home;
  }

  const manifestOf = async (folder: string) =>
    JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  async function countsOf({ settings }: Home) {
    const db = openDatabase(settings.database);
    const counts: Record<string, number> = {};
    for (const table of tableNames) {
      const { rows } = await sql<{
        n: unknown;
      }>`select count(*) as n from ${sql.table(table)}`.execute(db);
      counts[table] = Number(rows[0]!.n);
    }
    await db.destroy();
    return counts;
  }

  const rowsIn = (manifest: Manifest) =>
    Object.fromEntries(Object.entries(manifest.tables).map(([name, { rows }]) => [name, rows]));

  for (const [from, to] of [
    ['sqlite', 'sqlite'],
    ['postgres', 'postgres'],
    ['sqlite', 'postgres'],
    ['postgres', 'sqlite'],
  ] as const) {
    it(`made on ${from} while others write is whole again on ${to}`, async () => {
      const home = await filledHome(from);
      const writing = spawn(process.execPath, ['--conditions=development', writer], {
        env: { ...process.env, ...home.environment },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(writing.stdout, 'data');
      const before = await countsOf(home);
      const folder = join(home.folder, 'backup');
      const made = await home.klocket('backup', folder);
      const during = await countsOf(home);
      writing.kill();
      await once(writing, 'exit');
      assert.equal(made.code, 0, made.complained);

      const manifest = await manifestOf(folder);
      const rows = rowsIn(manifest);
      assert.ok(rows.event! >= before.event! && rows.event! <= during.event!);
      assert.ok(during.event! > before.event!, 'others wrote meanwhile');
      assert.equal(rows.occurrence, 20 * 60);

      const other = await homes[to]();
      const restored = await other.klocket('restore', folder);
      assert.equal(restored.code, 0, restored.complained);
      assert.deepEqual(await countsOf(other), rows);
      const { files } = other.settings;
      assert.equal((await readFile(join(files, 'bilder', 'träff.bin'))).length, 5000);

      // The snapshot is of one moment: the district counts exactly the events that are there.
      const db = openDatabase(other.settings.database);
      const { revision } = await db
        .selectFrom('district')
        .select('revision')
        .executeTakeFirstOrThrow();
      await db.destroy();
      assert.equal(revision, rows.event);

      const again = join(other.folder, 'backup');
      await other.klocket('backup', again);
      assert.deepEqual((await manifestOf(again)).files, manifest.files);
      assert.deepEqual(rowsIn(await manifestOf(again)), rows);
      if (from === to) assert.deepEqual((await manifestOf(again)).tables, manifest.tables);
    });
  }

  it('does not overwrite, and is not taken from a half-written folder', async () => {
    const home = await filledHome('sqlite');
    const folder = join(home.folder, 'backup');
    await home.klocket('backup', folder);
    assert.match((await home.klocket('backup', folder)).complained, /is not empty/);
    assert.match((await home.klocket('restore', home.folder)).complained, /is no backup/);
    assert.deepEqual(
      (await readdir(home.folder)).filter((name) => name.endsWith('.partial')),
      [],
    );
  });

  for (const engine of ['sqlite', 'postgres'] as const) {
    it(`replaces what is there only when forced, on ${engine}`, async () => {
      const home = await filledHome(engine);
      const folder = join(home.folder, 'backup');
      await home.klocket('backup', folder);
      const before = await countsOf(home);
      await home.klocket(
        'cancel',
        'aktivitet-1-20260908t1700',
        '--district',
        'provbyn',
        '--reason',
        'x',
      );
      const refused = await home.klocket('restore', folder);
      assert.equal(refused.code, 1);
      assert.match(refused.complained, /the database is not empty.*--force/);
      assert.equal((await countsOf(home)).event, before.event! + 1);
      assert.equal((await home.klocket('restore', folder, '--force')).code, 0);
      assert.deepEqual(await countsOf(home), before);
    });

    it(`that was damaged changes nothing, on ${engine}`, async () => {
      const home = await filledHome(engine);
      const folder = join(home.folder, 'backup');
      await home.klocket('backup', folder);
      const before = await countsOf(home);

      const table = join(folder, 'tables', 'occurrence.jsonl.gz');
      const bytes = await readFile(table);
      await writeFile(table, bytes.subarray(0, bytes.length - 10));
      assert.match(
        (await home.klocket('restore', folder, '--force')).complained,
        /not as it was when the backup was made/,
      );
      await writeFile(table, bytes);

      // A manifest that promises more than there is, found out in the middle of the restoring.
      const manifest = await manifestOf(folder);
      manifest.tables.job = { ...manifest.tables.job!, rows: 99 };
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      assert.match(
        (await home.klocket('restore', folder, '--force')).complained,
        /another number of rows/,
      );
      assert.deepEqual(await countsOf(home), before);
    });
  }

  for (const engine of ['sqlite', 'postgres'] as const) {
    it(`of an older version comes back, brought up to date (${engine})`, async () => {
      const [home, other] = [await homes[engine](), await homes[engine]()];
      await home.klocket('migrate');
      const folder = join(home.folder, 'backup');
      await home.klocket('backup', folder);
      const db = openDatabase(other.settings.database);
      await migrate(db, '016-retention');
      const known = (await db.introspection.getTables()).map(({ name }) => name);
      await db.destroy();
      const manifest = await manifestOf(folder);
      const older: Partial<Manifest> = {
        migrations: manifest.migrations.filter((name) => name <= '016-retention'),
        tables: Object.fromEntries(
          Object.entries(manifest.tables).filter(([name]) => known.includes(name)),
        ),
      };
      await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...older }));
      assert.equal((await other.klocket('restore', folder)).complained, '');
      assert.equal((await other.klocket('district', 'list')).complained, '');
    });
  }

  it('of a newer version, or with files outside itself, is refused', async () => {
    const home = await filledHome('sqlite');
    const folder = join(home.folder, 'backup');
    await home.klocket('backup', folder);
    const manifest = await manifestOf(folder);
    const cases: [Partial<Manifest>, RegExp][] = [
      [{ migrations: [...manifest.migrations, '999-later'] }, /newer version/],
      [{ files: [{ path: '../../x', bytes: 1, sha256: '' }] }, /file outside itself/],
      [
        { tables: { ...manifest.tables, signup_of_tomorrow: { rows: 0, sha256: '' } } },
        /does not know/,
      ],
      [{ format: 'klocket-backup/9' as Manifest['format'] }, /not one this version can read/],
    ];
    const other = await homes.sqlite();
    for (const [change, reason] of cases) {
      await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...change }));
      const { code, complained } = await other.klocket('restore', folder);
      assert.equal(code, 1);
      assert.match(complained, reason);
    }
  });
});
