import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localValue, textValue, utcValue, writeLines } from './lines.ts';

describe('content lines', () => {
  const texts: [text: string, value: string][] = [
    ['Läxhjälp; mat, fika', 'Läxhjälp\\; mat\\, fika'],
    ['a\\nb', 'a\\\\nb'],
    ['a\r\nBEGIN:VEVENT\rb\nc\u2028d', 'a\\nBEGIN:VEVENT\\nb\\nc\\nd'],
    ['a\u0000\u202eb\ud800', 'ab\ufffd'],
  ];
  for (const [text, value] of texts) {
    it(`write ${JSON.stringify(text)}`, () => assert.equal(textValue(text), value));
  }

  it('write instants and clock readings', () => {
    assert.equal(utcValue('2026-11-24T17:00:00+01:00'), '20261124T160000Z');
    assert.equal(localValue('2026-11-24', '17:00'), '20261124T170000');
  });

  const long = [
    ['Swedish', 'åäö'],
    ['Arabic', 'مساعدة في الواجبات '],
    ['letters outside the first plane', '𝄞'],
    ['plain letters', 'abcdefghij'],
  ] as const;
  for (const [what, unit] of long) {
    it(`fold ${what} at 75 octets and nowhere inside a letter`, () => {
      const line = `SUMMARY:${unit.repeat(40)}`;
      const file = writeLines([line]);
      const folded = file.split('\r\n').slice(0, -1);
      assert.ok(file.endsWith('\r\n'));
      assert.ok(folded.length > 1);
      for (const part of folded) {
        assert.ok(Buffer.byteLength(part) <= 75);
        assert.ok(part.isWellFormed());
      }
      for (const part of folded.slice(0, -1)) assert.ok(Buffer.byteLength(part) > 75 - 4);
      assert.equal(file.replaceAll('\r\n ', '').trimEnd(), line.trimEnd());
    });
  }

  it('leave a line of exactly 75 octets whole', () => {
    assert.equal(writeLines(['x'.repeat(75)]), `${'x'.repeat(75)}\r\n`);
    assert.equal(writeLines(['x'.repeat(76)]), `${'x'.repeat(75)}\r\n x\r\n`);
  });
});
