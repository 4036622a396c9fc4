import { expect } from '@open-wc/testing';
import { solve } from './proof.ts';
import { hashBegin } from './sha-256.ts';

const hashOf = async (text: string) =>
  new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

describe('a proof of work', () => {
  it('hashes as the browser does, whatever the length', async () => {
    for (let length = 0; length < 140; length++) {
      const text = 'a proof of work: '.repeat(9).slice(0, length);
      expect(hashBegin(text), `${length} letters`).to.equal((await hashOf(text)).getInt32(0));
    }
  });

  it('is found in slices, and the page has its turn in between', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const challenge = `abcdefghijkl.13.${'x'.repeat(40)}`;
    const proof = await solve({ challenge, bits: 13 });
    clearInterval(timer);
    expect(proof.startsWith(`${challenge}:`)).to.equal(true);
    expect(Math.clz32((await hashOf(proof)).getInt32(0))).to.be.at.least(13);
    expect(turns).to.be.greaterThan(0);
  });
});
