import { waitUntil } from '@klocket/core/testing';
import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import '../define.ts';
import { refusal, sampleMe, sampleServer } from '../samples.ts';
import { createStaffApi, type Send } from '../staff-api.ts';
import type { KlocketDeskSignIn } from './sign-in.ts';
import type { SignedInEvent } from './signed-in-event.ts';

const base = 'POST /api/v1/staff';

describe('<klocket-desk-sign-in>', () => {
  it('sends a code to an address and lets in whoever has it, as soon as it is pasted', async () => {
    const asked: unknown[] = [];
    const door = await show({
      [`${base}/sign-ins`]: (body) => void asked.push(body),
      [`${base}/sign-ins/code`]: (body) => (asked.push(body), sampleMe),
    });
    await expect(door).to.be.accessible();
    type(door, '#email', 'samordnare@klocket.example');
    button(door, 'Skicka en kod').click();
    await waitUntil(() => input(door, '#code'));
    expect(words(door)).to.contain('samordnare@klocket.example');
    await expect(door).to.be.accessible();

    setTimeout(() => type(door, '#code', ' 012 345 '));
    const { me, way } = await oneEvent<SignedInEvent>(door, 'klocket-desk-signed-in');
    expect([me.name, way]).to.deep.equal(['Samordnaren', 'mail']);
    expect(asked).to.deep.equal([
      { email: 'samordnare@klocket.example', language: 'sv' },
      { email: 'samordnare@klocket.example', code: '012345' },
    ]);
  });

  it('says beside the field what is wrong, and leaves what was typed', async () => {
    const door = await show({
      [`${base}/sign-ins`]: () => undefined,
      [`${base}/sign-ins/code`]: () => {
        throw refusal('invalid', 'Koden stämmer inte, eller så har den gått ut.');
      },
    });
    button(door, 'Skicka en kod').click();
    await waitUntil(() => words(door).includes('Skriv din e-postadress'));
    type(door, '#email', 'samordnare@klocket.example');
    button(door, 'Skicka en kod').click();
    await waitUntil(() => input(door, '#code'));
    type(door, '#code', '999999');
    await waitUntil(() => words(door).includes('Koden stämmer inte'));
    expect(input(door, '#code')!.value).to.equal('999999');
    expect(input(door, '#code')!.getAttribute('aria-invalid')).to.equal('true');
    await expect(door).to.be.accessible();
  });

  it('acts on a link only when the button is pressed', async () => {
    let used: unknown;
    const door = await show(
      { [`${base}/sign-ins/link`]: (body) => ((used = body), sampleMe) },
      html`<klocket-desk-sign-in token="secret"></klocket-desk-sign-in>`,
    );
    expect(used).to.be.undefined;
    await expect(door).to.be.accessible();
    setTimeout(() => button(door, 'Logga in').click());
    await oneEvent<SignedInEvent>(door, 'klocket-desk-signed-in');
    expect(used).to.deep.equal({ token: 'secret' });
  });

  it('offers every role in a demo', async () => {
    const door = await show(
      { [`${base}/demo-sign-in`]: (body) => ({ ...sampleMe, ...(body as object) }) },
      html`<klocket-desk-sign-in demo></klocket-desk-sign-in>`,
    );
    await expect(door).to.be.accessible();
    setTimeout(() => button(door, 'Ledare').click());
    const { me } = await oneEvent<SignedInEvent>(door, 'klocket-desk-signed-in');
    expect(me).to.include({ role: 'leader' });
  });
});

async function show(
  answers: Parameters<typeof sampleServer>[0],
  template = html`<klocket-desk-sign-in></klocket-desk-sign-in>`,
) {
  const send: Send = sampleServer(answers);
  const door = await fixture<KlocketDeskSignIn>(template);
  door.api = createStaffApi(nobody, () => 'sv', send);
  await door.updateComplete;
  return door;
}

/** Nobody is let in again here. */
const turnAway = () => Promise.reject(new Error('Nobody is at the door.'));
const nobody = { signIn: turnAway, confirm: turnAway };

const words = ({ shadowRoot }: KlocketDeskSignIn) =>
  (shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
const input = ({ shadowRoot }: KlocketDeskSignIn, selector: string) =>
  shadowRoot!.querySelector<HTMLInputElement>(selector);
const button = ({ shadowRoot }: KlocketDeskSignIn, name: string) =>
  [...shadowRoot!.querySelectorAll('button')].find((one) => one.textContent?.includes(name))!;

function type(door: KlocketDeskSignIn, selector: string, value: string) {
  const field = input(door, selector)!;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
