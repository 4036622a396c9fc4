import { expect } from '@open-wc/testing';
import { CountingController } from './counting-controller.ts';

describe('a number that changes', () => {
  const { matchMedia } = window;
  const wanting = (still: boolean) => {
    window.matchMedia = (query: string) =>
      ({ matches: still && query.includes('reduced-motion') }) as MediaQueryList;
  };
  const counting = () =>
    new CountingController({
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });

  afterEach(() => (window.matchMedia = matchMedia));

  it('stands there at once the first time', () => {
    wanting(false);
    expect(counting().at('visits', 50)).to.equal(50);
  });

  it('counts from what it was, and not from another', () => {
    wanting(false);
    const numbers = counting();
    numbers.at('visits', 1000);
    numbers.at('dates', 7);
    expect(numbers.at('visits', 2000)).to.be.within(1000, 1999);
    expect(numbers.at('dates', 7)).to.equal(7);
    numbers.hostDisconnected();
  });

  it('stands there at once where one wants less motion', () => {
    wanting(true);
    const numbers = counting();
    numbers.at('visits', 1000);
    expect(numbers.at('visits', 2000)).to.equal(2000);
  });
});
