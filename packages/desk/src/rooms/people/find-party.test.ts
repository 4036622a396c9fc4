import { expect } from '@open-wc/testing';
import { samplePeople } from '../../samples-people.ts';
import { findParties, findScanned, isCode } from './find-party.ts';

const { items } = samplePeople();
const seal = 'x'.repeat(32);

describe('finding a party', () => {
  for (const [typed, found] of [
    ['ami', ['amira']],
    ['BESÖ', ['amira']],
    ['vantar', ['sist']],
    ['k7qd', ['amira']],
    ['5vwo-wyoq', ['familj']],
    ['00002', ['familj']],
    ['mira', []],
  ] as const) {
    it(`finds ${found.join() || 'nobody'} by ${typed}`, () => {
      expect(findParties(items, typed).map(({ id }) => id)).to.deep.equal(found);
    });
  }

  it('knows a whole code from a name', () => {
    expect(isCode('k7qd 2m9x')).to.equal(true);
    expect(isCode('ABCD-EFGH')).to.equal(true);
    expect(isCode('Margareta')).to.equal(false);
    expect(isCode('k7qd')).to.equal(false);
  });

  it('knows the party of a slip by its secret address, without asking anybody', () => {
    const url = `https://klocket.example/klockaretorpet/my#familj.${seal}`;
    expect(findScanned(items, url)?.id).to.equal('familj');
    expect(findScanned(items, 'K7QD-2M9X')?.id).to.equal('amira');
    expect(findScanned(items, 'https://elsewhere.example/')).to.equal(undefined);
  });
});
