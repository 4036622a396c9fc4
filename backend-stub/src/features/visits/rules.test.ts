import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hourOf, readInstant, whyNotAt } from './rules.ts';

const zone = 'Europe/Stockholm';
const now = Temporal.Instant.from('2026-11-24T15:15:00Z');

describe('the hour somebody came', () => {
  const hours: [at: string, day: string, hour: number, why: string][] = [
    ['2026-11-24T15:15:00Z', '2026-11-24', 16, 'the clock of the district, in winter'],
    ['2026-07-01T15:15:00Z', '2026-07-01', 17, 'the clock of the district, in summer'],
    ['2026-11-24T23:30:00Z', '2026-11-25', 0, 'past midnight there'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 1, 'before the clock is put forward'],
    ['2026-03-29T01:00:00Z', '2026-03-29', 3, 'after it: there is no hour 2'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 2, 'before the clock is put back'],
    ['2026-10-25T01:30:00Z', '2026-10-25', 2, 'after it: the hour that comes twice is one'],
    ['2026-10-25T02:30:00Z', '2026-10-25', 3, 'and the next one is the next'],
  ];
  for (const [at, day, hour, why] of hours) {
    it(`${at} is ${day} ${hour}: ${why}`, () =>
      assert.deepEqual(hourOf(Temporal.Instant.from(at), zone), { day, hour }));
  }
});

describe('when somebody can have come', () => {
  const instants: [at: string, why: string | undefined][] = [
    ['2026-11-24T15:15:00Z', undefined],
    ['2026-11-24T15:20:00Z', undefined],
    ['2026-11-24T15:20:01Z', 'in-future'],
    ['9999-12-31T23:59:59Z', 'in-future'],
    ['2026-11-17T15:15:00Z', undefined],
    ['2026-11-17T15:14:59Z', 'too-long-ago'],
    ['0001-01-01T00:00:00Z', 'too-long-ago'],
  ];
  for (const [at, why] of instants) {
    it(`${at}: ${why ?? 'yes'}`, () => assert.equal(whyNotAt(Temporal.Instant.from(at), now), why));
  }

  it('is no instant that only looks like one', () => {
    assert.equal(readInstant('2026-11-24T15:15:00.1234567890123Z'), undefined);
    assert.equal(readInstant('2026-02-30T15:15:00Z'), undefined);
    assert.equal(readInstant(''), undefined);
  });
});
