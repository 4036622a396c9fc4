import { expect } from '@open-wc/testing';
import type { Occurrence, OccurrenceList } from '@klocket/contract';
import { carve, holds } from './carve.ts';

const path = 'https://klocket.example/api/v1/districts/klockaretorpet/occurrences';
const of = (query: string) => new URL(`${path}?${query}`);

describe('a list that was kept', () => {
  it('answers for the days it holds, and for nothing that it may not hold', () => {
    const wide = of('from=2026-11-23&lang=sv&limit=500&to=2026-12-07');
    const questions: [query: string, isHeld: boolean][] = [
      ['from=2026-11-24&to=2026-11-24&lang=sv', true],
      ['from=2026-11-24&to=2026-11-30&lang=sv&house=kunskapens-hus&limit=10', true],
      ['from=2026-12-07&lang=sv', true],
      ['from=2026-12-08&to=2026-12-08&lang=sv', false],
      ['from=2026-11-22&to=2026-11-22&lang=sv', false],
      ['from=2026-11-24&to=2026-11-24&lang=ar', false],
      ['from=2026-11-24&to=2026-11-24&lang=sv&theme=sport', false],
      ['from=2026-11-24&to=2026-11-24&lang=sv&q=bok', false],
      ['from=2026-11-24&to=2026-12-30&lang=sv&activity=podden', true],
      ['to=2026-11-24&lang=sv', false],
    ];
    for (const [query, isHeld] of questions) expect(holds(wide, of(query)), query).to.equal(isHeld);
  });

  it('answers for nothing when it was narrowed itself, or is of another district', () => {
    const asked = of('from=2026-11-24&to=2026-11-24&lang=sv');
    for (const more of ['house=fritidsbanken', 'theme=sport', 'q=bok', 'cursor=2']) {
      expect(holds(of(`from=2026-11-23&to=2026-12-07&lang=sv&${more}`), asked), more).to.equal(
        false,
      );
    }
    const elsewhere = new URL(asked.href.replace('klockaretorpet', 'vilbergen'));
    expect(holds(of('from=2026-11-23&to=2026-12-07&lang=sv'), elsewhere)).to.equal(false);
  });

  it('answers a question that was narrowed like itself', () => {
    const wide = of('from=2026-11-23&to=2026-12-07&lang=sv&house=fritidsbanken&theme=sport');
    const questions: [query: string, isHeld: boolean][] = [
      ['house=fritidsbanken&theme=sport', true],
      ['house=fritidsbanken&theme=sport&activity=podden', true],
      ['house=fritidsbanken&theme=kultur', false],
      ['house=fritidsbanken', false],
      ['theme=sport', false],
    ];
    for (const [query, isHeld] of questions) {
      const asked = of(`from=2026-11-24&to=2026-11-24&lang=sv&${query}`);
      expect(holds(wide, asked), query).to.equal(isHeld);
    }
  });

  it('gives the days, houses and number that were asked for, in their order', () => {
    const list: OccurrenceList = {
      from: '2026-11-23',
      to: '2026-12-07',
      today: '2026-11-23',
      items: [
        item('a', '2026-11-23'),
        item('b', '2026-11-23', '2026-11-24'),
        item('c', '2026-11-24', '2026-11-24', 'fritidsbanken'),
        item('d', '2026-11-24'),
        item('e', '2026-11-25'),
      ],
    };
    const questions: [query: string, ids: string][] = [
      ['from=2026-11-24&to=2026-11-24', 'bcd'],
      ['from=2026-11-24', 'bcde'],
      ['from=2026-11-24&to=2026-11-24&house=kunskapens-hus', 'bd'],
      ['from=2026-11-24&house=kunskapens-hus,fritidsbanken', 'bcde'],
      ['from=2026-11-24&limit=2', 'bc'],
      ['from=2026-11-23&activity=about-d', 'd'],
      ['from=2026-11-30&to=2026-11-30', ''],
    ];
    for (const [query, ids] of questions) {
      const { items } = carve(list, of(query));
      expect(items.map(({ id }) => id).join(''), query).to.equal(ids);
    }
  });
});

const item = (id: string, day: string, endDay = day, house = 'kunskapens-hus') =>
  ({ id, activityId: `about-${id}`, day, endDay, house: { id: house, name: house } }) as Occurrence;
