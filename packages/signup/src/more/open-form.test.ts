import type { NewSignup, SignupOffer } from '@klocket/contract';
import { FakeStream, waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-signup.ts';
import type { KlocketSignup } from '../klocket-signup.ts';
import { sampleFull, sampleOffer, sampleSignedUp } from '../samples.ts';
import { SignupHarness } from '../testing/signup-harness.ts';

const hour = 3_600_000;

describe('a form that stands open', () => {
  const { fetch } = window;
  const { now } = Date;
  let server: ReturnType<typeof pretendServer>;

  beforeEach(() => {
    sessionStorage.clear();
    FakeStream.install();
    server = pretendServer();
  });
  afterEach(() => {
    FakeStream.remove();
    window.fetch = fetch;
    Date.now = now;
  });

  it('shows how many seats are free as others take them', async () => {
    const form = await open();
    await form.says('Lediga platser: 18 av 20');
    await say({ free: 7 });
    await form.says('Lediga platser: 7 av 20');
    expect(server.asked('GET')).to.have.length(1, 'all that is new was in what was said');
    await say({ free: 3, occurrenceId: 'another-evening' });
    await say({ free: 2, activityId: 'another-activity' });
    expect(form.words).to.contain('Lediga platser: 7 av 20');
  });

  it('asks anew when the last seat goes, and when one is free again', async () => {
    const form = await open();
    await form.fill('name', 'Grannen');
    server.offer = sampleFull();
    await say({ free: 0 });
    await form.says('Fullt.', 'Ställ mig på väntelistan');
    server.offer = sampleOffer();
    await say({ free: 1 });
    await form.says('Anmäl mig');
    expect(form.find<HTMLInputElement>('#name').value).to.equal('Grannen');
  });

  it('hears nothing any more once it is gone', async () => {
    const form = await open();
    form.element.remove();
    expect(FakeStream.opened.map(({ readyState }) => readyState)).to.deep.equal([2]);
  });

  it('of a frame whose token ran out while the phone slept gets a new one, and loses nothing', async () => {
    const form = await open({ token: 'first' });
    await fillIn(form);
    Date.now = () => now() + 9 * hour;
    await form.press('Anmäl mig');
    await form.says('Välkommen, du har plats!');
    expect(server.tokens('POST')).to.deep.equal(['first', 'second']);
    server.offer = sampleOffer();
    await form.press('Anmäl någon mer');
    await waitUntil(() => server.asked('GET').length === 2);
    expect(server.tokens('GET')).to.deep.equal(['first', 'second']);
  });

  it('whose ticket is none any more gets another, and sends it by itself', async () => {
    const form = await open();
    await fillIn(form);
    server.offer = sampleOffer({ ticket: 'new-ticket' });
    server.ticket = 'new-ticket';
    await form.press('Anmäl mig');
    await form.says('Välkommen, du har plats!');
    expect(server.signups.map(({ ticket }) => ticket)).to.deep.equal([
      'sample-ticket',
      'new-ticket',
    ]);
    expect(server.keys[0]).to.not.equal(server.keys[1]);
  });

  it('shows what arrived where only the answer was lost, and it was changed since', async () => {
    const form = await open();
    await fillIn(form);
    server.losesAnswer = true;
    await form.press('Anmäl mig');
    await form.says('Sparad – skickas när du har nät.');
    // So that it does not arrive by itself before somebody has begun to change it.
    server.isDown = true;
    await form.press('Ändra');
    await form.says('Ditt namn');
    server.isDown = false;
    await form.fill('name', 'Grannen och jag');
    await form.press('Anmäl mig');
    await form.says('Välkommen, du har plats!');
    const names = server.signups.map(({ name }) => name);
    expect(names).to.deep.equal(['Grannen', 'Grannen och jag', 'Grannen']);
    expect(new Set(server.keys).size).to.equal(1);
  });

  it('says that it was not sent, where a frame has nowhere to keep it', async () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
    Object.defineProperty(window, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('no storage in a sandbox', 'SecurityError');
      },
    });
    try {
      const form = await open({ token: 'first' });
      await fillIn(form);
      server.isDown = true;
      await form.press('Anmäl mig');
      await form.says('Inte skickad: det går inte att nå Klocket. Det du skrev står kvar');
      expect(form.words).not.to.contain('Sparad');
      expect(form.find<HTMLInputElement>('#name').value).to.equal('Grannen');
      expect(form.focused?.getAttribute('role')).to.equal('alert');
      await expect(form.element).to.be.accessible();
      server.isDown = false;
      await form.press('Anmäl mig');
      await form.says('Välkommen, du har plats!');
      expect(new Set(server.keys).size).to.equal(1);
    } finally {
      Object.defineProperty(window, 'indexedDB', storage);
    }
  });
});

/** A form that asks the server itself, with all of its code there. */
async function open({ token }: { token?: string } = {}) {
  const element = await fixture<KlocketSignup>(
    html`<klocket-signup
      district="klockaretorpet"
      occurrence=${sampleOffer().occurrenceId}
      lang="sv"
      server="https://klocket.example"
      form-token=${token ?? ''}
    ></klocket-signup>`,
  );
  const harness = new SignupHarness(element, []);
  await waitUntil(() => element.renderRoot.querySelector('.heading'));
  await waitUntil(() => FakeStream.opened.length > 0, 'it never listened');
  return harness;
}

async function fillIn(form: SignupHarness) {
  await form.fill('name', 'Grannen');
  await form.tick('Ingetdera');
}

/** Says on the stream that seats were taken or became free. */
async function say(change: { free: number; occurrenceId?: string; activityId?: string }) {
  const { activityId, occurrenceId } = sampleOffer();
  const data = JSON.stringify({ activityId, occurrenceId, ...change });
  FakeStream.opened.at(-1)!.dispatchEvent(new MessageEvent('seats', { data }));
  await new Promise(requestAnimationFrame);
}

/** Answers in place of the server, and keeps what it was asked. */
function pretendServer() {
  const requests: { method: string; token: string | null }[] = [];
  const state = {
    offer: sampleOffer() as SignupOffer,
    token: undefined as string | undefined,
    ticket: 'sample-ticket',
    losesAnswer: false,
    isDown: false,
    signups: [] as NewSignup[],
    keys: [] as string[],
    asked: (method: string) => requests.filter((one) => one.method === method),
    tokens: (method: string) => state.asked(method).map(({ token }) => token),
  };
  const made = new Map<string, string>();

  const signUp = (body: string, key: string) => {
    const signup = JSON.parse(body) as NewSignup;
    state.signups.push(signup);
    state.keys.push(key);
    if (signup.ticket !== state.ticket) {
      const errors = [{ pointer: '/ticket', code: 'ticket-unknown', detail: 'En gammal ticket.' }];
      return answer({ code: 'invalid', errors }, 422);
    }
    const known = made.get(key) ?? body;
    if (known !== body) return answer({ code: 'key-reused', detail: 'Nyckeln är tagen.' }, 422);
    made.set(key, body);
    if (!state.losesAnswer) return answer(sampleSignedUp(), 201);
    state.losesAnswer = false;
    throw new TypeError('the answer was lost');
  };

  window.fetch = (input, { method = 'GET', body, headers } = {}) => {
    const url = String(input);
    const sent = new Headers(headers);
    return Promise.resolve().then(() => {
      if (state.isDown) {
        if (url.includes('/signups')) state.keys.push(sent.get('idempotency-key')!);
        throw new TypeError('nobody answers');
      }
      requests.push({ method, token: sent.get('x-klocket-form') });
      if (url.endsWith('/form-tokens')) return answer({ token: 'second' }, 200);
      if (!url.includes('/signups')) return answer({ items: [] }, 200);
      return method === 'POST'
        ? signUp(body as string, sent.get('idempotency-key')!)
        : answer(state.offer, 200);
    });
  };
  return state;
}

const answer = (data: object, status: number) =>
  new Response(JSON.stringify(data), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
