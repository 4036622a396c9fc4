import { expect } from '@open-wc/testing';
import { Problem } from '@klocket/core';
import { holdTimers, pretend, stopPretending, waitUntil } from '@klocket/core/testing';
import './define-calendar.ts';
import { answer, sampleApi, sampleNow, sampleOccurrence, sampleToday } from './samples.ts';
import { CalendarHarness } from './testing/calendar-harness.ts';

const minute = 60_000;

describe('a list that stands for long', () => {
  let timers: ReturnType<typeof holdTimers>;
  beforeEach(() => void (timers = holdTimers()));
  afterEach(() => {
    timers.release();
    stopPretending();
  });

  it('keeps what it shows when it cannot be asked anew, and says since when it is known', async () => {
    const { calendar, server } = await stand();
    expect(calendar.announced).not.to.match(/15[:.]30/);
    server.state = 'unreachable';
    calendar.calendar.refresh();
    await waitUntil(() => /15[:.]30/.test(calendar.announced), calendar.words);
    expect(calendar.words).to.contain('Läxhjälp');
  });

  for (const state of ['unreachable', 'stale'] as const) {
    it(`asks anew when the network is back (${state} before)`, async () => {
      const { calendar, server } = await stand(state);
      Object.assign(server, { state: 'well', title: 'Schack' });
      dispatchEvent(new Event('online'));
      await calendar.says('Schack');
    });
  }

  it('asks anew after a quarter of an hour', async () => {
    const { server, wait } = await stand();
    wait(14);
    expect(server.asked).to.equal(1);
    wait(2);
    expect(server.asked).to.equal(2);
  });

  it('asks for nothing while nobody sees it, and anew when it is seen again', async () => {
    const { server, wait } = await stand();
    pretend('hidden');
    wait(60);
    expect(server.asked).to.equal(1);
    pretend('visible');
    wait(1);
    expect(server.asked).to.equal(2);
  });

  /** Shows a list, with all that keeps it true, from a server that may come to fail. */
  async function stand(state: 'well' | 'unreachable' | 'stale' = 'well') {
    const server = { state, title: 'Läxhjälp', asked: 0 };
    let now = sampleNow();
    const api = sampleApi({
      occurrences: () => {
        server.asked++;
        if (server.state === 'unreachable') return Promise.reject(new Problem('unreachable'));
        const items = [sampleOccurrence(sampleToday, { title: server.title })];
        const list = { from: sampleToday, today: sampleToday, items };
        return Promise.resolve(answer(list, server.state === 'stale', now));
      },
    });
    const calendar = await CalendarHarness.show(api);
    calendar.calendar.clock = () => now;
    await calendar.says(state === 'unreachable' ? 'Försök igen' : 'Prenumerera');
    return {
      calendar,
      server,
      /** Lets minutes pass as in a device that sleeps: the timers ring once, at their end. */
      wait(minutes: number) {
        now = new Date(now.getTime() + minutes * minute);
        timers.pass(minute);
      },
    };
  }
});
