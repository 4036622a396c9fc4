import { Problem, useLanguage } from '@klocket/core';
import { ElementHarness, waitUntil, wordsOf } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html, nothing } from 'lit';
import '../define-goal.ts';
import type { GoalApi } from '../goal-api.ts';
import {
  sampleEvenness,
  sampleGoal,
  sampleGoalApi,
  sampleIndex,
  sampleIndicator,
  sampleMilestone,
} from '../samples.ts';
import type { KlocketGoal } from './klocket-goal.ts';

describe('<klocket-goal>', () => {
  afterEach(() => useLanguage('sv'));

  it('shows every number of a goal with its target and what it means', async () => {
    const goal = await show(of(sampleIndicator()));
    await goal.says(
      'Fler aktiviteter och fler besökare',
      'Demo: siffrorna är påhittade.',
      '13 214 besök 2026, hittills',
      'Mål: 16 000 besök till december 2027',
      'Så många gånger har någon kommit in',
      'På rätt väg Jämfört: 2024 – 2025. Högre är bättre.',
    );
    expect(goal.find('.large .plot').ariaLabel).to.equal(
      'Linje från 8\u00a0210\u00a0besök (2019) till 14\u00a0300\u00a0besök (2025)',
    );
    await expect(goal.element).to.be.accessible();
  });

  it('shows one indicator alone, where the page asks for one', async () => {
    const goal = await show(sampleGoalApi(), { indicator: 'activities-held' });
    await goal.says('Genomförda aktiviteter');
    expect(goal.words).not.to.include('Besök i husen');
  });

  it('tells how it is known when somebody asks: source, method, history with what was put right', async () => {
    const goal = await show(of(sampleIndicator()));
    await goal.says('Hur vet vi det?');
    goal.find('summary').click();
    await goal.says(
      'Källa Klockets egen statistik',
      'Varje besök räknas vid dörren',
      '2021 Rättad. En dörr räknade dubbelt i mars.',
    );
    const rows = [...goal.element.renderRoot.querySelectorAll('.how tbody tr')];
    expect(rows.map((row) => wordsOf(row)).slice(0, 2)).to.deep.equal([
      '2026, hittills 13 214',
      '2025 14 300',
    ]);
    expect((goal.button('Tabell (CSV)') as HTMLAnchorElement).href).to.equal(
      'https://klocket.example/api/v1/districts/klockaretorpet/goals/participation.csv?indicator=visits&lang=sv',
    );
    await expect(goal.element).to.be.accessible();
  });

  it('says of a spread how even it is, and how like those who live there', async () => {
    const goal = await show(of(sampleEvenness()));
    await goal.says(
      'Spridningen är ganska jämn.',
      '14 av 100 behöva komma ur en annan grupp',
      '80 år och äldre för få för att visas 5 %',
      '2026: Siffran visas när perioden är slut',
    );
    await expect(goal.element).to.be.accessible();
  });

  it('says of an index how many it rests on and how sure it is', async () => {
    const goal = await show(of(sampleIndex()));
    await goal.says(
      '435 har svarat.',
      'troligen ligga mellan 65 och 68',
      '2026: För få har svarat för att visa en siffra.',
    );
  });

  it('shows the steps to a milestone with their sources', async () => {
    const goal = await show(of(sampleMilestone()));
    await goal.says(
      'Nått 2021',
      '22 oktober 2021 Området är borta från listan.',
      'Källa: Polisens lägesbild 2021',
    );
    expect(goal.element.renderRoot.querySelectorAll('.steps li').length).to.equal(3);
    await expect(goal.element).to.be.accessible();
  });

  it('follows no link that is no web address', async () => {
    const steps = [
      { on: '2021-01-01', text: 'x', reached: true, source: 'y', sourceUrl: 'javascript:alert(1)' },
    ];
    const goal = await show(of(sampleMilestone({ steps })));
    await goal.says('1 januari 2021');
    expect(goal.element.renderRoot.querySelector('.steps a')).to.equal(null);
  });

  it('leads to all goals where there is none of that name', async () => {
    const goal = await show(sampleGoalApi([]));
    await goal.says('Det målet finns inte.');
    expect((goal.button('Till alla mål') as HTMLAnchorElement).href).to.equal(
      'https://klocket.example/klockaretorpet/goals',
    );
  });

  it('shows a way on when nobody answers', async () => {
    const find = () => Promise.reject(new Problem('unreachable'));
    const goal = await show(sampleGoalApi([], { find }));
    await goal.says('Det går inte att nå Klocket just nu.', 'Försök igen');
  });

  it('speaks Arabic, and lets time run from right to left', async () => {
    const goal = await show(of(sampleIndicator()), { lang: 'ar' });
    await goal.says('كيف نعرف ذلك؟');
    await waitUntil(() => goal.element.renderRoot.querySelectorAll('.plot circle').length > 1);
    const at = [...goal.element.renderRoot.querySelectorAll('.plot circle')].map((dot) =>
      parseFloat(dot.getAttribute('cx')!),
    );
    expect(at[0]).to.be.greaterThan(at.at(-1)!);
    await expect(goal.element).to.be.accessible();
  });
});

const of = (...indicators: ReturnType<typeof sampleIndicator>[]) =>
  sampleGoalApi([sampleGoal({ indicators })]);

const show = async (goals: GoalApi, { lang = 'sv', indicator = '' } = {}) =>
  new ElementHarness(
    await fixture<KlocketGoal>(
      html`<klocket-goal
        district="klockaretorpet"
        goal="participation"
        indicator=${indicator || nothing}
        lang=${lang}
        server="https://klocket.example"
        .goals=${goals}
      ></klocket-goal>`,
    ),
  );
