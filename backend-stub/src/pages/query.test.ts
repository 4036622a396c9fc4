import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readChoice, readDay, readValue } from './query.ts';

describe('what stands in an address', () => {
  const choices: [query: unknown, choice: object][] = [
    [{}, {}],
    [undefined, {}],
    [{ house: '', theme: ' ', age: '' }, {}],
    [
      { house: 'a,b', age: '14', lang: 'en' },
      { house: 'a,b', age: 14 },
    ],
    [{ house: ['a', 'b'] }, { house: 'b' }],
    [{ age: '-1' }, {}],
    [{ age: '1e9' }, {}],
    [{ q: 'x'.repeat(200) }, { q: 'x'.repeat(100) }],
    [{ q: { $ne: 1 } }, {}],
  ];
  for (const [query, choice] of choices) {
    it(`reads ${JSON.stringify(query)?.slice(0, 60)}`, () => {
      assert.deepEqual({ ...readChoice(query) }, choice);
    });
  }

  const days: [text: string, day: string | undefined][] = [
    ['2026-11-24', '2026-11-24'],
    ['2026-02-30', undefined],
    ['20261124', undefined],
    ['9999-12-31', undefined],
    ['2026-11-24T00:00', undefined],
  ];
  for (const [text, day] of days) {
    it(`reads the day ${text}`, () => assert.equal(readDay({ from: text }, 'from'), day));
  }

  it('finds nothing in what is no query', () => {
    assert.equal(readValue('lang=en', 'lang'), undefined);
    assert.equal(readValue(null, 'lang'), undefined);
  });
});
