import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import fastify from 'fastify';
import type { App } from '../http/app-type.ts';
import { pageAssetRoutes } from './asset-routes.ts';
import { assets } from './assets.ts';

describe("the pages' look", () => {
  const read = (part: string) =>
    readFileSync(new URL(`assets/page/${part}`, import.meta.url), 'utf8');

  it('is four files of all its parts, without their comments', () => {
    const { style, followedStyle, rareStyle, kioskStyle } = assets;
    const written = [style, followedStyle, rareStyle, kioskStyle]
      .map(({ body }) => body.toString())
      .join('');
    const rules = (css: string) => css.match(/\{/g)?.length;
    const parts = readdirSync(new URL('assets/page', import.meta.url)).map(read);
    assert.equal(rules(written), rules(parts.join('').replace(/\/\*[^]*?\*\//g, '')));
    assert.doesNotMatch(written, /\/\*/);
  });

  it('ends with paper, which overrules the rest', () => {
    assert.match(assets.style.body.toString(), /@media print \{[^@]*$/);
  });

  it('is sent as small as it can be, in what a browser can read', async () => {
    const app = fastify() as unknown as App;
    pageAssetRoutes(app);
    const { path: url, body } = assets.style;
    const ask = (encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } });
    const packed = await ask('gzip, br');
    assert.equal(packed.headers['content-encoding'], 'br');
    assert.equal(packed.headers.vary, 'accept-encoding');
    assert.ok(brotliDecompressSync(packed.rawPayload).equals(body));
    const most = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
    assert.ok(packed.rawPayload.length < 0.9 * brotliCompressSync(body, most).length);
    const plain = await ask('identity');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.ok(plain.rawPayload.equals(body));
    await app.close();
  });
});
