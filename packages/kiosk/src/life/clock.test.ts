import { expect } from '@open-wc/testing';
import { dayIn, TrueClock, type Hands } from './clock.ts';

const noon = Date.parse('2026-11-23T12:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

describe('the clock of a screen', () => {
  it('goes by the server, whatever becomes of the clock of the box', () => {
    const turns: [what: string, turn: number][] = [
      ['nothing', 0],
      ['back to 1970', -noon],
      ['an hour back', -hour],
      ['a year ahead', 365 * 24 * hour],
    ];
    for (const [what, turn] of turns) {
      const { hands, clock } = start();
      clock.hear(noon);
      hands.turn(turn);
      hands.pass(10 * minute);
      expect(clock.now(), what).to.equal(noon + 10 * minute);
      expect(clock.isKnown, what).to.equal(true);
    }
  });

  it('believes a box that starts without a network, unless its clock cannot be right', () => {
    const last = noon;
    const starts: [what: string, wall: number, isKnown: boolean][] = [
      ['at once', noon + 1000, true],
      ['after three days', noon + 72 * hour, true],
      ['after a summer', noon + 90 * 24 * hour, true],
      ['a rounded second before', noon - 900, true],
      ['in 1970', 3 * hour, false],
      ['an hour before it was last heard of', noon - hour, false],
      ['in ten years', noon + 3650 * 24 * hour, false],
    ];
    for (const [what, wall, isKnown] of starts) {
      const { clock, hands } = start({ wall, last });
      expect(clock.isKnown, what).to.equal(isKnown);
      hands.pass(5 * minute);
      // What it shows is never before what it has already shown.
      expect(clock.now(), what).to.equal((isKnown ? wall : last) + 5 * minute);
    }
  });

  it('is right again with the first answer', () => {
    const { clock, hands } = start({ wall: 3 * hour, last: noon });
    clock.hear(noon + 72 * hour);
    hands.pass(minute);
    expect(clock.now()).to.equal(noon + 72 * hour + minute);
    expect(clock.isKnown).to.equal(true);
  });

  it('does not listen to nonsense', () => {
    const { clock } = start();
    clock.hear(noon);
    for (const said of [NaN, 0, -5, Infinity]) clock.hear(said);
    expect(clock.now()).to.equal(noon);
  });

  it('knows nothing on its first day with a box that was just unpacked', () => {
    expect(start({ wall: 3 * hour }).clock.isKnown).to.equal(false);
    expect(start({ wall: noon }).clock.isKnown).to.equal(true);
  });
});

describe('days', () => {
  const zone = 'Europe/Stockholm';

  it('begin at midnight of the district, through both clock changes', () => {
    const midnights: [before: string, after: string][] = [
      ['2026-11-23T23:59:59.999+01:00', '2026-11-24T00:00:00+01:00'],
      ['2026-12-31T23:59:59.999+01:00', '2027-01-01T00:00:00+01:00'],
      // The day on which the clock goes forward has 23 hours, and the one on which it goes back 25.
      ['2026-03-28T23:59:59.999+01:00', '2026-03-29T00:00:00+01:00'],
      ['2026-03-29T23:59:59.999+02:00', '2026-03-30T00:00:00+02:00'],
      ['2026-10-24T23:59:59.999+02:00', '2026-10-25T00:00:00+02:00'],
      ['2026-10-25T23:59:59.999+01:00', '2026-10-26T00:00:00+01:00'],
    ];
    for (const [before, after] of midnights) {
      expect(dayIn(zone, Date.parse(before)), before).to.equal(before.slice(0, 10));
      expect(dayIn(zone, Date.parse(after)), after).to.equal(after.slice(0, 10));
    }
  });

  it('are those of the district and not of the box', () => {
    const late = Date.parse('2026-11-23T23:30:00Z');
    expect(dayIn(zone, late)).to.equal('2026-11-24');
    expect(dayIn('America/New_York', late)).to.equal('2026-11-23');
  });
});

/** A clock of a box that says `wall` when it starts, and knows that the server last said `last`. */
function start({ wall = noon, last = 0 } = {}) {
  let steady = 5000;
  const hands: Hands & { turn(by: number): void; pass(ms: number): void } = {
    wall: () => wall,
    steady: () => steady,
    turn: (by) => void (wall += by),
    pass: (ms) => {
      wall += ms;
      steady += ms;
    },
  };
  return { hands, clock: new TrueClock(last, hands) };
}
