import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLanes } from './lanes.ts';

/** Acts that end when they are told to, and what has begun so far. */
function acts() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const act = (name: string) => () => {
    begun.push(name);
    const end = Promise.withResolvers<string>();
    ends.set(name, end);
    return end.promise;
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    act,
    end: (name: string) => (ends.get(name)!.resolve(name), settled()),
    ends,
    settled,
  };
}

describe('lanes', () => {
  it('let so many act on the same thing, and the others in the order in which they came', async () => {
    const inLane = createLanes(2);
    const { begun, act, end, settled } = acts();
    const all = ['a', 'b', 'c', 'd'].map((name) => inLane('fika', act(name)));
    await settled();
    assert.deepEqual(begun, ['a', 'b']);
    await end('b');
    assert.deepEqual(begun, ['a', 'b', 'c']);
    for (const name of ['a', 'c', 'd']) await end(name);
    assert.deepEqual(await Promise.all(all), ['a', 'b', 'c', 'd']);
  });

  it('do not make one thing wait for another', async () => {
    const inLane = createLanes(1);
    const { begun, act, end, settled } = acts();
    const all = [inLane('fika', act('a')), inLane('schack', act('b'))];
    await settled();
    assert.deepEqual(begun, ['a', 'b']);
    await end('a');
    await end('b');
    await Promise.all(all);
  });

  it('turn away whoever comes when too many wait, and nobody else', async () => {
    const inLane = createLanes(1, 1);
    const { begun, act, end, settled } = acts();
    const all = ['a', 'b'].map((name) => inLane('fika', act(name)));
    await assert.rejects(inLane('fika', act('c')), { code: 'unavailable' });
    const other = inLane('schack', act('d'));
    await settled();
    assert.deepEqual(begun, ['a', 'd']);
    for (const name of ['a', 'b', 'd']) await end(name);
    assert.deepEqual(await Promise.all([...all, other]), ['a', 'b', 'd']);
  });

  it('go on after an act that failed', async () => {
    const inLane = createLanes(1);
    const { act, end, ends, settled } = acts();
    const failing = assert.rejects(inLane('fika', act('a')), /broken/);
    const next = inLane('fika', act('b'));
    await settled();
    ends.get('a')!.reject(new Error('broken'));
    await failing;
    await settled();
    await end('b');
    assert.equal(await next, 'b');
    // A lane that was left is as good as new.
    const again = inLane('fika', act('c'));
    await settled();
    await end('c');
    assert.equal(await again, 'c');
  });
});
