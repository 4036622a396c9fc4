import assert from 'node:assert/strict';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import type { ProblemDetails } from '@klocket/contract';
import { migrate, openDatabase } from '../database/database.ts';
import { openApp } from '../testing/app.ts';

describe('what a request asks beyond its address', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  after(() => db.destroy());
  await migrate(db);
  const app = await openApp(db);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;

  for (const [what, head, status] of [
    ['nothing', 'HTTP/1.1\r\nHost: x', 200],
    ['to be told to go on', 'HTTP/1.1\r\nHost: x\r\nExpect: 100-continue', 200],
    ['something unheard of', 'HTTP/1.1\r\nHost: x\r\nExpect: the-moon', 417],
    ['nothing, and names no host', 'HTTP/1.1', 400],
    ['nothing, as of old', 'HTTP/1.0', 200],
  ] as const) {
    it(`is answered in words: ${what}`, async () => {
      const socket = connect(port, '127.0.0.1');
      socket.write(`GET /api/v1/districts ${head}\r\nConnection: close\r\n\r\n`);
      const answer = (await text(socket)).replace('HTTP/1.1 100 Continue\r\n\r\n', '');
      assert.equal(Number(answer.slice(9, 12)), status, answer);
      if (status === 200) return;
      assert.match(answer, /content-type: application\/problem\+json/i);
      assert.match(answer, /x-content-type-options: nosniff/i);
      const problem = JSON.parse(answer.slice(answer.indexOf('{'))) as ProblemDetails;
      assert.equal(problem.status, status);
      assert.equal(problem.code, 'invalid');
    });
  }
});
