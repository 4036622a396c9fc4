import type { Action, Goal } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal, sampleMe, tagged } from '../../samples.ts';
import {
  sampleFigure,
  sampleGoal,
  sampleGoalSource,
  samplePeriod,
  samplePulse,
  sampleVisitDay,
  sampleWhy,
} from '../../samples-goals.ts';
import { choose, everything, isButton, open, staff, type } from '../../testing/activities.ts';
import { hourOf } from './visits/visit-day.ts';

type Answers = NonNullable<Parameters<typeof open>[1]>;

const here = '/api/v1/districts/klockaretorpet';
const today = () => hourOf(new Date().toISOString(), 'Europe/Stockholm').day;

const who = (...may: Action[]) => {
  const [district] = sampleMe.districts;
  return { ...sampleMe, districts: [{ ...district!, may }] };
};
const follower = who('goal.read', 'goal.write', 'visit.write', 'district.write');

const enter = (page: string, more: Answers = {}) =>
  open(page, {
    'GET /api/v1/staff/me': () => follower,
    [`GET ${here}`]: () => ({ languages: ['sv'], organisers: [] }),
    [`GET ${here}/houses`]: () => ({ items: [{ id: 'kunskapens-hus', name: 'Kunskapens hus' }] }),
    [`GET ${here}/goals`]: () => ({ items: [sampleGoal({ invented: true })] }),
    [`GET ${here}/goals/delaktighet`]: () => sampleGoal(),
    [`GET ${staff}/goals`]: () => ({ items: [sampleGoalSource] }),
    [`GET ${staff}/goals/delaktighet`]: () => tagged(sampleGoalSource, '"7"'),
    [`GET ${staff}/goals/delaktighet/indicators/besok/figures/2026-vt`]: () => sampleWhy(),
    [`GET ${staff}/goal-periods`]: () => ({ items: [samplePeriod()] }),
    [`GET ${staff}/pulse`]: () => tagged(samplePulse, '"1"'),
    [`GET ${staff}/visits`]: () => sampleVisitDay(today()),
    [`GET ${staff}/visit-counters`]: () => ({ items: [] }),
    ...more,
  });

/** Presses yes in the question that is asked. */
async function sayYes(desk: Element, words: string) {
  const button = () =>
    [...desk.shadowRoot!.querySelectorAll('*')]
      .flatMap((element) => [
        ...(element.shadowRoot?.querySelectorAll('dialog[open] button') ?? []),
      ])
      .find((one) => isButton(words)(one as HTMLElement)) as HTMLElement | undefined;
  await waitUntil(() => button());
  button()!.click();
}

describe('<klocket-desk-goals>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('shows every goal with where it stands, and leads to the year report', async () => {
    const { desk, words, all } = await enter('goals');
    await waitUntil(() => words().includes('Fler är med'));
    expect(words()).to.contain('96 besök');
    expect(words()).to.contain('Höstterminen 2026 · Pågår');
    expect(words()).to.contain('Alla siffror är påhittade');
    const addresses = all('a').map((link) => link.getAttribute('href'));
    const year = today().slice(0, 4);
    expect(addresses).to.include.members([
      '/desk/klockaretorpet/goals/delaktighet',
      `/klockaretorpet/year-reports/${year}`,
      `/klockaretorpet/year-reports/${year}.pdf`,
    ]);
    await expect(desk).to.be.accessible();
  });

  it('puts goals in another order, keeps the focus on the one that moves, and takes it back', async () => {
    let order = ['Fler är med', 'Lite tryggare', 'Rent och helt'];
    const sent: unknown[] = [];
    const { desk, all } = await enter('goals', {
      [`GET ${here}/goals`]: () => ({
        items: order.map((title, at) =>
          sampleGoal({ id: `mal-${title[0]}`, title, number: at + 1 }),
        ),
      }),
      [`PUT ${staff}/goals/mal-R/number`]: (body) => {
        sent.push(body);
        order = sent.length === 1 ? order.with(1, order[2]!).with(2, order[1]!) : order.toSorted();
        return undefined;
      },
    });
    const titles = () => all('h2 a').map((link) => link.textContent);
    const button = (name: string) =>
      all('button').find((one) => one.getAttribute('aria-label') === name)!;
    await waitUntil(() => titles().length === 3);
    await expect(desk).to.be.accessible();
    expect(button('Flytta upp Fler är med').getAttribute('aria-disabled')).to.equal('true');
    button('Flytta upp Fler är med').click();
    const up = button('Flytta upp Rent och helt');
    up.focus();
    up.click();
    await waitUntil(() => titles()[1] === 'Rent och helt');
    expect(sent).to.deep.equal([{ number: 2, was: 3 }]);
    await waitUntil(() => (up.getRootNode() as ShadowRoot).activeElement === up);
    const undo = () => everything(desk).find(isButton('Ångra'));
    await waitUntil(undo);
    undo()!.click();
    await waitUntil(() => titles()[2] === 'Rent och helt');
    expect(sent[1]).to.deep.equal({ number: 3, was: 2 });
  });

  it('says why a figure is what it is: parts that add up, what was left out, and who changed it', async () => {
    const { desk, words } = await enter('goals/delaktighet/besok/2026-vt');
    await waitUntil(() => words().includes('Det här ingår'));
    expect(words()).to.contain('Kunskapens hus 80 Idrottens hus 40');
    expect(words()).to.contain('Tillsammans 120');
    expect(words()).to.contain('Det här är inte med Fritidsbanken 7');
    expect(words()).to.match(/120 Dörren räknade dubbelt\. .* Uppföljaren 140/);
    await expect(desk).to.be.accessible();
  });

  it('corrects a figure with a reason that everyone may read', async () => {
    const sent: unknown[] = [];
    const { words, one, press, all } = await enter('goals/delaktighet/besok/2026-vt', {
      [`POST ${staff}/goals/delaktighet/indicators/besok/figures`]: (body) => {
        sent.push(body);
        return sampleFigure();
      },
    });
    await waitUntil(() => all('#field-value').length > 0);
    type(one('#field-value'), '118');
    press('Rätta siffran');
    await waitUntil(() => words().includes('Skriv varför det rättas.'));
    type(one('#field-reason'), 'Två var personal.');
    press('Rätta siffran');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      period: '2026-vt',
      value: 118,
      reason: 'Två var personal.',
    });
  });

  it('writes a figure in from its source, and then shows it', async () => {
    const sent: unknown[] = [];
    const { one, press, all, addressBar } = await enter(
      'goals/delaktighet/foreningar/new?period=2025',
      {
        [`POST ${staff}/goals/delaktighet/indicators/foreningar/figures`]: (body) => {
          sent.push(body);
          return sampleFigure();
        },
      },
    );
    await waitUntil(() => all('#field-value').length > 0);
    type(one('#field-value'), '26');
    type(one('#field-source-sv'), 'Föreningsregistret');
    press('Spara siffran');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      period: '2025',
      value: 26,
      source: { sv: 'Föreningsregistret' },
    });
    await waitUntil(() => addressBar.address.endsWith('/goals/delaktighet/foreningar/2025'));
  });

  it('publishes a period once it is sure, and says what is missing and what is withheld', async () => {
    const sent: unknown[] = [];
    const { desk, words, press, all } = await enter('goals/periods', {
      [`POST ${staff}/goal-publications`]: (body) => {
        sent.push(body);
        return samplePeriod({ state: 'published', figures: [] });
      },
    });
    await waitUntil(() => words().includes('Vårterminen 2026'));
    expect(words()).to.contain('Visas inte: för få har svarat');
    expect(words()).to.contain('Saknas: ska skrivas in från källan');
    expect(all('a').map((link) => link.getAttribute('href'))).to.include(
      '/desk/klockaretorpet/goals/delaktighet/foreningar/new?period=2026-vt',
    );
    await expect(desk).to.be.accessible();
    press('Publicera Vårterminen 2026');
    await sayYes(desk, 'Publicera');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({ period: '2026-vt' });
    await waitUntil(() => words().includes('Inget väntar.'));
  });

  it('changes a goal from the state that was read, with every language side by side', async () => {
    const sent: unknown[] = [];
    const { desk, one, press, all } = await enter('goals/delaktighet/edit', {
      [`PUT ${staff}/goals/delaktighet`]: (body, _path, etag) => {
        sent.push([body, etag]);
        return tagged(body, '"8"');
      },
    });
    await waitUntil(() => all('#field-title-sv').length > 0);
    type(one('#field-title-sv'), 'Alla är med');
    type(one('#field-indicators-0-target'), '250');
    await expect(desk).to.be.accessible();
    press('Spara');
    await waitUntil(() => sent.length === 1);
    const [indicator] = sampleGoalSource.indicators;
    expect(sent[0]).to.deep.equal([
      {
        ...sampleGoalSource,
        title: { ...sampleGoalSource.title, sv: 'Alla är med' },
        indicators: [{ ...indicator, target: 250 }],
      },
      '"7"',
    ]);
  });

  it('keeps what is typed when another has saved meanwhile', async () => {
    const { words, one, press, all } = await enter('goals/delaktighet/edit', {
      [`PUT ${staff}/goals/delaktighet`]: () => {
        throw refusal('changed-meanwhile', 'Någon hann före.', {
          current: { ...sampleGoalSource, title: { sv: 'Deras' } },
          changedBy: 'Samordnaren',
        });
      },
    });
    await waitUntil(() => all('#field-title-sv').length > 0);
    type(one('#field-title-sv'), 'Mitt');
    press('Spara');
    await waitUntil(() => words().includes('hann spara före dig'));
    expect(words()).to.contain('Deras');
    expect(words()).to.contain('Mitt');
  });

  it('writes, orders and pauses the questions of the pulse', async () => {
    const sent: [{ questions: unknown[] }, string | undefined][] = [];
    const { desk, one, press, all } = await enter('goals/pulse', {
      [`PUT ${staff}/pulse`]: (body, _path, etag) => {
        sent.push([body as { questions: unknown[] }, etag]);
        return tagged(body, '"2"');
      },
    });
    await waitUntil(() => all('.entry').length === 1);
    await expect(desk).to.be.accessible();
    press('Lägg till en fråga');
    await waitUntil(() => all('.entry').length === 2);
    type(one('#field-questions-1-text-sv'), 'Trivs du?');
    one('#field-questions-0-paused').click();
    press('Spara');
    await waitUntil(() => sent.length === 1);
    const [first] = samplePulse.questions;
    expect(sent[0]).to.deep.equal([
      {
        questions: [
          { ...first, paused: true },
          { id: 'trivs-du', text: { sv: 'Trivs du?' }, answers: first!.answers },
        ],
      },
      '"1"',
    ]);
  });

  it('makes a key for a door, and shows it once', async () => {
    const { desk, words, one, press, all } = await enter('goals/counters', {
      [`POST ${staff}/visit-counters`]: (body) => ({
        counter: { id: 'c1', createdAt: '2026-11-22T08:00:00Z', ...(body as object) },
        key: 'nyckel-som-visas-en-gang',
      }),
    });
    await waitUntil(() => all('#field-name').length > 0);
    type(one('#field-name'), 'Dörren mot torget');
    choose(one('#field-house'), 'kunskapens-hus');
    press('Gör en nyckel');
    await waitUntil(() => words().includes('nyckel-som-visas-en-gang'));
    expect(words()).to.contain('Nyckeln till Dörren mot torget');
    await expect(desk).to.be.accessible();
    press('Jag har sparat den');
    await waitUntil(() => !words().includes('nyckel-som-visas-en-gang'));
  });

  it('shows those who only read no way to change anything', async () => {
    const reader = { 'GET /api/v1/staff/me': () => who('goal.read') };
    const { words, all } = await enter('goals/delaktighet', reader);
    await waitUntil(() => words().includes('Fler är med'));
    const addresses = all('a').map((link) => link.getAttribute('href'));
    expect(addresses.filter((href) => /edit|new|visits|pulse/.test(href ?? ''))).to.deep.equal([]);
    expect(all('button[id$=-up]')).to.deep.equal([]);
  });

  it('shows those who only count nothing but the counter', async () => {
    const counting = { 'GET /api/v1/staff/me': () => who('visit.write') };
    const { words, all } = await enter('goals', counting);
    await waitUntil(() => words().includes('Kunskapens hus'));
    expect(all('nav.tabs').length).to.equal(0);
    expect(all('button').some(isButton('+1'))).to.equal(true);
  });

  it('says that there is no goal yet, and where to begin', async () => {
    const none = { [`GET ${here}/goals`]: () => ({ items: [] as Goal[] }) };
    const { desk, words } = await enter('goals', none);
    await waitUntil(() => words().includes('Här finns inget mål än.'));
    await expect(desk).to.be.accessible();
  });
});
