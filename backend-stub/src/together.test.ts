import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTogether } from './together.ts';

describe('what many ask for at once', () => {
  it('is done once, and everyone has it', async () => {
    const { together, begun } = open();
    const all = Array.from({ length: 40 }, () => together('a', anyone()));
    assert.equal(begun.length, 1);
    begun[0]!.resolve('made');
    assert.deepEqual(new Set(await Promise.all(all)), new Set(['made']));
  });

  it('is done by itself where it is something else, and again where it was done before', async () => {
    const { together, begun } = open();
    const first = together('a', anyone());
    const other = together('b', anyone());
    begun[0]!.resolve('one');
    begun[1]!.resolve('two');
    assert.deepEqual(await Promise.all([first, other]), ['one', 'two']);
    const again = together('a', anyone());
    begun[2]!.resolve('three');
    assert.equal(await again, 'three');
  });

  it('goes on while anybody waits, and is dropped when the last one leaves', async () => {
    const { together, begun } = open();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = together('a', one.signal);
    const second = together('a', other.signal);
    one.abort();
    await assert.rejects(first, { name: 'AbortError' });
    assert.equal(begun[0]!.signal.aborted, false);
    other.abort();
    await assert.rejects(second, { name: 'AbortError' });
    assert.equal(begun[0]!.signal.aborted, true);
    // Who comes after that does not get what was dropped.
    const third = together('a', anyone());
    begun[1]!.resolve('anew');
    assert.equal(await third, 'anew');
  });

  it('tells everyone what went wrong, and is tried again', async () => {
    const { together, begun } = open();
    const all = [together('a', anyone()), together('a', anyone())];
    begun[0]!.reject(new Error('no ink'));
    for (const { status } of await Promise.allSettled(all)) assert.equal(status, 'rejected');
    const again = together('a', anyone());
    begun[1]!.resolve('made');
    assert.equal(await again, 'made');
  });
});

const anyone = () => new AbortController().signal;

/** Work that ends when the test says so. */
function open() {
  const begun: (PromiseWithResolvers<string> & { signal: AbortSignal })[] = [];
  const together = createTogether<string>();
  return {
    begun,
    together: (key: string, signal: AbortSignal) =>
      together(key, signal, (all) => {
        const one = { ...Promise.withResolvers<string>(), signal: all };
        begun.push(one);
        return one.promise;
      }),
  };
}
