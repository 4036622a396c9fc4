import type { Occurrence, Screen } from '@klocket/contract';
import { addDays } from '@klocket/core';
import { FakeStream, waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import './define-kiosk.ts';

import type { KlocketKiosk } from './klocket-kiosk.ts';
import { sampleOccurrence, sampleScreen } from './samples.ts';
import { TouchedEvent } from './touch/touched-event.ts';
import { keptHeader } from './worker/told.ts';

const { fetch } = window;

describe('<klocket-kiosk>', () => {
  let screen: Screen;
  let asked: string[];
  let items: Occurrence[];
  /** The server says nothing, and what is asked of a district comes from what was kept. */
  let isAway: boolean;
  /** What is asked of a district comes from what was kept so many hours ago, though the server is heard. */
  let keptHours: number | undefined;

  beforeEach(() => {
    localStorage.clear();
    FakeStream.install();
    screen = sampleScreen();
    asked = [];
    isAway = false;
    keptHours = undefined;
    items = [
      sampleOccurrence({ title: 'Läxhjälp' }),
      sampleOccurrence({ id: 'samtal', title: 'Samtal', sensitive: true }),
    ];
    window.fetch = (input) => {
      const { pathname, host } = new URL(String(input));
      asked.push(host + pathname);
      if (pathname === '/api/v1/kiosk-pairings') {
        return answer({ code: '482913', secret: 'hemlig', until: later(10) }, 201);
      }
      if (pathname.startsWith('/api/v1/kiosks/')) {
        return isAway ? Promise.reject(new TypeError('no network')) : answer(screen);
      }
      if (pathname.endsWith('/goals')) return Promise.reject(new TypeError('no network'));
      const found = { occurrences: items, houses: [house] }[pathname.split('/').at(-1)!] ?? [];
      const list = { items: found, today: sampleOccurrence().day };
      return keptHours === undefined ? answer(list) : keptAnswer(list, keptHours);
    };
  });
  afterEach(() => {
    FakeStream.remove();
    window.fetch = fetch;
    localStorage.clear();
  });

  it('shows what is left of today, never what is sensitive, and asks no other host', async () => {
    const kiosk = await show();
    await says(kiosk, 'Läxhjälp', 'Det händer i dag');
    expect(wordsOf(kiosk)).not.to.contain('Samtal');
    expect(asked.filter((path) => !path.startsWith('klocket.example/'))).to.deep.equal([]);
    await expect(kiosk).to.be.accessible();
  });

  it('passes over a scene whose answers do not come, and is never blank meanwhile (K9)', async () => {
    screen.scenes = [
      { id: 'malen', kind: 'goals', seconds: 300 },
      { id: 'i-dag', kind: 'today', seconds: 5 },
    ];
    const kiosk = await show();
    await says(kiosk, 'Läxhjälp');
    expect(asked.some((path) => path.endsWith('/goals'))).to.equal(true);
    expect(kiosk.scene).to.equal('i-dag');
  });

  for (const [days, words, isOpenShown] of [
    [0.1, 'Öppet nu', true],
    [3, 'Läxhjälp', false],
    [15, 'Fråga gärna någon av oss', false],
  ] as const) {
    it(`shows nothing that is too old to hold: after ${days} days without a server, “${words}” (K13)`, async () => {
      screen.scenes = [
        { id: 'oppet', kind: 'open', seconds: 300 },
        { id: 'i-dag', kind: 'today', seconds: 5 },
      ];
      isAway = true;
      const heardAt = Date.now() - days * 86_400_000;
      localStorage.setItem('klocket-kiosk', JSON.stringify({ answer: { screen }, heardAt }));
      const kiosk = await show();
      await says(kiosk, words, 'Så här såg det ut');
      expect(wordsOf(kiosk).includes('Öppet nu')).to.equal(isOpenShown);
    });
  }

  for (const [hours, isShown, isMarked] of [
    [0.1, true, false],
    [0.5, true, true],
    [13, false, true],
  ] as const) {
    it(`says the age of what alone does not come, while the server is heard: ${hours} h (K13)`, async () => {
      screen.scenes = [
        { id: 'oppet', kind: 'open', seconds: 300 },
        { id: 'i-dag', kind: 'today', seconds: 5 },
      ];
      keptHours = hours;
      const kiosk = await show();
      await says(kiosk, isShown ? 'Öppet nu' : 'Läxhjälp');
      await waitUntil(() => wordsOf(kiosk).includes('Så här såg det ut') === isMarked);
    });
  }

  it('leaves a server in peace that has no answer, however often it draws (K6)', async () => {
    screen.scenes = [
      { id: 'malen', kind: 'goals', seconds: 300 },
      { id: 'i-dag', kind: 'today', seconds: 5 },
    ];
    const kiosk = await show();
    await says(kiosk, 'Läxhjälp');
    const goals = () => asked.filter((path) => path.endsWith('/goals')).length;
    await waitUntil(() => goals() === screen.languages.length);
    for (let drawn = 0; drawn < 5; drawn++) {
      kiosk.requestUpdate();
      await kiosk.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(goals()).to.equal(screen.languages.length);
  });

  it('moves its picture, so that nothing burns in, and shows no time that nobody knows', async () => {
    const kiosk = await show();
    await says(kiosk, 'Läxhjälp');
    expect(kiosk.style.getPropertyValue('--drift-x')).to.match(/^-?[\d.]+vmin$/);
    expect(kiosk.style.getPropertyValue('--drift-y')).to.match(/^-?[\d.]+vmin$/);
    expect(kiosk.renderRoot.querySelector('.clock')).not.to.equal(null);
    kiosk.remove();

    const { now } = Date;
    Date.now = () => 3_600_000;
    isAway = true;
    localStorage.setItem('klocket-kiosk', JSON.stringify({ answer: { screen } }));
    const unpacked = await show();
    await waitUntil(() => unpacked.renderRoot.querySelector('.day'));
    expect(unpacked.renderRoot.querySelector('.clock')).to.equal(null);
    Date.now = now;
  });

  it('names the next day in what room today leaves', async () => {
    const { day, startsAt, endsAt } = sampleOccurrence();
    const next = addDays(day, 1);
    const moved = (moment: string) => new Date(Date.parse(moment) + 86_400_000).toISOString();
    const times = { day: next, endDay: next, startsAt: moved(startsAt), endsAt: moved(endsAt) };
    items.push(
      sampleOccurrence({ ...times, id: 'sy', title: 'Sykväll' }),
      sampleOccurrence({ ...times, id: 'tyst', title: 'Tyst samtal', sensitive: true }),
    );
    const kiosk = await show();
    await says(kiosk, 'Läxhjälp', 'Sykväll');
    expect(kiosk.renderRoot.querySelectorAll('.rows')).to.have.lengthOf(2);
    expect(wordsOf(kiosk)).not.to.contain('Tyst samtal');
  });

  it('lets a little stand large, and makes much as small as it takes to be whole', async () => {
    const few = await show();
    await says(few, 'Läxhjälp');
    expect(sizeOf(few)).to.be.greaterThan(1);
    items = Array.from({ length: 5 }, (_, at) =>
      sampleOccurrence({ id: `lang-${at}`, title: 'Vi läser högt för varandra '.repeat(6) }),
    );
    const many = await show();
    await says(many, 'läser högt');
    expect(sizeOf(many)).to.be.lessThan(1);
    const { scrollHeight, clientHeight } = contentOf(many);
    expect(scrollHeight).to.be.at.most(clientHeight + 1);
  });

  it('says a message in the languages it was written in, each with its direction', async () => {
    screen.scenes = [{ id: 'm', kind: 'message', seconds: 10, texts: { ar: 'أهلًا' } }];
    const kiosk = await show();
    await says(kiosk, 'أهلًا');
    const { dir, lang } = kiosk.renderRoot.querySelector<HTMLElement>('.message')!;
    expect([dir, lang]).to.deep.equal(['rtl', 'ar']);
  });

  it('is taken over by what is urgent, and is read out', async () => {
    const texts = { sv: 'Huset stänger nu' };
    screen.messages = [{ id: 'm', texts, until: later(10), urgent: true }];
    const kiosk = await show();
    await says(kiosk, 'Viktigt', 'Huset stänger nu');
    expect(wordsOf(kiosk)).not.to.contain('Läxhjälp');
    expect(kiosk.renderRoot.querySelector('[role=alert]')).to.not.equal(null);
  });

  it('is dimmed at night, and not under the hands of who has come', async () => {
    screen.mode = 'touch';
    screen.nights = Array.from({ length: 7 }, () => ({ from: '00:00', to: '00:00' }));
    const kiosk = await show();
    await says(kiosk, 'Läxhjälp');
    expect(kiosk.hasAttribute('data-night')).to.equal(true);
    const touch = kiosk.renderRoot.querySelector('klocket-kiosk-touch')!;
    touch.dispatchEvent(new TouchedEvent('sv'));
    await waitUntil(() => !kiosk.hasAttribute('data-night'));
    touch.dispatchEvent(new TouchedEvent());
    await waitUntil(() => kiosk.hasAttribute('data-night'));
  });

  it('shows which one it is when it is asked', async () => {
    screen.identifyUntil = later(1);
    const kiosk = await show();
    await says(kiosk, 'Skylten i fönstret', 'klocket-fonster');
  });

  it('shows the code by which it is paired, where it is no screen yet', async () => {
    const kiosk = await show('');
    await says(kiosk, '482 913', 'under Skärmar');
  });

  it('leaves the page what the server has written, while there is nothing to show', async () => {
    window.fetch = () => Promise.reject(new TypeError('no network'));
    const kiosk = await show();
    expect(kiosk.renderRoot.querySelector('slot')).to.not.equal(null);
    expect(kiosk.textContent).to.contain('Dagens program');
  });
});

const house = {
  id: 'kunskapens-hus',
  name: 'Kunskapens hus',
  hours: [{ weekday: 1, opens: '09:00', closes: '20:00' }],
  open: { isOpen: true, changesDay: '2026-11-23', changesTime: '20:00' },
};

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

const answer = (data: object, status = 200) =>
  Promise.resolve(
    new Response(JSON.stringify(data), {
      status,
      headers: { 'content-type': 'application/json', etag: '"1"' },
    }),
  );

/** What the worker says of an answer that it has kept. */
const keptAnswer = async (data: object, hours: number) => {
  const { headers } = await answer(data);
  headers.set('date', new Date(Date.now() - hours * 3_600_000).toUTCString());
  headers.set(keptHeader, 'yes');
  return new Response(JSON.stringify(data), { headers });
};

const show = (screen = 'klocket-fonster') =>
  fixture<KlocketKiosk>(
    html`<klocket-kiosk screen=${screen} lang="sv" server="https://klocket.example">
      <p>Dagens program</p>
    </klocket-kiosk>`,
  );

const contentOf = ({ renderRoot }: KlocketKiosk) =>
  renderRoot.querySelector<HTMLElement>('.scene > :last-child')!;

const sizeOf = (kiosk: KlocketKiosk) => Number(contentOf(kiosk).style.zoom);

const wordsOf = ({ renderRoot }: KlocketKiosk) =>
  (renderRoot.querySelector('.screen')?.textContent ?? '').replace(/\s+/g, ' ');

const says = async (kiosk: KlocketKiosk, ...words: string[]) => {
  for (const one of words)
    await waitUntil(() => wordsOf(kiosk).includes(one), `"${one}" is not said`);
};
