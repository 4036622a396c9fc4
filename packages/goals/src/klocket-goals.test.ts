import { Problem, useLanguage } from '@klocket/core';
import { ElementHarness, FakeStream, holdTimers, waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import './define-goals.ts';
import type { GoalApi } from './goal-api.ts';
import type { KlocketGoals } from './klocket-goals.ts';
import { sampleGoal, sampleGoalApi, sampleGoals, sampleIndicator } from './samples.ts';
import { signs } from './status.ts';

describe('<klocket-goals>', () => {
  afterEach(() => useLanguage('sv'));

  it('shows each goal as a card: its number, its target, where it is going', async () => {
    const goals = await show(sampleGoalApi());
    await goals.says(
      'Mål 4 På rätt väg Fler aktiviteter och fler besökare',
      '13 214 besök 2026, hittills',
      'Mål: 16 000 besök till december 2027',
      'Nått 2021',
      'Mäts också (1) Genomförda aktiviteter 902 tillfällen',
    );
    expect(goals.element.renderRoot.querySelectorAll('.card').length).to.equal(5);
    await expect(goals.element).to.be.accessible();
  });

  for (const [way, direction, words, sign] of [
    ['better', 'up', 'På rätt väg', 'rose'],
    ['better', 'down', 'På rätt väg', 'fell'],
    ['worse', 'up', 'Åt fel håll', 'fell'],
    ['worse', 'down', 'Åt fel håll', 'rose'],
    ['same', 'up', 'Oförändrat', 'same'],
    ['unsure', 'up', 'Ingen säker skillnad', 'unsure'],
    [undefined, 'up', 'För tidigt att säga', 'unknown'],
  ] as const) {
    it(`says what is judged ${way} where ${direction} is good`, async () => {
      const trend = way && { ...sampleIndicator().trend!, way };
      const indicator = sampleIndicator({ direction, trend });
      const goals = await show(sampleGoalApi([sampleGoal({ indicators: [indicator] })]));
      await goals.says(words);
      const path = goals.find('.status path').getAttribute('d');
      expect(path).to.equal(signs[sign]);
    });
  }

  it('says why there is no number, and shows the last one there was', async () => {
    const goals = await show(sampleGoalApi());
    await goals.says(
      '0,91 ganska jämn 2025',
      '2026: Siffran visas när perioden är slut och den är granskad.',
      '2026: För få har svarat för att visa en siffra.',
    );
  });

  it('says that the figures of a demo are made up, and of no other', async () => {
    const goals = await show(sampleGoalApi());
    await goals.says('Demo: siffrorna är påhittade.');
    const real = await show(sampleGoalApi([sampleGoal({ invented: undefined })]));
    await real.says('Fler aktiviteter');
    expect(real.words).not.to.include('påhittade');
  });

  it('leads to the page of each goal, in the language of the page', async () => {
    const goals = await show(sampleGoalApi([sampleGoal({ url: '/klockaretorpet/goals/x' })]), 'en');
    await goals.says('Our goals', 'Fler aktiviteter');
    expect(goals.find<HTMLAnchorElement>('.card a').href).to.equal(
      'https://klocket.example/klockaretorpet/goals/x?lang=en',
    );
  });

  it('shows a way on when nobody answers', async () => {
    const list = () => Promise.reject(new Problem('unreachable'));
    const goals = await show(sampleGoalApi([], { list }));
    await goals.says('Det går inte att nå Klocket just nu.', 'Försök igen');
    await expect(goals.element).to.be.accessible();
  });

  it('says when there are no goals', async () => {
    const goals = await show(sampleGoalApi([]));
    await goals.says('Här finns inga mål ännu.');
  });

  it('says that what it shows is what was known last', async () => {
    const list = () => Promise.resolve({ data: { items: sampleGoals() }, stale: true });
    const goals = await show(sampleGoalApi([], { list }));
    await goals.says('Så här såg det ut senast.', '13 214');
  });

  it('speaks Arabic from right to left', async () => {
    const goals = await show(sampleGoalApi(), 'ar');
    await goals.says('أهدافنا', 'في الاتجاه الصحيح');
    expect(goals.find('.goals').dir).to.equal('rtl');
    await expect(goals.element).to.be.accessible();
  });
});

describe('<klocket-goals>, live', () => {
  const { fetch } = window;
  let asked = 0;
  let answer = [sampleGoal()];
  beforeEach(() => {
    FakeStream.install();
    asked = 0;
    answer = [sampleGoal()];
    window.fetch = () => {
      asked++;
      return Promise.resolve(Response.json({ items: answer }));
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    FakeStream.remove();
  });

  const say = (data: object, lastEventId: string) =>
    FakeStream.opened
      .at(-1)!
      .dispatchEvent(new MessageEvent('goal', { data: JSON.stringify(data), lastEventId }));
  const visits = (value: number) => ({
    values: [{ indicatorId: 'visits', period: '2026', value }],
  });
  const follow = async () => {
    const goals = await show();
    await goals.says('13 214');
    await waitUntil(() => FakeStream.opened.length > 0);
    return goals;
  };

  it('moves a number that the stream tells, and asks nobody', async () => {
    const goals = await follow();
    say(visits(13_215), '8');
    await goals.says('13 215 besök');
    say(visits(13_213), '7');
    say(visits(13_216), '9');
    await goals.says('13 216 besök');
    expect(asked).to.equal(1);
  });

  it('asks when it is told that something has changed, but not what', async () => {
    const goals = await follow();
    answer = [
      sampleGoal({ indicators: [sampleIndicator({ title: 'Besök, rättade', history: [] })] }),
    ];
    say({ goalId: 'participation' }, '8');
    await goals.says('Besök, rättade');
    expect(asked).to.equal(2);
  });

  it('tells who listens of a change at once, and of those that follow after half a minute', async () => {
    const goals = await follow();
    const said = () => goals.find('[role="status"]').textContent;
    const timers = holdTimers();
    try {
      say(visits(13_215), '8');
      await waitUntil(
        () =>
          said() ===
          'Besök i husen: 13\u00a0215\u00a0besök. Genomförda aktiviteter: 902\u00a0tillfällen.',
      );
      say(visits(13_216), '9');
      say(visits(13_217), '10');
      await goals.says('13 217 besök');
      expect(said()).to.include('13\u00a0215');
      timers.pass(29_000);
      await goals.element.updateComplete;
      expect(said(), 'half a minute is not over').to.include('13\u00a0215');
      timers.pass(1000);
      await waitUntil(() => said()?.includes('13\u00a0217'));
    } finally {
      timers.release();
    }
  });
});

const show = async (goals?: GoalApi, lang = 'sv') =>
  new ElementHarness(
    await fixture<KlocketGoals>(
      html`<klocket-goals
        district="klockaretorpet"
        lang=${lang}
        server="https://klocket.example"
        .goals=${goals}
      ></klocket-goals>`,
    ),
  );
