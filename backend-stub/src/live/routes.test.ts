import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, it } from 'node:test';
import { paths, type OccurrenceList } from '@klocket/contract';
import { sql } from 'kysely';
import { openDatabase } from '../database/database.ts';
import { createOccurrenceRepository } from '../features/activities/occurrence-repository.ts';
import { createTestClock, fillSample, openApp } from '../testing/app.ts';
import { forEachDatabase, settingOf } from '../testing/databases.ts';

const november = paths.occurrences('provberget', { from: '2026-11-24' });

forEachDatabase((engine, open) => {
  it('tells what changed, with a number to resume by', async () => {
    const { origin, cancel, revision } = await start();
    const stream = await listen(origin);
    assert.equal(stream.response.status, 200);
    assert.equal(stream.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(stream.response.headers.get('access-control-allow-origin'), '*');
    assert.equal(stream.response.headers.get('content-encoding'), null);
    const before = await revision();
    await stream.until(`id: ${before}\n\n`);
    const [first] = await cancel(1);
    const told = await stream.until(/id: \d+\nevent: occurrence\ndata: .*\n\n/);
    assert.ok(told.includes(`id: ${before + 1}\n`));
    assert.ok(told.includes(`"occurrenceId":"${first}"`));
    stream.end();
  });

  it('resumes where a stream broke off', async () => {
    const { origin, cancel, revision } = await start();
    const before = await revision();
    await cancel(3);
    const byHeader = await listen(origin, '', { 'last-event-id': String(before + 1) });
    const told = await byHeader.until(`id: ${before + 3}\nevent: occurrence\n`);
    assert.ok(!told.includes(`id: ${before + 1}\nevent`));
    assert.ok(told.includes(`id: ${before + 2}\nevent`));
    byHeader.end();
    const byQuery = await listen(origin, `?after=${before}`);
    await byQuery.until(`id: ${before + 1}\nevent: occurrence\n`);
    byQuery.end();
  });

  it('starts over who names a number that never was', async () => {
    const { origin } = await start();
    for (const id of ['999999', 'nonsense']) {
      const stream = await listen(origin, '', { 'last-event-id': id });
      await stream.until(/id: \d+\nevent: reset\ndata: \{\}\n\n/);
      stream.end();
    }
  });

  it('is refused where there is nothing to follow, and when it is asked for too often', async () => {
    const { origin } = await start({ KLOCKET_LIVE_STREAMS_PER_ADDRESS: '1' });
    const nowhere = await fetch(origin + paths.live('nowhere'));
    assert.equal(nowhere.status, 404);
    const wrong = await fetch(`${origin}${paths.live('provberget')}?after=-1`);
    assert.equal(wrong.status, 400);
    const stream = await listen(origin);
    const second = await fetch(origin + paths.live('provberget'));
    assert.equal(second.status, 429);
    assert.ok(second.headers.get('retry-after'));
    stream.end();
    // The place is free again once the server has noticed that the stream is gone.
    for (;;) {
      const again = await listen(origin);
      again.end();
      if (again.response.status === 200) break;
    }
  });

  it('ends when the server stops', async () => {
    const { origin, app } = await start();
    const stream = await listen(origin);
    await stream.until('retry:');
    const ended = stream.ended();
    await app.close();
    await ended;
  });

  // SQLite in memory has no other process; a file shared by two is tried in revisions.test.ts.
  if (engine === 'postgres') {
    it('carries what another process changed, and so does every answer', async () => {
      const { origin, database, app } = await start();
      const { clock } = createTestClock();
      const other = openDatabase(database);
      after(() => other.destroy());
      const elsewhere = await openApp(other, { database, clock });
      const first = async (one: typeof app) =>
        (await one.inject(november)).json<OccurrenceList>().items[0]!;
      const { id, status } = await first(app);
      assert.equal(status, 'scheduled');
      const stream = await listen(origin);
      await stream.until('retry:');
      await createOccurrenceRepository(other, clock).change('provberget', id, {
        status: 'cancelled',
      });
      assert.equal((await first(elsewhere)).status, 'cancelled');
      await stream.until(`"occurrenceId":"${id}"`);
      assert.equal((await first(app)).status, 'cancelled');
      stream.end();
    });

    it('goes on when the bell has lost its connection', async () => {
      const { origin, db, cancel } = await start();
      const stream = await listen(origin);
      await stream.until('retry:');
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen klocket' and datname = current_database()`.execute(
        db,
      );
      const [id] = await cancel(1);
      await stream.until(`"occurrenceId":"${id}"`);
      stream.end();
    });
  }

  async function start(environment: Record<string, string> = {}) {
    const db = await open();
    const { clock } = createTestClock();
    const { occurrences, districts } = await fillSample(db, clock);
    const database = settingOf(db);
    const app = await openApp(db, { clock, environment, database });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    return {
      app,
      db,
      database,
      origin: `http://127.0.0.1:${port}`,
      revision: async () => (await districts.revision('provberget'))!,
      /** Cancels the next occurrences, one after the other. */
      async cancel(count: number) {
        const list = await occurrences.list('provberget', { limit: count });
        for (const { id } of list!.items) {
          await occurrences.change('provberget', id, { status: 'cancelled' });
        }
        return list!.items.map(({ id }) => id);
      },
    };
  }
});

/** How many milliseconds a stream may take to say what is waited for, on a busy machine. */
const patience = 10_000;

/** Opens a stream, and waits for what it says. */
async function listen(origin: string, query = '', headers: Record<string, string> = {}) {
  const abort = new AbortController();
  const response = await fetch(origin + paths.live('provberget') + query, {
    headers: { ...headers, 'accept-encoding': 'gzip, br' },
    signal: abort.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  const read = async () => {
    const { done, value } = await reader.read();
    told += value ?? '';
    return done;
  };
  return {
    response,
    async until(what: string | RegExp) {
      const waiting = setTimeout(
        () => abort.abort(new Error(`${what} was not said in ${patience} ms, only: ${told}`)),
        patience,
      );
      try {
        while (typeof what === 'string' ? !told.includes(what) : !what.test(told)) {
          if (await read()) throw new Error(`the stream ended: ${told}`);
        }
        return told;
      } finally {
        clearTimeout(waiting);
      }
    },
    async ended() {
      while (!(await read()));
    },
    end: () => abort.abort(),
  };
}
