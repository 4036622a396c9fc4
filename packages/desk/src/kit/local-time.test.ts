import { expect } from '@open-wc/testing';
import { toInstant, toLocal } from './local-time.ts';

describe('a clock reading in a zone', () => {
  for (const [local, zone, instant] of [
    ['2026-12-01T08:00', 'Europe/Stockholm', '2026-12-01T07:00:00.000Z'],
    ['2026-07-01T00:00', 'Europe/Stockholm', '2026-06-30T22:00:00.000Z'],
    // The nights on which the clock is put on, and put back.
    ['2026-03-29T00:00', 'Europe/Stockholm', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Stockholm', '2026-03-29T01:30:00.000Z'],
    ['2026-10-26T00:00', 'Europe/Stockholm', '2026-10-25T23:00:00.000Z'],
    ['2026-09-27T00:00', 'Pacific/Auckland', '2026-09-26T12:00:00.000Z'],
  ] as const) {
    it(`is an instant, there and back: ${local} in ${zone}`, () => {
      expect(toInstant(local, zone)).to.equal(instant);
      expect(toLocal(instant, zone)).to.equal(local);
    });
  }
});
