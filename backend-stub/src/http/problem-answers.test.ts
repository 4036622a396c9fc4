import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProblemDetails } from '@klocket/contract';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('a problem', () => {
  it('is told as problem details, in the language of the reader', async () => {
    const app = await openEmptyApp();
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
    const app = await openEmptyApp();
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
    const app = await openEmptyApp();
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
    const app = await openEmptyApp((opened) => {
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
    const app = await openEmptyApp();
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
    const app = await openEmptyApp(
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

  for (const [what, errcode] of [
    ['busy', 5],
    ['full', 13],
  ] as const)
    it(`of a ${what} database is a matter of waiting`, async () => {
      const app = await openEmptyApp((opened) => {
        opened.get('/api/busy', () => {
          throw Object.assign(new Error(what), { code: 'ERR_SQLITE_ERROR', errcode });
        });
      });
      const answer = await app.inject('/api/busy');
      assert.equal(answer.statusCode, 503);
      assert.equal(answer.headers['retry-after'], '5');
      assert.equal(answer.json<ProblemDetails>().code, 'unavailable');
    });
});

describe('a page whose address somebody ended with a slash', () => {
  it('is found without it, with what was asked', async () => {
    const app = await openEmptyApp();
    for (const [asked, found] of [
      ['/kt/', '/kt'],
      ['/kt/activities/laxhjalp/?lang=ar', '/kt/activities/laxhjalp?lang=ar'],
      ['/kt/week/2026-W48/?fbclid=x', '/kt/week/2026-W48'],
    ] as const) {
      const { statusCode, headers } = await app.inject(asked);
      assert.deepEqual([statusCode, headers.location], [308, found]);
      assert.equal(headers['cache-control'], 'no-cache');
    }
  });

  it('leads to no other host, and no program astray', async () => {
    const app = await openEmptyApp();
    for (const url of ['//evil.example/', '/kt//evil.example/', '/\\evil.example/', '/api/v1/x/']) {
      assert.equal((await app.inject(url)).headers.location, undefined, url);
    }
  });
});
