import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import type { LoggedEvent } from './event-log.ts';
import { createLiveHub, type StreamTarget } from './hub.ts';
import type { RevisionListener, Revisions } from './revisions.ts';

describe('live hub', () => {
  it('tells a new stream where it is, and then what happens', async () => {
    const { hub, happen, settle } = open(7);
    const stream = createStream();
    await hub.join('d', stream);
    assert.equal(stream.text, 'retry: 3000\nid: 7\n\n');
    happen();
    await settle();
    assert.deepEqual(stream.numbers(), [8]);
    assert.ok(stream.text.endsWith('id: 8\nevent: occurrence\ndata: {"activityId":"a8"}\n\n'));
  });

  it('tells who comes back what was missed', async () => {
    const { hub } = open(7);
    const stream = createStream();
    await hub.join('d', stream, 4);
    assert.deepEqual(stream.numbers(), [5, 6, 7]);
  });

  for (const [why, after] of [
    ['has missed too much', 10],
    ['names a number that never was', 5000],
  ] as const) {
    it(`asks who ${why} to start over`, async () => {
      const { hub, happen, settle } = open(1000);
      const stream = createStream();
      await hub.join('d', stream, after);
      assert.ok(stream.text.endsWith('id: 1000\nevent: reset\ndata: {}\n\n'));
      happen();
      await settle();
      assert.deepEqual(stream.numbers(), [1001]);
    });
  }

  it('reads once for everybody', async () => {
    const { hub, happen, settle, reads } = open(7);
    const streams = Array.from({ length: 50 }, createStream);
    for (const stream of streams) await hub.join('d', stream);
    const before = reads();
    happen();
    await settle();
    assert.equal(reads() - before, 1);
    for (const stream of streams) assert.deepEqual(stream.numbers(), [8]);
  });

  it('loses and doubles nothing, whoever comes and whatever happens meanwhile', async () => {
    const { hub, happen, settle, newest } = open(100);
    const streams: (ReturnType<typeof createStream> & { after: number })[] = [];
    for (let round = 0; round < 200; round++) {
      happen();
      if (round % 3 === 0) {
        const after = newest() - (round % 7);
        const stream = Object.assign(createStream(), { after });
        streams.push(stream);
        void hub.join('d', stream, after);
      }
      if (round % 5 === 0) await setImmediate();
    }
    await settle();
    for (const { after, numbers } of streams) {
      const expected = Array.from({ length: newest() - after }, (_, index) => after + 1 + index);
      assert.deepEqual(numbers(), expected);
    }
  });

  it('tries again when the events could not be read', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const { hub, happen, settle, failOnce } = open(7);
    const stream = createStream();
    await hub.join('d', stream);
    failOnce();
    happen();
    await settle();
    assert.deepEqual(stream.numbers(), []);
    context.mock.timers.tick(3000);
    await settle();
    assert.deepEqual(stream.numbers(), [8]);
  });

  it('stops looking when nobody is left', async () => {
    const { hub, watched } = open(7);
    const leave = await hub.join('d', createStream());
    assert.equal(watched(), 1);
    leave();
    assert.equal(watched(), 0);
  });

  it('sends a comment every fifteen seconds', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] });
    const { hub } = open(7);
    const stream = createStream();
    await hub.join('d', stream);
    context.mock.timers.tick(15_000);
    assert.ok(stream.text.endsWith('\n\n:\n\n'));
  });

  it('cuts off who does not read', async () => {
    const { hub, happen, settle } = open(7);
    const stream = createStream();
    await hub.join('d', stream);
    stream.writableLength = 1_000_000;
    happen();
    await settle();
    assert.equal(stream.state, 'destroyed');
  });

  it('has so many places, and so many for one address', () => {
    const { hub } = open(7, { total: 3, perAddress: 2 });
    const leave = hub.admit('192.0.2.0/24');
    hub.admit('192.0.2.0/24');
    assert.throws(() => hub.admit('192.0.2.0/24'), refusal('rate-limited'));
    hub.admit('198.51.100.0/24');
    assert.throws(() => hub.admit('203.0.113.0/24'), refusal('unavailable'));
    leave();
    leave();
    assert.equal(hub.open, 2);
    hub.admit('203.0.113.0/24');
  });

  it('ends every stream when it closes, and takes no more', async () => {
    const { hub } = open(7);
    const stream = createStream();
    await hub.join('d', stream);
    hub.close();
    assert.equal(stream.state, 'ended');
    assert.throws(() => hub.admit('192.0.2.0/24'), refusal('unavailable'));
  });
});

const refusal = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code && error.headers?.['retry-after'] === '30';

function createStream() {
  const stream = {
    text: '',
    state: 'open',
    writableLength: 0,
    write: (text: string): unknown => (stream.text += text),
    end: () => void (stream.state = 'ended'),
    destroy: () => void (stream.state = 'destroyed'),
    /** The events it was told of, in order. */
    numbers: (): number[] =>
      [...stream.text.matchAll(/id: (\d+)\nevent: occurrence\n/g)].map(([, number]) =>
        Number(number),
      ),
  } satisfies StreamTarget & Record<string, unknown>;
  return stream;
}

function open(start: number, limits = { total: 100, perAddress: 100 }) {
  let newest = start;
  let reads = 0;
  let fails = false;
  const listeners = new Set<RevisionListener>();
  const revisions: Revisions = {
    fresh: true,
    generation: 0,
    of: () => newest,
    refresh: async () => {},
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {},
  };
  const events = {
    async after(_district: string, number: number, limit: number): Promise<LoggedEvent[]> {
      reads += 1;
      const there = newest;
      await setImmediate();
      if (fails) {
        fails = false;
        throw new Error('as planned');
      }
      const count = Math.max(0, Math.min(limit, there - number));
      return Array.from({ length: count }, (_, index) => ({
        number: number + 1 + index,
        name: 'occurrence',
        data: `{"activityId":"a${number + 1 + index}"}`,
      }));
    },
  };
  return {
    hub: createLiveHub(events, revisions, limits),
    happen() {
      newest += 1;
      for (const listener of listeners) listener('d', newest);
    },
    async settle() {
      for (let turn = 0; turn < 20; turn++) await setImmediate();
    },
    newest: () => newest,
    reads: () => reads,
    watched: () => listeners.size,
    failOnce: () => (fails = true),
  };
}
