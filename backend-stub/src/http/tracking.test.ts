import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withoutTracking } from './tracking.ts';

describe('withoutTracking', () => {
  const table: [url: string, clean: string][] = [
    ['/klockaretorpet', '/klockaretorpet'],
    ['/klockaretorpet?fbclid=IwAR0', '/klockaretorpet'],
    ['/klockaretorpet?utm_source=x&lang=ar&utm_medium=y', '/klockaretorpet?lang=ar'],
    ['/klockaretorpet?lang=ar', '/klockaretorpet?lang=ar'],
    ['/klockaretorpet?myfbclid=1', '/klockaretorpet?myfbclid=1'],
    ['/api/v1/districts?fbclid=1', '/api/v1/districts?fbclid=1'],
    ['/?', '/?'],
  ];
  for (const [url, clean] of table) {
    it(`makes ${clean} of ${url}`, () => assert.equal(withoutTracking(url), clean));
  }

  const names =
    'fbclid gclid dclid msclkid twclid igsh igshid mibextid mc_cid mc_eid utm_source utm_campaign';
  for (const name of names.split(' ')) {
    it(`takes ${name} off, as the page itself does`, () => {
      assert.equal(withoutTracking(`/kt?${name}=1&lang=ar`), '/kt?lang=ar');
      const script = readFileSync(new URL('../pages/assets/arrive.js', import.meta.url), 'utf8');
      const [, pattern] = /const tracking =\s+\/(.+)\/i;/.exec(script)!;
      assert.match(`${name}=1`, new RegExp(pattern!, 'i'));
      assert.doesNotMatch(`my${name}=1`, new RegExp(pattern!, 'i'));
    });
  }
});
