import { expect } from '@open-wc/testing';
import { hullOf, netOf, type Point } from './geometry.ts';
import { sketchOf, toPoint, toPosition, type NamedPlace } from './sketch.ts';

const at = (x: number, y: number): Point => ({ x, y });

describe('the plan', () => {
  it('joins what nothing else lies between', () => {
    const cases: [string, Point[], [number, number][]][] = [
      ['nothing', [], []],
      ['one', [at(0, 0)], []],
      ['two', [at(0, 0), at(10, 0)], [[0, 1]]],
      [
        'three in a row',
        [at(0, 0), at(10, 0), at(20, 0)],
        [
          [0, 1],
          [1, 2],
        ],
      ],
      ['two at the same place', [at(5, 5), at(5, 5)], []],
    ];
    for (const [what, points, net] of cases) expect(netOf(points), what).to.deep.equal(net);
  });

  it('goes around what lies inside', () => {
    const square = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)];
    expect(hullOf([...square, at(5, 5)])).to.have.deep.members(square);
  });

  it('finds back from the plan to the earth', () => {
    const centre = { latitude: 58.575, longitude: 16.17 };
    const position = { latitude: 58.5738, longitude: 16.1722 };
    const back = toPosition(toPoint(position, centre), centre);
    expect(back.latitude).to.be.closeTo(position.latitude, 1e-9);
    expect(back.longitude).to.be.closeTo(position.longitude, 1e-9);
  });

  it('is drawn alike each time, also of one place alone', () => {
    const places = [place('torget', 58.575, 16.17), place('skolan', 58.576, 16.171)];
    expect(sketchOf(places)).to.deep.equal(sketchOf(places));
    const { reach, paths } = sketchOf(places.slice(0, 1));
    expect(paths).to.deep.equal([]);
    expect(reach.x).to.be.greaterThan(10);
  });
});

const place = (id: string, latitude: number, longitude: number): NamedPlace => ({
  ...{ id, name: id, kind: 'spot' },
  position: { latitude, longitude },
});
