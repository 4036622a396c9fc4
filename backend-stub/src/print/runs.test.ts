import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leftToRight } from '../words/index.ts';
import { measure } from './measure.ts';
import { runsOf, wordsOf } from './runs.ts';

const drawn = (line: string) =>
  runsOf(line, 'regular', 'rtl')
    .map(({ text }) => text)
    .join('');

describe('a line on paper', () => {
  it('reads a time from the left, also after Arabic words', () => {
    assert.match(drawn(`كل الثلاثاء ${leftToRight('17:00–19:15', 'rtl')}`), /17:00–19:15/);
    assert.doesNotMatch(drawn('كل الثلاثاء 17:00–19:15'), /17:00–19:15/);
  });

  it('draws no mark that only turns, and gives it no room', () => {
    assert.equal(drawn('\u200e\u2066a\u2069\u200f'), 'a');
    assert.equal(measure('\u206617:00\u2069'), measure('17:00'));
  });

  it('keeps together what stands between spaces that do not break', () => {
    assert.deepEqual(wordsOf(' Ring  010-000\u00a000\u00a001\tnu '), [
      'Ring',
      '010-000\u00a000\u00a001',
      'nu',
    ]);
  });
});
