import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('a visitor who hangs up as the answer goes out', () => {
  it('leaves a line in the log from nowhere, and a server that goes on', async () => {
    const lines: string[] = [];
    const app = await openEmptyApp(
      (opened) => {
        // As a file of ours, which no limit counts: nobody has asked for the address before it is gone.
        opened.get('/held', { config: { unlimited: true } }, (request, reply) => {
          reply.raw.once('prefinish', () => request.raw.socket.destroy());
          return reply.send('half of this is heard');
        });
      },
      { logger: { write: (line) => lines.push(line) } },
    );
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/held`).catch(() => undefined);
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
    const [line] = lines.map((text) => JSON.parse(text)).filter(({ route }) => route === '/held');
    assert.equal(line.from, 'none');
  });
});
