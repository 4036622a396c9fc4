import type { SignupChange } from '@klocket/contract';
import { Problem, useLanguage } from '@klocket/core';
import { waitUntil, wordsOf } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-my-signup.ts';
import type { KlocketMySignup } from './klocket-my-signup.ts';
import type { MySignupApi } from './my-api.ts';
import {
  failingMySignups,
  movedMeeting,
  sampleCourse,
  sampleMeeting,
  sampleMySignups,
  sampleSignup,
  sampleToken,
} from './samples.ts';

const now = () => new Date('2026-11-29T12:00:00+01:00');

describe('<klocket-my-signup>', () => {
  afterEach(async () => {
    history.replaceState(null, '', location.pathname + location.search);
    await useLanguage('sv');
  });

  it('shows what, when and where, how many, and the code', async () => {
    const mine = await show(sampleMySignups(sampleSignup()));
    expect(words(mine)).to.contain('Du har plats');
    expect(words(mine)).to.contain('Matlag');
    expect(words(mine)).to.contain('tisdag 1 december 17:00–19:00');
    expect(words(mine)).to.contain('Kunskapens hus, Köket');
    expect(words(mine)).to.contain('Platser: 3 (barnens ålder: 4, 7)');
    expect(words(mine)).to.contain('K7QD-2M9X');
    expect(words(mine)).to.contain('Anmälan tas bort 31 december 2026');
    await expect(mine).to.be.accessible();
  });

  it('reads the secret from behind # in the address, and stores it nowhere', async () => {
    location.hash = sampleToken;
    const asked: string[] = [];
    const signup = sampleSignup();
    const api = sampleMySignups(signup, {
      get: (token) => (asked.push(token), Promise.resolve(signup)),
    });
    const mine = await show(api, { token: undefined });
    expect(asked).to.deep.equal([sampleToken]);
    expect(words(mine)).to.contain('Du har plats');
    expect(location.hash, 'loading again still works').to.equal(`#${sampleToken}`);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain(sampleToken);
  });

  it('cancels after one more question, and stands in line anew', async () => {
    const api = sampleMySignups(sampleSignup());
    const mine = await show(api);
    await press(mine, 'Avanmäl mig');
    expect(words(mine)).to.contain('Vill du avanmäla dig?');
    expect(mine.shadowRoot!.activeElement!.className).to.contain('confirm');
    await press(mine, 'Nej, behåll den');
    expect(api.signup.status).to.equal('confirmed');
    await press(mine, 'Avanmäl mig');
    await press(mine, 'Ja, avanmäl mig');
    expect(words(mine)).to.contain('Du är avanmäld');
    expect(mine.shadowRoot!.activeElement!.className).to.contain('top');
    await expect(mine).to.be.accessible();
    await press(mine, 'Ställ dig i kön igen');
    expect(words(mine)).to.contain('Du har plats');
  });

  it('takes an offered seat with one tap, and says until when it is held', async () => {
    const signup = sampleSignup({ status: 'offered', heldUntil: '2026-11-30T18:00:00+01:00' });
    const mine = await show(sampleMySignups(signup));
    expect(words(mine)).to.contain('Den hålls åt dig till måndag 30 november');
    await expect(mine).to.be.accessible();
    await press(mine, 'Ja, jag kommer');
    expect(words(mine)).to.contain('Du har plats');
    expect(said(mine)).to.equal('Du har plats');
  });

  it('tells the place in line, and lets one leave it', async () => {
    const api = sampleMySignups(sampleSignup({ status: 'waiting', place: 2 }));
    const mine = await show(api);
    expect(words(mine)).to.contain('Du är nummer 2 på väntelistan');
    await press(mine, 'Lämna väntelistan');
    await press(mine, 'Ja, lämna kön');
    expect(api.signup.status).to.equal('cancelled');
  });

  it('changes how many come, and says so when there are not enough seats', async () => {
    const api = sampleMySignups(sampleSignup());
    const mine = await show(api);
    await press(mine, 'Ändra hur många');
    await press(mine, '+');
    await press(mine, 'Spara');
    expect(api.signup.party).to.deep.equal({ adults: 2, children: [4, 7] });
    api.change = () => Promise.reject(new Problem('seats-too-few'));
    await press(mine, 'Ändra hur många');
    await press(mine, '+');
    await press(mine, 'Spara');
    expect(alert(mine)).to.contain('Så många lediga platser finns det inte just nu.');
    expect(mine.shadowRoot!.activeElement!.className).to.contain('refusal');
    await expect(mine).to.be.accessible();
  });

  it('says of one meeting of a course that one cannot come, and takes it back', async () => {
    const api = sampleMySignups(sampleCourse());
    const mine = await show(api);
    await expect(mine).to.be.accessible();
    await press(mine, 'Jag kan inte komma');
    expect(api.signup.meetings[1]!.absent).to.equal(true);
    expect(said(mine)).to.equal('Tack för att du sa till.');
    await press(mine, 'Jag kan komma ändå');
    expect(api.signup.meetings[1]!.absent).to.equal(false);
  });

  it('shows the address to meet at online, what was answered, and what is cancelled', async () => {
    const mine = await show(sampleMySignups(sampleCourse()));
    const link = mine.renderRoot.querySelector<HTMLAnchorElement>('a[target=_blank]')!;
    expect(link.href).to.equal('https://mote.example/plantering');
    expect(words(mine)).to.contain('Är du allergisk mot något? Nötter');
    expect(words(mine)).to.contain('Tolk arabiska');
    expect(words(mine)).to.contain('Inställt tisdag 15 december 17:00–19:00 Ledaren är sjuk.');
  });

  it('asks once more after a change, answered with one tap', async () => {
    const changes: SignupChange[] = [];
    const api = sampleMySignups(sampleSignup({ meetings: [movedMeeting()] }));
    const { change } = api;
    api.change = (token, wish, lang) => (changes.push(wish), change(token, wish, lang));
    const mine = await show(api);
    const shown = words(mine);
    expect(shown).to.contain('Kommer du ändå?');
    expect(shown.indexOf('Kommer du ändå?')).to.be.below(shown.indexOf('Din kod'));
    expect(shown).to.contain('Förut: tisdag 1 december 17:00–19:00');
    await press(mine, 'Ja, jag kommer');
    expect(changes).to.deep.equal([
      { meeting: { occurrenceId: 'matlag-2026-12-01', comes: true } },
    ]);
    expect(words(mine)).not.to.contain('Kommer du ändå?');
  });

  it('keeps what it shows without a network, and says so', async () => {
    let isOnline = true;
    const signup = sampleSignup();
    const api = sampleMySignups(signup, {
      get: () => (isOnline ? Promise.resolve(signup) : Promise.reject(new Problem('unreachable'))),
      cancel: () => Promise.reject(new Problem('unreachable')),
    });
    const mine = await show(api);
    isOnline = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => words(mine).includes('Inget nät just nu'));
    expect(words(mine)).to.contain('Du har plats');
    await press(mine, 'Avanmäl mig');
    await press(mine, 'Ja, avanmäl mig');
    expect(alert(mine)).to.contain('Vi fick inget svar');
  });

  it('says what has been erased, and what is no link of ours', async () => {
    const gone = await show(failingMySignups('gone'));
    expect(alert(gone)).to.equal('Den här anmälan är borttagen.');
    const refused = await show(failingMySignups('not-found'));
    expect(alert(refused)).to.equal('Länken stämmer inte.');
    expect(refused.renderRoot.querySelector('#code')).to.not.equal(null);
    await expect(refused).to.be.accessible();
  });

  it('says by the short code whether one has a seat', async () => {
    const api = sampleMySignups(sampleSignup());
    const mine = await show(api, { token: '' });
    const field = mine.renderRoot.querySelector<HTMLInputElement>('#code')!;
    await press(mine, 'Visa');
    expect(words(mine)).to.contain('Det här behöver fyllas i.');
    field.value = 'k7qd 2m9x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(mine, 'Visa');
    expect(words(mine)).to.contain('Du är nummer 3 på väntelistan');
    await expect(mine).to.be.accessible();
    api.byCode = () => Promise.reject(new Problem('not-found'));
    await press(mine, 'Visa');
    expect(alert(mine)).to.contain('Den koden finns inte.');
  });

  it('does not ask to try again where no code may be asked for', async () => {
    const detail = 'Det går inte att skicka från den här webbplatsen.';
    const refused = new Problem('forbidden-origin', {
      type: 'urn:klocket:problem:forbidden-origin',
      title: 'Inte härifrån',
      status: 403,
      code: 'forbidden-origin',
      detail,
    });
    const api = sampleMySignups(sampleSignup(), { byCode: () => Promise.reject(refused) });
    const mine = await show(api, { token: '' });
    const field = mine.renderRoot.querySelector<HTMLInputElement>('#code')!;
    field.value = 'k7qd 2m9x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(mine, 'Visa');
    expect(alert(mine)).to.equal(detail);
  });

  it('hands over the certificate once there is one, and folds evenings far away', async () => {
    const meetings = Array.from({ length: 9 }, (_, week) => sampleMeeting(week));
    const signup = sampleCourse({ meetings, certificate: { serial: 'K7QD2M9XA3B4' } });
    let fetched = 0;
    const api = sampleMySignups(signup, {
      certificate: () => (fetched++, Promise.resolve(new Blob(['%PDF']))),
    });
    const mine = await show(api);
    await press(mine, 'Hämta ditt intyg');
    expect(fetched).to.equal(1);
    expect(words(mine)).to.contain('Senare träffar: 5');
    await expect(mine).to.be.accessible();
  });

  it('lets nobody change what is over', async () => {
    const mine = await show(sampleMySignups(sampleSignup({ mayChange: false })));
    expect(words(mine)).to.contain('Det här har varit');
    const labels = [...mine.renderRoot.querySelectorAll('button')].map(wordsOf);
    expect(labels).to.deep.equal(['Lägg till i min kalender']);
  });

  it('has a quick way out where it is sensitive', async () => {
    const mine = await show(sampleMySignups(sampleSignup({ sensitive: true })));
    const leave = mine.renderRoot.querySelector<HTMLAnchorElement>('.leave a')!;
    expect(leave.textContent.trim()).to.equal('Lämna sidan snabbt');
    expect(leave.rel).to.equal('noreferrer');
    await expect(mine).to.be.accessible();
  });

  it('speaks Arabic from right to left', async () => {
    const mine = await show(sampleMySignups(sampleCourse()), { lang: 'ar' });
    expect(mine.renderRoot.querySelector('.mine')!.getAttribute('dir')).to.equal('rtl');
    expect(words(mine)).not.to.contain('Du har plats');
    await expect(mine).to.be.accessible();
  });
});

async function show(api: MySignupApi, options: { token?: string; lang?: string } = {}) {
  const token = 'token' in options ? options.token : sampleToken;
  const mine = await fixture<KlocketMySignup>(
    html`<klocket-my-signup
      district="klockaretorpet"
      lang=${options.lang ?? 'sv'}
      .token=${token}
      .signups=${api}
      .clock=${now}
      ><p>Ring 010-000 00 01</p></klocket-my-signup
    >`,
  );
  await waitUntil(() => mine.renderRoot.querySelector('.card'), 'it never showed anything');
  return mine;
}

/** What is seen, each part by itself. */
function words(mine: KlocketMySignup) {
  const text = (node: Node): string =>
    node instanceof Text
      ? node.data
      : /^(P|DIV|DT|DD|LI|BDI)$/.test(node.nodeName)
        ? ` ${[...node.childNodes].map(text).join('')}`
        : [...node.childNodes].map(text).join('');
  return text(mine.renderRoot.querySelector('.mine')!)
    .replaceAll(/\s+/g, ' ')
    .replaceAll('\u2060', '')
    .replaceAll(/ ,/g, ',')
    .trim();
}

const alert = (mine: KlocketMySignup) =>
  [...mine.renderRoot.querySelectorAll('[role=alert]')].map(wordsOf).join(' ');

const said = (mine: KlocketMySignup) =>
  wordsOf(mine.renderRoot.querySelector('.visually-hidden[role=status]')!);

/** Presses the first button with these words, and waits until what it does is done. */
async function press(mine: KlocketMySignup, label: string) {
  const button = [...mine.renderRoot.querySelectorAll('button')].find(
    (one) => wordsOf(one) === label,
  );
  if (!button) throw new Error(`There is no button "${label}".`);
  button.click();
  await mine.updateComplete;
  await waitUntil(() => !mine.renderRoot.querySelector('button:disabled:not(.stepper *)'));
  await mine.updateComplete;
}
