import assert from 'node:assert/strict';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { ProblemDetails } from '@klocket/contract';
import { openEmptyApp } from './testing/empty-app.ts';

describe('hostile requests', () => {
  const paths = [
    '/%',
    '/%zz',
    '/%C3%28',
    '/%00',
    '/api/v1/districts/%00',
    '/api/v1/districts/%',
    '/api/v1/districts/__proto__',
    '/api/v1/districts/constructor/occurrences',
    '/api/v1/districts/d/occurrences/__proto__',
    '/api/v1/districts/d/activities/constructor',
    '/api/v1/districts/d/activities/%00',
    '/api/v1/districts/d/occurrences/%F0%9F%98%80',
    `/api/v1/districts/${'a'.repeat(5000)}`,
    `/api/v1/districts/d/activities/${'a'.repeat(90)}`,
    '/api/v1/districts/d/occurrences?lang=../../x',
    '/api/v1/districts/d/occurrences?lang=',
    '/api/v1/districts/d/occurrences?age=7&age=8',
    '/api/v1/districts/d/occurrences?age=1e9',
    '/api/v1/districts/d/occurrences?limit=999999999',
    '/api/v1/districts/d/occurrences?limit=NaN',
    '/api/v1/districts/d/occurrences?from=2026-02-30',
    '/api/v1/districts/d/occurrences?from=0000-00-00',
    '/api/v1/districts/d/occurrences?from=9999-12-31&to=0001-01-01',
    '/api/v1/districts/d/occurrences?cursor=%00',
    '/api/v1/districts/d/occurrences?cursor=e30',
    `/api/v1/districts/d/occurrences?cursor=${'A'.repeat(200)}`,
    '/api/v1/districts/d/occurrences?q=%00',
    '/api/v1/districts/d/occurrences?q=%25_%25',
    '/api/v1/districts/d/occurrences?q=%ED%A0%80',
    '/api/v1/districts/d/occurrences?house=__proto__',
    '/api/v1/districts/d/occurrences?__proto__=1',
    '/api/v1/districts/d/occurrences?constructor=1',
    `/api/v1/districts/d/occurrences?house=${',x'.repeat(199)}`,
    '/api/v1/districts/d/houses?lang=__proto__',
    '/api/v1/districts/d/live?after=-1',
    '/api/v1/districts/d/live?after=1e400',
    '/api/v1/districts/../../etc/passwd',
    '/v1/../package.json',
    '/v1/%2e%2e/package.json',
    '/v1/..%2fpackage.json',
    '/v1/.env',
    '/docs/../x',
    '//example.org/',
    '/d?lang=../../x',
    '/d?from=%00',
    '/d?page=1e99&from=zzzz',
    '/__proto__',
    '/constructor/houses/__proto__',
    '/embed/__proto__?district=constructor',
    '/embed/calendar?district=%00',
    '/feeds/__proto__/calendar.ics',
    '/feeds/d/calendar.exe',
    '/feeds/d/calendar.rss?age=old&q=%F0%9F%98%80',
    '/api//v1',
    '/?%',
    '/api/v1/districts?x[]=1&x[a]=2',
  ];

  it('are answered, never with an error of ours', async () => {
    const app = await openEmptyApp();
    for (const url of paths) {
      const { statusCode, headers, body } = await app.inject({ url });
      assert.ok(statusCode < 500, `${url} ${statusCode} ${body}`);
      // People who followed a link get a page; programs never do.
      const isPage = /^text\/html/.test(String(headers['content-type']));
      assert.ok(!isPage || !/^\/api\//.test(url), url);
      if (statusCode >= 400 && !isPage) {
        assert.match(String(headers['content-type']), /^application\/problem\+json/, url);
        assert.equal(JSON.parse(body).status, statusCode);
      }
      assert.doesNotMatch(body, /node_modules|\.ts:|SQLITE|syntax error/i, url);
    }
    assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
  });

  const raw: [what: string, bytes: string | Buffer, status: number][] = [
    [
      'a query of 100 kB',
      `GET /api/v1/districts?q=${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      431,
    ],
    [
      'bytes that are no text',
      Buffer.from('GET /\xff\xfe\x80 HTTP/1.1\r\nHost: x\r\n\r\n', 'latin1'),
      400,
    ],
    ['a NUL', 'GET /a\0b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no HTTP at all', 'HELLO\r\n\r\n', 400],
    ['an unknown method', 'BREW /api/v1/districts HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    [
      'a method of other protocols',
      'PROPFIND /api/v1/districts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      405,
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
    ],
  ];
  for (const [what, bytes, status] of raw) {
    it(`of ${what} are refused`, async () => {
      const app = await openEmptyApp();
      await app.listen({ port: 0, host: '127.0.0.1' });
      const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
      socket.on('error', () => {});
      socket.end(bytes);
      const answer = await text(socket);
      assert.equal(Number(answer.slice(9, 12)), status, answer);
      assert.match(answer, /content-type: application\/problem\+json/i);
      assert.equal(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)).status, status);
    });
  }
});

describe('a server that cannot keep up', () => {
  it('says when to come back, and that it is alive', async () => {
    const app = await openEmptyApp(undefined, { longestLagMs: 20 });
    await app.ready();
    for (;;) {
      const until = performance.now() + 100;
      while (performance.now() < until);
      await setTimeout(1);
      const answer = await app.inject('/api/v1/districts');
      if (answer.statusCode === 200) continue;
      assert.equal(answer.statusCode, 503);
      assert.equal(answer.headers['retry-after'], '10');
      assert.equal(answer.json<ProblemDetails>().code, 'unavailable');
      break;
    }
    assert.equal((await app.inject('/healthz')).statusCode, 200);
  });
});

describe('an answer that is not kept', () => {
  it('is compressed on its way', async () => {
    const app = await openEmptyApp();
    const answer = await app.inject({ url: '/openapi.json', headers: { 'accept-encoding': 'br' } });
    assert.equal(answer.headers['content-encoding'], 'br');
    assert.match(String(answer.headers.vary), /accept-encoding/i);
  });
});
