import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toOrigin } from './rules.ts';

describe('an origin', () => {
  const table: [text: string, origin: string | undefined][] = [
    ['https://forsamlingen.example', 'https://forsamlingen.example'],
    ['https://xn--frsamlingen-rfb.example:8443/', 'https://xn--frsamlingen-rfb.example:8443'],
    ['http://hgf.localhost:8080', 'http://hgf.localhost:8080'],
    ['https://*.example', undefined],
    ['https://a.example,evil', undefined],
    ["https://a.example'", undefined],
    ['https://..', undefined],
    ['http://169.254.169.254', undefined],
    ['http://[::1]', undefined],
    ['https://a.example/path', undefined],
    ['javascript:alert(1)', undefined],
  ];
  for (const [text, origin] of table) {
    it(`${origin ? 'is' : 'is not'} ${text}`, () => assert.equal(toOrigin(text), origin));
  }
});
