import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeSeats, heldUntil, politeTime } from './rules.ts';

const instant = (at: string) => Temporal.Instant.from(at);

describe('a mail about a seat', () => {
  const times: [string, string][] = [
    ['2026-11-24T07:59:59+01:00', '2026-11-24T08:00+01:00'],
    ['2026-11-24T08:00+01:00', '2026-11-24T08:00+01:00'],
    ['2026-11-24T20:59:59+01:00', '2026-11-24T20:59:59+01:00'],
    ['2026-11-24T21:00+01:00', '2026-11-25T08:00+01:00'],
    ['2026-11-25T00:00+01:00', '2026-11-25T08:00+01:00'],
    // The night the clock is put forward, and the one it is put back.
    ['2026-03-28T23:00+01:00', '2026-03-29T08:00+02:00'],
    ['2026-10-24T23:00+02:00', '2026-10-25T08:00+01:00'],
  ];
  for (const [at, sent] of times) {
    it(`made at ${at} goes at ${sent}`, () => {
      const polite = politeTime(instant(at), 'Europe/Stockholm');
      assert.equal(polite.toString(), instant(sent).toString());
    });
  }
});

describe('a seat that nobody could be told of', () => {
  const now = '2026-11-24T12:00+01:00';
  const holds: [string, string | undefined][] = [
    ['2026-12-24T12:00+01:00', '2026-11-26T12:00+01:00'],
    ['2026-11-26T15:00+01:00', '2026-11-26T12:00+01:00'],
    ['2026-11-26T14:59+01:00', '2026-11-26T11:59+01:00'],
    ['2026-11-24T15:01+01:00', '2026-11-24T12:01+01:00'],
    ['2026-11-24T15:00+01:00', undefined],
  ];
  for (const [starts, until] of holds) {
    it(`for what starts ${starts} is held until ${until ?? 'nothing: it is too late'}`, () => {
      const held = heldUntil(instant(now), instant(starts));
      assert.equal(held?.toString(), until && instant(until).toString());
    });
  }
});

describe('free seats', () => {
  const counts: [Parameters<typeof freeSeats>[0], number | undefined, number | undefined][] = [
    [{ capacity: null, reserved: 0, seats_taken: 9, desk_taken: 0 }, undefined, undefined],
    [{ capacity: 10, reserved: 0, seats_taken: 4, desk_taken: 0 }, 6, 6],
    [{ capacity: 10, reserved: 3, seats_taken: 4, desk_taken: 0 }, 3, 6],
    [{ capacity: 10, reserved: 3, seats_taken: 4, desk_taken: 2 }, 5, 6],
    [{ capacity: 10, reserved: 3, seats_taken: 9, desk_taken: 5 }, 1, 1],
    [{ capacity: 2, reserved: 0, seats_taken: 4, desk_taken: 0 }, 0, 0],
  ];
  for (const [count, visitors, desk] of counts) {
    const { capacity, reserved, seats_taken, desk_taken } = count;
    const said = `${capacity}, ${reserved} reserved, ${seats_taken} taken, ${desk_taken} by the desk`;
    it(`of ${said}: ${visitors} for visitors, ${desk} for the desk`, () =>
      assert.deepEqual([freeSeats(count), freeSeats(count, true)], [visitors, desk]));
  }
});
