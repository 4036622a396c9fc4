import { expect } from '@open-wc/testing';
import { probeStorage } from './kept.ts';

/** A store that does with what is put into it as it is told. */
const storeOf = (put: () => Promise<void>, back: (written: string) => string | undefined) => {
  let written = '';
  const cache = {
    async put(_: string, response: Response) {
      await put();
      written = await response.text();
    },
    match: () => {
      const found = back(written);
      return Promise.resolve(found === undefined ? undefined : new Response(found));
    },
  };
  return { open: () => Promise.resolve(cache) } as unknown as CacheStorage;
};

const taken = () => Promise.resolve();
const refused = (name: string) => () => Promise.reject(new DOMException('No.', name));

describe('the storage of a box', () => {
  for (const [words, store, storage] of [
    ['gives back what was written', storeOf(taken, (written) => written), 'works'],
    ['gives back what was written an hour ago', storeOf(taken, () => '17.5'), 'full'],
    ['gives back nothing', storeOf(taken, () => undefined), 'full'],
    ['has no room', storeOf(refused('QuotaExceededError'), (written) => written), 'full'],
    ['is forbidden', storeOf(refused('SecurityError'), (written) => written), 'missing'],
  ] as const) {
    it(`that ${words} is told as “${storage}” (K17)`, async () => {
      expect((await probeStorage(store)).storage).to.equal(storage);
    });
  }
});
