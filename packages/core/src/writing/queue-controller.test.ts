import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Problem } from '../problem.ts';
import { holdTimers, waitUntil } from '../testing/index.ts';
import { dropEntry, leftEntries, type OutboxEntry } from './outbox.ts';
import { QueueController } from './queue-controller.ts';

class Host extends LitElement {}
customElements.define('klocket-test-queue', Host);

const entry = (key: string): OutboxEntry => ({
  ...{ key, url: 'https://klocket.example/defects', body: '{}', lang: 'sv' },
  ...{ subject: 'defect ours', title: 'Belysning', at: Date.now() },
});

describe('the queue', () => {
  let timers: ReturnType<typeof holdTimers>;
  beforeEach(async () => {
    for (const { key } of await leftEntries()) await dropEntry(key);
    timers = holdTimers(2000);
  });
  afterEach(() => timers.release());

  it('waits no longer for three that failed than for one', async () => {
    const { queue, arrived, fail } = begin();
    fail(true);
    for (const key of ['a', 'b', 'c']) await queue.send(entry(key));
    expect(saved(queue)).to.equal(3);
    fail(false);
    timers.pass(2000);
    await waitUntil(() => arrived.length === 3);
  });

  it('goes on soon with what waits, once one has arrived', async () => {
    const { queue, arrived, tried, fail } = begin();
    fail(true);
    await queue.send(entry('a'));
    // Ever more seldom, while nothing arrives.
    for (const pause of [2000, 4000, 8000, 16_000]) {
      const before = tried.length;
      timers.pass(pause);
      await waitUntil(() => tried.length > before && saved(queue) === 1);
    }
    fail(false);
    await queue.send(entry('b'));
    timers.pass(2000);
    await waitUntil(() => arrived.length === 2);
  });
});

const saved = ({ waiting }: QueueController<string>) =>
  waiting.filter(({ state }) => state === 'saved').length;

/** A queue to a server that can be made to fail. */
function begin() {
  let fails = false;
  const arrived: string[] = [];
  const tried: string[] = [];
  const queue = new QueueController<string>(new Host(), {
    subject: () => 'defect ours',
    headers: () => Promise.resolve({}),
    post({ key }) {
      tried.push(key);
      return fails ? Promise.reject(new Problem('unavailable')) : Promise.resolve('made');
    },
    answered: (_answer, { key }) => arrived.push(key),
    refused: () => {},
  });
  return { queue, arrived, tried, fail: (now: boolean) => (fails = now) };
}
