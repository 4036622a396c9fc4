import type { VisitDay } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { hourOf, hoursToShow, withPresses } from './visit-day.ts';

const zone = 'Europe/Stockholm';
const day = (hours: VisitDay['houses'][number]['hours']): VisitDay => ({
  day: '2026-11-24',
  houses: [
    { house: 'a', name: 'A', heads: hours.reduce((sum, { heads }) => sum + heads, 0), hours },
    { house: 'b', name: 'B', heads: 0, hours: [] },
  ],
});

describe('the hour of a press', () => {
  const table: [instant: string, day: string, hour: number][] = [
    ['2026-11-24T16:59:59Z', '2026-11-24', 17],
    ['2026-11-24T23:00:00Z', '2026-11-25', 0],
    ['2026-07-01T22:30:00Z', '2026-07-02', 0],
    // The clock is put back: the hour that comes twice is one.
    ['2026-10-25T00:30:00Z', '2026-10-25', 2],
    ['2026-10-25T01:30:00Z', '2026-10-25', 2],
  ];
  for (const [instant, on, hour] of table) {
    it(`${instant} is ${on} ${hour}`, () => {
      expect(hourOf(instant, zone)).to.deep.equal({ day: on, hour });
    });
  }
});

describe('a day with presses on their way', () => {
  const press = (house: string, at: string, heads = 1) => ({
    name: at,
    district: 'd',
    house,
    at,
    heads,
  });

  it('counts them in their house and hour, and leaves other days alone', () => {
    const { houses } = withPresses(
      day([{ hour: 17, heads: 2 }]),
      [
        press('a', '2026-11-24T16:10:00Z'),
        press('a', '2026-11-24T09:10:00Z', 3),
        press('b', '2026-11-24T09:10:00Z'),
        press('a', '2026-11-23T09:10:00Z'),
      ],
      zone,
    );
    expect(houses[0]).to.deep.include({
      heads: 6,
      hours: [
        { hour: 10, heads: 3 },
        { hour: 17, heads: 3 },
      ],
    });
    expect(houses[1]!.heads).to.equal(1);
  });
});

describe('the hours that are shown', () => {
  it('are those a house is usually open, and more where more were counted', () => {
    const shown = (hours: VisitDay['houses'][number]['hours']) => {
      const all = hoursToShow({ hours });
      return [all[0]!.hour, all.at(-1)!.hour, all.length];
    };
    expect(shown([])).to.deep.equal([9, 18, 10]);
    expect(shown([{ hour: 21, heads: 4 }])).to.deep.equal([9, 21, 13]);
    expect(shown([{ hour: 6, heads: 1 }])).to.deep.equal([6, 18, 13]);
    expect(shown([{ hour: 3, heads: 0 }])).to.deep.equal([9, 18, 10]);
  });
});
