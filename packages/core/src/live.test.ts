import { expect } from '@open-wc/testing';
import { cameFromCache, listen, listenToDefects, listenToGoals } from './live.ts';
import { FakeStream, holdTimers, pretend, stopPretending } from './testing/index.ts';

const minute = 60_000;

/** How long changes are gathered at most before they are told. */
const calm = 2000;

describe('listen', () => {
  let timers: ReturnType<typeof holdTimers>;
  beforeEach(() => {
    FakeStream.install();
    timers = holdTimers(0);
  });
  afterEach(() => {
    timers.release();
    stopPretending();
    FakeStream.remove();
  });

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

  it('tells everyone once of many changes in a row', () => {
    const heard = [0, 0];
    const stops = heard.map((_, at) =>
      listen('https://klocket.example', 'klockaretorpet', () => void heard[at]!++),
    );
    for (let times = 0; times < 5; times++) {
      FakeStream.opened[0]!.dispatchEvent(new MessageEvent('occurrence'));
    }
    timers.pass(calm);
    expect(heard).to.deep.equal([1, 1]);
    stops.forEach((stop) => stop());
  });

  it('tells of defects only those who listen to them, on the same stream', () => {
    const heard = { defects: 0, all: 0 };
    const address = ['https://klocket.example', 'klockaretorpet'] as const;
    const stops = [
      listen(...address, () => void heard.all++),
      listenToDefects(...address, () => void heard.defects++),
    ];
    expect(FakeStream.opened.length).to.equal(1);
    FakeStream.opened[0]!.dispatchEvent(new MessageEvent('defect'));
    timers.pass(calm);
    expect(heard).to.deep.equal({ defects: 1, all: 0 });
    FakeStream.opened[0]!.dispatchEvent(new MessageEvent('reset'));
    timers.pass(calm);
    expect(heard).to.deep.equal({ defects: 2, all: 1 });
    stops.forEach((stop) => stop());
  });

  it('tells goals what their totals are now, at once, and else that they must be asked for', () => {
    const heard: unknown[] = [];
    const stop = listenToGoals('https://klocket.example', 'klockaretorpet', (...told) =>
      heard.push(told),
    );
    const say = (data: object, lastEventId: string) =>
      FakeStream.opened[0]!.dispatchEvent(
        new MessageEvent('goal', { data: JSON.stringify(data), lastEventId }),
      );
    const values = [{ indicatorId: 'visits', period: '2026', value: 7 }];
    say({ values }, '41');
    expect(heard).to.deep.equal([[{ values }, 41]]);
    say({ goalId: 'diversity' }, '42');
    say({}, '43');
    FakeStream.opened[0]!.dispatchEvent(new MessageEvent('reset'));
    timers.pass(calm);
    expect(heard.slice(1)).to.deep.equal([[]]);
    stop();
    expect(FakeStream.opened[0]!.readyState).to.equal(FakeStream.CLOSED);
  });

  it('asks every minute where the stream never opens', () => {
    const { heard, stop } = follow();
    timers.pass(minute + calm);
    expect(heard()).to.equal(1);
    stop();
  });

  it('asks every minute while the stream fails, and no more once it is open again', () => {
    const { stream, heard, stop } = follow();
    stream().dispatchEvent(new Event('error'));
    timers.pass(minute + calm);
    expect(heard()).to.equal(1);
    timers.pass(minute);
    expect(heard()).to.equal(2);
    stream().dispatchEvent(new Event('open'));
    timers.pass(5 * minute);
    expect(heard()).to.equal(2);
    stop();
  });

  it('tries the stream again after five minutes, when the server has closed it', () => {
    const { stream, stop } = follow();
    stream().close();
    stream().dispatchEvent(new Event('error'));
    timers.pass(4 * minute);
    expect(FakeStream.opened).to.have.length(1);
    timers.pass(minute);
    expect(FakeStream.opened).to.have.length(2);
    stop();
  });

  it('holds no stream for a page behind, and asks what it missed when it is seen again', () => {
    const { stream, heard, stop } = follow();
    stream().dispatchEvent(new Event('open'));
    pretend('hidden');
    timers.pass(4 * minute);
    expect(stream().readyState).to.equal(1);
    timers.pass(minute);
    expect(stream().readyState).to.equal(FakeStream.CLOSED);
    pretend('visible');
    expect(FakeStream.opened).to.have.length(2);
    timers.pass(calm);
    expect(heard()).to.equal(1);
    stop();
  });
});

/** Listens to a district, and counts what is heard. */
function follow() {
  let count = 0;
  const stop = listen('https://klocket.example', 'klockaretorpet', () => void count++);
  return { stop, heard: () => count, stream: () => FakeStream.opened.at(-1)! };
}

describe('cameFromCache', () => {
  const server = 'https://klocket.example';
  const path = `${server}/api/v1/districts/klockaretorpet/activities/hantverk?lang=sv`;
  const { getEntriesByType } = performance;
  afterEach(() => void (performance.getEntriesByType = getEntriesByType));

  function given(...entries: { name: string; transferSize: number }[]) {
    performance.getEntriesByType = () => entries as unknown as PerformanceEntryList;
    return cameFromCache(server, 'klockaretorpet');
  }

  it('is told by what a district gave without the network', () => {
    expect(given({ name: path, transferSize: 0 })).to.equal(true);
    expect(given({ name: path, transferSize: 900 })).to.equal(false);
    expect(given({ name: `${server}/v1/klocket.js`, transferSize: 0 })).to.equal(false);
  });

  it('is not told by what another widget had from the server just before', () => {
    const [first, second] = [900, 0].map((transferSize) => ({ name: path, transferSize }));
    expect(given(first!, second!)).to.equal(false);
    expect(given(second!, first!)).to.equal(true);
  });
});
