import { waitUntil } from '@klocket/core/testing';
import { expect, fixture, oneEvent } from '@open-wc/testing';
import { useLanguage, type Api, type Problem } from '@klocket/core';
import { html, nothing } from 'lit';
import './define-activity.ts';
import type { KlocketActivity } from './klocket-activity.ts';
import {
  answer,
  failingApi,
  sampleActivity,
  sampleApi,
  sampleDistrict,
  sampleHouses,
  sampleNow,
  sampleOccurrence,
  sampleProgramme,
  sampleRecap,
} from './samples.ts';

describe('<klocket-activity>', () => {
  afterEach(() => useLanguage('sv'));

  it('says when, where and how one joins', async () => {
    const activity = await show(weekly());
    expect(heading(activity)).to.equal('Läxhjälp');
    expect(text(activity)).to.contain('tisdag 24 november 17:00–19:00');
    expect(text(activity)).to.contain('varje tisdag 17–\u206019 till 15 december');
    expect(link(activity, 'Kunskapens hus').href).to.contain(
      '/klockaretorpet/houses/kunskapens-hus',
    );
    expect(text(activity)).to.contain('Kom som du är, ingen anmälan');
    expect(link(activity, '010-000 00 01').href).to.equal('tel:0100000001');
    await expect(activity).to.be.accessible();
  });

  it('asks the house where it stands when the answer does not say', async () => {
    const houses = () => Promise.resolve(answer(sampleHouses()));
    const upcoming = [sampleOccurrence(undefined, { address: undefined })];
    const activity = await show(weekly({ address: undefined, upcoming }, { houses }));
    await waitUntil(() => part(activity, 'when').includes('Klocktorget 2, Norrköping'));
    expect(link(activity, 'Hitta hit').href).to.contain('mlat=58.5751&mlon=16.1702');
  });

  it('folds away what has been, except what has something to tell', async () => {
    const days = ['17', '10', '03', '02', '01'];
    const past = days.map((day) => sampleOccurrence(`2026-11-${day}`));
    past[4] = { ...past[4]!, recap: sampleRecap };
    const activity = await show(weekly({ past }));
    expect(words(activity.renderRoot.querySelector('summary'))).to.equal('Visa 1 till');
    expect(activity.renderRoot.querySelectorAll('.past > ul > li').length).to.equal(4);
    await expect(activity).to.be.accessible();
  });

  it('puts a cancelled time behind the next one, and says why', async () => {
    const activity = await show(changed({ status: 'cancelled', reason: 'Ledaren är sjuk.' }));
    expect(part(activity, 'status')).to.equal(
      'Inställt Kom inte hit den här gången. Ledaren är sjuk.',
    );
    expect(part(activity, 'when')).to.contain('Nästa gång tisdag 1 december');
    expect(activity.renderRoot.querySelector('.date s')).to.exist;
    await expect(activity).to.be.accessible();
  });

  it('crosses out what no longer holds', async () => {
    const previous = { startTime: '17:00', house: { id: 'idrottens-hus', name: 'Idrottens hus' } };
    const activity = await show(changed({ status: 'rescheduled', startTime: '18:00', previous }));
    const gone = [...activity.renderRoot.querySelectorAll('del')].map(words);
    expect(gone.join(' | ')).to.equal('17:00–19:00 | Idrottens hus');
    await expect(activity).to.be.accessible();
  });

  it('lays a programme out, names every room and marks what goes on', async () => {
    const activity = await show(
      weekly({
        programme: sampleProgramme,
        upcoming: [sampleOccurrence(undefined, { startTime: '10:00', endTime: '16:00' })],
      }),
    );
    expect(part(activity, 'programme')).to.contain('Rum: Verkstaden');
    const now = activity.renderRoot.querySelector('.programme .now');
    expect(words(now)).to.contain('Sammanfattning');
    await expect(activity).to.be.accessible();
  });

  it('shows all dates when asked and moves focus to the first new one', async () => {
    const days = ['11-24', '12-01', '12-08', '12-15', '12-16', '12-17', '12-18'];
    const upcoming = days.map((day) => sampleOccurrence(`2026-${day}`));
    const activity = await show(weekly({ upcoming }));
    button(activity, 'Visa alla 7 datum').click();
    await waitUntil(() => words(activity.shadowRoot!.activeElement).includes('17 december'));
    expect(activity.renderRoot.querySelectorAll('#upcoming li').length).to.equal(7);
  });

  it('switches to easy-to-read text, keeps focus and says so', async () => {
    const activity = await show(weekly());
    const easy = button(activity, 'Lättläst svenska');
    easy.focus();
    easy.click();
    await waitUntil(() => text(activity).includes('Här kan du få hjälp med din läxa.'));
    expect(easy.getAttribute('aria-pressed')).to.equal('true');
    expect(activity.shadowRoot!.activeElement).to.equal(easy);
    await waitUntil(() => said(activity) === 'Nu visas lättläst text.');
    expect(activity.renderRoot.querySelector('.text')!.getAttribute('lang')).to.equal(
      'sv-x-lattlast',
    );
  });

  it('offers four ways into a calendar, and Escape puts them away', async () => {
    const activity = await show(weekly());
    const opener = button(activity, 'Lägg till i min kalender');
    opener.click();
    await waitUntil(() => activity.renderRoot.querySelector('.ways'));
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(link(activity, 'Prenumerera').href).to.match(/^webcal:/);
    await expect(activity).to.be.accessible();
    opener.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await activity.updateComplete;
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    expect(activity.shadowRoot!.activeElement).to.equal(opener);
  });

  it('reads aloud, pauses, goes on with the same sentence, and stops when it is taken away', async () => {
    const voice = fakeVoice('sv-SE');
    const activity = await show(weekly(), { speech: voice.speech });
    button(activity, 'Lyssna').click();
    await activity.updateComplete;
    voice.end();
    const second = voice.spoken.at(-1);
    button(activity, 'Pausa').click();
    await activity.updateComplete;
    button(activity, 'Fortsätt').click();
    expect(voice.spoken.at(-1)).to.equal(second);
    activity.remove();
    expect(voice.silent()).to.be.true;
  });

  it('does not offer to read what no voice can speak', async () => {
    const activity = await show(weekly(), { speech: fakeVoice('fi-FI').speech });
    expect(text(activity)).not.to.contain('Lyssna');
  });

  it('keeps a sensitive activity quiet: a way out, no sharing, no trace', async () => {
    const activity = await show(weekly({ sensitive: true, themes: [] }));
    expect(link(activity, 'Lämna sidan snabbt')).to.exist;
    expect(text(activity)).not.to.contain('Dela');
    const links = [...activity.renderRoot.querySelectorAll('a')];
    expect(links.every((a) => a.referrerPolicy === 'no-referrer')).to.be.true;
    await expect(activity).to.be.accessible();
  });

  it('shows how it went', async () => {
    const been = sampleOccurrence('2026-10-24', { recap: sampleRecap });
    const api = sampleApi({
      occurrence: () =>
        Promise.resolve(
          answer({ occurrence: been, activity: sampleActivity({ upcoming: [], past: [been] }) }),
        ),
    });
    const activity = await show(api, { occurrence: been.id });
    expect(part(activity, 'recap')).to.contain('Tre papperskorgar och ett elskåp blev konst.');
    expect(part(activity, 'when')).to.contain('Har varit lördag 24 oktober');
    await expect(activity).to.be.accessible();
  });

  it('names somebody to ask when there are no dates', async () => {
    const activity = await show(weekly({ upcoming: [], repeats: undefined, contact: undefined }));
    await waitUntil(() => text(activity).includes('Receptionen, Kunskapens hus'));
    expect(text(activity)).to.contain('Inga fler tider är bestämda.');
    await expect(activity).to.be.accessible();
  });

  it('lets a page put sign-up in its place', async () => {
    const activity = await show(weekly());
    const slot = activity.renderRoot.querySelector<HTMLSlotElement>('slot[name=signup]')!;
    const form = Object.assign(document.createElement('p'), { slot: 'signup' });
    activity.append(form);
    await oneEvent(slot, 'slotchange');
    expect(slot.assignedElements()[0]).to.equal(form);
  });

  it('says how old the answer is when the network is gone', async () => {
    const old = answer(sampleActivity(), true, new Date('2026-11-23T14:05:00+01:00'));
    const activity = await show(sampleApi({ activity: () => Promise.resolve(old) }));
    expect(text(activity)).to.contain('23 nov. 2026 14:05');
    await expect(activity).to.be.accessible();
  });

  it('keeps what it shows when asking again gets no answer', async () => {
    const activity = await show(onceThen('unreachable'));
    activity.refresh();
    await waitUntil(() => activity.renderRoot.querySelector('.age'));
    expect(heading(activity)).to.equal('Läxhjälp');
  });

  it('takes away what was removed while it was shown', async () => {
    const activity = await show(onceThen('gone'));
    activity.refresh();
    await waitUntil(() => activity.renderRoot.querySelector('.problem'));
    expect(text(activity)).not.to.contain('Läxhjälp');
  });

  it('does not show one activity in place of another that cannot be had', async () => {
    const activity = await show(onceThen('unreachable'));
    activity.activity = 'pysselkväll';
    await waitUntil(() => activity.renderRoot.querySelector('.problem'));
    expect(text(activity)).not.to.contain('Läxhjälp');
  });

  it('shows the page’s own words and a way to try again when nobody answers', async () => {
    const activity = await show(failingApi('unreachable'));
    expect(activity.renderRoot.querySelector('slot:not([name])')).to.exist;
    expect(button(activity, 'Försök igen')).to.exist;
    await expect(activity).to.be.accessible();
  });

  it('shows a way on when the activity is gone', async () => {
    const district = () => Promise.resolve(answer(sampleDistrict));
    const activity = await show(failingApi('gone', { district }));
    await waitUntil(() => text(activity).includes('010-000 00 01'));
    expect(link(activity, 'Till hela kalendern').href).to.match(/\/klockaretorpet$/);
    await expect(activity).to.be.accessible();
  });

  it('speaks Arabic from right to left', async () => {
    const activity = await show(weekly(), { lang: 'ar' });
    expect(heading(activity)).to.equal('المساعدة في الواجبات');
    expect(activity.renderRoot.querySelector('.activity')!.getAttribute('dir')).to.equal('rtl');
    await expect(activity).to.be.accessible();
  });
});

const weekly = (change: Parameters<typeof sampleActivity>[0] = {}, more: Partial<Api> = {}) =>
  sampleApi({
    ...more,
    activity: (_district, _id, lang) => Promise.resolve(answer(sampleActivity(change, lang))),
  });

/** Answers the first question, and none after. */
function onceThen(code: Problem['code']) {
  let asked = 0;
  const { activity } = failingApi(code);
  return sampleApi({
    activity: (...question) =>
      asked++ ? activity(...question) : Promise.resolve(answer(sampleActivity())),
  });
}

function changed(change: Parameters<typeof sampleOccurrence>[1]) {
  const [first, ...rest] = sampleActivity().upcoming;
  return weekly({ upcoming: [{ ...first!, ...change }, ...rest] });
}

interface Setting {
  occurrence?: string;
  lang?: string;
  speech?: SpeechSynthesis;
}

async function show(api: Api, { occurrence, lang = 'sv', speech }: Setting = {}) {
  const activity = await fixture<KlocketActivity>(
    html`<klocket-activity
      district="klockaretorpet"
      activity="laxhjalp"
      occurrence=${occurrence ?? nothing}
      lang=${lang}
      server="https://klocket.example"
      .api=${api}
      .clock=${sampleNow}
      .speech=${speech}
    ></klocket-activity>`,
  );
  await waitUntil(() => activity.renderRoot.querySelector('article, .problem'));
  return activity;
}

/** A browser's voice that speaks when it is told to. */
function fakeVoice(lang: string) {
  const spoken: string[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  const speech = {
    getVoices: () => [{ lang }],
    speak(utterance: SpeechSynthesisUtterance) {
      current = utterance;
      spoken.push(utterance.text);
    },
    cancel: () => (current = undefined),
    addEventListener() {},
    removeEventListener() {},
  } as unknown as SpeechSynthesis;
  const end = () => current?.onend?.(new Event('end') as SpeechSynthesisEvent);
  return { speech, spoken, end, silent: () => current === undefined };
}

const words = (node?: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const text = ({ renderRoot }: KlocketActivity) => words(renderRoot.querySelector('.activity'));
const part = ({ renderRoot }: KlocketActivity, name: string) =>
  words(renderRoot.querySelector(`[part=${name}]`));
const heading = ({ renderRoot }: KlocketActivity) => words(renderRoot.querySelector('h2'));
const said = ({ renderRoot }: KlocketActivity) => words(renderRoot.querySelector('[role=status]'));
const find = <T extends Element>({ renderRoot }: KlocketActivity, tag: string, name: string) =>
  [...renderRoot.querySelectorAll(tag)].find((node) => words(node).includes(name)) as T;
const button = (activity: KlocketActivity, name: string) =>
  find<HTMLButtonElement>(activity, 'button', name);
const link = (activity: KlocketActivity, name: string) =>
  find<HTMLAnchorElement>(activity, 'a', name);
