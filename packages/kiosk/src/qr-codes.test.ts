import { expect } from '@open-wc/testing';
import { qrCodeOf, encodedOnce } from './qr-codes.ts';

describe('a QR code on a screen', () => {
  const address = (number: number) =>
    `https://klocket.example/klockaretorpet/occurrences/${number}`;

  it('is made once, however often its scene is drawn', () => {
    expect(encodedOnce(address(1))).to.equal(encodedOnce(address(1)));
  });

  it('is another for another address, and has the words of its language', () => {
    const codes = [
      qrCodeOf(address(1), 'Läs mer'),
      qrCodeOf(address(2), 'Läs mer'),
      qrCodeOf(address(1), 'Read more'),
    ];
    expect(new Set(codes.map(({ values }) => JSON.stringify(values))).size).to.equal(3);
  });

  it('is let go of when it was not asked for any more', () => {
    const first = encodedOnce(address(1));
    for (let number = 100; number < 160; number++) encodedOnce(address(number));
    expect(encodedOnce(address(1))).not.to.equal(first);
  });
});
