import { expect } from '@open-wc/testing';
import { useLanguage } from '@klocket/core';
import { sampleOccurrence } from '../samples.ts';
import { dayWords } from './day-words.ts';
import { forWhom } from './for-whom.ts';
import { groupByDay } from './group-by-day.ts';

afterEach(() => useLanguage('sv'));

describe('dayWords', () => {
  const cases: [day: string, words: string][] = [
    ['2026-11-24', 'I dag, tisdag 24 november'],
    ['2026-11-25', 'I morgon, onsdag 25 november'],
    ['2026-11-26', 'torsdag, 26 november'],
    ['2027-01-01', 'fredag, 1 januari 2027'],
  ];
  for (const [day, words] of cases) {
    it(`calls ${day} "${words}" on a Tuesday in November`, () => {
      expect(dayWords(day, '2026-11-24', 'sv').join(', ')).to.equal(words);
    });
  }
});

describe('forWhom', () => {
  const cases: [ages: { from?: number; to?: number } | undefined, spoken: string[], sv: string][] =
    [
      [undefined, ['sv'], ''],
      [{ from: 13, to: 25 }, ['sv'], '13–\u206025 år'],
      [{ from: 16 }, ['sv', 'ar'], 'Från 16 år; svenska, arabiska'],
      [{ to: 12 }, ['sv'], 'Till och med 12 år'],
      [{ from: 0, to: 6 }, ['sv'], 'Till och med 6 år'],
    ];
  for (const [ages, spoken, words] of cases) {
    it(`says "${words}"`, () => {
      const said = forWhom(sampleOccurrence(undefined, { ages, spoken }), 'sv');
      expect(said.join('; ')).to.equal(words);
    });
  }

  it('says it in Arabic', async () => {
    await useLanguage('ar');
    const said = forWhom(sampleOccurrence(undefined, { ages: { from: 13, to: 25 } }), 'ar');
    expect(said[0]).to.equal('العمر 13–\u206025');
  });
});

describe('groupByDay', () => {
  it('puts what began earlier and still goes on under the first day', () => {
    const groups = groupByDay(
      [
        sampleOccurrence('2026-11-20'),
        sampleOccurrence('2026-11-24'),
        sampleOccurrence('2026-11-26'),
      ],
      '2026-11-24',
    );
    expect(groups.map(({ day, items }) => [day, items.length])).to.deep.equal([
      ['2026-11-24', 2],
      ['2026-11-26', 1],
    ]);
  });
});
