import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { paths } from '@klocket/contract';
import { startPostgres } from '../scripts/test/postgres.ts';
import { startServer } from '../tests/support/server.ts';
import { startMutedProxy } from './bell/muted-proxy.ts';
import { Crowd } from './streams/crowd.ts';
import { district, openDoors, secret, type Doors } from './streams/door.ts';
import { median, type Bench, type Figure } from './table.ts';

const streams = 50;
const changes = 12;
/** Changes come at no particular moment of the other process's looking. */
const betweenMs = 700;

/** How long each change took to reach the last of the streams. */
async function slowestOf(crowd: Crowd, visit: () => Promise<void>) {
  const took: number[] = [];
  for (let round = 0; round < changes; round++) {
    await pause((round / changes) * betweenMs);
    took.push(Math.max(...(await crowd.timed(visit))));
  }
  return took;
}

function figuresOf(what: string, took: number[], limit: number, note: string): Figure[] {
  const name = `a visit at one process, seen by a stream on another${what}`;
  return [
    { what: `${name}: slowest`, unit: 'ms', ours: Math.max(...took), limit, note },
    { what: `${name}: median`, unit: 'ms', ours: median(took) },
  ];
}

/** How many connections listen for the bell. */
async function listening({ db }: Doors) {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where query = 'listen klocket' order by backend_start`.execute(
    db,
  );
  return rows.map(({ pid }) => pid);
}

/** Waits until so many listen. */
async function untilListening(doors: Doors, count: number) {
  while ((await listening(doors)).length !== count) await pause(50);
}

export default {
  title: 'From one backend process to a stream on another, on PostgreSQL',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
    const postgres = await startPostgres();
    const doors = await openDoors({ engine: 'postgres', url: postgres.url });
    const proxy = await startMutedProxy(postgres.url);
    const start = (url: string, name: string) =>
      startServer({
        folder: join(folder, name),
        environment: {
          KLOCKET_DEMO: '',
          KLOCKET_SECRET: secret,
          KLOCKET_DATABASE: url,
          KLOCKET_RATE_LIMIT: '1000000000',
        },
      });
    const near = await start(postgres.url, 'near');
    const far = await start(proxy.url, 'far');
    const visit = () => doors.visit(`http://127.0.0.1:${near.port}`);
    try {
      await untilListening(doors, 2);
      const crowd = await Crowd.open(
        `http://127.0.0.1:${far.port}${paths.live(district)}`,
        streams,
      );
      const note = `${changes} changes, ${streams} streams`;
      const rung = await slowestOf(crowd, visit);

      // The second to come is the one behind the proxy. Cut off, it is refused each time it comes back.
      const [, pid] = await listening(doors);
      proxy.set('refused');
      await sql`select pg_terminate_backend(${pid})`.execute(doors.db);
      await untilListening(doors, 1);
      const cut = await slowestOf(crowd, visit);
      const { refused } = proxy;

      proxy.set('none');
      await untilListening(doors, 2);
      proxy.set('silent');
      const silent = await slowestOf(crowd, visit);
      const truth = await doors.counted();
      const wrong = crowd.followers.filter(({ value }) => value !== truth).length;
      const faults = crowd.sum('missed') + crowd.sum('backwards');
      crowd.close();
      return [
        ...figuresOf('', rung, 2000, note),
        ...figuresOf(', its bell cut', cut, 6000, `it was refused ${refused} times meanwhile`),
        ...figuresOf(', its bell open and dumb', silent, 6000, 'only the poll floor is left'),
        {
          what: 'streams on the other process that are wrong in the end',
          unit: '',
          ours: wrong + faults,
          limit: 0,
          note: `the total is ${truth}`,
        },
        {
          what: 'times the cut bell was kept from coming back',
          unit: '',
          ours: refused,
          limit: 1,
          good: 'over',
        },
      ] satisfies Figure[];
    } finally {
      await Promise.all([near.stop(), far.stop()]);
      await proxy.stop();
      await doors.db.destroy();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;
