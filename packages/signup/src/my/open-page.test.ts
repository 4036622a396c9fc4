import { mySignupPath } from '@klocket/contract/my-signup-paths';
import { FakeStream, holdTimers, waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-my-signup.ts';
import type { KlocketMySignup } from './klocket-my-signup.ts';
import { sampleSignup, sampleToken } from './samples.ts';

describe('the page of a sign-up that stands open', () => {
  const { fetch } = window;
  let signup = sampleSignup();
  let asked = 0;

  beforeEach(() => {
    signup = sampleSignup({ status: 'waiting', place: 1 });
    asked = 0;
    FakeStream.install();
    window.fetch = (input) => {
      expect(String(input)).to.equal(`https://klocket.example${mySignupPath('sv')}`);
      asked++;
      return Promise.resolve(Response.json(signup));
    };
  });
  afterEach(() => {
    FakeStream.remove();
    window.fetch = fetch;
  });

  it('shows a family that they have moved up, as soon as somebody else has left', async () => {
    const mine = await open();
    expect(words(mine)).to.contain('Du är nummer 1 på väntelistan');
    expect(picture(mine)).to.equal(null);
    signup = sampleSignup();
    say({ activityId: 'matlag', free: 0 });
    await waitUntil(() => words(mine).includes('Du har plats'));
    await waitUntil(() => picture(mine), 'the code is not drawn');
    say({ activityId: 'annat', free: 0 });
    mine.remove();
    expect(FakeStream.opened.map(({ readyState }) => readyState)).to.deep.equal([2]);
    expect(asked).to.equal(2);
  });

  it('asks now and then for who waits where seats are hidden, and no more once they have one', async () => {
    const timers = holdTimers();
    try {
      const mine = await open();
      signup = sampleSignup();
      timers.pass(60_000);
      await waitUntil(() => words(mine).includes('Du har plats'));
      timers.pass(600_000);
      expect(asked).to.equal(2);
    } finally {
      timers.release();
    }
  });
});

async function open() {
  const mine = await fixture<KlocketMySignup>(
    html`<klocket-my-signup
      district="klockaretorpet"
      lang="sv"
      server="https://klocket.example"
      .token=${sampleToken}
    ></klocket-my-signup>`,
  );
  await waitUntil(() => mine.renderRoot.querySelector('.card') && FakeStream.opened.length > 0);
  return mine;
}

const say = (change: { activityId: string; free: number }) =>
  FakeStream.opened
    .at(-1)!
    .dispatchEvent(new MessageEvent('seats', { data: JSON.stringify(change) }));

const words = (mine: KlocketMySignup) => mine.renderRoot.textContent!.replaceAll(/\s+/g, ' ');

const picture = (mine: KlocketMySignup) =>
  mine.renderRoot.querySelector('svg[aria-label="Koden som bild"]');
