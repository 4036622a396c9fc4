import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '@klocket/contract';
import { startServer } from '../tests/support/server.ts';
import { chance, inFlight, post } from './rush.ts';
import { Crowd } from './streams/crowd.ts';
import { district, openDoors, secret, type Doors } from './streams/door.ts';
import { useOf } from './streams/process-use.ts';
import { median, p99, type Bench, type Figure } from './table.ts';

const streams = Number(process.env.KLOCKET_BENCH_STREAMS ?? 5000);
/** So many connections are cut; with 0 the table says that nothing was tried. */
const cuts = Number(process.env.KLOCKET_BENCH_CUTS ?? 1000);
const changes = 20;
const cutAtOnce = 8;
const longestAwayMs = 300;
const forgetful = 20;

interface Reached {
  took: number[];
  processorMs: number;
  resident: number;
  peak: number;
}

/** Makes changes one after the other, and notes when each reached each stream and what that cost. */
async function reach(crowd: Crowd, pid: number, change: () => Promise<void>): Promise<Reached> {
  // The first ones are made while the program still learns how.
  for (let warm = 0; warm < 3; warm++) await crowd.timed(change);
  const took: number[] = [];
  const before = useOf(pid).processorMs;
  for (let round = 0; round < changes; round++) took.push(...(await crowd.timed(change)));
  const { processorMs, resident, peak } = useOf(pid);
  return { took, processorMs: (processorMs - before) / changes, resident, peak };
}

/** The same with a bare loop instead of our server. */
async function reachBare(): Promise<Reached> {
  const bare = fork(join(import.meta.dirname, 'streams', 'bare-loop.ts'));
  const [origin] = (await once(bare, 'message')) as [string];
  const crowd = await Crowd.open(origin, streams);
  const reached = await reach(crowd, bare.pid!, async () => void (await post(origin, {}, {})));
  crowd.close();
  bare.send('stop');
  await once(bare, 'exit');
  return reached;
}

/** Cuts streams at random while visits are counted, and lets each come back a moment later. */
async function cutAtRandom(crowd: Crowd, doors: Doors, origin: string) {
  const random = chance(6);
  let resumed = 0;
  let passed = 0;
  let over = false;
  const counting = (async () => {
    while (!over) {
      await doors.visit(origin);
      await pause(random() * 100);
    }
  })();
  await inFlight(cuts, cutAtOnce, async () => {
    const whole = crowd.followers.filter(({ isCut }) => !isCut);
    const follower = whole[Math.floor(random() * whole.length)]!;
    follower.cut();
    await pause(random() * longestAwayMs);
    passed += crowd.newest - follower.number;
    await follower.open();
    resumed += 1;
  });
  over = true;
  await counting;
  return { resumed, passed };
}

/** How many the rig finds to have missed something, of some that come back without saying where they were. */
async function findForgetful(crowd: Crowd, doors: Doors, origin: string) {
  const before = crowd.sum('missed');
  const some = crowd.followers.slice(0, forgetful);
  for (const one of some) one.cut();
  const newest = crowd.newest;
  await doors.visit(origin);
  for (const one of some) await one.open({ forgets: true });
  await crowd.until(newest + 1);
  return crowd.sum('missed') - before;
}

function figuresOf(ours: Reached, bare: Reached): Figure[] {
  const note = `${streams} streams, ${changes} changes, from the sending of the visit`;
  const what = 'a counted visit reaches all open streams';
  return [
    {
      what: 'memory of a process with so many open streams',
      unit: 'MB',
      ours: ours.resident,
      limit: 512,
      note: `at the most ${ours.peak.toFixed(0)} MB; a bare loop ${bare.resident.toFixed(0)} MB`,
    },
    { what: `${what}: p99`, unit: 'ms', ours: p99(ours.took), limit: 1000, note },
    {
      what: `${what}: p99, beside a bare loop`,
      unit: 'ms',
      ours: p99(ours.took),
      baseline: p99(bare.took),
    },
    {
      what: `${what}: median, beside a bare loop`,
      unit: 'ms',
      ours: median(ours.took),
      baseline: median(bare.took),
    },
    {
      what: `${what}: the server’s processor time`,
      unit: 'ms',
      ours: ours.processorMs,
      baseline: bare.processorMs,
      note: 'for one change, all its threads',
    },
  ];
}

export default {
  title: 'Thousands of open streams on one process, and their connections cut',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
    const doors = await openDoors({ engine: 'sqlite', file: join(folder, 'klocket.db') });
    const server = await startServer({
      folder,
      environment: {
        KLOCKET_DEMO: '',
        KLOCKET_SECRET: secret,
        KLOCKET_RATE_LIMIT: '1000000000',
        // Room for those who come back before it is noticed that they were gone.
        KLOCKET_LIVE_STREAMS: String(streams + 1000),
        KLOCKET_LIVE_STREAMS_PER_ADDRESS: String(streams + 1000),
      },
    });
    const origin = `http://127.0.0.1:${server.port}`;
    try {
      const bare = await reachBare();
      const crowd = await Crowd.open(origin + paths.live(district), streams);
      const figures = figuresOf(await reach(crowd, server.pid, () => doors.visit(origin)), bare);

      const { resumed, passed } = await cutAtRandom(crowd, doors, origin);
      const last = await doors.db
        .selectFrom('district')
        .select('revision')
        .where('id', '=', district)
        .executeTakeFirstOrThrow();
      await crowd.until(last.revision);
      const truth = await doors.counted();
      const wrong = crowd.followers.filter(({ value }) => value !== truth).length;
      const missed = crowd.sum('missed');
      const told = `${passed} events had passed by them meanwhile`;
      figures.push(
        {
          what: 'connections cut and taken up again',
          unit: '',
          ours: resumed,
          limit: 1000,
          good: 'over',
          note: told,
        },
        {
          what: 'streams whose total is not the database’s',
          unit: '',
          ours: wrong,
          limit: 0,
          note: `it is ${truth}`,
        },
        {
          what: 'times a number or a total went backwards',
          unit: '',
          ours: crowd.sum('backwards'),
          limit: 0,
        },
        { what: 'events a stream was never told of', unit: '', ours: missed, limit: 0 },
        {
          what: 'missed by those who come back without saying where they were',
          unit: '',
          ours: await findForgetful(crowd, doors, origin),
          limit: forgetful,
          good: 'over',
          note: 'so that the rig is known to find it',
        },
      );
      crowd.close();
      return figures;
    } finally {
      await server.stop();
      await doors.db.destroy();
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;
