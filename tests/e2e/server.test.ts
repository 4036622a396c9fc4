import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startServer } from '../support/server.ts';

const start = join('scripts', 'start.ts');

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-e2e-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the addresses worth opening and stops cleanly at Ctrl-C', async (t) => {
    const server = await startServer({ folder, script: start });
    t.after(() => server.stop());
    assert.match(server.printed(), new RegExp(`http://localhost:${server.port}/demo/`));
    assert.equal(await server.stop('SIGINT'), 0);
  });

  it('starts again on what is there, and stops when it is told to', async (t) => {
    const server = await startServer({ folder, script: start });
    t.after(() => server.stop());
    assert.equal(await server.stop('SIGTERM'), 0);
  });

  it('stops while somebody listens to the live stream', async (t) => {
    const server = await startServer({ folder });
    t.after(() => server.stop());
    const districts = await fetch(`http://127.0.0.1:${server.port}/api/v1/districts`);
    assert.equal(districts.status, 200);
    const stream = await fetch(
      `http://127.0.0.1:${server.port}/api/v1/districts/klockaretorpet/live`,
    );
    assert.equal(stream.status, 200);
    assert.equal(await server.stop('SIGTERM'), 0);
    await stream.text();
  });

  it('says in a sentence that the port is taken', async (t) => {
    const first = await startServer({ folder });
    t.after(() => first.stop());
    const second = startServer({ environment: { PORT: String(first.port) } });
    await assert.rejects(second, /ended with 1:\nPORT: \d+ is already in use/);
    assert.equal(await first.stop(), 0);
  });

  it('names the setting that is wrong', async () => {
    await assert.rejects(
      startServer({ environment: { KLOCKET_DATABASE: 'mysql://somewhere' } }),
      /ended with 1:\nKLOCKET_DATABASE: is not understood/,
    );
  });
});
