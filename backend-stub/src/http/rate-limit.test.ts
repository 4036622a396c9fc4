import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProblemDetails } from '@klocket/contract';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('limits', () => {
  it('count a network, whatever it asks for', async () => {
    const app = await openEmptyApp(undefined, { environment: { KLOCKET_RATE_LIMIT: '3' } });
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
    const app = await openEmptyApp(undefined, { environment: { KLOCKET_RATE_LIMIT: '1' } });
    await app.inject('/nowhere');
    assert.equal((await app.inject('/nowhere')).statusCode, 429);
  });

  it('believe only a trusted proxy', async () => {
    const environment = { KLOCKET_RATE_LIMIT: '1', KLOCKET_TRUSTED_PROXIES: '127.0.0.1' };
    const app = await openEmptyApp(undefined, { environment });
    const forwarded = (remoteAddress: string, client: string) =>
      app.inject({ url: '/nowhere', remoteAddress, headers: { 'x-forwarded-for': client } });
    assert.equal((await forwarded('127.0.0.1', '192.0.2.1')).statusCode, 404);
    assert.equal((await forwarded('127.0.0.1', '198.51.100.1')).statusCode, 404);
    assert.equal((await forwarded('127.0.0.1', '192.0.2.9')).statusCode, 429);
    assert.equal((await forwarded('203.0.113.1', '8.8.8.8')).statusCode, 404);
    assert.equal((await forwarded('203.0.113.1', '9.9.9.9')).statusCode, 429);
  });
});
