import type { Occurrence } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { isOff, statusWords } from './status-words.ts';

type Told = Pick<Occurrence, 'status' | 'previous'>;
const house = { id: 'kunskapens-hus', name: 'Kunskapens hus' };

describe('statusWords', () => {
  const cases: [told: Told, words: string][] = [
    [{ status: 'scheduled' }, ''],
    [{ status: 'cancelled', previous: { house } }, 'Inställt'],
    [{ status: 'postponed' }, 'Uppskjutet'],
    [{ status: 'moved-online', previous: { house } }, 'Flyttat till nätet'],
    [{ status: 'no-meeting' }, 'Ingen träff'],
    [{ status: 'rescheduled', previous: { startTime: '17:00', endTime: '18:00' } }, 'Ny tid'],
    [{ status: 'rescheduled', previous: { endTime: '18:00' } }, 'Ny tid'],
    [{ status: 'rescheduled', previous: { house } }, 'Ny plats'],
    [{ status: 'rescheduled', previous: { day: '2026-11-24', house } }, 'Ny tid · Ny plats'],
    // Another room of the same house is not named among what was before.
    [{ status: 'rescheduled' }, 'Ny plats'],
  ];
  for (const [told, words] of cases) {
    const { status, previous = {} } = told;
    it(`says "${words}" of ${status} with another ${Object.keys(previous).join(', ') || 'nothing'}`, () => {
      expect(statusWords(told)).to.equal(words);
    });
  }
});

describe('isOff', () => {
  it('is what nobody should come to', () => {
    expect(isOff({ status: 'postponed' })).to.equal(true);
    expect(isOff({ status: 'rescheduled' })).to.equal(false);
  });
});
