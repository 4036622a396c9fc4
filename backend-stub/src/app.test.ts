import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { ProblemDetails } from '@klocket/contract';
import { createApp } from './app.ts';
import { migrate, openDatabase } from './database/database.ts';
import { readSettings } from './settings.ts';
import { text } from 'node:stream/consumers';

describe('a problem', () => {
  it('is told as problem details, in the language of the reader', async () => {
    const app = await open();
    for (const [language, title] of [
      ['sv', 'Finns inte'],
      ['en', 'Not found'],
      ['ar', 'غير موجود'],
    ]) {
      const answer = await app.inject({
        url: '/api/nowhere',
        headers: { 'accept-language': language },
      });
      const problem = answer.json<ProblemDetails>();
      assert.equal(answer.statusCode, 404);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
      assert.equal(answer.headers['content-language'], language);
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.equal(problem.title, title);
      assert.equal(problem.code, 'not-found');
      assert.equal(problem.status, 404);
      assert.equal(problem.type, 'urn:klocket:problem:not-found');
    }
  });

  it('names the field that was not right', async () => {
    const app = await open();
    const answer = await app.inject('/api/v1/districts/d/occurrences?age=old&colour=red&limit=0');
    const { errors = [] } = answer.json<ProblemDetails>();
    assert.equal(answer.statusCode, 400);
    assert.deepEqual(Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code])), {
      '#query/age': 'type',
      '#query/colour': 'unknown',
      '#query/limit': 'too-small',
    });
    const limit = errors.find(({ pointer }) => pointer === '#query/limit');
    assert.deepEqual(limit?.params, { limit: 1 });
    assert.equal(limit.detail, 'Minst 1.');
  });

  it('of a wrong method names the right ones', async () => {
    const app = await open();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await app.inject({
        method,
        url: '/api/v1/districts/d/occurrences',
        payload: {},
      });
      assert.equal(answer.statusCode, 405, method);
      assert.equal(answer.headers.allow, 'GET, HEAD, OPTIONS');
      assert.equal(answer.json<ProblemDetails>().code, 'method-not-allowed');
    }
    assert.equal((await app.inject({ method: 'POST', url: '/api/v1/nowhere' })).statusCode, 404);
  });

  it('of what nobody can send is told apart', async () => {
    const app = await open((opened) => {
      opened.post('/api/echo', (request) => request.body);
    });
    const post = (payload: string, type: string) =>
      app.inject({ method: 'POST', url: '/api/echo', payload, headers: { 'content-type': type } });
    assert.equal((await post('<a/>', 'application/xml')).json<ProblemDetails>().status, 415);
    assert.equal(
      (await post('x'.repeat(300_000), 'text/plain')).json<ProblemDetails>().status,
      413,
    );
    assert.equal((await post('{"a":', 'application/json')).json<ProblemDetails>().status, 400);
    assert.equal((await post('{"__proto__":{"x":1}}', 'application/json')).statusCode, 400);
    assert.equal((await post('', 'application/json')).statusCode, 400);
  });

  it('is told to who does not take JSON', async () => {
    const app = await open();
    for (const [accept, status] of [
      ['text/html', 406],
      ['image/*;q=0.5, text/plain', 406],
      ['application/json;q=0', 406],
      ['text/html, */*;q=0.1', 200],
      ['application/*', 200],
      ['application/json', 200],
    ] as const) {
      const answer = await app.inject({ url: '/api/v1/districts', headers: { accept } });
      assert.equal(answer.statusCode, status, accept);
    }
  });

  it('of our own tells the reader nothing of how we are made', async () => {
    const lines: string[] = [];
    const app = await open(
      (opened) => {
        opened.get('/api/broken', () => {
          throw new TypeError('secret of the house');
        });
      },
      { logger: { write: (line) => lines.push(line) } },
    );
    const answer = await app.inject('/api/broken');
    assert.equal(answer.statusCode, 500);
    assert.equal(answer.json<ProblemDetails>().code, 'internal');
    assert.doesNotMatch(answer.body, /secret|TypeError|at /);
    assert.ok(
      lines.some((line) => line.includes('secret of the house') && line.includes('TypeError')),
    );
  });

  it('of a busy database is a matter of waiting', async () => {
    const app = await open((opened) => {
      opened.get('/api/busy', () => {
        throw Object.assign(new Error('database is locked'), {
          code: 'ERR_SQLITE_ERROR',
          errcode: 5,
        });
      });
    });
    const answer = await app.inject('/api/busy');
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.headers['retry-after'], '5');
    assert.equal(answer.json<ProblemDetails>().code, 'unavailable');
  });
});

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
    const app = await open();
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
      const app = await open();
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

describe('limits', () => {
  it('count a network, whatever it asks for', async () => {
    const app = await open(undefined, { environment: { KLOCKET_RATE_LIMIT: '3' } });
    const from = (remoteAddress: string, url: string) => app.inject({ url, remoteAddress });
    await from('192.0.2.1', '/api/v1/districts');
    await from('192.0.2.2', '/nowhere');
    await from('192.0.2.3', '/openapi.json');
    const answer = await from('192.0.2.4', '/also/nowhere');
    assert.equal(answer.statusCode, 429);
    assert.equal(answer.json<ProblemDetails>().code, 'rate-limited');
    const seconds = Number(answer.headers['retry-after']);
    assert.ok(seconds >= 1 && seconds <= 60);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal((await from('198.51.100.1', '/nowhere')).statusCode, 404);
    assert.equal((await from('192.0.2.4', '/healthz')).statusCode, 200);
  });

  it('do not except loopback', async () => {
    const app = await open(undefined, { environment: { KLOCKET_RATE_LIMIT: '1' } });
    await app.inject('/nowhere');
    assert.equal((await app.inject('/nowhere')).statusCode, 429);
  });

  it('believe only a trusted proxy', async () => {
    const environment = { KLOCKET_RATE_LIMIT: '1', KLOCKET_TRUSTED_PROXIES: '127.0.0.1' };
    const app = await open(undefined, { environment });
    const forwarded = (remoteAddress: string, client: string) =>
      app.inject({ url: '/nowhere', remoteAddress, headers: { 'x-forwarded-for': client } });
    assert.equal((await forwarded('127.0.0.1', '192.0.2.1')).statusCode, 404);
    assert.equal((await forwarded('127.0.0.1', '198.51.100.1')).statusCode, 404);
    assert.equal((await forwarded('127.0.0.1', '192.0.2.9')).statusCode, 429);
    assert.equal((await forwarded('203.0.113.1', '8.8.8.8')).statusCode, 404);
    assert.equal((await forwarded('203.0.113.1', '9.9.9.9')).statusCode, 429);
  });
});

describe('a server that cannot keep up', () => {
  it('says when to come back, and that it is alive', async () => {
    const app = await open(undefined, { longestLagMs: 20 });
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

describe('headers', () => {
  it('open the API to every origin and to nothing else', async () => {
    const app = await open();
    const { headers } = await app.inject('/api/v1/districts');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(headers['x-powered-by'], undefined);
  });

  it('answer a preflight', async () => {
    const app = await open();
    for (const url of [
      '/api/v1/districts/d/occurrences',
      '/feeds/d/calendar.ics',
      '/v1/klocket.js',
    ]) {
      const { statusCode, headers, body } = await app.inject({
        method: 'OPTIONS',
        url,
        headers: {
          origin: 'https://partner.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'last-event-id',
        },
      });
      assert.equal(statusCode, 204, url);
      assert.equal(body, '');
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-allow-methods'], 'GET, HEAD');
      assert.match(String(headers['access-control-allow-headers']), /Last-Event-ID/);
    }
  });

  it('fit the kind of route', async () => {
    const app = await open((opened) => {
      opened.get('/page', { config: { kind: 'page' } }, (_request, reply) => reply.send('page'));
      opened.get('/frame', { config: { kind: 'frame' } }, (_request, reply) => reply.send('frame'));
    });
    const page = (await app.inject('/page')).headers;
    assert.match(String(page['content-security-policy']), /frame-ancestors 'none'/);
    assert.doesNotMatch(String(page['content-security-policy']), /unsafe/);
    assert.equal(page['access-control-allow-origin'], undefined);
    const frame = (await app.inject('/frame')).headers;
    assert.match(String(frame['content-security-policy']), /frame-ancestors \*/);
    assert.doesNotMatch(String(frame['content-security-policy']), /unsafe/);
  });

  it('ask for https only where there is https', async () => {
    const plain = await open();
    const secure = await open(undefined, {
      environment: { KLOCKET_PUBLIC_URL: 'https://klocket.example' },
    });
    const header = 'strict-transport-security';
    assert.equal((await plain.inject('/healthz')).headers[header], undefined);
    assert.equal((await secure.inject('/healthz')).headers[header], 'max-age=31536000');
  });
});

describe('the log', () => {
  it('names routes and networks, never what was asked or by whom', async () => {
    const lines: string[] = [];
    const app = await open(
      (opened) => {
        opened.get('/api/broken/:id', () => {
          throw new Error('broken');
        });
      },
      { logger: { write: (line) => lines.push(line) } },
    );
    for (const url of [
      '/api/v1/districts/d/occurrences?q=hedersfortryck',
      '/api/v1/districts/d/activities/hedersfortryck',
      '/hedersfortryck?hedersfortryck',
      '/api/broken/hedersfortryck?hedersfortryck',
      '/%zzhedersfortryck',
      '/v1/hedersfortryck.js',
    ]) {
      await app.inject({
        url,
        remoteAddress: '192.0.2.77',
        headers: { 'user-agent': 'Hedersfortryck/1.0', referer: 'https://x/hedersfortryck' },
      });
    }
    const log = lines.join('');
    assert.doesNotMatch(log, /hedersfortryck/i);
    assert.doesNotMatch(log, /192\.0\.2\.77/);
    const answered = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    const [first] = answered;
    assert.equal(first.route, '/api/v1/districts/:district/occurrences');
    assert.equal(first.from, '192.0.2.0/24');
    assert.equal(first.method, 'GET');
    assert.equal(typeof first.ms, 'number');
    assert.ok(first.reqId);
    assert.ok(answered.length >= 5);
  });
});

describe('health', () => {
  it('is liveness and readiness', async () => {
    const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
    const app = await open(undefined, { db });
    assert.equal((await app.inject('/healthz')).statusCode, 200);
    const unready = await app.inject('/readyz');
    assert.equal(unready.statusCode, 503);
    assert.equal(unready.headers['retry-after'], '5');
    await migrate(db);
    assert.deepEqual((await app.inject('/readyz')).json(), { status: 'ok' });
    await db.destroy();
    assert.equal((await app.inject('/readyz')).statusCode, 503);
    assert.equal((await app.inject('/healthz')).statusCode, 200);
  });
});

describe('the API reference', () => {
  it('describes every route for programs', async () => {
    const app = await open();
    const { paths } = (await app.inject('/openapi.json')).json();
    assert.ok(paths['/api/v1/districts/{district}/occurrences']);
    for (const [path, methods] of Object.entries<Record<string, Operation>>(paths)) {
      for (const [method, { summary, description, tags, responses }] of Object.entries(methods)) {
        assert.ok(summary && description && tags?.length, `${method} ${path}`);
        if (path.startsWith('/api/')) assert.ok(responses['503'] && responses['429'], path);
      }
    }
  });

  it('is readable without anything from elsewhere', async () => {
    const app = await open();
    const page = await app.inject('/docs');
    assert.equal(page.statusCode, 200);
    assert.match(String(page.headers['content-security-policy']), /script-src 'self';/);
    assert.doesNotMatch(page.body, /(src|href)="https?:/);
    for (const [, source] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      assert.equal((await app.inject(source!)).statusCode, 200, String(source));
    }
  });
});

describe('the built widgets', () => {
  const assets = mkdtempSync(join(tmpdir(), 'klocket-assets-'));
  after(() => rmSync(assets, { recursive: true }));
  mkdirSync(join(assets, 'chunks'));
  writeFileSync(join(assets, 'klocket.js'), 'export {};');
  writeFileSync(join(assets, 'chunks/list-BqX0a1_Z.js'), 'export const list = 1;');
  writeFileSync(
    join(assets, 'chunks/list-BqX0a1_Z.js.br'),
    brotliCompressSync('export const list = 1;'),
  );

  it('may be loaded by every page, the loader anew and its chunks once', async () => {
    const app = await open(undefined, { assets });
    const loader = await app.inject('/v1/klocket.js');
    assert.equal(loader.body, 'export {};');
    assert.match(String(loader.headers['content-type']), /^(text|application)\/javascript/);
    assert.equal(loader.headers['access-control-allow-origin'], '*');
    assert.equal(loader.headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(loader.headers['timing-allow-origin'], '*');
    assert.match(String(loader.headers['cache-control']), /^public, max-age=300/);
    const again = await app.inject({
      url: '/v1/klocket.js',
      headers: { 'if-none-match': String(loader.headers.etag) },
    });
    assert.equal(again.statusCode, 304);
    const chunk = await app.inject('/v1/chunks/list-BqX0a1_Z.js');
    assert.equal(chunk.headers['cache-control'], 'public, max-age=31536000, immutable');
  });

  it('are sent as they were compressed when they were built', async () => {
    const app = await open(undefined, { assets });
    const chunk = await app.inject({
      url: '/v1/chunks/list-BqX0a1_Z.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    assert.equal(chunk.headers['content-encoding'], 'br');
    assert.match(String(chunk.headers['content-type']), /javascript/);
    assert.match(String(chunk.headers.vary), /accept-encoding/i);
    assert.equal(chunk.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.deepEqual(chunk.rawPayload, brotliCompressSync('export const list = 1;'));
  });
});

describe('an answer that is not kept', () => {
  it('is compressed on its way', async () => {
    const app = await open();
    const answer = await app.inject({ url: '/openapi.json', headers: { 'accept-encoding': 'br' } });
    assert.equal(answer.headers['content-encoding'], 'br');
    assert.match(String(answer.headers.vary), /accept-encoding/i);
  });
});

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  responses: Record<string, unknown>;
}

type Parts = Parameters<typeof createApp>[0];

async function open(
  add?: (app: Awaited<ReturnType<typeof createApp>>) => void,
  { environment = {}, ...parts }: Partial<Parts> & { environment?: Record<string, string> } = {},
) {
  const settings = readSettings({ KLOCKET_DATABASE: 'file::memory:', ...environment });
  const db = parts.db ?? openDatabase(settings.database);
  if (!parts.db) {
    await migrate(db);
    after(() => db.destroy());
  }
  const clock = () => Temporal.Instant.from('2026-11-24T12:00:00Z');
  const quiet = { logger: { write() {} }, longestLagMs: 60_000 };
  const app = await createApp({ settings, db, clock, ...quiet, ...parts });
  add?.(app);
  after(() => app.close());
  return app;
}
