import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '@klocket/contract';
import { migrate, openDatabase, type Database } from '../backend-stub/src/database/database.ts';
import { createActivityRepository } from '../backend-stub/src/features/activities/activity-repository.ts';
import { createDistrictRepository } from '../backend-stub/src/features/districts/repository.ts';
import { createSignupRepository } from '../backend-stub/src/features/signups/repository.ts';
import { createSignupSecrets } from '../backend-stub/src/features/signups/secrets.ts';
import type { DatabaseSetting } from '../backend-stub/src/settings.ts';
import { sampleDistrict } from '../backend-stub/src/testing/sample-district.ts';
import { startPostgres } from '../scripts/test/postgres.ts';
import { chance, inFlight, post, startBackend, type Backend } from './rush.ts';
import type { Bench, Figure } from './table.ts';

const signups = 10_000;
const atOnce = 200;
const seats = 100;
/** So many are enough to overbook. */
const fewer = 1000;
/** The activity whose seats are not guarded. */
const unguarded = 'utan-vakt';
const seeds = Number(process.env.KLOCKET_BENCH_SEEDS ?? 20);
/** Which databases are rushed: both, unless one is named. */
const engine = process.env.KLOCKET_BENCH_ENGINE;
const secret = 'only for measuring, only for measuring';
const district = sampleDistrict.id;
const origin = 'http://localhost:8080';
const durable = 2000;

/** An activity to sign up for, one for each seed, and one without limit. */
const activityOf = (name: string) => `rusning-${name}`;
const occurrenceOf = (name: string) => `${activityOf(name)}-20991201t1700`;

async function prepare(db: Database, names: string[]) {
  const clock = () => Temporal.Now.instant();
  await migrate(db);
  await createDistrictRepository(db, clock).save(sampleDistrict);
  const activities = createActivityRepository(db, clock);
  for (const name of names) {
    await activities.save(district, {
      id: activityOf(name),
      texts: { sv: { title: 'Rusningen' } },
      startsLocal: '2099-12-01T17:00',
      durationMinutes: 60,
      joining: 'sign-up',
      signup: name === 'fri' ? {} : { capacity: seats },
    });
  }
}

const wish = (ticket: string) => ({
  party: { adults: 1, children: [] },
  name: 'Besökare',
  language: 'sv',
  ticket,
});

/** Lets everyone sign up at once, some of them twice, and tells what came of it. */
async function rush(backends: Backend[], name: string, seed: number, count = signups) {
  const occurrence = occurrenceOf(name);
  const random = chance(seed);
  let errors = 0;
  await inFlight(count, atOnce, async () => {
    const key = randomUUID();
    // One in ten sends again, to any process, as a phone does that heard nothing.
    const tries = random() < 0.1 ? 2 : 1;
    const sent = Array.from({ length: tries }, () => {
      const backend = backends[Math.floor(random() * backends.length)]!;
      const url = backend.url + paths.signups(district, occurrence);
      const headers = { origin, 'idempotency-key': key };
      // Every process has the same secret, so that any ticket is as good as another.
      return post(url, wish(backends[0]!.tickets[occurrence]!), headers);
    });
    for (const { status, body } of await Promise.all(sent)) {
      if (status === 201) continue;
      if (errors++ === 0) console.error(`The first that was not answered 201: ${status} ${body}`);
    }
  });
  return errors;
}

/** How many have a seat, and whether those who wait are numbered without a gap or a repeat. */
async function outcome(db: Database, name: string) {
  const rows = await db
    .selectFrom('signup')
    .select(['status', 'waiting_number'])
    .where('seating_id', '=', occurrenceOf(name))
    .execute();
  const numbers = rows.flatMap(({ waiting_number }) => waiting_number ?? []).sort((a, b) => a - b);
  return {
    confirmed: rows.filter(({ status }) => status === 'confirmed').length,
    waiting: rows.filter(({ status }) => status === 'waiting').length,
    faults: numbers.filter((number, at) => number !== at + 1).length,
  };
}

/** How many too many get a seat by the same rig, where the repository does not guard them. */
async function overbookUnguarded(
  db: Database,
  environment: Record<string, string>,
  processes: number,
) {
  const all = { ...environment, BENCH_UNGUARDED: '1' };
  const backends = await startAll(all, [unguarded], processes);
  try {
    await rush(backends, unguarded, 0, fewer);
    return (await outcome(db, unguarded)).confirmed - seats;
  } finally {
    await Promise.all(backends.map((backend) => backend.stop()));
  }
}

const startAll = (environment: Record<string, string>, names: string[], processes: number) =>
  Promise.all(
    Array.from({ length: processes }, () => startBackend(environment, names.map(occurrenceOf))),
  );

async function measureRush(
  engine: string,
  setting: DatabaseSetting,
  environment: Record<string, string>,
  processes: number,
): Promise<Figure[]> {
  const names = Array.from({ length: seeds }, (_, seed) => String(seed));
  const db = openDatabase(setting);
  const all = { ...environment, KLOCKET_SECRET: secret };
  let backends: Backend[] = [];
  try {
    await prepare(db, [...names, unguarded]);
    backends = await startAll(all, names, processes);
    let [wrong, errors, seconds] = [0, 0, 0];
    for (const [seed, name] of names.entries()) {
      const began = performance.now();
      errors += await rush(backends, name, seed);
      seconds += (performance.now() - began) / 1000;
      const { confirmed, waiting, faults } = await outcome(db, name);
      wrong += Math.abs(confirmed - seats) + Math.abs(waiting - (signups - seats)) + faults;
      console.error(
        `${engine}, seed ${seed + 1} of ${seeds}: ${confirmed} confirmed, ${waiting} waiting, ${faults} numbers wrong, ${errors} errors so far`,
      );
    }
    const overbooked = await overbookUnguarded(db, all, processes);
    const note = `${seeds} seeds of ${signups} for ${seats} seats, ${atOnce} at once, ${processes} process${processes > 1 ? 'es' : ''}`;
    return [
      {
        what: `seats and numbers that are wrong, ${engine}`,
        unit: '',
        ours: wrong,
        limit: 0,
        note,
      },
      { what: `sign-ups not answered 201, ${engine}`, unit: '', ours: errors, limit: 0 },
      {
        what: `overbooked where nobody guards, ${engine}`,
        unit: 'seats',
        ours: overbooked,
        limit: 1,
        good: 'over',
        note: 'else the rig proves nothing',
      },
      { what: `sign-ups over HTTP, ${engine}`, unit: '/s', ours: (seeds * signups) / seconds },
    ];
  } finally {
    await Promise.all(backends.map((backend) => backend.stop()));
    await db.destroy();
  }
}

/** Sign-ups a second through HTTP beside the same durable transaction in a loop, on SQLite. */
async function measureThroughput(folder: string): Promise<Figure[]> {
  const file = join(folder, 'fri.db');
  const environment = { KLOCKET_DATABASE: `file:${file}`, KLOCKET_SECRET: secret };
  const db = openDatabase({ engine: 'sqlite', file });
  await prepare(db, ['fri']);
  const occurrence = occurrenceOf('fri');
  const clock = () => Temporal.Now.instant();
  const repository = createSignupRepository(db, clock, createSignupSecrets(secret));
  const looped = async () => {
    const began = performance.now();
    for (let n = 0; n < durable; n++) {
      const { ticket: _ticket, ...body } = wish('');
      await repository.signUp(district, occurrence, body, { byDesk: false });
    }
    return (durable / (performance.now() - began)) * 1000;
  };
  const backend = await startBackend(environment, [occurrence]);
  const overHttp = async () => {
    const began = performance.now();
    const url = backend.url + paths.signups(district, occurrence);
    await inFlight(durable, 50, async () => {
      const { status, body } = await post(url, wish(backend.tickets[occurrence]!), { origin });
      if (status !== 201) throw new Error(`A sign-up was answered ${status}: ${body}`);
    });
    return (durable / (performance.now() - began)) * 1000;
  };
  try {
    await overHttp();
    const loop = await looped();
    const ours = await overHttp();
    return [
      {
        what: 'durable sign-ups over HTTP beside a loop, SQLite',
        unit: '/s',
        ours,
        baseline: loop,
        limit: 0.5,
        good: 'over',
        note: 'synchronous=FULL, 50 at once',
      },
    ];
  } finally {
    await backend.stop();
    await db.destroy();
  }
}

export default {
  title: 'A rush of sign-ups',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
    try {
      return [
        ...(engine === 'postgres' ? [] : await measureSqlite(folder)),
        ...(engine === 'sqlite' ? [] : await measurePostgres()),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;

async function measureSqlite(folder: string) {
  const file = join(folder, 'rush.db');
  const environment = { KLOCKET_DATABASE: `file:${file}` };
  return [
    ...(await measureThroughput(folder)),
    ...(await measureRush('SQLite', { engine: 'sqlite', file }, environment, 1)),
  ];
}

async function measurePostgres() {
  const { url, stop } = await startPostgres();
  try {
    return await measureRush(
      'PostgreSQL',
      { engine: 'postgres', url },
      { KLOCKET_DATABASE: url },
      4,
    );
  } finally {
    await stop();
  }
}
