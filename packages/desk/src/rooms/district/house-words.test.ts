import type { HouseSource } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { hoursOnOneLine } from './house-words.ts';

describe('opening hours on one line', () => {
  const cases: [claim: string, hours: [number, string, string][], expected: string][] = [
    ['are nothing where there are none', [], ''],
    ['are said for one day', [[2, '09:00', '19:30']], 'tis 9–19.30'],
    [
      'are said together for days alike',
      [
        [1, '09:00', '17:00'],
        [2, '09:00', '17:00'],
        [3, '09:00', '17:00'],
        [5, '09:00', '17:00'],
      ],
      'mån–ons 9–17, fre 9–17',
    ],
    [
      'are said twice for a day with a pause',
      [
        [1, '09:00', '12:00'],
        [1, '13:00', '17:00'],
      ],
      'mån 9–12, mån 13–17',
    ],
  ];
  for (const [claim, hours, expected] of cases) {
    it(claim, () => {
      const house = {
        hours: hours.map(([weekday, opens, closes]) => ({ weekday, opens, closes })),
      } as HouseSource;
      expect(hoursOnOneLine(house, 'sv')).to.equal(expected);
    });
  }
});
