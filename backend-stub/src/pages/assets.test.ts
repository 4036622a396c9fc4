import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assets } from './assets.ts';

describe("the pages' look", () => {
  const style = assets.style.body.toString();

  it('is one file of all its parts', () => {
    const parts = readdirSync(new URL('assets/page', import.meta.url));
    // Each part begins with a comment that says what it styles.
    assert.equal(style.match(/^\/\*/gm)?.length, parts.length);
  });

  it('ends with paper, which overrules the rest', () => {
    assert.match(style, /@media print \{[^@]*$/);
  });
});
