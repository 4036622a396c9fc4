import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOfDay, firstToCome } from './valid-until.ts';

const zone = 'Europe/Stockholm';
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

describe('endOfDay', () => {
  const table: [now: string, end: string][] = [
    ['2026-11-24T12:00:00Z', '2026-11-24T23:00:00.000Z'],
    ['2026-11-24T23:00:00Z', '2026-11-25T23:00:00.000Z'],
    ['2026-03-29T00:30:00Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25T23:00:00.000Z'],
  ];
  for (const [now, end] of table) {
    it(`is ${end} at ${now}`, () =>
      assert.equal(iso(endOfDay(zone, Temporal.Instant.from(now))), end));
  }
});

describe('firstToCome', () => {
  const now = Temporal.Instant.from('2026-11-24T12:00:00Z');
  const table: [instants: (string | undefined)[], first: string][] = [
    [[], '2026-11-24T23:00:00.000Z'],
    [['2026-11-24T17:00:00+01:00', '2026-11-24T19:00:00+01:00'], '2026-11-24T16:00:00.000Z'],
    [['2026-11-24T11:00:00Z', undefined, 'nonsense'], '2026-11-24T23:00:00.000Z'],
    [['2026-11-30T11:00:00Z'], '2026-11-24T23:00:00.000Z'],
  ];
  for (const [instants, first] of table) {
    it(`is ${first} among ${instants.length}: ${instants.join(', ')}`, () =>
      assert.equal(iso(firstToCome(zone, now, instants)), first));
  }
});
