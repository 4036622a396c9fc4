import { pretend, stopPretending } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { stayAwake } from './wake-lock.ts';

describe('a screen that is not to fall asleep', () => {
  let locks: { released: boolean; release(): Promise<void> }[];
  let refuses: boolean;
  let asked: number;

  beforeEach(() => {
    [locks, refuses, asked] = [[], false, 0];
    const request = () => {
      asked += 1;
      if (refuses) return Promise.reject(new DOMException('Low battery.', 'NotAllowedError'));
      const lock = { released: false, release: () => Promise.resolve(void (lock.released = true)) };
      locks.push(lock);
      return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'wakeLock');
    stopPretending();
  });

  const see = async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('asks again when its page was hidden, and is seen', async () => {
    const stop = stayAwake();
    await see();
    expect(locks.length, 'it holds one').to.equal(1);
    locks[0]!.released = true;
    pretend('hidden');
    await see();
    expect(locks.length).to.equal(1);
    stopPretending();
    await see();
    expect(locks.length).to.equal(2);
    stop();
    expect(locks[1]!.released).to.equal(true);
    await see();
    expect(locks.length).to.equal(2);
  });

  it('holds nothing that came when it was over', async () => {
    stayAwake()();
    await see();
    expect(locks.map(({ released }) => released)).to.deep.equal([true]);
  });

  it('goes on where it is refused, and asks again', async () => {
    refuses = true;
    const stop = stayAwake();
    await new Promise((resolve) => setTimeout(resolve));
    await see();
    expect(asked).to.equal(2);
    refuses = false;
    await see();
    expect(locks.length).to.equal(1);
    stop();
  });
});
