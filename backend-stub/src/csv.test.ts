import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvCell, csvLine } from './csv.ts';

const cells: [string, string][] = [
  ['Anna', 'Anna'],
  ['Anna, Bo', '"Anna, Bo"'],
  ['"Anna"', '"""Anna"""'],
  ['=1+1', `"'=1+1"`],
  ['+46 11 00 00 00', `"'+46 11 00 00 00"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  [' =1', `"' =1"`],
  ['＝1+1', `"'＝1+1"`],
  ['två\r\nrader', '"två\r\nrader"'],
  ['3–4', '3–4'],
];

describe('a cell of CSV', () => {
  for (const [text, cell] of cells) {
    it(`${JSON.stringify(text)} is ${JSON.stringify(cell)}`, () => {
      assert.equal(csvCell(text), cell);
    });
  }

  it('stands in a line that ends as lines of CSV do', () => {
    assert.equal(csvLine(['a', 'b']), 'a,b\r\n');
  });
});
