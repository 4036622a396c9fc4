import { expect } from '@open-wc/testing';
import { useLanguage } from '@klocket/core';
import type { OpenState } from '@klocket/contract';
import { nextOpenChange, openWords } from './open-words.ts';

const today = '2026-11-24';
const at = (clock: string) => new Date(`${today}T${clock}:00+01:00`);
const changes = (isOpen: boolean, day: string, time: string): OpenState => ({
  isOpen,
  changesAt: `${day}T${time}:00+01:00`,
  changesDay: day,
  changesTime: time,
});

const untilEvening = changes(true, today, '20:30');
const fromMorning = changes(false, '2026-11-25', '09:00');

const sayings: Record<string, [string, OpenState, string][]> = {
  sv: [
    ['15:30', untilEvening, 'open: Öppet nu, till 20:30'],
    ['19:29', untilEvening, 'open: Öppet nu, till 20:30'],
    ['19:30', untilEvening, 'soon: Stänger om 60 min, 20:30'],
    ['20:29', untilEvening, 'soon: Stänger om 1 min, 20:30'],
    ['20:30', untilEvening, 'closed: Stängt nu'],
    ['20:30', changes(true, '2026-11-25', '02:00'), 'open: Öppet nu, till 02:00'],
    ['15:30', changes(true, '2026-11-27', '17:00'), 'open: Öppet nu, till fredag 17:00'],
    ['15:30', changes(false, today, '17:00'), 'closed: Stängt nu, öppnar 17:00'],
    ['16:40', changes(false, today, '17:00'), 'closed: Stängt nu, öppnar om 20 min'],
    ['21:00', fromMorning, 'closed: Stängt nu, öppnar i morgon 09:00'],
    ['21:00', changes(false, '2026-11-27', '09:00'), 'closed: Stängt nu, öppnar fredag 09:00'],
    [
      '21:00',
      changes(false, '2027-01-07', '09:00'),
      'closed: Stängt nu, öppnar torsdag 7 januari 2027 09:00',
    ],
    ['15:30', { isOpen: true }, 'open: Öppet nu'],
    ['15:30', { isOpen: false }, 'closed: Stängt nu'],
  ],
  en: [
    ['15:30', untilEvening, 'open: Open now, until 20:30'],
    ['20:20', untilEvening, 'soon: Closes in 10 min, 20:30'],
    ['21:00', fromMorning, 'closed: Closed now, opens tomorrow at 09:00'],
  ],
  ar: [['15:30', untilEvening, 'open: مفتوح الآن، حتى 20:30']],
};

describe('whether a house is open, in words', () => {
  afterEach(() => useLanguage('sv'));

  for (const [lang, rows] of Object.entries(sayings)) {
    for (const [clock, open, expected] of rows) {
      it(`says at ${clock} “${expected}”`, async () => {
        await useLanguage(lang);
        const { shape, words } = openWords(open, at(clock), today, lang);
        expect(`${shape}: ${words}`).to.equal(expected);
      });
    }
  }

  const wakings: [string, OpenState, string | undefined][] = [
    ['15:30', untilEvening, '19:30'],
    ['19:30', untilEvening, '19:31'],
    ['20:29', untilEvening, '20:30'],
    ['20:30', untilEvening, undefined],
    ['15:30', { isOpen: true }, undefined],
  ];
  for (const [clock, open, next] of wakings) {
    it(`looks again after ${clock} at ${next ?? 'no time'}`, () => {
      expect(nextOpenChange(open, at(clock))).to.equal(next && at(next).getTime());
    });
  }
});
