import { toStored, type Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { waitAfterFailure } from './rules.ts';

/** Something to be done again and again, by one process at a time. */
export interface Duty {
  name: string;
  /** Seconds from one carrying out to the next. */
  everySeconds: number;
  /**
   * Seconds after which it is taken over from a process that has died; it may never take longer.
   * Default: 15 minutes.
   */
  claimSeconds?: number;
  /** Carries it out. The signal says that the process is about to end. */
  run(signal: AbortSignal): Promise<unknown>;
}

export interface Jobs {
  /** Looks for due duties now and every so often. */
  start(): void;
  /** Carries out what is due, and returns the names of the duties that were carried out here. */
  runDue(): Promise<string[]>;
  /** Starts nothing more and waits for what is going on. */
  stop(): Promise<void>;
}

const usualClaimSeconds = 15 * 60;
const lookEveryMs = 15_000;

/**
 * Carries out recurring duties. Any number of processes may look; a conditional update of the
 * duty's row decides which of them does it.
 */
export function createJobs(
  db: Database,
  clock: Clock,
  duties: readonly Duty[],
  onFailure: (duty: string, error: unknown) => void = () => {},
): Jobs {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<string[]> | undefined;

  const later = (seconds: number) => toStored(clock().add({ seconds }));

  async function carryOut(duty: Duty) {
    const claim = await claimDue(duty);
    if (!claim) return false;
    try {
      await duty.run(ending.signal);
      await finish(duty.name, claim.until, later(duty.everySeconds), 0);
    } catch (error) {
      const failures = claim.failures + 1;
      const wait = waitAfterFailure(failures, duty.everySeconds);
      await finish(duty.name, claim.until, later(wait), failures);
      onFailure(duty.name, error);
    }
    return true;
  }

  /** Claims a duty that is due and nobody else's; undefined when there is nothing to do. */
  async function claimDue({ name, claimSeconds = usualClaimSeconds }: Duty) {
    const now = toStored(clock());
    await db
      .insertInto('job')
      .values({ name, due_at: now, claimed_until_at: null, failures: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const until = later(claimSeconds);
    const claimed = await db
      .updateTable('job')
      .set({ claimed_until_at: until })
      .where('name', '=', name)
      .where('due_at', '<=', now)
      .where((eb) => eb.or([eb('claimed_until_at', 'is', null), eb('claimed_until_at', '<=', now)]))
      .returning('failures')
      .executeTakeFirst();
    return claimed && { until, failures: claimed.failures };
  }

  /** Gives a duty back, unless it was taken over meanwhile. */
  async function finish(name: string, claimedUntil: string, dueAt: string, failures: number) {
    await db
      .updateTable('job')
      .set({ due_at: dueAt, claimed_until_at: null, failures })
      .where('name', '=', name)
      .where('claimed_until_at', '=', claimedUntil)
      .execute();
  }

  async function lookThrough() {
    const done: string[] = [];
    for (const duty of duties) {
      if (ending.signal.aborted) break;
      if (await carryOut(duty)) done.push(duty.name);
    }
    return done;
  }

  const runDue = () => (running ??= lookThrough().finally(() => (running = undefined)));

  /** The database may be away for a while; the next look finds it again. */
  const look = () => void runDue().catch((error: unknown) => onFailure('*', error));

  return {
    start() {
      timer ??= setInterval(look, lookEveryMs).unref();
      look();
    },
    runDue,
    async stop() {
      clearInterval(timer);
      ending.abort();
      await running?.catch(() => {});
    },
  };
}
