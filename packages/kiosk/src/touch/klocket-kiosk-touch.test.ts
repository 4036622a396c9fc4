import type { House, Occurrence, Screen } from '@klocket/contract';
import { Problem, useLanguage } from '@klocket/core';
import { ElementHarness, holdTimers } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-kiosk-touch.ts';
import type { KlocketKioskTouch } from './klocket-kiosk-touch.ts';
import type { TouchLife } from './touch-life.ts';

const secondMs = 1000;
let timers: ReturnType<typeof holdTimers> | undefined;

describe('<klocket-kiosk-touch>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    timers?.release();
    timers = undefined;
    localStorage.clear();
    await useLanguage('sv');
  });

  it('invites, and lets be begun anywhere', async () => {
    const { screen } = await show();
    await screen.says('Tryck på skärmen', 'Jag är här');
    await expect(screen.element).to.be.accessible();
    await screen.press('Tryck på skärmen');
    await screen.says('Vad vill du göra?', 'Det här händer', 'Husen', 'Tyck till');
    await expect(screen.element).to.be.accessible();
  });

  it('counts who is here by one tap, in its own house, and says no more of them', async () => {
    const { screen, posts } = await show();
    await screen.press('Jag är här');
    await screen.says('Du är räknad');
    expect(posts).to.deep.equal([
      {
        path: '/api/v1/districts/klockaretorpet/visits',
        body: { house: 'kunskapens-hus', at: '2026-11-24T15:00:00.000Z' },
      },
    ]);
    expect(localStorage.length).to.equal(0);
  });

  it('counts a double tap once', async () => {
    const { screen, posts } = await show();
    const here = screen.button('Jag är här')!;
    here.click();
    here.click();
    await screen.says('Du är räknad');
    expect(posts.length).to.equal(1);
  });

  it('keeps who was counted without a network, and counts them once it is back', async () => {
    const world = await show();
    const { screen, posts } = world;
    world.fault = new Problem('unreachable');
    await screen.press('Jag är här');
    await screen.says('Du är räknad');
    expect(posts).to.deep.equal([]);
    world.fault = undefined;
    screen.element.revision = 1;
    await screen.says('Du är räknad');
    expect(posts.length).to.equal(1);
  });

  it('loses nobody where a network says no in the place of the server', async () => {
    const world = await show();
    const { screen, posts } = world;
    // A 403 without a word of ours.
    world.fault = new Problem('invalid');
    await screen.press('Jag är här');
    await screen.says('Du är räknad');
    world.fault = undefined;
    screen.element.revision = 1;
    await screen.says('Du är räknad');
    expect(posts.length).to.equal(1);
  });

  it('neither counts nor checks in where it is not paired', async () => {
    const { screen } = await show({ paired: false });
    await screen.says('Tryck på skärmen');
    expect(screen.words).not.to.include('Jag är här');
    await screen.press('Tryck på skärmen');
    await screen.says('Husen');
    expect(screen.words).not.to.include('Jag är här');
    expect(screen.words).not.to.include('Checka in med kod');
  });

  it('shows what happens by day and spoken language, and nothing sensitive', async () => {
    const { screen } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Det här händer');
    await screen.says('Läxhjälp', 'Språkcafé');
    expect(screen.words).not.to.include('Samtalsstöd');
    await screen.press('Arabiska');
    expect(screen.words).to.include('Språkcafé');
    expect(screen.words).not.to.include('Läxhjälp');
    await screen.press('torsdag 26 november');
    await screen.says('Inget är inplanerat den dagen.');
  });

  it('begins with the next day that has something, when nothing is left of today', async () => {
    const items = occurrences.filter(({ id }) => id !== 'oppna-dagar');
    const { screen } = await show({ now: '2026-11-24T22:30:00Z', items });
    await screen.press('Tryck på skärmen');
    await screen.press('Det här händer');
    await screen.says('torsdag 26 november', 'Slöjd');
    expect(screen.words).not.to.include('Läxhjälp');
  });

  it('says of what began earlier that it goes on, and of a house which day something is', async () => {
    const { screen } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Det här händer');
    await screen.says('Öppna dagar');
    expect(screen.find('.row').textContent).to.include('Pågår');
    screen.find('.row').click();
    await screen.says('söndag 22 november 17:00 – söndag 29 november');
    await screen.press('Början');
    await screen.press('Husen');
    screen.find('.row').click();
    await screen.says('Härnäst här', 'Slöjd');
    expect(
      [...screen.element.renderRoot.querySelectorAll('.row .time')].at(-1)?.textContent,
    ).to.match(/tors 26\s*17:00/);
  });

  it('goes on by phone with what is personal, without a link', async () => {
    const { screen } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Det här händer');
    await screen.says('Läxhjälp');
    screen.find('.rows li:nth-child(2) .row').click();
    await screen.says('Anmäl dig i telefonen');
    expect(screen.find('.code svg').getAttribute('aria-label')).to.equal('Anmäl dig i telefonen');
    expect(screen.element.renderRoot.querySelector('a, input, textarea, iframe')).to.equal(null);
    await expect(screen.element).to.be.accessible();
  });

  it('checks in by a code that is tapped, and says no name', async () => {
    const { screen, posts } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Checka in med kod');
    for (const key of 'K7QD2M9X') await screen.press(key);
    await screen.says('K7QD-2M9X');
    await screen.press('Checka in');
    await screen.says('du är incheckad', 'Läxhjälp', 'Ni är 2.');
    expect(posts.at(-1)).to.deep.equal({
      path: '/api/v1/kiosks/klocket-entre/check-ins?lang=sv',
      body: { code: 'K7QD2M9X' },
    });
    expect(screen.words).not.to.include('K7QD');
  });

  it('checks in by a scanner, which types and presses Enter', async () => {
    const { screen, posts } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Checka in med kod');
    for (const key of [...'k7qd-2m9x', 'Enter']) type(screen, key);
    await screen.says('du är incheckad');
    expect(posts.at(-1)?.body).to.deep.equal({ code: 'K7QD2M9X' });
  });

  it('says of a wrong code whom to ask', async () => {
    const world = await show();
    const { screen } = world;
    await screen.press('Tryck på skärmen');
    await screen.press('Checka in med kod');
    world.fault = new Problem('not-found');
    for (const key of [...'k7qd2m9x', 'Enter']) type(screen, key);
    await screen.says('Koden gäller inget här i dag.', 'fråga någon av oss');
    await expect(screen.element).to.be.accessible();
  });

  it('asks the pulse, and is answered by one tap', async () => {
    const { screen, posts } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Tyck till');
    await screen.says('Hur trivs du?');
    await screen.press('Mycket bra');
    await screen.says('Tack för att du tycker till!');
    expect(posts.at(-1)?.body).to.deep.equal({ question: 'well', score: 5 });
    expect(localStorage.length).to.equal(0);
  });

  it('K20: asks after 40 seconds, and forgets all that was typed after 60', async () => {
    timers = holdTimers(secondMs);
    const { screen } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Textstorlek');
    await screen.press('Checka in med kod');
    for (const key of 'K7Q') await screen.press(key);
    timers.pass(39 * secondMs);
    expect(screen.words).not.to.include('Är du kvar?');
    timers.pass(2 * secondMs);
    await screen.says('Är du kvar?');
    await expect(screen.element).to.be.accessible();
    timers.pass(20 * secondMs);
    await screen.says('Tryck på skärmen');
    expect(screen.words).not.to.include('K7Q');
    await screen.press('Tryck på skärmen');
    await screen.press('Checka in med kod');
    await screen.says('••••-••••');
    expect(screen.element.style.getPropertyValue('--size')).to.equal('1');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('goes on where it was when somebody is there', async () => {
    timers = holdTimers(secondMs);
    const { screen } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('Checka in med kod');
    for (const key of 'K7Q') await screen.press(key);
    timers.pass(50 * secondMs);
    await screen.says('Är du kvar?');
    screen
      .find('.question button')
      .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    timers.pass(30 * secondMs);
    await screen.element.updateComplete;
    await screen.says('K7Q•-••••');
    expect(screen.words).not.to.include('Är du kvar?');
  });

  it('speaks the language that was chosen, until they have gone', async () => {
    const { screen, touched } = await show();
    await screen.press('Tryck på skärmen');
    await screen.press('العربية');
    await screen.says('أنا هنا');
    expect(screen.find('.visit').dir).to.equal('rtl');
    await screen.press('انتهيت');
    expect(touched).to.deep.equal(['sv', 'ar', undefined]);
  });

  it('lets nobody pinch, drag or open a menu', async () => {
    const { screen } = await show();
    const tries = [
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
      new Event('dragstart', { bubbles: true, cancelable: true }),
      new Event('gesturestart', { bubbles: true, cancelable: true }),
      new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true }),
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ctrlKey: true, key: 'p' }),
    ];
    for (const event of tries) {
      screen.element.dispatchEvent(event);
      expect(event.defaultPrevented, event.type).to.equal(true);
    }
    const scroll = new WheelEvent('wheel', { bubbles: true, cancelable: true });
    screen.element.dispatchEvent(scroll);
    expect(scroll.defaultPrevented).to.equal(false);
  });

  it('does not say who is open when that was heard too long ago', async () => {
    for (const isOld of [false, true]) {
      const { screen } = await show({ isOld });
      await screen.press('Tryck på skärmen');
      await screen.press('Husen');
      await screen.says('Kunskapens hus');
      expect(screen.words.includes('Öppet till 20:00'), `old: ${isOld}`).to.equal(!isOld);
      expect(screen.element.renderRoot.querySelector('.sign') === null).to.equal(isOld);
    }
  });

  it('is gone through by arrows', async () => {
    const { screen } = await show();
    await screen.press('Tryck på skärmen');
    await screen.says('Husen');
    type(screen, 'ArrowDown');
    expect(screen.focused?.textContent?.trim()).to.equal('Jag är här');
    type(screen, 'ArrowDown');
    expect(screen.focused?.textContent?.trim()).to.equal('Checka in med kod');
    type(screen, 'ArrowUp');
    expect(screen.focused?.textContent?.trim()).to.equal('Jag är här');
  });

  it('has targets of 64 px at least', async () => {
    const { screen } = await show();
    await screen.press('Tryck på skärmen');
    for (const page of ['Checka in med kod', 'Det här händer', 'Tyck till']) {
      await screen.press(page);
      for (const button of screen.element.renderRoot.querySelectorAll('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), button.textContent ?? '').to.be.at.least(63.9);
      }
      await screen.press('Början');
    }
  });
});

function type(screen: ElementHarness<KlocketKioskTouch>, key: string) {
  screen.element.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
}

/** A screen in an entrance at four in the afternoon. */
async function show({
  paired = true,
  isOld = false,
  now = '2026-11-24T15:00:00Z',
  items = occurrences,
} = {}) {
  const world = {
    posts: [] as { path: string; body: object }[],
    touched: [] as (string | undefined)[],
    /** What comes of everything that is sent. */
    fault: undefined as Problem | undefined,
    screen: undefined as unknown as ElementHarness<KlocketKioskTouch>,
  };
  const answers: Record<string, unknown> = {
    occurrences: { items },
    houses: { items: [house] },
    pulse: { period: '2026-ht', questions: [question] },
  };
  const life: TouchLife = {
    screen: entrance,
    today: '2026-11-24',
    paired,
    now: () => new Date(now),
    freshness: (kind) => (kind === 'now' && isOld ? 'hidden' : 'fresh'),
    fetchJson: <T>(path: string) => {
      const [, name] = /\/(\w+)\?/.exec(path)!;
      return Promise.resolve({ data: answers[name!] as T, asOf: undefined, stale: false });
    },
    post: <T>(path: string, body: object) => {
      if (world.fault) return Promise.reject(world.fault);
      world.posts.push({ path, body });
      const said = { title: 'Läxhjälp', startTime: '17:00', seats: 2, already: false };
      return Promise.resolve((path.includes('check-ins') ? said : undefined) as T | undefined);
    },
  };
  const element = await fixture<KlocketKioskTouch>(
    html`<klocket-kiosk-touch
      .life=${life}
      lang="sv"
      @klocket-touched=${({ language }: { language?: string }) => world.touched.push(language)}
    ></klocket-kiosk-touch>`,
  );
  world.screen = new ElementHarness(element);
  return world;
}

const entrance: Screen = {
  id: 'klocket-entre',
  name: 'Skärmen i entrén',
  district: 'klockaretorpet',
  zone: 'Europe/Stockholm',
  house: 'kunskapens-hus',
  mode: 'touch',
  languages: ['sv', 'en', 'ar'],
  scenes: [{ id: 'i-dag', kind: 'today', seconds: 20 }],
  messages: [],
  nights: [],
  pollSeconds: 60,
  release: 'r1',
  startedAt: '2026-11-20T00:00:00.000Z',
  reloads: 0,
};

const sampleOccurrence = (change: Partial<Occurrence>): Occurrence => ({
  id: 'laxhjalp-1',
  activityId: 'laxhjalp',
  title: 'Läxhjälp',
  startsAt: '2026-11-24T16:00:00Z',
  endsAt: '2026-11-24T17:30:00Z',
  day: '2026-11-24',
  startTime: '17:00',
  endDay: '2026-11-24',
  endTime: '18:30',
  status: 'scheduled',
  house: { id: 'kunskapens-hus', name: 'Kunskapens hus' },
  organisers: [],
  themes: [],
  spoken: ['sv'],
  access: [],
  joining: 'sign-up',
  url: '/klockaretorpet/occurrences/laxhjalp-1',
  ...change,
});

const occurrences = [
  sampleOccurrence({
    id: 'oppna-dagar',
    title: 'Öppna dagar',
    joining: 'drop-in',
    day: '2026-11-22',
    startsAt: '2026-11-22T09:00:00Z',
    endDay: '2026-11-29',
    endsAt: '2026-11-29T15:00:00Z',
  }),
  sampleOccurrence({}),
  sampleOccurrence({ id: 'sprakcafe-1', title: 'Språkcafé', spoken: ['sv', 'ar'] }),
  sampleOccurrence({ id: 'samtal-1', title: 'Samtalsstöd', sensitive: true }),
  sampleOccurrence({
    id: 'slojd-1',
    title: 'Slöjd',
    day: '2026-11-26',
    endDay: '2026-11-26',
    startsAt: '2026-11-26T16:00:00Z',
    endsAt: '2026-11-26T17:30:00Z',
  }),
];

const house: House = {
  id: 'kunskapens-hus',
  name: 'Kunskapens hus',
  access: [],
  rooms: [],
  hours: [],
  exceptions: [],
  open: { isOpen: true, changesDay: '2026-11-24', changesTime: '20:00' },
  url: '/klockaretorpet/houses/kunskapens-hus',
};

const question = {
  id: 'well',
  text: 'Hur trivs du?',
  answers: ['Mycket dåligt', 'Dåligt', 'Sådär', 'Bra', 'Mycket bra'],
};
