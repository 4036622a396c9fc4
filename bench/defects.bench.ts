import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrate, openDatabase, type Database } from '../backend-stub/src/database/database.ts';
import { chunks, isPostgres } from '../backend-stub/src/database/lists.ts';
import { createDefectRepository } from '../backend-stub/src/features/defects/repository.ts';
import { createDefectSecrets } from '../backend-stub/src/features/defects/secrets.ts';
import type { DatabaseSetting } from '../backend-stub/src/settings.ts';
import { addEmptyDistrict } from '../backend-stub/src/testing/district.ts';
import { startPostgres } from '../scripts/test/postgres.ts';
import { corner, createChance, defectRow, size } from './defect-rows.ts';
import { processorMs } from './processor-time.ts';
import { median, p99, type Bench, type Figure } from './table.ts';

const defects = 100_000;
const rounds = 400;
/** Asked before that, as by whoever came first after a start. */
const warmUps = 20;
const limit = 20;

async function fill(db: Database) {
  const chance = createChance(42);
  await addEmptyDistrict(db);
  const categories = Array.from({ length: 12 }, (_, at) => `c${at}`);
  const rows = Array.from({ length: defects }, (_, at) =>
    defectRow(at, { districtId: 'd', categories, chance }),
  );
  await db.transaction().execute(async (tx) => {
    for (const some of chunks(rows)) await tx.insertInto('defect').values(some).execute();
  });
  await (isPostgres(db) ? sql`vacuum analyze` : sql`analyze`).execute(db);
  // What was just filled in is written out now, and not while it is being measured.
  if (isPostgres(db)) await sql`checkpoint`.execute(db);
}

/** The processes that answer for PostgreSQL; SQLite answers in ours. */
async function backendsOf(db: Database): Promise<number[]> {
  if (!isPostgres(db)) return [];
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database()`.execute(db);
  return rows.map(({ pid }) => pid);
}

async function measure(name: string, setting: DatabaseSetting): Promise<Figure[]> {
  const db = openDatabase(setting);
  try {
    await migrate(db);
    await fill(db);
    const clock = () => Temporal.Instant.from('2026-11-24T10:00:00Z');
    const repository = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
    const chance = createChance(7);
    const times: number[] = [];
    const worked: number[] = [];
    for (let round = -warmUps; round < rounds; round++) {
      // From one yard to all of the district, and half of them narrowed to what is open.
      const part = 0.02 * 50 ** chance();
      const west = corner.longitude + chance() * size.longitude * (1 - part);
      const south = corner.latitude + chance() * size.latitude * (1 - part);
      const bbox = [west, south, west + part * size.longitude, south + part * size.latitude];
      const query = { bbox: bbox.join(','), ...(round % 2 && { status: 'open' }) };
      const backends = await backendsOf(db);
      const [began, before] = [performance.now(), processorMs(backends)];
      await repository.list('d', query);
      const [ended, after] = [performance.now(), processorMs(backends)];
      if (round < 0) continue;
      times.push(ended - began);
      if (before !== undefined && after !== undefined) worked.push(after - before);
    }
    const note = `${rounds} parts of the map, ${defects.toLocaleString('en')} defects`;
    return [
      {
        what: `defects of a part of the map, ${name}, p99`,
        unit: 'ms',
        ours: p99(times),
        limit,
        note,
      },
      { what: `defects of a part of the map, ${name}, median`, unit: 'ms', ours: median(times) },
      ...(worked.length
        ? [
            {
              what: `processor time of it, ${name}, p99`,
              unit: 'ms',
              ours: p99(worked),
              note: 'ours and the database’s, whatever else the machine does',
            },
          ]
        : []),
    ];
  } finally {
    await db.destroy();
  }
}

export default {
  title: 'Defects of a part of the map',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
    const postgres = await startPostgres();
    try {
      return [
        ...(await measure('SQLite', { engine: 'sqlite', file: join(folder, 'defects.db') })),
        ...(await measure('PostgreSQL', { engine: 'postgres', url: postgres.url })),
      ];
    } finally {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;
