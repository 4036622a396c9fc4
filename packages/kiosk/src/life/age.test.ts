import { expect } from '@open-wc/testing';
import { freshnessOf, type Ageing, type Freshness } from './age.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

describe('what is shown', () => {
  it('is marked when it is old and hidden when it is too old (K13)', () => {
    const cases: [kind: Ageing, age: number | undefined, freshness: Freshness][] = [
      ['programme', 0, 'fresh'],
      ['programme', 15 * minute, 'fresh'],
      ['programme', 16 * minute, 'old'],
      ['programme', 72 * hour, 'old'],
      ['programme', 14 * day, 'old'],
      ['programme', 15 * day, 'hidden'],
      ['programme', undefined, 'old'],
      ['now', 11 * minute, 'old'],
      ['now', 13 * hour, 'hidden'],
      ['figures', 23 * hour, 'fresh'],
      ['figures', 3 * day, 'old'],
      ['figures', 61 * day, 'hidden'],
      ['stories', 6 * day, 'fresh'],
      ['stories', 8 * day, 'old'],
      ['stories', 181 * day, 'hidden'],
    ];
    for (const [kind, age, freshness] of cases) {
      expect(freshnessOf(kind, age), `${kind}, ${age} s`).to.equal(freshness);
    }
  });

  it('is not called older than it is by a clock that is a little behind', () => {
    expect(freshnessOf('now', -30)).to.equal('fresh');
  });
});
