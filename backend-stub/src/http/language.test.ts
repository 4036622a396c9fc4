import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preferredLanguage } from './language.ts';

describe('preferredLanguage', () => {
  const table: [header: string | undefined, language: string][] = [
    [undefined, 'sv'],
    ['', 'sv'],
    ['en-GB,en;q=0.9,sv;q=0.8', 'en'],
    ['so, ar;q=0.7, en;q=0.3', 'ar'],
    ['fi, de;q=0.5', 'sv'],
    ['sv;q=0.1, en;q=0.2', 'en'],
    ['*', 'sv'],
    ['en;q=0', 'sv'],
    ['en;q=nonsense, ar', 'ar'],
    [`${'x,'.repeat(5000)}en`, 'sv'],
  ];
  for (const [header, language] of table) {
    it(`answers ${header?.slice(0, 40) ?? 'nothing'} in ${language}`, () =>
      assert.equal(preferredLanguage(header), language));
  }
});
