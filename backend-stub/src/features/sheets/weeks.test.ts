import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWeek, weekOf, weeksFrom } from './weeks.ts';

describe('a week', () => {
  const days: [day: string, name: string, monday: string][] = [
    ['2026-11-23', '2026-W48', '2026-11-23'],
    ['2026-11-29', '2026-W48', '2026-11-23'],
    ['2026-12-31', '2026-W53', '2026-12-28'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2027-01-04', '2027-W01', '2027-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2021-01-01', '2020-W53', '2020-12-28'],
  ];
  for (const [day, name, monday] of days) {
    it(`${name} has ${day} in it`, () => {
      assert.equal(weekOf(day).name, name);
      assert.equal(readWeek(name)?.monday, monday);
    });
  }

  for (const name of [
    '2025-W53',
    '2027-W53',
    '2026-W00',
    '2026-W54',
    '2026-W99',
    '2026-48',
    '2026-W5',
    '2026-w48',
    '1900-W01',
    '9999-W01',
    '-W01',
    '2026-W48x',
    'constructor',
  ]) {
    it(`is not ${name}`, () => assert.equal(readWeek(name), undefined));
  }

  it('follows the last one of a year', () => {
    assert.equal(weeksFrom(weekOf('2026-12-31'), 1).name, '2027-W01');
    assert.equal(weeksFrom(weekOf('2027-01-04'), -1).name, '2026-W53');
  });
});
