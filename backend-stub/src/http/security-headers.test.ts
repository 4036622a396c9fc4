import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('headers', () => {
  it('open the API to every origin and to nothing else', async () => {
    const app = await openEmptyApp();
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
    const app = await openEmptyApp();
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
      assert.equal(headers['access-control-allow-methods'], 'GET, HEAD, POST, PUT, PATCH, DELETE');
      assert.match(String(headers['access-control-allow-headers']), /Last-Event-ID/);
    }
  });

  it('fit the kind of route', async () => {
    const app = await openEmptyApp((opened) => {
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
    const plain = await openEmptyApp();
    const secure = await openEmptyApp(undefined, {
      environment: { KLOCKET_PUBLIC_URL: 'https://klocket.example' },
    });
    const header = 'strict-transport-security';
    assert.equal((await plain.inject('/healthz')).headers[header], undefined);
    assert.equal((await secure.inject('/healthz')).headers[header], 'max-age=31536000');
  });
});
