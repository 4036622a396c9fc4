import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changedState,
  intendedState,
  type Change,
  type OccurrenceState,
} from './occurrence-change.ts';

const zone = 'Europe/Stockholm';
const plan = {
  duration_minutes: 60,
  all_day: 0,
  house_id: 'kunskapens-hus',
  room_id: 'studio',
  address: null,
  online_url: null,
};
const intended = intendedState('2026-11-24T17:00', plan, zone);

const after = (...changes: Change[]) =>
  changes.reduce(
    (state, change) => changedState(state, intended, change, { zone, allDay: false }),
    intended,
  );

const told = (state: OccurrenceState) => ({
  status: state.status,
  at: `${state.starts_on} ${state.start_time}–${state.end_time}`,
  where: state.house_id ?? state.address ?? (state.online_url ? 'online' : 'nowhere'),
  previous: state.previous_json && JSON.parse(state.previous_json),
});

describe('changing one occurrence', () => {
  it('cancels it, and gives the reason', () => {
    const state = after({ status: 'cancelled', reason: { sv: 'Ledaren är sjuk.' } });
    assert.deepEqual(told(state), {
      status: 'cancelled',
      at: '2026-11-24 17:00–18:00',
      where: 'kunskapens-hus',
      previous: null,
    });
    assert.equal(state.reason_json, '{"sv":"Ledaren är sjuk."}');
  });

  it('takes another time to mean rescheduled, and remembers the first', () => {
    assert.deepEqual(told(after({ startsLocal: '2026-11-24T18:00' })), {
      status: 'rescheduled',
      at: '2026-11-24 18:00–19:00',
      where: 'kunskapens-hus',
      previous: { startTime: '17:00', endTime: '18:00', startsAt: '2026-11-24T16:00:00Z' },
    });
  });

  it('names only what differs', () => {
    const longer = after({ durationMinutes: 90 });
    assert.deepEqual(told(longer).previous, { endTime: '18:00' });
    const nextDay = after({ startsLocal: '2026-11-25T17:00' });
    assert.deepEqual(told(nextDay).previous, {
      day: '2026-11-24',
      startsAt: '2026-11-24T16:00:00Z',
    });
  });

  it('keeps remembering what was first intended, however often it moves', () => {
    const twice = after({ startsLocal: '2026-11-25T17:00' }, { startsLocal: '2026-11-26T19:00' });
    assert.deepEqual(told(twice).previous, {
      day: '2026-11-24',
      startTime: '17:00',
      endTime: '18:00',
      startsAt: '2026-11-24T16:00:00Z',
    });
    const back = after({ startsLocal: '2026-11-25T17:00' }, { startsLocal: '2026-11-24T17:00' });
    assert.equal(told(back).previous, null);
  });

  it('another house takes the old room away', () => {
    const state = after({ house: 'idrottens-hus' });
    assert.equal(state.room_id, null);
    assert.deepEqual(told(state), {
      status: 'rescheduled',
      at: '2026-11-24 17:00–18:00',
      where: 'idrottens-hus',
      previous: { houseId: 'kunskapens-hus' },
    });
  });

  it('an address takes the old house away', () => {
    const state = after({ address: 'Vid fotbollsplanen' });
    assert.deepEqual(told(state).where, 'Vid fotbollsplanen');
    assert.deepEqual(told(state).previous, { houseId: 'kunskapens-hus' });
  });

  it('another room is the same plan', () => {
    const state = after({ room: 'kok' });
    assert.equal(state.status, 'scheduled');
    assert.equal(state.room_id, 'kok');
  });

  it('moves online out of the house, and back into it', () => {
    const online = after({ onlineUrl: 'https://mote.example/1' });
    assert.deepEqual(told(online), {
      status: 'moved-online',
      at: '2026-11-24 17:00–18:00',
      where: 'online',
      previous: { houseId: 'kunskapens-hus' },
    });
    const back = after(
      { status: 'moved-online' },
      { status: 'rescheduled', startsLocal: '2026-11-25T17:00' },
    );
    assert.equal(told(back).where, 'kunskapens-hus');
    assert.equal(back.room_id, 'studio');
  });

  it('does not cancel in vain: what was cancelled may move online', () => {
    assert.equal(after({ status: 'cancelled' }, { status: 'moved-online' }).status, 'moved-online');
  });

  it('forgets a reason when it no longer explains what is', () => {
    const reason = { sv: 'Ledaren är sjuk.' };
    assert.equal(after({ status: 'postponed', reason }, { status: 'cancelled' }).reason_json, null);
    assert.notEqual(
      after({ status: 'cancelled', reason }, { status: 'cancelled' }).reason_json,
      null,
    );
  });

  it('refuses what may not follow', () => {
    assert.throws(() => after({ status: 'cancelled' }, { status: 'scheduled' }), {
      code: 'status-cannot-follow',
      params: { from: 'cancelled', to: 'scheduled' },
    });
    assert.throws(() => after({ startsLocal: '2026-02-30T17:00' }), { code: 'start-invalid' });
  });
});
