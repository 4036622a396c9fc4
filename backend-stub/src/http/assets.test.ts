import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { openEmptyApp } from '../testing/empty-app.ts';

describe('the built widgets', () => {
  const built = mkdtempSync(join(tmpdir(), 'klocket-assets-'));
  const assets = join(built, 'v1');
  after(() => rmSync(built, { recursive: true }));
  mkdirSync(join(assets, 'chunks'), { recursive: true });
  writeFileSync(join(assets, 'klocket.js'), 'export {};');
  writeFileSync(join(assets, 'chunks/list-BqX0a1.js'), 'export const list = 1;');
  writeFileSync(
    join(assets, 'chunks/list-BqX0a1.js.br'),
    brotliCompressSync('export const list = 1;'),
  );

  it('may be loaded by every page, the loader anew and its chunks once', async () => {
    const app = await openEmptyApp(undefined, { assets });
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
    const chunk = await app.inject('/v1/chunks/list-BqX0a1.js');
    assert.equal(chunk.headers['cache-control'], 'public, max-age=31536000, immutable');
    // Nobody asks for it again, so that what would help with it is weight alone.
    for (const name of ['etag', 'last-modified', 'accept-ranges']) {
      assert.ok(loader.headers[name], name);
      assert.equal(chunk.headers[name], undefined, name);
    }
  });

  it('stay at the address of their version for good, also when there are later ones', async () => {
    for (const version of ['0.1.0', '0.2.0']) {
      mkdirSync(join(built, 'releases', version), { recursive: true });
      writeFileSync(join(built, 'releases', version, 'klocket-calendar.js'), `'${version}';`);
    }
    const app = await openEmptyApp(undefined, { assets });
    for (const version of ['0.1.0', '0.2.0']) {
      const { body, headers } = await app.inject(`/${version}/klocket-calendar.js`);
      assert.equal(body, `'${version}';`);
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    }
    assert.equal((await app.inject('/0.3.0/klocket-calendar.js')).statusCode, 404);
  });

  it('are sent as they were compressed when they were built', async () => {
    const app = await openEmptyApp(undefined, { assets });
    const chunk = await app.inject({
      url: '/v1/chunks/list-BqX0a1.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    assert.equal(chunk.headers['content-encoding'], 'br');
    assert.match(String(chunk.headers['content-type']), /javascript/);
    assert.match(String(chunk.headers.vary), /accept-encoding/i);
    assert.equal(chunk.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.deepEqual(chunk.rawPayload, brotliCompressSync('export const list = 1;'));
  });
});
