import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assets } from './assets.ts';

describe("the pages' look", () => {
  const read = (part: string) =>
    readFileSync(new URL(`assets/page/${part}`, import.meta.url), 'utf8');

  it('is two files of all its parts, without their comments', () => {
    const written = assets.style.body.toString() + assets.rareStyle.body.toString();
    const rules = (css: string) => css.match(/\{/g)?.length;
    const parts = readdirSync(new URL('assets/page', import.meta.url)).map(read);
    assert.equal(rules(written), rules(parts.join('').replace(/\/\*[^]*?\*\//g, '')));
    assert.doesNotMatch(written, /\/\*/);
  });

  it('ends with paper, which overrules the rest', () => {
    assert.match(assets.style.body.toString(), /@media print \{[^@]*$/);
  });
});
