import { sql, type Kysely } from 'kysely';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Clock } from '../../clock.ts';
import { migrate, type Database, type Tx } from '../../database/database.ts';
import { migrations } from '../../database/migrations/index.ts';
import type { Settings } from '../../settings.ts';
import { appliedMigrations } from '../open.ts';
import { Refusal } from '../refusal.ts';
import { filesFolder, readManifest, tableFile, type Manifest } from './manifest.ts';
import { eraseAgain, keepLedger, ledgerHere, ledgerOf } from './ledger.ts';
import { refuseDamaged, withoutTimeLimits } from './snapshot.ts';
import { readTable, sha256Of, type Row } from './table-files.ts';
import { tableNames, type TableName } from './tables.ts';

/** How a backup is to be put back. */
export interface RestoreOptions {
  clock: Clock;
  /** Replaces what is there. */
  force: boolean;
  /** A newer backup, which knows of more people who have been erased. */
  erasures?: string | undefined;
}

/**
 * Puts a backup back, on either engine. Everything is checked before anything is touched; the rows
 * come in one transaction, and the files take their place when it has succeeded. What is there
 * already is replaced only with `force`. Whoever was erased after the backup was made stays so.
 */
export async function restore(
  settings: Settings,
  db: Database,
  folder: string,
  { clock, force, erasures }: RestoreOptions,
): Promise<Manifest & { erasedAgain: number }> {
  const source = resolve(folder);
  const manifest = await readManifest(source);
  await refuseChanged(manifest, source);
  const ledger = [...(await ledgerHere(db)), ...(erasures ? await ledgerOf(erasures) : [])];
  await prepareTables(db, manifest, force);
  await refuseOccupied(settings, db, force);

  const arriving = `${settings.files}.restoring`;
  await rm(arriving, { recursive: true, force: true });
  await copyBack(manifest, source, arriving);
  await db.transaction().execute(async (tx) => {
    if (settings.database.engine === 'postgres') await withoutTimeLimits(tx);
    await replaceRows(tx, manifest, source);
    if (manifest.tables.erasure) await keepLedger(tx, ledger);
  });
  if (settings.database.engine === 'sqlite') await refuseDamaged(db);
  await exchange(settings.files, arriving);
  await migrate(db);
  await db.transaction().execute((tx) => keepLedger(tx, ledger));
  return { ...manifest, erasedAgain: await eraseAgain(settings, db, clock) };
}

/** Checks every file of the backup against the manifest. */
async function refuseChanged(manifest: Manifest, folder: string) {
  const expected = new Map<string, string>();
  for (const table of Object.keys(manifest.tables)) {
    if (!tableNames.includes(table as TableName)) {
      throw new Refusal(
        `The backup holds a table "${table}" that this version does not know. Restore it with the version that made it.`,
      );
    }
    expected.set(tableFile(folder, table), manifest.tables[table]!.sha256);
  }
  const files = filesFolder(folder);
  for (const { path, sha256 } of manifest.files) {
    const file = resolve(files, path);
    if (!file.startsWith(files + sep))
      throw new Refusal(`The backup names a file outside itself: ${path}.`);
    expected.set(file, sha256);
  }
  for (const [file, sha256] of expected) {
    const found = await sha256Of(file).catch(() => undefined);
    if (found !== sha256) {
      throw new Refusal(
        `${file} is ${found ? 'not as it was when the backup was made' : 'missing'}. Nothing was restored; use another backup.`,
      );
    }
  }
}

/** Brings the tables to where they were when the backup was made. */
async function prepareTables(db: Database, manifest: Manifest, force: boolean) {
  const known = Object.keys(migrations);
  if (manifest.migrations.some((name, index) => known[index] !== name)) {
    throw new Refusal(
      'The backup was made by a newer version. Restore it with that version, or a later one.',
    );
  }
  const applied = await appliedMigrations(db);
  if (applied.length > manifest.migrations.length) {
    throw new Refusal(
      `The backup was made by an older version${force ? ', and --force cannot bridge that' : ''}. ` +
        'Restore it into a new, empty database: it will be brought up to date there.',
    );
  }
  await migrate(db, manifest.migrations.at(-1));
}

async function refuseOccupied(settings: Settings, db: Database, force: boolean) {
  if (force) return;
  const districts = await db.selectFrom('district').select('id').limit(1).execute();
  const files = await readdir(settings.files).catch(() => []);
  if (districts.length > 0 || files.length > 0) {
    throw new Refusal(
      `There is something already: ${districts.length > 0 ? 'the database is not empty' : `${settings.files} is not empty`}. ` +
        'Stop the server and add --force to replace it, or name another place.',
    );
  }
}

/** All tables as one, since rows of a backup have no type until the database has taken them. */
type AnyTables = Kysely<Record<string, Row>>;

async function replaceRows(tx: Tx, manifest: Manifest, folder: string) {
  const tables = tx as unknown as AnyTables;
  // An older backup knows fewer tables, and the database has just those until it is brought up to date.
  const present = tableNames.filter((table) => manifest.tables[table]);
  for (const table of present.toReversed()) await tables.deleteFrom(table).execute();
  for (const table of present) {
    const listed = manifest.tables[table]!;
    for await (const rows of readTable(tableFile(folder, table))) {
      await tables.insertInto(table).values(rows).execute();
    }
    const { rows } = await sql<{
      count: unknown;
    }>`select count(*) as count from ${sql.table(table)}`.execute(tx);
    if (Number(rows[0]!.count) !== listed.rows) {
      throw new Refusal(
        `The backup's ${table} has another number of rows than its manifest says. Nothing was restored.`,
      );
    }
  }
}

async function copyBack(manifest: Manifest, folder: string, to: string) {
  await mkdir(to, { recursive: true });
  for (const { path } of manifest.files) {
    const copy = join(to, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(filesFolder(folder), path), copy);
  }
}

async function exchange(files: string, arriving: string) {
  const leaving = `${files}.replaced`;
  await rm(leaving, { recursive: true, force: true });
  if (await stat(files).catch(() => undefined)) await rename(files, leaving);
  await mkdir(dirname(files), { recursive: true });
  await rename(arriving, files);
  await rm(leaving, { recursive: true, force: true });
}
