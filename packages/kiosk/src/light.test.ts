import { expect } from '@open-wc/testing';
import { driftAt, isNight, localTime } from './light.ts';

const nights = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
  weekday === 5 ? { from: '21:00', to: '10:00' } : { from: '18:00', to: '08:00' },
);

describe('the light of a screen', () => {
  const table: [string, boolean, string][] = [
    ['2026-11-23T12:00:00Z', false, 'a Monday at noon'],
    ['2026-11-23T16:59:00Z', false, 'a minute before it closes'],
    ['2026-11-23T17:00:00Z', true, 'when it closes'],
    ['2026-11-24T06:59:00Z', true, 'the next morning'],
    ['2026-11-24T07:00:00Z', false, 'when it opens'],
    ['2026-11-27T19:30:00Z', false, 'a Friday that is open longer'],
    ['2026-11-28T08:30:00Z', true, 'a Saturday that opens later'],
    ['2026-07-06T15:59:00Z', false, 'in summer time'],
    ['2026-07-06T16:00:00Z', true, 'in summer time, when it closes'],
  ];
  for (const [at, expected, words] of table) {
    it(`is ${expected ? 'low' : 'full'}: ${words}`, () => {
      expect(isNight(nights, localTime(new Date(at), 'Europe/Stockholm'))).to.equal(expected);
    });
  }

  it('is full where no nights are told', () => {
    expect(isNight([], { weekday: 1, time: '03:00' })).to.equal(false);
  });

  it('moves the picture a little, and slowly', () => {
    for (let at = 0; at < 40 * 60_000; at += 60_000) {
      const { x, y } = driftAt(at);
      expect(Math.abs(x)).to.be.at.most(0.6);
      expect(Math.abs(y - driftAt(at + 60_000).y)).to.be.at.most(0.2);
    }
  });
});
