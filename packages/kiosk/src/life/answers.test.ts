import { expect } from '@open-wc/testing';
import { Answers } from './answers.ts';

const { fetch } = window;
const list = 'https://klocket.example/api/v1/districts/klockaretorpet/occurrences?lang=sv';

describe('the answers of a screen', () => {
  let said: unknown;
  beforeEach(() => {
    window.fetch = () =>
      Promise.resolve(
        new Response(JSON.stringify(said), { headers: { 'content-type': 'application/json' } }),
      );
  });
  afterEach(() => void (window.fetch = fetch));

  it('stay what they were when something in between answers in JSON of its own', async () => {
    const answers = new Answers();
    said = { items: [{ id: 'laxhjalp' }] };
    const first = await answers.ask(list);
    expect(first.stale).to.equal(false);
    for (said of [{ error: 'maintenance' }, null, [], 'ok', { items: 'none' }]) {
      const { data, stale } = await answers.ask(list);
      expect(data, JSON.stringify(said)).to.deep.equal(first.data);
      expect(stale).to.equal(true);
    }
  });
});
