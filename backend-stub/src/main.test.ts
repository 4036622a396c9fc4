import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { bareEnvironment } from './bare-environment.ts';
import { migrate, openDatabase } from './database/database.ts';
import { addEmptyDistrict } from './testing/district.ts';
import { freePort } from './free-port.ts';

const folder = mkdtempSync(join(tmpdir(), 'klocket-main-'));
after(() => rmSync(folder, { recursive: true }));

describe('the server', () => {
  it('is stopped by a wrong setting, with one sentence', async () => {
    const { exit, said } = start({ PORT: 'eighty' });
    assert.equal(await exit, 1);
    assert.match(await said, /^PORT: is "eighty"; .+\.\n$/);
  });

  it('says that its database was used by a newer version', async () => {
    const file = join(folder, 'newer.db');
    const db = openDatabase({ engine: 'sqlite', file });
    await migrate(db);
    await sql`insert into kysely_migration values ('999-newer', '2027-01-01')`.execute(db);
    await db.destroy();
    const { exit, said } = start({ KLOCKET_DATABASE: `file:${file}` });
    assert.equal(await exit, 1);
    assert.match(await said, /^KLOCKET_DATABASE: .*newer version.*"999-newer".*\.\n$/);
  });

  it('says that its database is a file of another kind', async () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear reader,');
    const { exit, said } = start({ KLOCKET_DATABASE: `file:${file}` });
    assert.equal(await exit, 1);
    assert.match(
      await said,
      /^KLOCKET_DATABASE: names .+letter\.db, which is no SQLite database\.\n$/,
    );
  });

  it('says that the folder of its database is not there', async () => {
    const file = join(folder, 'not', 'there', 'klocket.db');
    for (const demo of ['0', '1']) {
      const { exit, said } = start({ KLOCKET_DATABASE: `file:${file}`, KLOCKET_DEMO: demo });
      assert.equal(await exit, 1);
      assert.match(
        await said,
        /^KLOCKET_DATABASE: names .+, but there is no folder .+not.there\. .+\.\n$/,
      );
    }
  });

  it('says which setting was meant by one that is none', async () => {
    const { said } = start({ KLOCKET_PROT: '9000', PORT: 'eighty' });
    assert.match(await said, /^KLOCKET_PROT is no setting .+; did you mean PORT\?\nPORT: /);
  });

  it('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { exit, said } = start({ PORT: String(port) });
    assert.equal(await exit, 1);
    assert.ok((await said).includes(`PORT: ${port} is already in use on 127.0.0.1.`));
    other.close();
  });

  it('starts again soon, and stops cleanly while somebody listens', async () => {
    const file = join(folder, 'stop.db');
    await prepare(file);
    const port = await freePort();
    const { child, exit, said } = start({ PORT: String(port), KLOCKET_DATABASE: `file:${file}` });
    const origin = `http://127.0.0.1:${port}`;
    await untilAnswered(`${origin}/readyz`);
    const stream = await fetch(`${origin}/api/v1/districts/d/live`);
    const ended = stream.text();
    child.kill('SIGTERM');
    assert.equal(await exit, 0);
    assert.match(await ended, /^retry: \d+\nid: 0\n\n/);
    assert.match(await said, /Klocket is ready/);
  });

  it('serves metrics on a port of their own', async () => {
    const [port, metricsPort] = [await freePort(), await freePort()];
    const file = join(folder, 'metrics.db');
    const { child, exit } = start({
      PORT: String(port),
      KLOCKET_METRICS_PORT: String(metricsPort),
      KLOCKET_DATABASE: `file:${file}`,
    });
    await untilAnswered(`http://127.0.0.1:${port}/api/v1/districts`);
    await untilAnswered(`http://127.0.0.1:${port}/api/v1/districts`);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    assert.match(
      metrics,
      /klocket_request_duration_seconds_count\{.*route="\/api\/v1\/districts".*\} 2/,
    );
    assert.match(metrics, /klocket_answers\{what="hits"\} 1/);
    assert.match(metrics, /klocket_mail\{status="failed"\} 0/);
    assert.match(metrics, /nodejs_eventloop_lag_seconds/);
    assert.equal((await fetch(`http://127.0.0.1:${port}/metrics`)).status, 404);
    child.kill('SIGINT');
    assert.equal(await exit, 0);
  });
});

function start(environment: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--conditions=development', join(import.meta.dirname, 'main.ts')],
    {
      cwd: folder,
      env: { ...bareEnvironment, PATH: process.env.PATH, KLOCKET_LOG: 'error', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  after(() => child.kill('SIGKILL'));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const said = Promise.all([text(child.stdout), text(child.stderr)]).then((all) => all.join(''));
  return { child, exit, said };
}

async function prepare(file: string) {
  const db = openDatabase({ engine: 'sqlite', file });
  await migrate(db);
  await addEmptyDistrict(db);
  await db.destroy();
}

async function untilAnswered(url: string) {
  for (;;) {
    try {
      return await (await fetch(url)).text();
    } catch {
      await setTimeout(50);
    }
  }
}
