import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { useLanguage } from '@klocket/core';
import { html } from 'lit';
import { memoryAddress } from './address-bar.ts';
import './define.ts';
import { keepDraft, readDraft } from './kit/drafts.ts';
import type { KlocketDesk } from './klocket-desk.ts';
import { refusal, sampleDay, sampleMe, sampleServer } from './samples.ts';
import { SignedInEvent } from './sign-in/signed-in-event.ts';

type Answers = Parameters<typeof sampleServer>[0];

const staff = '/api/v1/staff';
const me: Answers = {
  [`GET ${staff}/me`]: () => sampleMe,
  [`GET ${staff}/klockaretorpet/today`]: () => sampleDay,
};
const out = () => {
  throw refusal('unauthenticated', 'Logga in först.');
};

describe('<klocket-desk>', () => {
  afterEach(() => useLanguage('sv'));

  it('asks whoever is not signed in to do so, and keeps the address they wanted', async () => {
    let isIn = false;
    const { desk, bar } = await show('/desk/klockaretorpet/account', {
      [`GET ${staff}/me`]: () => (isIn ? sampleMe : out()),
      [`POST ${staff}/demo-sign-in`]: () => ((isIn = true), sampleMe),
      [`GET ${staff}/passkeys`]: () => ({ items: [] }),
    });
    await waitUntil(() => find(desk, 'klocket-desk-sign-in'));
    await expect(desk).to.be.accessible();
    click(find(desk, 'klocket-desk-sign-in'), 'Samordnare');
    await waitUntil(() => find(desk, 'klocket-desk-account'));
    expect(bar.address).to.equal('/desk/klockaretorpet/account');
  });

  it('arrives in the first room of the first district', async () => {
    const { desk, bar } = await show('/desk', me);
    await waitUntil(() => find(desk, 'klocket-desk-today'));
    expect(bar.address).to.equal('/desk/klockaretorpet/today');
    expect(document.title).to.equal('I dag – Klocket');
    await expect(desk).to.be.accessible();
  });

  it('goes to another room by a link and moves the focus there', async () => {
    const { desk, bar } = await show('/desk', {
      ...me,
      [`GET ${staff}/passkeys`]: () => ({ items: [] }),
    });
    await waitUntil(() => find(desk, 'klocket-desk-today'));
    click(desk, 'Samordnaren', 'a');
    await waitUntil(() => find(desk, 'klocket-desk-account'));
    expect(bar.address).to.equal('/desk/klockaretorpet/account');
    await waitUntil(() => desk.shadowRoot!.activeElement === find(desk, 'main'));
    await expect(desk).to.be.accessible();
  });

  it('lets somebody sign in again over the room, and then does what was asked', async () => {
    let isIn = true;
    const saved: unknown[] = [];
    const { desk } = await show('/desk/klockaretorpet/account', {
      [`GET ${staff}/me`]: () => sampleMe,
      [`GET ${staff}/passkeys`]: () => ({ items: [] }),
      [`PATCH ${staff}/me`]: (body) => (isIn ? (saved.push(body), sampleMe) : out()),
      [`POST ${staff}/demo-sign-in`]: () => ((isIn = true), sampleMe),
    });
    await waitUntil(() => find(desk, 'klocket-desk-account'));
    const account = find(desk, 'klocket-desk-account');
    await waitUntil(() => account.shadowRoot!.querySelector('#name'));
    isIn = false;
    account.shadowRoot!.querySelector<HTMLInputElement>('#name')!.value = 'Samordnaren på torget';
    click(account, 'Spara');
    await waitUntil(() => find(desk, 'dialog.again')?.matches('[open]'));
    expect(find(desk, 'klocket-desk-account')).to.equal(account);
    await expect(desk).to.be.accessible();
    click(find(desk, 'dialog klocket-desk-sign-in'), 'Samordnare');
    await waitUntil(() => saved.length === 1);
    expect(saved[0]).to.include({ name: 'Samordnaren på torget' });
  });

  it('asks for the passkey where it is needed, and then does what was asked', async () => {
    let isShown = false;
    const saved: unknown[] = [];
    const needed = () => {
      throw refusal('passkey-needed', 'Visa din passkey.');
    };
    const { desk } = await show('/desk/klockaretorpet/account', {
      [`GET ${staff}/me`]: () => sampleMe,
      [`GET ${staff}/passkeys`]: () => ({ items: [] }),
      [`PATCH ${staff}/me`]: (body) => (isShown ? (saved.push(body), sampleMe) : needed()),
    });
    await waitUntil(() => find(desk, 'klocket-desk-account')?.shadowRoot?.querySelector('#name'));
    click(find(desk, 'klocket-desk-account'), 'Spara');
    await waitUntil(() => find(desk, 'dialog klocket-desk-passkey'));
    expect(saved).to.deep.equal([]);
    isShown = true;
    find(desk, 'klocket-desk-passkey').dispatchEvent(new SignedInEvent(sampleMe, 'passkey'));
    await waitUntil(() => saved.length === 1);
  });

  it('forgets what was typed when somebody signs out: computers are shared', async () => {
    const { desk } = await show('/desk/klockaretorpet/account', {
      [`GET ${staff}/me`]: () => sampleMe,
      [`GET ${staff}/passkeys`]: () => ({ items: [] }),
      [`DELETE ${staff}/session`]: () => undefined,
    });
    await waitUntil(() => find(desk, 'klocket-desk-account')?.shadowRoot?.querySelector('#name'));
    keepDraft('somebody', 'activity:new', { values: { title: 'Schack' }, base: { title: '' } });
    click(find(desk, 'klocket-desk-account'), 'Logga ut');
    await waitUntil(() => find(desk, 'klocket-desk-sign-in'));
    expect(readDraft('somebody', 'activity:new')).to.be.undefined;
  });

  it('asks whoever will not sign in again to do so before anything else', async () => {
    const { desk, bar } = await show('/desk/klockaretorpet/today', {
      ...me,
      [`GET ${staff}/klockaretorpet/today`]: out,
    });
    await waitUntil(() => find(desk, 'dialog.again')?.matches('[open]'));
    find(desk, 'dialog.again').dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitUntil(() => !find(desk, 'klocket-desk-today'));
    expect(words(desk)).to.contain('Välkommen till Klocket');
    expect(bar.address).to.equal('/desk/klockaretorpet/today');
  });

  it('shows a way on when nobody answers', async () => {
    let isUp = false;
    const { desk } = await show('/desk', {
      [`GET ${staff}/me`]: () => {
        if (isUp) return sampleMe;
        throw refusal('unavailable', 'Kom tillbaka om en stund.');
      },
    });
    await waitUntil(() => words(desk).includes('Försök igen'));
    await expect(desk).to.be.accessible();
    isUp = true;
    click(desk, 'Försök igen');
    await waitUntil(() => find(desk, 'klocket-desk-today'));
  });

  it('takes the secret of a link out of the address at once', async () => {
    const { desk, bar } = await show('/desk/sign-in#secret', { [`GET ${staff}/me`]: out });
    expect(bar.address).to.equal('/desk/sign-in');
    await waitUntil(() => find(desk, 'klocket-desk-sign-in'));
    expect(find(desk, 'klocket-desk-sign-in')).to.have.property('token', 'secret');
  });

  it('finds what is looked for and goes there by keys alone', async () => {
    const { desk, bar } = await show('/desk', {
      ...me,
      [`GET ${staff}/klockaretorpet/search`]: (_body, path) => ({
        items: path.includes('q=konto') ? [found] : [],
      }),
    });
    await waitUntil(() => find(desk, 'klocket-desk-today'));
    press('/');
    const search = find(desk, 'klocket-desk-search').shadowRoot!;
    const input = search.querySelector('input')!;
    await waitUntil(() => search.activeElement === input);
    input.value = 'konto';
    input.dispatchEvent(new Event('input'));
    await waitUntil(() => search.querySelector('.found a'));
    await expect(desk).to.be.accessible();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(bar.address).to.equal('/desk/klockaretorpet/account');
    expect(search.querySelector('dialog')!.open).to.be.false;
  });

  it('does not follow an address out of the desk', async () => {
    const { desk, bar } = await show('/desk', me);
    await waitUntil(() => find(desk, 'klocket-desk-today'));
    const { place } = find(
      desk,
      'klocket-desk-today',
    ) as HTMLElementTagNameMap['klocket-desk-today'];
    for (const path of ['//evil.example/', 'https://evil.example/', '/docs', '../../../docs']) {
      place.navigate(path);
      expect(bar.address).to.equal('/desk/klockaretorpet/today');
    }
  });

  it('speaks English to those who want it', async () => {
    const { desk } = await show('/desk', {
      [`GET ${staff}/me`]: () => ({ ...sampleMe, language: 'en' }),
    });
    await waitUntil(() => words(desk).includes('Sign out'));
  });

  it('lists its shortcuts, and turns them off', async () => {
    const { desk } = await show('/desk', me);
    await waitUntil(() => find(desk, 'klocket-desk-today'));
    const sheet = () => find(desk, 'klocket-desk-shortcuts').shadowRoot!;
    press('?');
    await waitUntil(() => sheet().querySelector('dialog')?.open);
    expect(sheet().textContent).to.contain('Visa kortkommandon');
    await expect(desk).to.be.accessible();
    sheet().querySelector('input')!.click();
    sheet().querySelector('dialog')!.close();
    press('?');
    expect(sheet().querySelector('dialog')!.open).to.be.false;
    localStorage.clear();
  });
});

const found = { kind: 'activity', id: '1', title: 'Kontot', path: 'account' };

async function show(address: string, answers: Answers) {
  const bar = memoryAddress(address);
  const desk = await fixture<KlocketDesk>(
    html`<klocket-desk
      demo
      lang="sv"
      .addressBar=${bar}
      .send=${sampleServer(answers)}
    ></klocket-desk>`,
  );
  return { desk, bar };
}

const find = (desk: KlocketDesk, selector: string) =>
  desk.shadowRoot!.querySelector<HTMLElement>(selector)!;
const words = ({ shadowRoot }: KlocketDesk) => shadowRoot!.textContent ?? '';
const press = (key: string) => dispatchEvent(new KeyboardEvent('keydown', { key }));

function click(element: Element, name: string, selector = 'button') {
  const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].find((one) =>
    one.textContent?.includes(name),
  );
  found!.click();
}
