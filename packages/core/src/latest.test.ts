import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Latest } from './latest.ts';

const host: ReactiveControllerHost = {
  addController: (_controller: ReactiveController) => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};
const answer = (data: number) => ({ data, stale: false });
const after = (answered: Promise<unknown>, data: number) => () => answered.then(() => answer(data));

describe('Latest', () => {
  it('counts only the newest question, whichever answer comes first', async () => {
    const latest = new Latest<number>(host);
    let answerFirst = () => {};
    const slow = latest.ask(after(new Promise<void>((resolve) => (answerFirst = resolve)), 1));
    await latest.ask(() => Promise.resolve(answer(2)));
    answerFirst();
    await slow;
    expect(latest.answer?.data).to.equal(2);
  });

  it('keeps the old answer while it asks, and drops it when there is none', async () => {
    const latest = new Latest<number>(host);
    await latest.ask(() => Promise.resolve(answer(1)));
    const asked = latest.ask(() => Promise.reject(new Error('lost')));
    expect(latest.answer?.data).to.equal(1);
    await asked;
    expect(latest.answer).to.equal(undefined);
    expect(latest.problem).to.be.an('error');
  });

  it('keeps the old answer when a quiet question fails', async () => {
    const latest = new Latest<number>(host);
    await latest.ask(() => Promise.resolve(answer(1)));
    await latest.ask(() => Promise.reject(new Error('lost')), true);
    expect(latest.answer?.data).to.equal(1);
    expect(latest.problem).to.be.an('error');
  });

  it('asks again when it was moved while it waited', async () => {
    const latest = new Latest<number>(host);
    let asked = 0;
    void latest.ask((signal) => {
      asked++;
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error())),
      );
    });
    latest.hostDisconnected();
    latest.hostConnected();
    expect(asked).to.equal(2);
  });
});
