import { waitUntil, wordsOf } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import type { OccurrenceQuery } from '@klocket/contract';
import { useLanguage } from '@klocket/core';
import './define-calendar.ts';
import { answer, sampleApi, sampleOccurrence, sampleToday } from './samples.ts';
import { CalendarHarness, listing } from './testing/calendar-harness.ts';

/** What differs between the two grids: where keys lead, what is said of the next page, what is asked. */
const grids = {
  week: {
    moves: [
      ['ArrowRight', '2026-11-25'],
      ['ArrowDown', '2026-11-26'],
      ['ArrowUp', '2026-11-25'],
      ['Home', '2026-11-23'],
      ['End', '2026-11-29'],
      ['PageDown', '2026-12-06'],
      ['PageUp', '2026-11-29'],
    ],
    next: /Vecka 49, .*: 1 aktivitet/,
    asked: ['2026-11-16', '2026-11-23', '2026-11-30'],
  },
  month: {
    moves: [
      ['ArrowRight', '2026-11-25'],
      ['ArrowDown', '2026-12-02'],
      ['ArrowUp', '2026-11-25'],
      ['Home', '2026-11-23'],
      ['End', '2026-11-29'],
      ['PageDown', '2026-12-29'],
      ['PageUp', '2026-11-29'],
    ],
    next: /december 2026: 1 aktivitet/,
    asked: ['2026-09-28', '2026-10-26', '2026-11-30'],
  },
} as const;

const occurrences = [sampleOccurrence(), sampleOccurrence('2026-12-01')];

describe('the days of a week or a month', () => {
  afterEach(() => useLanguage('sv'));

  for (const [view, { moves, next, asked }] of Object.entries(grids)) {
    it(`(${view}) give the focus on with each key, and the page stands still`, async () => {
      const calendar = await show(view);
      await calendar.enterGrid();
      expect(calendar.focused!.dataset.day).to.equal(sampleToday);
      for (const [key, day] of moves) {
        await calendar.key(key);
        await calendar.focuses(day);
      }
    });

    it(`(${view}) are announced when they become others`, async () => {
      const calendar = await show(view);
      expect(calendar.announced).not.to.match(/aktivitet/);
      await calendar.enterGrid();
      await calendar.key('PageDown');
      await waitUntil(() => next.test(calendar.announced), `only: ${calendar.announced}`);
    });

    it(`(${view}) say since when they are known, without network`, async () => {
      const asOf = new Date('2026-11-24T14:05:00+01:00');
      const list = { from: sampleToday, today: sampleToday, items: occurrences };
      const api = sampleApi({ occurrences: () => Promise.resolve(answer(list, true, asOf)) });
      const calendar = await CalendarHarness.show(api, { view });
      await waitUntil(() => /14[:.]05/.test(calendar.announced), calendar.words);
    });

    it(`(${view}) are fetched before they are turned to`, async () => {
      const queries: OccurrenceQuery[] = [];
      const days = () => queries.map(({ from }) => from).sort();
      const calendar = await CalendarHarness.show(listing(occurrences, queries), { view });
      await waitUntil(() => queries.length === 3, 'no neighbours');
      expect(days()).to.deep.equal(asked);
      await calendar.enterGrid();
      await calendar.key('PageDown');
      await waitUntil(() => next.test(calendar.announced));
      expect(days().filter((day) => day === asked[2])).to.have.length(1);
    });
  }

  it('(week) let Enter into a day, arrows from title to title, and Escape out again', async () => {
    const two = ['Läxhjälp', 'Schack'].map((title) =>
      sampleOccurrence(sampleToday, { id: title, title }),
    );
    const calendar = await CalendarHarness.show(listing(two), { view: 'week' });
    await calendar.title('Schack');
    await calendar.enterGrid();
    for (const [key, title] of [
      ['Enter', 'Läxhjälp'],
      ['ArrowDown', 'Schack'],
      ['ArrowUp', 'Läxhjälp'],
    ] as const) {
      await calendar.key(key);
      expect(wordsOf(calendar.focused)).to.equal(title);
    }
    await calendar.key('Escape');
    await calendar.focuses(sampleToday);
  });

  it('(week) take the focus back when they come late', async () => {
    let come = () => {};
    const late = new Promise<void>((resolve) => (come = resolve));
    const list = answer({ from: sampleToday, today: sampleToday, items: occurrences });
    const api = sampleApi({
      occurrences: (_district, { from }) =>
        (from! > sampleToday ? late : Promise.resolve()).then(() => list),
    });
    const calendar = await CalendarHarness.show(api, { view: 'week' });
    await calendar.enterGrid();
    await calendar.key('PageDown');
    await waitUntil(() => !calendar.focused?.dataset.day);
    come();
    await calendar.focuses('2026-12-01');
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`(month) show what happens on the day that ${name} is pressed on`, async () => {
      const chess = sampleOccurrence('2026-11-25', { title: 'Schack' });
      const calendar = await CalendarHarness.show(listing([...occurrences, chess]), {
        view: 'month',
      });
      await calendar.title('Schack');
      await calendar.enterGrid();
      await calendar.key('ArrowRight');
      await calendar.focuses('2026-11-25');
      await calendar.key(key);
      await waitUntil(() => /Schack/.test(wordsOf(calendar.find('.chosen'))));
      await waitUntil(() => calendar.focused === calendar.find('.chosen'));
    });
  }

  it('(month) run from right to left in Arabic, for the eye and for the keys', async () => {
    const calendar = await show('month', 'ar');
    await calendar.enterGrid();
    expect(getComputedStyle(calendar.find('[role=grid]')).direction).to.equal('rtl');
    await calendar.key('ArrowLeft');
    await calendar.focuses('2026-11-25');
    await expect(calendar.calendar).to.be.accessible();
  });

  it('(month) say the whole date and how much happens', async () => {
    const calendar = await show('month');
    await calendar.enterGrid();
    const { focused } = calendar;
    const label = `${focused?.ariaLabel ?? ''} ${wordsOf(focused)}`;
    expect(label).to.match(/tisdag 24 november( 2026)?.*1 aktivitet/);
  });

  it('(month) stand in rows of weeks from Monday, each with its number', async () => {
    const calendar = await show('month');
    const words = wordsOf(calendar.part('klocket-calendar-month'));
    expect(words).to.match(/mån.*tis.*ons.*tors.*fre.*lör.*sön/i);
    expect(words).to.contain('v. 48');
    await expect(calendar.calendar).to.be.accessible();
  });
});

/** Shows homework help today and a week later, once it is there. */
async function show(view: string, lang = 'sv') {
  const calendar = await CalendarHarness.show(listing(occurrences), { view, lang });
  await calendar.title('Läxhjälp');
  return calendar;
}
