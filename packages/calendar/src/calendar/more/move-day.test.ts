import { expect } from '@open-wc/testing';
import { moveDay } from './move-day.ts';

type Case = [
  from: string,
  key: string,
  shift: boolean,
  dir: 'ltr' | 'rtl',
  unit: 'week' | 'month',
  to?: string,
];

const cases: Case[] = [
  ['2026-11-24', 'ArrowRight', false, 'ltr', 'month', '2026-11-25'],
  ['2026-11-24', 'ArrowLeft', false, 'ltr', 'month', '2026-11-23'],
  ['2026-11-24', 'ArrowRight', false, 'rtl', 'month', '2026-11-23'],
  ['2026-11-24', 'ArrowLeft', false, 'rtl', 'month', '2026-11-25'],
  ['2026-11-24', 'ArrowDown', false, 'ltr', 'month', '2026-12-01'],
  ['2026-11-24', 'ArrowUp', false, 'rtl', 'month', '2026-11-17'],
  ['2026-11-24', 'ArrowDown', false, 'ltr', 'week', '2026-11-25'],
  ['2026-11-24', 'Home', false, 'ltr', 'month', '2026-11-23'],
  ['2026-11-24', 'End', false, 'rtl', 'month', '2026-11-29'],
  ['2026-12-31', 'PageDown', false, 'ltr', 'month', '2027-01-31'],
  ['2027-01-31', 'PageDown', false, 'ltr', 'month', '2027-02-28'],
  ['2028-02-29', 'PageUp', true, 'ltr', 'month', '2027-02-28'],
  ['2026-12-31', 'PageDown', false, 'ltr', 'week', '2027-01-07'],
  ['2026-12-31', 'PageUp', true, 'ltr', 'week', '2026-12-03'],
  ['2026-11-24', 'a', false, 'ltr', 'month', undefined],
];

describe('moveDay', () => {
  for (const [from, key, shiftKey, direction, unit, to] of cases) {
    it(`goes from ${from} by ${shiftKey ? 'Shift+' : ''}${key} in a ${unit}, ${direction}, to ${to}`, () => {
      expect(moveDay(from, { key, shiftKey }, direction, unit)).to.equal(to);
    });
  }
});
