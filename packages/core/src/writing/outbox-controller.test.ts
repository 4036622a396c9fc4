import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Problem } from '../problem.ts';
import { waitUntil } from '../testing/index.ts';
import { OutboxController } from './outbox-controller.ts';
import { dropEntry, keepEntry, leftEntries, type OutboxEntry } from './outbox.ts';

class Host extends LitElement {}
customElements.define('klocket-test-outbox', Host);

const day = 24 * 3_600_000;
let count = 0;

const entry = (change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  key: `key-${++count}`,
  url: 'https://klocket.example/signups',
  body: '{}',
  lang: 'sv',
  subject: 'signup ours',
  title: 'Sykurs',
  at: Date.now(),
  ...change,
});

/** An outbox that writes down what becomes of what it sends; `post` may refuse. */
function begin(post: (entry: OutboxEntry) => void | Promise<void> = () => {}) {
  const sent: string[] = [];
  const answered: string[] = [];
  const refused: string[] = [];
  const outbox = new OutboxController<string>(new Host(), {
    subject: () => 'signup ours',
    post: async (one) => {
      sent.push(one.key);
      await Promise.resolve();
      await post(one);
      return 'made';
    },
    answered: (_answer, { key }) => answered.push(key),
    refused: (_problem, { key }) => refused.push(key),
  });
  return { outbox, sent, answered, refused };
}

const kept = async () => (await leftEntries()).map(({ key }) => key);

const failing = (code: Problem['code']) => () => {
  throw new Problem(code);
};

describe('the outbox', () => {
  beforeEach(async () => {
    for (const key of await kept()) await dropEntry(key);
  });

  it('keeps what it sends until it has arrived', async () => {
    const one = entry();
    const { outbox, answered } = begin();
    await outbox.send(one);
    expect(answered).to.deep.equal([one.key]);
    expect(await kept()).to.deep.equal([]);
    const two = entry();
    const lost = begin(failing('unreachable'));
    await lost.outbox.send(two);
    expect([lost.outbox.state, await kept()]).to.deep.equal(['saved', [two.key]]);
    await lost.outbox.withdraw();
    expect(await kept()).to.deep.equal([]);
  });

  it('does not take what is on its way from here for what an earlier visit left', async () => {
    const one = entry();
    let arrive!: () => void;
    const way = new Promise<void>((resolve) => (arrive = resolve));
    const { outbox, sent, answered } = begin(() => way);
    const sending = outbox.send(one);
    await waitUntil(async () => (await kept()).length === 1);
    await outbox.look();
    arrive();
    await sending;
    await waitUntil(async () => (await kept()).length === 0);
    expect([sent, answered]).to.deep.equal([[one.key], [one.key]]);
  });

  it('leaves no trace of what must leave none, and says that it was not sent', async () => {
    const { outbox } = begin(failing('unreachable'));
    await outbox.send(entry(), { trace: false });
    expect([outbox.state, await kept()]).to.deep.equal(['unsent', []]);
  });

  for (const code of ['unreachable', 'unavailable', 'rate-limited', 'internal'] as const) {
    it(`tries again after ${code}, which passes by itself`, async () => {
      const one = entry();
      const { outbox, refused } = begin(failing(code));
      await outbox.send(one);
      expect([outbox.state, refused, await kept()]).to.deep.equal(['saved', [], [one.key]]);
      await outbox.withdraw();
    });
  }

  for (const code of ['invalid', 'signup-over', 'forbidden-origin'] as const) {
    it(`hands back what was refused for good: ${code}`, async () => {
      const one = entry();
      const { outbox, refused } = begin(failing(code));
      await outbox.send(one);
      expect([outbox.state, refused, await kept()]).to.deep.equal(['idle', [one.key], []]);
    });
  }

  it('takes up what an earlier visit has left: of this and of other subjects, each once', async () => {
    const [ours, other] = [entry(), entry({ subject: 'signup another' })];
    const stranger = entry({ subject: 'defect here' });
    for (const one of [ours, other, stranger]) await keepEntry(one);
    const { outbox, sent, answered } = begin();
    await outbox.look();
    await waitUntil(() => answered.length === 2);
    expect(sent.sort()).to.deep.equal([ours.key, other.key].sort());
    await waitUntil(() => outbox.state === 'idle');
    // Only its own kind of form knows how to send the rest of it.
    expect(await kept()).to.deep.equal([stranger.key]);
  });

  it('hands back what lay longer than the server knows its key', async () => {
    const [old, fresh] = [entry({ at: Date.now() - 29.1 * day }), entry({ at: Date.now() - day })];
    await keepEntry(old);
    await keepEntry(fresh);
    const { outbox, sent, refused, answered } = begin();
    await outbox.look();
    await waitUntil(() => answered.length === 1);
    expect([sent, refused]).to.deep.equal([[fresh.key], [old.key]]);
  });

  it('sends with a clock that was a day wrong when it was written', async () => {
    const ahead = entry({ at: Date.now() + day });
    await keepEntry(ahead);
    const { outbox, answered } = begin();
    await outbox.look();
    await waitUntil(() => answered.length === 1);
  });
});
