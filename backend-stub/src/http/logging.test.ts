import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../problem.ts';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('the log', () => {
  it('names routes and networks, never what was asked or by whom', async () => {
    const lines: string[] = [];
    const app = await openEmptyApp(
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

  it('calls an error what nobody meant to answer, and nothing else', async () => {
    const lines: string[] = [];
    const app = await openEmptyApp(
      (opened) => {
        opened.get('/meant', () => {
          throw new Problem('not-acceptable', { status: 501 });
        });
        opened.get('/not-meant', () => {
          throw new Error('not meant');
        });
      },
      { logger: { write: (line) => lines.push(line) } },
    );
    for (const url of ['/meant', '/not-meant']) await app.inject(url);
    const errors = lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    assert.equal(errors.length, 1);
    assert.equal(errors[0].error.message, 'not meant');
  });
});
