import { expect } from '@open-wc/testing';
import { areaBetween, blurArea, samplesOf } from './blur.ts';

describe('blurring', () => {
  it('takes the stretch between two corners, whichever was first, within the picture', () => {
    const picture = { width: 100, height: 50 };
    const whole = { x: 10, y: 5, width: 20, height: 10 };
    expect(areaBetween([10, 5], [30, 15], picture)).to.deep.equal(whole);
    expect(areaBetween([30, 15], [10, 5], picture)).to.deep.equal(whole);
    expect(areaBetween([-5, -5], [500, 20], picture)).to.deep.equal({
      x: 0,
      y: 0,
      width: 100,
      height: 20,
    });
  });

  it('leaves a handful of samples, however large it is', () => {
    expect(samplesOf({ x: 0, y: 0, width: 900, height: 900 })).to.deep.equal([5, 5]);
    expect(samplesOf({ x: 0, y: 0, width: 500, height: 100 })).to.deep.equal([5, 1]);
    expect(samplesOf({ x: 0, y: 0, width: 1, height: 1 })).to.deep.equal([5, 5]);
  });

  it('takes away what was there, and nothing beside it', () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    // Stripes one pixel wide: as sharp as a picture gets.
    for (let x = 0; x < 60; x++) {
      context.fillStyle = x % 2 ? 'black' : 'white';
      context.fillRect(x, 0, 1, 40);
    }
    const step = (x: number) => {
      const { data } = context.getImageData(x, 20, 2, 1);
      return Math.abs(data[0]! - data[4]!);
    };
    blurArea(context, { x: 10, y: 10, width: 30, height: 20 });
    expect(step(24)).to.be.lessThan(60);
    expect(step(50)).to.equal(255);
  });
});
