import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import type { OccurrenceQuery } from '@klocket/contract';
import { useLanguage, type Api } from '@klocket/core';
import { html, nothing } from 'lit';
import './define-houses.ts';
import type { KlocketHouses } from './klocket-houses.ts';
import {
  answer,
  failingApi,
  sampleApi,
  sampleDistrict,
  sampleHappening,
  sampleHouse,
  sampleHouses,
  sampleNow,
  sampleToday,
} from './samples.ts';

describe('<klocket-houses>', () => {
  afterEach(() => useLanguage('sv'));

  it('says which house is open now and until when', async () => {
    const houses = await show(open());
    expect(house(houses, 'Kunskapens hus')).to.contain('Öppet nu, till 20:30');
    expect(house(houses, 'Idrottens hus')).to.contain('Stänger om 30 min, 16:00');
    expect(house(houses, 'Fritidsbanken')).to.contain('Stängt nu, öppnar i morgon 14:00');
    await expect(houses).to.be.accessible();
  });

  it('shows what happens today, with one question for all houses', async () => {
    const asked: OccurrenceQuery[] = [];
    const houses = await show(open({ occurrences: (_district, query) => list(asked, query) }));
    expect(house(houses, 'Kunskapens hus')).to.contain('15:00–17:00 Öppen verkstad Pågår nu');
    expect(house(houses, 'Idrottens hus')).to.contain('Pingis för alla Inställt');
    expect(house(houses, 'Fritidsbanken')).to.contain('Inget är inplanerat i dag.');
    expect(asked.length).to.equal(1);
    expect(asked[0]).to.include({ from: sampleToday, to: sampleToday });
  });

  it('asks and shows only the houses the page names', async () => {
    const asked: OccurrenceQuery[] = [];
    const api = open({ occurrences: (_district, query) => list(asked, query) });
    const houses = await show(api, { house: 'kunskapens-hus' });
    expect(cards(houses).length).to.equal(1);
    expect(asked[0]!.house).to.equal('kunskapens-hus');
  });

  it('marks today in the week’s hours and names the day that differs', async () => {
    const houses = await show(open(), { house: 'kunskapens-hus' });
    const today = houses.renderRoot.querySelector('tr[aria-current=date]');
    expect(words(today)).to.equal('tisdag i dag 09:00–20:30');
    expect(house(houses, 'Kunskapens hus')).to.contain('torsdag 24 december: Stängt, julafton');
    await expect(houses).to.be.accessible();
  });

  it('changes its words by itself, and asks anew, when a house closes', async () => {
    const closes = new Date('2026-11-24T20:30:00+01:00').getTime();
    const began = Date.now();
    // The district's clock stands just before closing and goes on from there.
    const clock = () => new Date(closes - 150 + Date.now() - began);
    let asked = 0;
    const api = open({
      houses: () => {
        const shut = sampleHouse({ open: { isOpen: false } });
        const items = asked++ ? [shut] : [sampleHouse()];
        return Promise.resolve(answer({ today: sampleToday, items }));
      },
    });
    const houses = await show(api, { clock });
    await waitUntil(() => text(houses).includes('Stängt nu'));
    expect(asked).to.equal(2);
  });

  it('shows houses even when what happens there cannot be known', async () => {
    const houses = await show(open({ occurrences: failingApi('unavailable').occurrences }));
    expect(house(houses, 'Kunskapens hus')).to.contain('Öppet nu');
    expect(text(houses)).not.to.contain('Inget är inplanerat');
    await expect(houses).to.be.accessible();
  });

  it('says how old the answer is when the network is gone', async () => {
    const old = answer(sampleHouses(), true, new Date('2026-11-24T14:05:00+01:00'));
    const houses = await show(open({ houses: () => Promise.resolve(old) }));
    expect(text(houses)).to.contain('tisdag 24 november');
    await expect(houses).to.be.accessible();
  });

  it('keeps what it shows when asking again gets no answer', async () => {
    let asked = 0;
    const { houses: fail } = failingApi('unreachable');
    const once = (...question: Parameters<typeof fail>) =>
      asked++ ? fail(...question) : Promise.resolve(answer(sampleHouses()));
    const houses = await show(open({ houses: once }));
    houses.refresh();
    await waitUntil(() => houses.renderRoot.querySelector('.age'));
    expect(text(houses)).to.contain('Kunskapens hus');
  });

  it('shows the page’s own words and a way to try again when nobody answers', async () => {
    const houses = await show(failingApi('unreachable'));
    expect(houses.renderRoot.querySelector('slot')).to.exist;
    expect(text(houses)).to.contain('Försök igen');
    await expect(houses).to.be.accessible();
  });

  it('shows a way on when there is no such house', async () => {
    const district = () => Promise.resolve(answer(sampleDistrict));
    const houses = await show(open({ district }), { house: 'husvagnen' });
    await waitUntil(() => text(houses).includes('010-000 00 01'));
    expect(text(houses)).to.contain('Till hela kalendern');
    await expect(houses).to.be.accessible();
  });

  it('speaks Arabic from right to left', async () => {
    const houses = await show(open(), { lang: 'ar' });
    expect(text(houses)).to.contain('مفتوح الآن، حتى 20:30');
    await expect(houses).to.be.accessible();
  });
});

const list = (asked: OccurrenceQuery[], query: OccurrenceQuery) => {
  asked.push(query);
  const items = sampleHappening(query.lang);
  return Promise.resolve(answer({ from: sampleToday, today: sampleToday, items }));
};

const open = (change: Partial<Api> = {}) =>
  sampleApi({
    houses: (_district, lang) => Promise.resolve(answer(sampleHouses(lang))),
    occurrences: (_district, query) => list([], query),
    ...change,
  });

interface Setting {
  house?: string;
  lang?: string;
  clock?: () => Date;
}

async function show(api: Api, { house, lang = 'sv', clock = sampleNow }: Setting = {}) {
  const houses = await fixture<KlocketHouses>(
    html`<klocket-houses
      district="klockaretorpet"
      house=${house ?? nothing}
      lang=${lang}
      server="https://klocket.example"
      .api=${api}
      .clock=${clock}
    ></klocket-houses>`,
  );
  await waitUntil(
    () =>
      houses.renderRoot.querySelector('.house, .problem') &&
      !houses.renderRoot.querySelector('.lines'),
  );
  return houses;
}

const words = (node?: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const text = ({ renderRoot }: KlocketHouses) => words(renderRoot.querySelector('.houses'));
const cards = ({ renderRoot }: KlocketHouses) => [...renderRoot.querySelectorAll('.house')];
const house = (houses: KlocketHouses, name: string) =>
  words(cards(houses).find((card) => words(card.querySelector('h2')) === name));
