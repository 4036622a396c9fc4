import assert from 'node:assert/strict';
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
});
