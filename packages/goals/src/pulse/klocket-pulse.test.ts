import { Problem, useLanguage } from '@klocket/core';
import { leftEntries, dropEntry } from '@klocket/core/writing';
import { ElementHarness, waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-pulse.ts';
import { sampleFigure, samplePulse, samplePulseApi } from '../samples.ts';
import { hasAnswered } from './answered.ts';
import type { KlocketPulse } from './klocket-pulse.ts';
import type { PulseApi } from './pulse-api.ts';

let turn = 0;
let district = '';

describe('<klocket-pulse>', () => {
  beforeEach(() => {
    // Each test is a district of its own, since a page remembers what it has answered.
    district = `district-${turn++}`;
    localStorage.clear();
  });
  afterEach(async () => {
    localStorage.clear();
    for (const { key } of await leftEntries()) await dropEntry(key);
    await useLanguage('sv');
  });

  it('asks one question, to be answered by faces and words', async () => {
    const pulse = await show(samplePulseApi());
    await pulse.says('Hur trygg känner du dig ute i området på kvällen?', 'Mycket otrygg', 'Svara');
    expect(pulse.words).not.to.include('Hur trivs du');
    expect(pulse.element.renderRoot.querySelectorAll('input[type="radio"]').length).to.equal(5);
    expect(pulse.element.renderRoot.querySelectorAll('.face').length).to.equal(5);
    await expect(pulse.element).to.be.accessible();
  });

  it('stores nothing until somebody answers, and then no more than that and when', async () => {
    const pulse = await show(samplePulseApi());
    await pulse.says('Svara');
    expect(localStorage.length).to.equal(0);
    await answer(pulse, 'Ganska trygg');
    await pulse.says('Tack för ditt svar!');
    expect({ ...localStorage }).to.deep.equal({
      [`klocket-pulse ${district} safe-evening`]: '2026-ht',
    });
  });

  it('sends the score alone, and thanks with what others have said', async () => {
    const bodies: string[] = [];
    const [question, other] = samplePulse().questions;
    const newest = sampleFigure(2026, 64, { n: 435, low: 61, high: 67, state: 'running' });
    const index = {
      goal: 'experience',
      indicator: 'safety-pulse',
      title: 'Trygg om kvällen',
      unit: 'av 100',
      newest,
    };
    const pulse = await show(
      samplePulseApi(samplePulse({ questions: [{ ...question!, index }, other!] }), {
        answer: ({ body }) => Promise.resolve(bodies.push(body)),
      }),
    );
    await answer(pulse, 'Mycket trygg');
    await pulse.says('Tack för ditt svar!', '64 av 100', '435 har svarat.', 'mellan 61 och 67');
    expect(bodies).to.deep.equal(['{"question":"safe-evening","score":5}']);
    expect((pulse.button('Se hur det går för området') as HTMLAnchorElement).href).to.equal(
      `https://klocket.example/${district}/goals/experience`,
    );
    await expect(pulse.element).to.be.accessible();
    await pulse.press('Nästa fråga');
    await pulse.says('Hur trivs du i området?');
  });

  it('asks nothing twice in a period, and again in the next', async () => {
    const first = await show(samplePulseApi());
    await answer(first, 'Ganska trygg');
    await first.says('Tack');
    const second = await show(samplePulseApi());
    await second.says('Hur trivs du i området?');
    expect(hasAnswered(district, 'safe-evening', '2026-ht')).to.equal(true);
    const third = await show(samplePulseApi(samplePulse({ period: '2027-vt' })));
    await third.says('Hur trygg känner du dig');
  });

  it('thanks whoever has answered everything, and shows a way on', async () => {
    const [question] = samplePulse().questions;
    const one = samplePulseApi(samplePulse({ questions: [question!] }));
    const first = await show(one);
    await answer(first, 'Ganska trygg');
    await first.says('Tack');
    const again = await show(one);
    await again.says('Du har svarat på allt för den här gången.', 'Se hur det går för området');
  });

  it('lets a question be skipped, without remembering it', async () => {
    const pulse = await show(samplePulseApi());
    await pulse.press('Hoppa över frågan');
    await pulse.says('Hur trivs du i området?');
    await pulse.press('Hoppa över frågan');
    await pulse.says('Du har hoppat över frågorna.');
    await pulse.press('Visa dem igen');
    await pulse.says('Hur trygg känner du dig');
    expect(localStorage.length).to.equal(0);
  });

  it('asks for an answer before it sends one', async () => {
    let sent = 0;
    const pulse = await show(samplePulseApi(undefined, { answer: () => Promise.resolve(sent++) }));
    await pulse.press('Svara');
    await pulse.says('Välj det svar som stämmer bäst.');
    await waitUntil(() => pulse.focused instanceof HTMLInputElement);
    expect(sent).to.equal(0);
    await expect(pulse.element).to.be.accessible();
  });

  it('keeps an answer where there is no network, says so, and sends it once there is', async () => {
    const keys: string[] = [];
    let isThere = false;
    const pulse = await show(
      samplePulseApi(undefined, {
        answer({ key }) {
          keys.push(key);
          return isThere ? Promise.resolve() : Promise.reject(new Problem('unreachable'));
        },
      }),
    );
    await answer(pulse, 'Ganska trygg');
    await pulse.says('Svaret är sparat här och skickas när det finns nät.');
    isThere = true;
    dispatchEvent(new Event('online'));
    await pulse.says('Tack för ditt svar!');
    expect(new Set(keys).size).to.equal(1);
  });

  it('says plainly that nothing was sent where nothing can be kept', async () => {
    const { indexedDB } = window;
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });
    try {
      const pulse = await show(
        samplePulseApi(undefined, { answer: () => Promise.reject(new Problem('unreachable')) }),
      );
      await answer(pulse, 'Ganska trygg');
      await pulse.says('Svaret är inte skickat', 'Svara');
      expect(localStorage.length).to.equal(0);
    } finally {
      Object.defineProperty(window, 'indexedDB', { value: indexedDB, configurable: true });
    }
  });

  it('shows the way to our own page where an answer is not taken', async () => {
    const pulse = await show(
      samplePulseApi(undefined, { answer: () => Promise.reject(new Problem('forbidden-origin')) }),
    );
    await answer(pulse, 'Ganska trygg');
    await pulse.says('Svaret kunde inte tas emot här.', 'Svara på vår egen sida');
    expect(localStorage.length).to.equal(0);
  });

  it('speaks Arabic from right to left', async () => {
    const pulse = await show(samplePulseApi(), 'ar');
    await pulse.says('سؤال لك', 'أجب');
    expect(pulse.find('.pulse').dir).to.equal('rtl');
    await expect(pulse.element).to.be.accessible();
  });
});

async function answer(pulse: ElementHarness<KlocketPulse>, words: string) {
  await pulse.says(words);
  await pulse.tick(words);
  await pulse.press('Svara');
}

const show = async (api: PulseApi, lang = 'sv') =>
  new ElementHarness(
    await fixture<KlocketPulse>(
      html`<klocket-pulse
        district=${district}
        lang=${lang}
        server="https://klocket.example"
        .pulse=${api}
      ></klocket-pulse>`,
    ),
  );
