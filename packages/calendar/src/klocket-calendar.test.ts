import { waitUntil } from '@klocket/core/testing';
import { expect, oneEvent } from '@open-wc/testing';
import type { Occurrence, OccurrenceQuery } from '@klocket/contract';
import { useLanguage, type Api } from '@klocket/core';
import './define-calendar.ts';
import type { KlocketCalendar, KlocketOccurrenceOpenedEvent } from './index.ts';
import {
  answer,
  failingApi,
  sampleApi,
  sampleDistrict,
  sampleNow,
  sampleOccurrence,
  sampleToday,
} from './samples.ts';
import { CalendarHarness, deepWords, listing } from './testing/calendar-harness.ts';

describe('<klocket-calendar>', () => {
  afterEach(() => useLanguage('sv'));

  it('shows what happens from now on, by day', async () => {
    const calendar = await show(happening(sampleOccurrence(), sampleOccurrence('2026-11-26')));
    const seen = words(calendar);
    expect(seen).to.match(/I ?dag.*tisdag 24 november.*17:00–19:00 Läxhjälp.*torsdag 26 november/i);
    await expect(calendar).to.be.accessible();
  });

  it('leaves out what has ended today', async () => {
    const morning = { startTime: '09:00', endTime: '10:00', title: 'Frukost' };
    const over = sampleOccurrence(sampleToday, {
      ...morning,
      id: 'over',
      startsAt: '2026-11-24T09:00:00+01:00',
      endsAt: '2026-11-24T10:00:00+01:00',
    });
    const calendar = await show(happening(over, sampleOccurrence()));
    expect(words(calendar)).to.contain('Läxhjälp').and.not.to.contain('Frukost');
  });

  it('crosses out what no longer holds and says why', async () => {
    const moved = sampleOccurrence(sampleToday, {
      status: 'rescheduled',
      startTime: '18:00',
      endTime: '20:00',
      previous: { startTime: '17:00', endTime: '19:00' },
      reason: 'Salen är upptagen klockan fem.',
    });
    const off = sampleOccurrence('2026-11-25', { status: 'cancelled', reason: 'Ledaren är sjuk.' });
    const calendar = await show(happening(moved, off));
    expect(words(calendar)).to.contain('Salen är upptagen').and.to.contain('Ledaren är sjuk.');
    expect(words(calendar)).to.contain('Inställt').and.to.contain('18:00–20:00');
    expect(words(calendar.renderRoot.querySelector('del, s'))).to.contain('17:00');
    await expect(calendar).to.be.accessible();
  });

  it('says where and for whom, and who arranges it only where no house does', async () => {
    const group = { organisers: [{ id: 'abf', name: 'ABF' }], spoken: ['ar', 'en', 'sv'] };
    const indoors = sampleOccurrence(sampleToday, { ...group, room: 'Studion' });
    const outdoors = sampleOccurrence('2026-11-25', {
      ...group,
      house: undefined,
      room: undefined,
      address: 'Torget',
    });
    const calendar = await show(happening(indoors, outdoors));
    const [inside, outside] = [...calendar.renderRoot.querySelectorAll('.where')].map(words);
    expect(inside).to.match(/^Kunskapens hus · Studion · .*arabiska, engelska,? (och )?svenska$/);
    expect(inside).not.to.contain('ABF');
    expect(outside).to.match(/^Torget · ABF · /);
  });

  it('opens the next week when the running one has nothing left', async () => {
    const over = sampleOccurrence('2026-11-23', { endsAt: '2026-11-23T19:00:00+01:00' });
    const calendar = await show(happening(over), { view: 'week' });
    const week = () => calendar.renderRoot.querySelector('klocket-calendar-week');
    await waitUntil(() => words(week()?.shadowRoot).includes('Vecka 49'));
  });

  it('asks for what its attributes name', async () => {
    const asked: OccurrenceQuery[] = [];
    await show(happening(sampleOccurrence()), {
      themes: 'larande',
      house: 'kunskapens-hus',
      asked,
    });
    expect(asked[0]).to.include({ theme: 'larande', house: 'kunskapens-hus', lang: 'sv' });
  });

  it('asks the same when a framework sets properties in place of attributes', async () => {
    const asked: string[] = [];
    const api = sampleApi({
      occurrences: (district, { lang, from = sampleToday }) => {
        asked.push(`${district} ${lang}`);
        return Promise.resolve(answer({ from, today: sampleToday, items: [sampleOccurrence()] }));
      },
    });
    const calendar = document.createElement('klocket-calendar');
    const set = { district: 'navestad', lang: 'en', api, clock: sampleNow };
    document.body.append(Object.assign(calendar, set));
    await waitUntil(() => words(calendar).includes('Läxhjälp'));
    expect(asked).to.deep.equal(['navestad en']);
    calendar.district = 'klockaretorpet';
    await waitUntil(() => asked.length > 1);
    expect(asked[1]).to.equal('klockaretorpet en');
    calendar.remove();
  });

  it('opens on the house the page names, and one press shows the rest', async () => {
    const asked: OccurrenceQuery[] = [];
    const calendar = await show(happening(sampleOccurrence()), { house: 'kunskapens-hus', asked });
    button(calendar, 'Visa alla hus').click();
    await waitUntil(() => asked.length > 1);
    expect(asked.at(-1)!.house).to.equal(undefined);
  });

  it('speaks English and Arabic, from right to left', async () => {
    const english = await show(happening(sampleOccurrence()), { lang: 'en' });
    expect(words(english)).to.contain('Today');
    const arabic = await show(happening(sampleOccurrence()), { lang: 'ar' });
    expect(arabic.renderRoot.querySelector('[lang=ar]')!.getAttribute('dir')).to.equal('rtl');
    await expect(arabic).to.be.accessible();
  });

  it('shows a way on when nothing happens', async () => {
    const calendar = await show(happening());
    await waitUntil(() => deepWords(calendar).includes(sampleDistrict.contact.phone!));
    await expect(calendar).to.be.accessible();
  });

  it('shows the link it was given and tries again when the server cannot be reached', async () => {
    const calendar = await show(failingApi('unreachable'));
    await waitUntil(() => words(calendar).includes('Försök igen'));
    expect(calendar.renderRoot.querySelector('slot')).not.to.equal(null);
    calendar.api = listing([sampleOccurrence()]);
    button(calendar, 'Försök igen').click();
    await waitUntil(() => words(calendar).includes('Läxhjälp'));
  });

  it('says how old it is when it is shown without network', async () => {
    const asOf = new Date('2026-11-24T14:05:00+01:00');
    const api = sampleApi({
      occurrences: () =>
        Promise.resolve(
          answer(
            { from: sampleToday, today: sampleToday, items: [sampleOccurrence()] },
            true,
            asOf,
          ),
        ),
    });
    const calendar = await show(api);
    await waitUntil(() => words(calendar).includes('14:05') || words(calendar).includes('14.05'));
  });

  it('keeps hostile words as words', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const calendar = await show(happening(sampleOccurrence(sampleToday, { title })));
    expect(words(calendar)).to.contain(title);
    expect(calendar.renderRoot.querySelector('img[src=x]')).to.equal(null);
  });

  it('tells the page what a visitor has opened, and leaves it to the page if it says so', async () => {
    const calendar = await show(happening(sampleOccurrence()));
    // Subscribing is offered by the same code, which comes after the first events.
    await waitUntil(() => deepWords(calendar).includes('Prenumerera'));
    const title = calendar.renderRoot.querySelector<HTMLElement>('[part~=title]')!;
    calendar.addEventListener('klocket-occurrence-opened', (event) => event.preventDefault());
    calendar.addEventListener('click', (event) => event.preventDefault());
    setTimeout(() => title.click());
    const event = await oneEvent<KlocketOccurrenceOpenedEvent>(
      calendar,
      'klocket-occurrence-opened',
    );
    expect(event.occurrenceId).to.equal(`laxhjalp-${sampleToday}`);
    expect(calendar.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('warns the page’s author once of a view there is not', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    try {
      const calendar = await show(happening(sampleOccurrence()), { view: 'agenda' });
      expect(words(calendar)).to.contain('Läxhjälp');
      await waitUntil(() => warnings.some((text) => text.includes('agenda')));
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((text) => text.includes('agenda')).length).to.equal(1);
    expect(warnings[0]).to.contain('klocket-calendar');
  });
});

/** Code that comes later may take its time on a busy machine. */

type Listing = Occurrence[] | Api;

const happening = (...items: Occurrence[]): Listing => items;

/** Shows a calendar, of which the tests below look at the element itself. */
async function show(api: Listing, { asked, ...shown }: Shown = {}) {
  const source = Array.isArray(api) ? listing(api, asked) : api;
  return (await CalendarHarness.show(source, shown)).calendar;
}

type Shown = Parameters<typeof CalendarHarness.show>[1] & { asked?: OccurrenceQuery[] };

const words = (root: ParentNode | Element | null | undefined): string => {
  const node = root && 'renderRoot' in root ? (root as KlocketCalendar).renderRoot : root;
  return (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
};

function button(calendar: KlocketCalendar, label: string) {
  const found = [...calendar.renderRoot.querySelectorAll('button')].find(
    (it) => words(it) === label,
  );
  if (!found) throw new Error(`There is no button "${label}".`);
  return found;
}
