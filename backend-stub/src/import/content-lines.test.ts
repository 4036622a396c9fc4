import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentLines } from './content-lines.ts';

const lines = (bytes: Uint8Array) =>
  [...contentLines(bytes)].map(({ number, text }) => `${number} ${text}`);

describe('the lines of a calendar file', () => {
  const cases: [string, Uint8Array, string[]][] = [
    [
      'end in CRLF, LF or CR',
      Buffer.from('A:1\r\nB:2\nC:3\rD:4'),
      ['1 A:1', '2 B:2', '3 C:3', '4 D:4'],
    ],
    [
      'are unfolded, and named by their first line',
      Buffer.from('A:on\r\n e\r\n\t!\r\nB:2'),
      ['1 A:one!', '4 B:2'],
    ],
    ['may be empty', Buffer.from('\n\nA:1\n\nB:2\n'), ['3 A:1', '5 B:2']],
    ['may begin with a byte order mark', Buffer.from('\ufeffA:1'), ['1 A:1']],
    ['may be UTF-16', Buffer.from('\ufeffA:å', 'utf16le'), ['1 A:å']],
    ['may be Windows-1252', Buffer.from('A:h\xe4r \x96 nu', 'latin1'), ['1 A:här – nu']],
  ];
  for (const [what, bytes, expected] of cases) {
    it(what, () => assert.deepEqual(lines(bytes), expected));
  }

  it('may be folded in the middle of a letter', () => {
    const whole = Buffer.from('A:Läxhjälp');
    const folded = Buffer.concat([whole.subarray(0, 4), Buffer.from('\r\n '), whole.subarray(4)]);
    assert.deepEqual(lines(folded), ['1 A:Läxhjälp']);
  });
});
