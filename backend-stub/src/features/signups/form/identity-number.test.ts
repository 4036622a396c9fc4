import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsIdentityNumber } from './identity-number.ts';

/** Numbers that the Tax Agency has set aside for tests, and what only looks like one. */
const texts: [string, boolean][] = [
  ['811218-9876', true],
  ['8112189876', true],
  ['19811218-9876', true],
  ['198112189876', true],
  ['1981 12 18 9876', true],
  ['1981-12-18-9876', true],
  ['811218+9876', true],
  ['811218 - 9876', true],
  ['811218\u20139876', true],
  ['٨١١٢١٨-٩٨٧٦', true],
  ['８１１２１８－９８７６', true],
  ['Barnet heter Bo och har 811218-9876 i passet', true],
  ['811278-9873', true],
  ['811218-9875', false],
  ['811318-9876', false],
  ['811200-9870', false],
  ['7811218-98761', false],
  ['010-000 00 01', false],
  ['2026-12-01 17.00', false],
  ['4 barn, 7 och 9 år', false],
  ['', false],
];

describe('a Swedish personal identity number', () => {
  for (const [text, expected] of texts) {
    it(`${expected ? 'stands in' : 'is not'} “${text}”`, () =>
      assert.equal(holdsIdentityNumber(text), expected));
  }
});
