import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseEncoding, encode } from './encoding.ts';

describe('chooseEncoding', () => {
  const table: [header: string | undefined, encoding: string][] = [
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['gzip;q=0', 'identity'],
    ['__proto__, constructor;q=9', 'identity'],
    ['BR', 'br'],
  ];
  for (const [header, encoding] of table) {
    it(`takes ${encoding} for ${header ?? 'nothing'}`, () =>
      assert.equal(chooseEncoding(header), encoding));
  }
});

describe('encode', () => {
  const body = Buffer.from('Läxhjälp på Kunskapens hus. '.repeat(100));

  it('says the same in every encoding', async () => {
    assert.deepEqual(brotliDecompressSync(await encode(body, 'br')), body);
    assert.deepEqual(gunzipSync(await encode(body, 'gzip')), body);
    assert.equal(await encode(body, 'identity'), body);
  });
});
