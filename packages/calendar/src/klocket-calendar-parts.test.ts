import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import type { OccurrenceList, OccurrenceQuery } from '@klocket/contract';
import type { Answer, KlocketNeedsEvent } from '@klocket/core';
import './define-calendar.ts';
import { answer, failingApi, sampleApi, sampleDistrict, sampleOccurrence } from './samples.ts';
import { sampleToday } from './samples.ts';
import { CalendarHarness, listing } from './testing/calendar-harness.ts';

describe('a week or a month', () => {
  for (const view of ['week', 'month']) {
    it(`(${view}) that cannot be fetched shows the link it was given, whom to ask, and tries again`, async () => {
      const district = () => Promise.resolve(answer(sampleDistrict));
      const calendar = await CalendarHarness.show(failingApi('unreachable', { district }), {
        view,
      });
      await calendar.says('Det går inte att nå Klocket just nu.', sampleDistrict.contact.phone!);
      expect(calendar.calendar.renderRoot.querySelector('slot')).not.to.equal(null);
      expect(calendar.words).not.to.contain('inget inplanerat');
      calendar.calendar.api = listing([sampleOccurrence()]);
      await calendar.press('Försök igen');
      await calendar.says('Läxhjälp');
    });

    it(`(${view}) that is on its way does not claim that nothing happens`, async () => {
      const { promise, resolve } = later<Answer<OccurrenceList>>();
      const api = sampleApi({ occurrences: () => promise });
      const calendar = await CalendarHarness.show(api, { view });
      await calendar.says(view === 'week' ? 'Vecka 48' : 'november');
      expect(calendar.words).not.to.contain('inget inplanerat');
      expect(calendar.part('klocket-calendar-empty')).to.equal(undefined);
      resolve(answer({ from: sampleToday, today: sampleToday, items: [sampleOccurrence()] }));
      await calendar.says('Läxhjälp');
    });

    it(`(${view}) keeps what it shows when asking again gets no answer, and says so`, async () => {
      const api = listing([sampleOccurrence()]);
      const calendar = await CalendarHarness.show(api, { view });
      await calendar.says('Läxhjälp');
      api.occurrences = failingApi('unavailable').occurrences;
      calendar.calendar.refresh();
      await calendar.says('Inget nytt går att hämta.', 'Läxhjälp');
    });

    it(`(${view}) with nothing in it shows the ways on`, async () => {
      const calendar = await CalendarHarness.show(listing([]), { view });
      await calendar.says('Inget är inplanerat just nu.', sampleDistrict.contact.phone!);
    });
  }

  it('shows a week only when all of it is known', async () => {
    const long = sampleOccurrence('2026-11-28', { id: 'long', endDay: '2026-12-01' });
    const next = later<Answer<OccurrenceList>>();
    const items = [sampleOccurrence('2026-11-26'), long];
    const list = () => answer({ from: sampleToday, today: sampleToday, items });
    const api = sampleApi({
      occurrences: (_district, { from }) =>
        from! < '2026-11-30' ? Promise.resolve(list()) : next.promise,
    });
    const calendar = await CalendarHarness.show(api, { view: 'week' });
    await calendar.says('Vecka 48', 'Läxhjälp');
    calendar.find<HTMLElement>('[aria-label="Nästa vecka"]').click();
    await calendar.says('Vecka 49');
    expect(calendar.words).not.to.contain('Läxhjälp');
    next.resolve(list());
    await calendar.says('Läxhjälp');
  });
});

describe('the filters', () => {
  it('narrow by what the district has, and let go of each again', async () => {
    const asked: OccurrenceQuery[] = [];
    const api = listing([sampleOccurrence()], asked);
    const houses = [{ id: 'fritidsbanken', name: 'Fritidsbanken' }];
    api.district = () => Promise.resolve(answer({ ...sampleDistrict, houses }));
    const calendar = await CalendarHarness.show(api);
    await calendar.press('Välj och sök');
    await calendar.says('Fritidsbanken');
    const select = calendar.find<HTMLSelectElement>('select:has(option[value=fritidsbanken])');
    select.value = 'fritidsbanken';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => asked.at(-1)!.house === 'fritidsbanken');
    await expect(calendar.calendar).to.be.accessible();
    await calendar.press('Ta bort Fritidsbanken ×');
    await waitUntil(() => asked.at(-1)!.house === undefined);
  });

  it('are left to the page that asks for it', async () => {
    for (const noFilter of [false, true]) {
      const shown = { house: 'kunskapens-hus', noFilter };
      const calendar = await CalendarHarness.show(listing([sampleOccurrence()]), shown);
      const ways = ['Välj och sök', 'Visa alla hus'].filter((way) => calendar.words.includes(way));
      expect(ways).to.have.length(noFilter ? 0 : 2);
    }
  });

  it('wait until a word is written', async () => {
    const asked: OccurrenceQuery[] = [];
    const calendar = await CalendarHarness.show(listing([sampleOccurrence()], asked));
    await calendar.press('Välj och sök');
    await calendar.says('Sök ord');
    const input = calendar.find<HTMLInputElement>('input[type=search]');
    for (const value of ['l', 'lä', 'läx']) {
      input.value = value;
      input.dispatchEvent(new InputEvent('input'));
    }
    await waitUntil(() => asked.at(-1)!.q === 'läx');
    expect(asked.map(({ q }) => q).filter(Boolean)).to.deep.equal(['läx']);
  });
});

describe('subscribing', () => {
  it('gives an address that any calendar understands', async () => {
    const calendar = await CalendarHarness.show(listing([sampleOccurrence()]));
    await calendar.press('Prenumerera');
    await calendar.says('Google Kalender');
    const link = calendar.find<HTMLAnchorElement>('a[href^="webcal:"]');
    expect(link.href).to.contain('/feeds/klockaretorpet/calendar.ics');
    await expect(calendar.calendar).to.be.accessible();
  });
});

describe('an occurrence that is pressed', () => {
  it('opens over the page where somebody can load it, and gives the focus back', async () => {
    const calendar = await CalendarHarness.show(listing([sampleOccurrence()]));
    const answers = (event: KlocketNeedsEvent) => (event.loading = Promise.resolve());
    calendar.calendar.addEventListener('klocket-needs', answers);
    await calendar.says('Prenumerera');
    const title = await calendar.title('Läxhjälp');
    title.click();
    const dialog = () => calendar.part('klocket-calendar-dialog')?.querySelector('dialog');
    await waitUntil(() => dialog()?.open);
    expect(dialog()!.getAttribute('aria-label')).to.equal('Läxhjälp');
    await calendar.press('Stäng');
    await waitUntil(() => !dialog());
    expect(calendar.calendar.shadowRoot!.activeElement).to.equal(title);
  });
});

describe('a long list', () => {
  it('shows more when asked, and moves the focus to the first new one', async () => {
    const item = (n: number) =>
      sampleOccurrence('2026-11-25', { id: `o${n}`, title: `Nummer ${n}` });
    const pages = { first: [item(1), item(2)], second: [item(3), item(4)] };
    const api = sampleApi({
      occurrences: (_district, { cursor }) =>
        Promise.resolve(
          answer({
            from: sampleToday,
            today: sampleToday,
            items: cursor ? pages.second : pages.first,
            next: cursor ? undefined : 'on',
          }),
        ),
    });
    const calendar = await CalendarHarness.show(api);
    await calendar.press('Visa fler');
    const third = await calendar.title('Nummer 3');
    await waitUntil(() => calendar.calendar.shadowRoot!.activeElement === third);
    await calendar.title('Nummer 1');
  });
});

/** A promise that is settled from outside. */
function later<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
