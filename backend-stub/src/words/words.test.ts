import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertText, serverLanguage, spokenByUs, wordsFor } from './index.ts';

describe('words', () => {
  for (const language of spokenByUs.slice(1)) {
    it(`insert the same things in ${language} as in Swedish`, () => {
      const theirs = new Map(leaves(wordsFor(language)));
      for (const [path, sentence] of leaves(wordsFor('sv'))) {
        assert.deepEqual(places(theirs.get(path)!), places(sentence), path);
        assert.equal(theirs.get(path) === '', sentence === '', path);
      }
    });
  }

  const table: [tag: string, language: string][] = [
    ['sv', 'sv'],
    ['sv-x-lattlast', 'sv'],
    ['en-GB', 'en'],
    ['AR', 'ar'],
    ['so', 'sv'],
    ['', 'sv'],
  ];
  for (const [tag, language] of table) {
    it(`answer ${tag || 'nothing'} in ${language}`, () =>
      assert.equal(serverLanguage(tag), language));
  }

  it('keep what nothing is given for', () => {
    assert.equal(insertText('{a} och {b}', { a: '$&' }), '$& och {b}');
  });
});

const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();

function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}/${name}`, value] as [string, string]]
      : leaves(value as object, `${path}/${name}`),
  );
}
