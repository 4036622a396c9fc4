import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase } from '../backend-stub/src/database/database.ts';
import { createOccurrenceRepository } from '../backend-stub/src/features/activities/occurrence-repository.ts';
import type { DatabaseSetting } from '../backend-stub/src/settings.ts';
import { districtName, fillLargeDatabase, large } from './large-database.ts';
import { startPostgres } from '../scripts/test/postgres.ts';
import { median, p99, type Bench, type Figure } from './table.ts';

const rounds = 400;
const months = [
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
];

async function measure(name: string, setting: DatabaseSetting, limit: number): Promise<Figure[]> {
  const db = openDatabase(setting);
  try {
    await migrate(db);
    await fillLargeDatabase(db, large);
    const clock = () => Temporal.Instant.from('2026-06-15T10:00:00Z');
    const occurrences = createOccurrenceRepository(db, clock);
    const times: number[] = [];
    let rows = 0;
    for (let round = 0; round < rounds; round++) {
      const month = months[round % months.length]!;
      // Districts far from each other, so that neither their rows nor their pages are warm.
      const district = districtName((round * 73) % large.districts);
      const start = performance.now();
      const list = await occurrences.list(district, {
        from: `${month}-01`,
        to: `${month}-30`,
        limit: 500,
        lang: 'sv',
      });
      times.push(performance.now() - start);
      rows = Math.max(rows, list?.items.length ?? 0);
    }
    const note = `${rows} rows at most, ${rounds} months, 1,000,000 occurrences`;
    return [
      { what: `an uncached month, ${name}, p99`, unit: 'ms', ours: p99(times), limit, note },
      { what: `an uncached month, ${name}, median`, unit: 'ms', ours: median(times) },
    ];
  } finally {
    await db.destroy();
  }
}

export default {
  title: 'A month from a large database',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
    const postgres = await startPostgres();
    try {
      return [
        ...(await measure('SQLite', { engine: 'sqlite', file: join(folder, 'large.db') }, 20)),
        ...(await measure('PostgreSQL', { engine: 'postgres', url: postgres.url }, 30)),
      ];
    } finally {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;
