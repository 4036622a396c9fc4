import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, isoWeek, languageName, listOf, longDay, mondayOf, weekdayName } from './dates.ts';

describe('dates', () => {
  const days: [day: string, language: string, expected: string][] = [
    ['2026-11-24', 'sv', 'tisdag 24 november'],
    ['2027-01-01', 'sv', 'fredag 1 januari 2027'],
    ['2026-11-24', 'sv-x-lattlast', 'tisdag 24 november'],
    ['2026-11-24', 'en', 'Tuesday 24 November'],
    ['2026-11-24', 'ar', 'الثلاثاء، 24 نوفمبر'],
    ['2026-11-24', 'so', 'tisdag 24 november'],
  ];
  for (const [day, language, expected] of days) {
    it(`say ${day} in ${language}`, () => {
      assert.equal(longDay(day, '2026-11-22', language), expected);
    });
  }

  const weeks: [day: string, week: number][] = [
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2024-12-31', 1],
    ['2028-01-01', 52],
  ];
  for (const [day, week] of weeks)
    it(`put ${day} in week ${week}`, () => assert.equal(isoWeek(day), week));

  it('begin the week on Monday', () => {
    assert.equal(mondayOf('2026-11-22'), '2026-11-16');
    assert.equal(mondayOf('2026-11-16'), '2026-11-16');
    assert.equal(weekdayName(1, 'sv'), 'måndag');
    assert.equal(weekdayName(7, 'en'), 'Sunday');
  });

  it('count days across a change of the clock', () => {
    assert.equal(addDays('2026-10-24', 2), '2026-10-26');
  });

  it('name languages, and say nothing of those without a name', () => {
    assert.equal(languageName('ar', 'sv'), 'arabiska');
    assert.equal(languageName('sv-x-lattlast', 'en'), 'Swedish');
    assert.equal(languageName('zzz', 'sv'), undefined);
  });

  it('join several things as the language does, an Arabic “and” apart from Latin letters', () => {
    assert.equal(listOf(['måndag', 'torsdag'], 'sv'), 'måndag och torsdag');
    assert.equal(listOf(['المكتبة', 'البلدية'], 'ar'), 'المكتبة والبلدية');
    assert.equal(listOf(['Kunskapens hus', 'ABF'], 'ar'), 'Kunskapens hus و ABF');
  });
});
