import { expect } from '@open-wc/testing';
import { addDays, formatDay } from './dates.ts';
import { addMonths, gridQuery, isoWeek, lastOfMonth, mondayOf, weekdayOf } from './grid-days.ts';

describe('dates', () => {
  it('number the weeks as ISO 8601 does, in years of 53 weeks too', () => {
    const weeks: [string, number][] = [
      ['2026-12-31', 53],
      ['2027-01-01', 53],
      ['2024-12-31', 1],
      ['2028-01-01', 52],
      ['2026-11-24', 48],
    ];
    for (const [day, week] of weeks) expect(isoWeek(day), day).to.equal(week);
  });

  it('begin the week on Monday', () => {
    expect(weekdayOf('2026-11-22')).to.equal(7);
    expect(mondayOf('2026-11-22')).to.equal('2026-11-16');
    expect(mondayOf('2026-11-23')).to.equal('2026-11-23');
  });

  it('count days across both clock changes and the turn of the year', () => {
    expect(addDays('2026-03-28', 2)).to.equal('2026-03-30');
    expect(addDays('2026-10-24', 2)).to.equal('2026-10-26');
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
  });

  it('keep to the month where it is shorter', () => {
    expect(addMonths('2026-01-31', 1)).to.equal('2026-02-28');
    expect(addMonths('2028-01-31', 1)).to.equal('2028-02-29');
    expect(addMonths('2026-12-15', 1)).to.equal('2027-01-15');
    expect(lastOfMonth('2026-11-03')).to.equal('2026-11-30');
  });

  it('ask for all the days a month’s grid has room for', () => {
    const { from, to } = gridQuery('month', '2026-11-24', {}, 'sv');
    expect([from, to]).to.deep.equal(['2026-10-26', '2026-12-06']);
  });

  it('are Gregorian, in Latin digits, in every language', () => {
    for (const lang of ['sv', 'en', 'ar', 'fa', 'ckb', 'th', 'sv-x-lattlast', 'rom']) {
      const words = formatDay('2026-11-05', lang, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
      expect(words, lang)
        .to.contain('2026')
        .and.to.match(/(^|\D)5(\D|$)/);
    }
  });

  it('are Swedish where the browser lacks the language', () => {
    expect(formatDay('2026-11-05', 'rom', { month: 'long' })).to.equal('november');
  });
});
