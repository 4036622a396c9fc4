import { expect, waitUntil } from '@open-wc/testing';
import { listen } from './live.ts';

/** Stands in for the browser's own, and is told what to say. */
class FakeStream extends EventTarget {
  static opened: FakeStream[] = [];
  static readonly CLOSED = 2;
  readyState = 1;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.opened.push(this);
  }
  close() {
    this.readyState = FakeStream.CLOSED;
  }
}

describe('listen', () => {
  const real = window.EventSource;
  beforeEach(() => {
    FakeStream.opened = [];
    Object.assign(window, { EventSource: FakeStream });
  });
  afterEach(() => void Object.assign(window, { EventSource: real }));

  it('opens one stream for all who listen to a district, and closes it after the last', () => {
    const first = listen('https://klocket.example', 'klockaretorpet', () => {});
    const second = listen('https://klocket.example', 'klockaretorpet', () => {});
    expect(FakeStream.opened.map(({ url }) => url)).to.deep.equal([
      'https://klocket.example/api/v1/districts/klockaretorpet/live',
    ]);
    first();
    expect(FakeStream.opened[0]!.readyState).to.equal(1);
    second();
    expect(FakeStream.opened[0]!.readyState).to.equal(FakeStream.CLOSED);
  });

  it('tells everyone once of many changes in a row', async () => {
    const heard = [0, 0];
    const stops = heard.map((_, at) =>
      listen('https://klocket.example', 'klockaretorpet', () => void heard[at]!++),
    );
    for (let times = 0; times < 5; times++) {
      FakeStream.opened[0]!.dispatchEvent(new MessageEvent('occurrence'));
    }
    await waitUntil(() => heard.every((count) => count > 0), undefined, { timeout: 5000 });
    expect(heard).to.deep.equal([1, 1]);
    stops.forEach((stop) => stop());
  });
});
