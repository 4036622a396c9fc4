import type { Occurrence } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { placeWords, timeWords } from './occurrence-words.ts';
import { sampleOccurrence } from './samples.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';

describe('where and when something is, on a screen', () => {
  const places: [change: Partial<Occurrence>, words: string][] = [
    [{}, 'Kunskapens hus'],
    [{ room: 'Verkstaden' }, 'Kunskapens hus · Verkstaden'],
    [{ house: undefined, address: 'Torget' }, 'Torget'],
    [{ house: undefined, online: true }, 'På nätet'],
    [{ house: undefined }, ''],
    // Nobody is sent to a room that is empty.
    [{ status: 'moved-online', room: 'Verkstaden' }, 'På nätet'],
  ];
  for (const [change, words] of places) {
    it(`names the place: ${words || 'none'} (${JSON.stringify(change)})`, () => {
      expect(placeWords(sampleOccurrence(change))).to.equal(words);
    });
  }

  const times: [change: Partial<Occurrence>, seenOn: string, words: string][] = [
    [{}, monday, '17:00–19:00'],
    [{ allDay: true }, monday, 'Hela dagen'],
    [{ endDay: tuesday, endTime: '02:00' }, monday, '17:00–02:00'],
    [{ endDay: tuesday, endTime: '12:00' }, monday, '17:00'],
    [{ endDay: tuesday, endTime: '12:00' }, tuesday, 'Pågår'],
    [{ endDay: tuesday, allDay: true }, tuesday, 'Hela dagen'],
  ];
  for (const [change, seenOn, words] of times) {
    it(`tells the time: ${words}`, () => {
      const one = sampleOccurrence({ day: monday, endDay: monday, ...change });
      expect(timeWords(one, seenOn)).to.equal(words);
    });
  }
});
