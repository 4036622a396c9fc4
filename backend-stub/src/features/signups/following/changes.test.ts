import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesSince, type MeetingState } from './changes.ts';

const at = '2026-11-24T12:00:00Z';
const evening: MeetingState = {
  startsAt: '2026-12-01T16:00:00Z',
  endsAt: '2026-12-01T18:00:00Z',
  status: 'scheduled',
  where: 'kunskapens-hus|||',
};
const past = { ...evening, startsAt: '2026-11-01T16:00:00Z', endsAt: '2026-11-01T18:00:00Z' };

const cases: [string, MeetingState, MeetingState | undefined, string | undefined][] = [
  ['the same', evening, evening, undefined],
  ['another hour', evening, { ...evening, startsAt: '2026-12-01T17:00:00Z' }, 'changed'],
  ['another house', evening, { ...evening, where: 'idrottens-hus|||' }, 'changed'],
  ['cancelled', evening, { ...evening, status: 'cancelled' }, 'cancelled'],
  ['postponed', evening, { ...evening, status: 'postponed' }, 'cancelled'],
  ['taken away', evening, undefined, 'cancelled'],
  ['on again', { ...evening, status: 'cancelled' }, evening, 'changed'],
  ['cancelled, as was told', { ...evening, status: 'cancelled' }, undefined, undefined],
  ['another word for the same', evening, { ...evening, status: 'rescheduled' }, undefined],
  ['over long ago', past, { ...past, where: 'idrottens-hus|||' }, undefined],
  ['moved to a day to come', past, evening, 'changed'],
];

describe('a change that people are told of', () => {
  for (const [what, before, now, kind] of cases) {
    it(`${what}: ${kind ?? 'nothing'}`, () => {
      const [change] = changesSince({ a: before }, now ? { a: now } : {}, at);
      assert.equal(change?.kind, kind);
    });
  }

  it('what was added is none', () => {
    assert.deepEqual(changesSince({ a: evening }, { a: evening, b: evening }, at), []);
  });
});
