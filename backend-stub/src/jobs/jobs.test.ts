import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forEachDatabase } from '../testing/databases.ts';
import { stoppedClock } from '../testing/calendar.ts';
import { createJobs } from './jobs.ts';
import { waitAfterFailure } from './rules.ts';

const everySeconds = 24 * 60 * 60;

forEachDatabase((_, open) => {
  describe('a duty', () => {
    it('is carried out by one of two processes, and not again before it is due', async () => {
      const db = await open();
      const { clock, set } = stoppedClock('2026-11-24T12:00Z');
      let done = 0;
      const duty = { name: 'count', everySeconds, run: async () => void (done += 1) };
      const processes = [createJobs(db, clock, [duty]), createJobs(db, clock, [duty])];
      const look = async () => {
        const carriedOut = await Promise.all(processes.map((jobs) => jobs.runDue()));
        return carriedOut.flat().length;
      };
      assert.equal(await look(), 1);
      assert.equal(await look(), 0);
      set('2026-11-25T11:59Z');
      assert.equal(await look(), 0);
      set('2026-11-25T12:00Z');
      assert.equal(await look(), 1);
      assert.equal(done, 2);
    });

    it('that fails is tried again after a growing wait, and told of', async () => {
      const db = await open();
      const { clock, set } = stoppedClock('2026-11-24T12:00Z');
      const failures: [string, unknown][] = [];
      let broken = true;
      const run = async () => {
        if (broken) throw new Error('broken');
      };
      const duty = { name: 'mend', everySeconds, run };
      const jobs = createJobs(db, clock, [duty], (...failure) => failures.push(failure));
      await jobs.runDue();
      assert.equal(failures[0]?.[0], 'mend');
      set('2026-11-24T12:01Z');
      await jobs.runDue();
      set('2026-11-24T12:02Z');
      await jobs.runDue();
      assert.equal(failures.length, 2);
      broken = false;
      set('2026-11-24T12:03Z');
      assert.deepEqual(await jobs.runDue(), ['mend']);
      const row = await db.selectFrom('job').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual([row.failures, row.due_at], [0, '2026-11-25T12:03:00Z']);
    });

    it('that a dead process left is taken over', async () => {
      const db = await open();
      const { clock, set } = stoppedClock('2026-11-24T12:00Z');
      const row = { name: 'left', due_at: '2026-11-24T11:00:00Z', failures: 0 };
      await db
        .insertInto('job')
        .values({ ...row, claimed_until_at: '2026-11-24T12:10:00Z' })
        .execute();
      const jobs = createJobs(db, clock, [{ name: 'left', everySeconds, run: async () => {} }]);
      assert.deepEqual(await jobs.runDue(), []);
      set('2026-11-24T12:10Z');
      assert.deepEqual(await jobs.runDue(), ['left']);
    });

    it('is waited for when the process ends', async () => {
      const db = await open();
      const { clock } = stoppedClock('2026-11-24T12:00Z');
      const steps: string[] = [];
      const started = Promise.withResolvers<void>();
      const run = async (signal: AbortSignal) => {
        started.resolve();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        steps.push('ended');
      };
      const second = async () => void steps.push('never');
      const jobs = createJobs(db, clock, [
        { name: 'long', everySeconds, run },
        { name: 'next', everySeconds, run: second },
      ]);
      jobs.start();
      await started.promise;
      await jobs.stop();
      assert.deepEqual(steps, ['ended']);
    });
  });
});

describe('the wait after a failure', () => {
  const cases: [failures: number, seconds: number][] = [
    [1, 60],
    [2, 120],
    [5, 960],
    [50, everySeconds],
  ];
  for (const [failures, seconds] of cases) {
    it(`is ${seconds} s after ${failures}`, () => {
      assert.equal(waitAfterFailure(failures, everySeconds), seconds);
    });
  }
});
