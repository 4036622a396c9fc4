import { expect } from '@open-wc/testing';
import { readPosition, writePosition } from './position-text.ts';

const place = { latitude: 58.5738, longitude: 16.1722 };

describe('a place as text', () => {
  for (const [text, expected] of [
    ['58.5738, 16.1722', place],
    ['58.5738,16.1722', place],
    [' 58.5738 16.1722 ', place],
    ['58,5738; 16,1722', place],
    ['58,5738, 16,1722', place],
    ['-1.5, -170', { latitude: -1.5, longitude: -170 }],
    ['', null],
    ['  ', null],
    ['vid planen', undefined],
    ['91, 10', undefined],
    ['58.5738', undefined],
  ] as const) {
    it(`"${text}" is ${JSON.stringify(expected)}`, () => {
      expect(readPosition(text)).to.deep.equal(expected);
    });
  }

  it('is read as it is written', () => {
    expect(readPosition(writePosition(place))).to.deep.equal(place);
    expect(writePosition(undefined)).to.equal('');
  });
});
