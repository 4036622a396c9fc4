import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBlank, plainName } from './plain-text.ts';

const nothing = [
  ['', 'nothing'],
  [' \t\n', 'spaces'],
  ['\u00a0\u3000', 'other spaces'],
  ['\u200b', 'a space without width'],
  ['\u2060', 'a word joiner'],
  ['\u3164', 'a filler'],
  ['\u2066\u2069', 'an isolate'],
  ['\u202e', 'an override'],
  ['\u00ad', 'a soft hyphen'],
  ['\u2800', 'blank braille'],
  ['\u115f\u1160\uffa0', 'fillers of syllables'],
  ['\ufeff', 'a byte order mark'],
  ['\u200d\u200c', 'joiners of nothing'],
  ['\ufe0f', 'a selector of nothing'],
  ['\u{e0041}', 'a tag'],
] as const;

describe('a text', () => {
  for (const [text, what] of nothing) {
    it(`of ${what} is blank, and no name`, () => {
      assert.equal(isBlank(text), true);
      assert.equal(plainName(text), '');
    });
  }
  for (const text of ['a', 'ن', '中', '\u2801', '👋', '-']) {
    it(`of ${text} is not blank`, () => assert.equal(isBlank(text), false));
  }
});

describe('a name', () => {
  const table: [name: string, kept: string][] = [
    ['  Åsa \n Öst ', 'Åsa Öst'],
    ['A\u030asa', 'Åsa'],
    ['Sam\u00adord\u200bnaren', 'Samordnaren'],
    ['\u202egninmatS\u202c', 'gninmatS'],
    ['\u2067ABF\u2069', 'ABF'],
    ['\u200fسمر\u200e', 'سمر'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\u200dABF\u200c', 'ABF'],
    ['👩\u200d🌾', '👩\u200d🌾'],
    ['❤\ufe0f', '❤\ufe0f'],
  ];
  for (const [name, kept] of table) {
    it(`${JSON.stringify(name)} is kept as ${kept}`, () => assert.equal(plainName(name), kept));
  }
});
