import { expect } from '@open-wc/testing';
import { sampleOccurrence } from '../samples.ts';
import {
  googleOne,
  googleSubscribe,
  occurrenceFile,
  subscribeAddress,
} from './calendar-addresses.ts';

const calendar = 'https://klocket.example/feeds/klockaretorpet/calendar.ics?activity=laxhjalp';

describe('the addresses of calendars', () => {
  it('subscribes by webcal', () => {
    expect(subscribeAddress(calendar)).to.equal(calendar.replace('https', 'webcal'));
  });

  it('hands Google the calendar whole', () => {
    const cid = new URL(googleSubscribe(calendar)).searchParams.get('cid');
    expect(cid).to.equal(subscribeAddress(calendar));
  });

  it('names the file of one occurrence', () => {
    const one = sampleOccurrence('2026-11-24', { id: 'a b' });
    expect(occurrenceFile('https://klocket.example', 'klockaretorpet', one)).to.equal(
      'https://klocket.example/feeds/klockaretorpet/occurrences/a%20b.ics',
    );
  });

  it('tells Google the instants in UTC', () => {
    const { searchParams } = new URL(googleOne(sampleOccurrence(), 'https://klocket.example/x'));
    expect(searchParams.get('dates')).to.equal('20261124T160000Z/20261124T180000Z');
    expect(searchParams.get('location')).to.equal(
      'Kunskapens hus, Studion, Klocktorget 2, Norrköping',
    );
  });

  it('gives an all-day occurrence the day after as its end', () => {
    const one = sampleOccurrence('2026-11-24', { allDay: true });
    const { searchParams } = new URL(googleOne(one, 'https://klocket.example/x'));
    expect(searchParams.get('dates')).to.equal('20261124/20261125');
  });
});
