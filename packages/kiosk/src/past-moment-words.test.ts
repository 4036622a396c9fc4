import { expect } from '@open-wc/testing';
import { pastMomentWords } from './past-moment-words.ts';

describe('a moment that has passed', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  for (const [moment, words] of [
    ['2026-11-23T11:40:00Z', 'måndag 12:40'],
    ['2026-11-20T13:20:00Z', 'fredag 14:20'],
    ['2026-11-17T12:01:00Z', 'tisdag 13:01'],
    ['2026-11-16T13:20:00Z', '16 november 14:20'],
    ['2026-11-02T13:20:00Z', '2 november 14:20'],
  ] as const) {
    it(`is called ${words}, which is no other`, () => {
      const said = pastMomentWords(new Date(moment), {
        now,
        zone: 'Europe/Stockholm',
        language: 'sv',
      });
      expect(said.replace(' kl.', '')).to.equal(words);
    });
  }
});
