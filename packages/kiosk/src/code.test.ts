import { expect } from '@open-wc/testing';
import { codeOf } from './code.ts';

describe('a code on a screen', () => {
  const address = (number: number) =>
    `https://klocket.example/klockaretorpet/occurrences/${number}`;

  it('is made once, however often its scene is drawn', () => {
    expect(codeOf(address(1), 'Läs mer')).to.equal(codeOf(address(1), 'Läs mer'));
  });

  it('is another for another address, and has the words of its language', () => {
    const codes = [
      codeOf(address(1), 'Läs mer'),
      codeOf(address(2), 'Läs mer'),
      codeOf(address(1), 'Read more'),
    ];
    expect(new Set(codes).size).to.equal(3);
    expect(new Set(codes.map(({ values }) => JSON.stringify(values))).size).to.equal(3);
  });

  it('is let go of when it was not asked for any more', () => {
    const first = codeOf(address(1), 'Läs mer');
    for (let number = 100; number < 160; number++) codeOf(address(number), 'Läs mer');
    expect(codeOf(address(1), 'Läs mer')).not.to.equal(first);
  });
});
