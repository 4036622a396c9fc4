import { expect } from '@open-wc/testing';
import { useLanguage } from '@klocket/core';
import type { Repeats } from '@klocket/contract';
import { repeatsWords } from './repeats-words.ts';

const today = '2026-11-24';
const evening = { startTime: '17:00', endTime: '19:00' };
const half = { startTime: '17:30', endTime: '19:00' };
const weekly = (weekdays: number[], interval = 1, until?: string): Repeats => ({
  frequency: 'weekly',
  interval,
  weekdays,
  until,
});
const every = (frequency: Repeats['frequency'], interval = 1): Repeats => ({
  frequency,
  interval,
  weekdays: [],
});

const sayings: Record<string, [Repeats, typeof evening | undefined, string][]> = {
  sv: [
    [weekly([2], 1, '2026-12-15'), evening, 'varje tisdag 17–\u206019 till 15 december'],
    [weekly([2, 4]), half, 'varje tisdag och torsdag 17:30–\u206019:00'],
    [weekly([1, 2, 3, 4, 5]), undefined, 'måndag till fredag'],
    [weekly([1, 2, 3, 4, 5, 6, 7]), undefined, 'varje dag'],
    [weekly([2], 2), undefined, 'varannan tisdag'],
    [weekly([3], 3), undefined, 'var 3:e vecka på onsdag'],
    [weekly([]), undefined, 'varje vecka'],
    [every('daily', 2), undefined, 'varannan dag'],
    [every('monthly'), undefined, 'varje månad'],
    [every('monthly', 3), undefined, 'var 3:e månad'],
    [every('yearly', 2), undefined, 'vartannat år'],
    [weekly([2], 1, '2027-05-25'), evening, 'varje tisdag 17–\u206019 till 25 maj 2027'],
  ],
  en: [
    [weekly([2], 1, '2026-12-15'), evening, 'every Tuesday 17:00–\u206019:00 until 15 December'],
    [weekly([2, 4]), undefined, 'every Tuesday and Thursday'],
    [weekly([1, 2, 3, 4, 5]), undefined, 'Monday to Friday'],
    [weekly([2], 2), undefined, 'every other Tuesday'],
    [every('monthly', 3), undefined, 'every 3 months'],
  ],
  ar: [
    [
      weekly([2], 1, '2026-12-15'),
      evening,
      'كل أسبوع يوم الثلاثاء 17:00–\u206019:00 حتى 15 ديسمبر',
    ],
    [weekly([2], 2), undefined, 'كل أسبوعين يوم الثلاثاء'],
    [every('daily'), undefined, 'كل يوم'],
  ],
};

describe('how an activity recurs, in words', () => {
  afterEach(() => useLanguage('sv'));

  for (const [lang, rows] of Object.entries(sayings)) {
    for (const [repeats, times, words] of rows) {
      it(`says “${words}”`, async () => {
        await useLanguage(lang);
        expect(repeatsWords(repeats, today, lang, times)).to.equal(words);
      });
    }
  }
});
