import { expect } from '@open-wc/testing';
import { subscribeAddresses } from './subscribe-addresses.ts';

describe('subscribeAddresses', () => {
  const ways = subscribeAddresses(
    'https://klocket.example',
    'klockaretorpet',
    { house: 'kunskapens-hus', age: '14' },
    'sv',
  );
  const path =
    'klocket.example/feeds/klockaretorpet/calendar.ics?age=14&house=kunskapens-hus&lang=sv';

  it('subscribes to what is shown, by webcal and by https', () => {
    expect(ways.webcal).to.equal(`webcal://${path}`);
    expect(ways.file).to.equal(`https://${path}`);
  });

  it('hands Google the same, as one value', () => {
    expect(new URL(ways.google).searchParams.get('cid')).to.equal(ways.webcal);
  });
});
