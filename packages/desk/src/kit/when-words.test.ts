import { expect } from '@open-wc/testing';
import { whenWords } from './when-words.ts';

const evening = {
  day: '2026-11-24',
  startTime: '17:00',
  endDay: '2026-11-24',
  endTime: '19:00',
};

describe('when something takes place, in words', () => {
  const cases: [claim: string, change: object, expected: string][] = [
    ['an evening', {}, 'tis 24 nov. 17:00–19:00'],
    [
      'of another year',
      { day: '2020-11-26', endDay: '2020-11-26' },
      'tors 26 nov. 2020 17:00–19:00',
    ],
    ['past midnight', { endDay: '2026-11-25', endTime: '01:00' }, 'tis 24 nov. 17:00–01:00'],
    ['until midnight', { endDay: '2026-11-25', endTime: '00:00' }, 'tis 24 nov. 17:00–00:00'],
    [
      'over some days',
      { endDay: '2026-11-25', endTime: '18:00' },
      'tis 24 nov. 17:00 – ons 25 nov. 18:00',
    ],
    [
      'a whole day',
      { startTime: '00:00', endDay: '2026-11-25', endTime: '00:00', allDay: true },
      'tis 24 nov. hela dagen',
    ],
    [
      'whole days',
      { startTime: '00:00', endDay: '2026-11-26', endTime: '00:00', allDay: true },
      'tis 24 nov. – ons 25 nov.',
    ],
  ];
  for (const [claim, change, expected] of cases) {
    it(claim, () => expect(whenWords({ ...evening, ...change }, 'sv', '2026')).to.equal(expected));
  }
});
