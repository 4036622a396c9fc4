import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivitySource } from '@klocket/contract';
import { combine } from './combine.ts';
import { context, readOne } from './testing.ts';

/** What an event comes to where an activity is known already. */
const after = (lines: string[], known: ActivitySource) =>
  combine({ kind: 'partial', place: 'line 1', source: readOne(lines) }, known, context)!;

const single: ActivitySource = {
  id: 'laxhjalp',
  uid: 'laxhjalp@partner.example',
  texts: { sv: { title: 'Läxhjälp' } },
  startsLocal: '2026-11-24T17:00',
  durationMinutes: 120,
  house: 'kunskapens-hus',
};
const weekly = [
  'DTSTART;TZID=Europe/Stockholm:20261124T170000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=3',
];

describe('a calendar event that is known already', () => {
  it('keeps our summary, and takes a new description', () => {
    const known = { ...single, texts: { sv: { title: 'Läxhjälp', summary: 'Med fika' } } };
    assert.deepEqual(after(['DESCRIPTION:Med fika'], known).texts.sv, {
      title: 'Läxhjälp',
      summary: 'Med fika',
    });
    assert.deepEqual(after(['DESCRIPTION:Ta med böcker'], known).texts.sv, {
      title: 'Läxhjälp',
      summary: 'Med fika',
      description: 'Ta med böcker',
    });
  });

  it('keeps the place where the calendar names none', () => {
    assert.equal(after([], single).house, 'kunskapens-hus');
    assert.equal(after(['LOCATION:Torget'], single).house, undefined);
    assert.equal(after(['LOCATION:Torget'], single).address, 'Torget');
  });

  it('keeps translations of a reason, and "no meeting", while the calendar says no more', () => {
    const reason = { sv: 'Lov', en: 'Holiday' };
    const change = { recurrenceId: '2026-11-24T17:00', status: 'no-meeting' as const, reason };
    const known = { ...single, changes: [change] };
    assert.deepEqual(after(['STATUS:CANCELLED', 'COMMENT:Lov'], known).changes, [change]);
    assert.deepEqual(after(['STATUS:CANCELLED', 'COMMENT:Sjukdom'], known).changes![0]!.reason, {
      sv: 'Sjukdom',
    });
  });

  it('that we moved, told as it stands now, is still the one we moved', () => {
    const moved = {
      recurrenceId: '2026-11-24T17:00',
      startsLocal: '2026-11-25T18:00',
      address: 'Torget',
      status: 'rescheduled' as const,
    };
    const known = { ...single, changes: [moved] };
    const told = [
      'DTSTART;TZID=Europe/Stockholm:20261125T180000',
      'DURATION:PT2H',
      'LOCATION:Torget',
    ];
    const same = after(told, known);
    assert.equal(same.startsLocal, single.startsLocal);
    assert.equal(same.house, single.house);
    assert.deepEqual(same.changes, [moved]);
    const off = after([...told, 'STATUS:CANCELLED'], known);
    assert.deepEqual(off.changes, [{ ...moved, status: 'cancelled' }]);
  });

  it('follows the calendar to another time and rule', () => {
    const source = after(
      [...weekly.with(0, 'DTSTART;TZID=Europe/Stockholm:20261126T170000')],
      single,
    );
    assert.equal(source.startsLocal, '2026-11-26T17:00');
    assert.deepEqual(source.recurrence, ['RRULE:FREQ=WEEKLY;COUNT=3']);
    assert.equal(after([], { ...single, recurrence: ['RRULE:FREQ=WEEKLY'] }).recurrence, undefined);
  });
});
