import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldQuery, foldText } from './fold.ts';

const finds = (query: string, text: string) =>
  foldQuery(query).every((word) => foldText(text).includes(word));

describe('searching in folded words', () => {
  const cases: [query: string, text: string, found: boolean][] = [
    ['läxhjälp', 'Läxhjälp på torsdag', true],
    ['LÄXHJÄLP', 'Läxhjälp på torsdag', true],
    ['laxhjalp', 'Läxhjälp på torsdag', true],
    ['lax', 'Läxhjälp', true],
    ['hål', 'En hal väg', false],
    ['hal', 'Ett hål i vägen', true],
    ['torsdag läx', 'Läxhjälp på torsdag', true],
    ['fredag läx', 'Läxhjälp på torsdag', false],
    ['la\u0308x', 'Läxhjälp', true],
    ['cafe', 'Språkcafé', true],
    ['café', 'Språkcafé', true],
    ['strasse', 'Straße', true],
    ['kobenhavn', 'København', true],
    ['2026', 'Våren 2026!', true],
    ['100%', '100 procent', true],
    ['ا', 'أسرة', true],
    ['اسرة', 'أُسْرَة', true],
    ['أسره', 'اسرة', true],
    ['على', 'علي', true],
    ['مساعدة', 'مُسَاعَدَةٌ في الواجبات', true],
    ['مسـاعدة', 'مساعدة', true],
  ];
  for (const [query, text, found] of cases) {
    it(`${found ? 'finds' : 'does not find'} «${text}» by «${query}»`, () => {
      assert.equal(finds(query, text), found);
    });
  }

  it('looks for few words, however many are asked for', () => {
    assert.deepEqual(foldQuery('läx läxhjälp hjälp läxhjälp fika'), ['läxhjälp', 'fika']);
    const all = Array.from({ length: 100 }, (_, index) => `ord${1000 + index}`);
    assert.equal(foldQuery(all.join(' ')).length, 10);
    assert.equal(foldQuery('\ufdfa'.repeat(100)).length, 3);
  });

  it('leaves nothing that `like` would read as a pattern', () => {
    assert.deepEqual(foldQuery("%_\\ 50% o'clock"), ['50', 'clock']);
  });
});
