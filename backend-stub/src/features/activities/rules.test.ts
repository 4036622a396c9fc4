import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrenceStatuses, type OccurrenceStatus } from '@klocket/contract';
import { findClashes, mayFollow, type Booking } from './rules.ts';

describe('what may follow what', () => {
  const allowed: Record<OccurrenceStatus, OccurrenceStatus[]> = {
    scheduled: ['cancelled', 'postponed', 'rescheduled', 'moved-online', 'no-meeting'],
    cancelled: ['rescheduled', 'moved-online'],
    postponed: ['cancelled', 'rescheduled', 'moved-online'],
    rescheduled: ['cancelled', 'postponed', 'moved-online'],
    'moved-online': ['cancelled', 'postponed', 'rescheduled'],
    'no-meeting': ['rescheduled', 'moved-online'],
  };
  for (const from of occurrenceStatuses) {
    it(`${from} may become ${allowed[from].join(', ')}`, () => {
      const possible = occurrenceStatuses.filter((to) => to !== from && mayFollow(from, to));
      assert.deepEqual(possible.toSorted(), allowed[from].toSorted());
      assert.ok(mayFollow(from, from));
    });
  }
});

describe('two activities in one room', () => {
  const booking = (activity: string, from: number, to: number, room = 'studio'): Booking => ({
    id: `${activity}-${from}`,
    activity_id: activity,
    house_id: 'kunskapens-hus',
    room_id: room,
    starts_at: `2026-11-24T${from}:00:00Z`,
    ends_at: `2026-11-24T${to}:00:00Z`,
  });
  const cases: [what: string, bookings: Booking[], clashes: string[]][] = [
    ['after one another', [booking('a', 10, 12), booking('b', 12, 14)], []],
    ['overlapping', [booking('b', 11, 14), booking('a', 10, 12)], ['a-10 b-11']],
    ['in two rooms', [booking('a', 10, 12), booking('b', 11, 14, 'kitchen')], []],
    ['one within another', [booking('a', 10, 18), booking('b', 12, 13)], ['a-10 b-12']],
    ['of the same activity', [booking('a', 10, 12), booking('a', 11, 14)], []],
    [
      'three at once',
      [booking('a', 10, 18), booking('b', 12, 13), booking('c', 12, 14)],
      ['a-10 b-12', 'a-10 c-12', 'b-12 c-12'],
    ],
    [
      'a long one and two later ones',
      [booking('a', 10, 18), booking('b', 11, 12), booking('c', 13, 14)],
      ['a-10 b-11', 'a-10 c-13'],
    ],
  ];
  for (const [what, bookings, clashes] of cases) {
    it(`${what}: ${clashes.length === 0 ? 'no clash' : clashes.join(', ')}`, () => {
      const found = findClashes(bookings).map(([a, b]) => `${a.id} ${b.id}`);
      assert.deepEqual(found, clashes);
    });
  }
});
