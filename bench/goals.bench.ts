import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { GoalChanged } from '@klocket/contract';
import { createApp } from '../backend-stub/src/app.ts';
import { migrate, openDatabase, type Database } from '../backend-stub/src/database/database.ts';
import { isPostgres } from '../backend-stub/src/database/lists.ts';
import { createPublicationDesk } from '../backend-stub/src/features/goals/desk/publish.ts';
import { createGoalRepository } from '../backend-stub/src/features/goals/repository.ts';
import { createCounterRepository } from '../backend-stub/src/features/visits/counters.ts';
import { readSettings, type DatabaseSetting } from '../backend-stub/src/settings.ts';
import { startPostgres } from '../scripts/test/postgres.ts';
import { inFlight } from './rush.ts';
import { median, p99, type Bench, type Figure } from './table.ts';
import { district, fillWithVisits } from './visits/district.ts';
import { headsIn, houses, newLog, note, type Log } from './visits/generator.ts';

const all = 10_000_000;
/** So many of them come one by one, through the route. */
const posted = Number(process.env.KLOCKET_BENCH_POSTED ?? 10_000);
const atOnce = 16;
const rounds = 200;
/** Which databases are filled: both, unless one is named. */
const engine = process.env.KLOCKET_BENCH_ENGINE;
const secret = 'only for measuring, only for measuring';

const actor = { id: 'a', name: 'Samordnaren', email: '', language: 'sv', roles: [] };

/** A quarter of a second between visits: as often as five doors may, with one to spare. */
function doorClock() {
  let now = Temporal.Instant.from('2026-11-24T08:00:00Z');
  return {
    clock: () => now,
    tick: () => void (now = now.add({ milliseconds: 250 })),
  };
}

/** Posts visits by the keys of counters, each noted when it has been answered. */
async function postVisits(db: Database, door: ReturnType<typeof doorClock>, log: Log) {
  const settings = readSettings({
    KLOCKET_DATABASE: 'file::memory:',
    KLOCKET_SECRET: secret,
    KLOCKET_LOG: 'silent',
    KLOCKET_RATE_LIMIT: '1000000000',
  });
  const { clock, tick } = door;
  const app = await createApp({ settings, db, clock, longestLagMs: Infinity });
  const counters = createCounterRepository(db, clock, secret);
  const keys = new Map<string, string>();
  for (const house of houses) {
    const made = await counters.add(actor, district, { name: house, house }, undefined);
    keys.set(house, made.key);
  }
  let at = 0;
  let refused = 0;
  const began = performance.now();
  await inFlight(posted, atOnce, async () => {
    tick();
    const house = houses[at++ % houses.length]!;
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/districts/${district}/visits`,
      headers: { authorization: `Bearer ${keys.get(house)}`, 'idempotency-key': randomUUID() },
      payload: { house },
    });
    if (answer.statusCode === 201)
      note(log, { ...answer.json<{ day: string }>(), house, heads: 1 });
    else if (refused++ === 0) console.error(`The first that was refused: ${answer.body}`);
  });
  const perSecond = (posted / (performance.now() - began)) * 1000;
  await app.close();
  return { refused, perSecond };
}

/** How far every total that is kept or shown is from what the generator noted. */
async function errorsOf(db: Database, clock: () => Temporal.Instant, log: Log) {
  const sum = async (table: 'visit_hour' | 'visit_month') => {
    const { heads } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.sum<string | number>('heads').as('heads'))
      .executeTakeFirstOrThrow();
    return Number(heads);
  };
  const goals = (await createGoalRepository(db, clock).list(district))!;
  const shown = (id: string) =>
    goals.flatMap((goal) => goal.indicators).find((one) => one.id === id)!;
  const offs = [
    (await sum('visit_hour')) - log.total,
    (await sum('visit_month')) - log.total,
    ...shown('besok').history.map(({ period, value }) => value! - headsIn(log, period)),
    ...shown('besok-manad').history.map(
      ({ period, value }) => value! - headsIn(log, period, ['h0', 'h2']),
    ),
    ...(await streamErrors(db, log)),
  ];
  return offs.reduce((errors, off) => errors + Math.abs(off), 0);
}

/** What the stream told: rising by one with every visit, up to what was noted. */
async function streamErrors(db: Database, log: Log) {
  const rows = await db
    .selectFrom('event')
    .select('data_json')
    .where('name', '=', 'goal')
    .orderBy('number')
    .execute();
  const values = rows.flatMap(({ data_json }) =>
    ((JSON.parse(data_json) as GoalChanged).values ?? [])
      .filter(({ indicatorId }) => indicatorId === 'besok')
      .map(({ value }) => value),
  );
  const jumps = values.filter((value, at) => at > 0 && value !== values[at - 1]! + 1).length;
  return [jumps, values.length - posted, (values.at(-1) ?? 0) - headsIn(log, '2026')];
}

/** How long it takes to read all goals, time and again. */
async function timesOfList(db: Database, clock: () => Temporal.Instant) {
  const goals = createGoalRepository(db, clock);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await goals.list(district, 'sv');
    times.push(performance.now() - began);
  }
  return times;
}

async function measure(name: string, setting: DatabaseSetting): Promise<Figure[]> {
  const db = openDatabase(setting);
  const door = doorClock();
  const log = newLog();
  try {
    await migrate(db);
    const began = performance.now();
    await fillWithVisits(db, door.clock, all - posted, log);
    console.error(`${name}: filled in ${((performance.now() - began) / 1000).toFixed()} s`);
    const { refused, perSecond } = await postVisits(db, door, log);
    await (isPostgres(db) ? sql`vacuum analyze` : sql`analyze`).execute(db);
    const unpublished = await timesOfList(db, door.clock);
    const publications = createPublicationDesk(db, door.clock);
    for (const { period } of (await publications.list(district))!) {
      await publications.publish({ actor, districtId: district }, period);
    }
    const times = await timesOfList(db, door.clock);
    const errors = (await errorsOf(db, door.clock, log)) + (log.total - all);
    return [
      {
        what: `all goals of a district, ${name}, median`,
        unit: 'ms',
        ours: median(times),
        limit: 50,
        note: `5 goals, 9 indicators, ${all.toLocaleString('en')} visits, no answer kept`,
      },
      { what: `all goals of a district, ${name}, p99`, unit: 'ms', ours: p99(times) },
      {
        what: `the same before anything is published, ${name}, median`,
        unit: 'ms',
        ours: median(unpublished),
        note: 'each period of three years is reckoned',
      },
      {
        what: `heads that differ from the log, ${name}`,
        unit: '',
        ours: errors,
        limit: 0,
        note: 'hours, months, each period shown, each total on the stream',
      },
      { what: `visits refused, ${name}`, unit: '', ours: refused, limit: 0 },
      {
        what: `visits posted, ${name}`,
        unit: '/s',
        ours: perSecond,
        note: `${posted}, one process`,
      },
    ];
  } finally {
    await db.destroy();
  }
}

export default {
  title: 'Goals from ten million visits',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
    const figures: Figure[] = [];
    try {
      if (engine !== 'postgres') {
        const file = join(folder, 'goals.db');
        figures.push(...(await measure('SQLite', { engine: 'sqlite', file })));
      }
      if (engine !== 'sqlite') {
        const postgres = await startPostgres();
        try {
          const { url } = postgres;
          figures.push(...(await measure('PostgreSQL', { engine: 'postgres', url })));
        } finally {
          await postgres.stop();
        }
      }
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;
