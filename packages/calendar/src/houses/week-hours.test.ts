import { expect } from '@open-wc/testing';
import { sampleHouse } from '../samples.ts';
import { comingExceptions, weekHours } from './week-hours.ts';

describe('the hours of a week', () => {
  it('begins on Monday and knows the closed days', () => {
    const week = weekHours(sampleHouse(), '2026-11-24');
    expect(week.map(({ day }) => day.slice(8)).join()).to.equal('23,24,25,26,27,28,29');
    expect(week.map(({ spans }) => spans.length).join()).to.equal('1,1,1,1,1,0,0');
  });

  it('puts what differs in its place', () => {
    const [, , , thursday] = weekHours(sampleHouse(), '2026-12-21');
    expect(thursday).to.deep.equal({ day: '2026-12-24', spans: [], reason: 'julafton' });
  });

  it('names the differing days of the next five weeks only', () => {
    const days = ['2027-03-26', '2026-12-25', '2026-12-24', '2026-11-23'].map((day) => ({
      day,
      hours: [],
    }));
    const coming = comingExceptions(days, '2026-11-24').map(({ day }) => day);
    expect(coming.join()).to.equal('2026-12-24,2026-12-25');
  });
});
