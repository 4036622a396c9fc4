import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DefectStatus, Verdict } from '@klocket/contract';
import { statusAfter, stopFor } from './rules.ts';

describe('what a walk makes of a defect', () => {
  const table: [from: DefectStatus, verdict: Verdict, to: DefectStatus | undefined][] = [
    ['handed-over', 'gone', 'checked-on-walk'],
    ['planned', 'gone', 'checked-on-walk'],
    ['fixed', 'gone', 'checked-on-walk'],
    ['fixed', 'same', 'confirmed'],
    ['fixed', 'better', 'confirmed'],
    ['fixed', 'worse', 'confirmed'],
    ['fixed', 'not-visited', undefined],
    ['will-not-fix', 'worse', 'confirmed'],
    ['handed-over', 'same', undefined],
    ['planned', 'better', undefined],
    ['checked-on-walk', 'gone', undefined],
    ['duplicate', 'gone', undefined],
  ];
  for (const [from, verdict, to] of table) {
    it(`${from}, seen ${verdict}: ${to ?? 'as it was'}`, () =>
      assert.equal(statusAfter(from, verdict), to));
  }
});

describe('the route', () => {
  const pitch = { latitude: 58.5738, longitude: 16.1722 };
  const tunnel = { latitude: 58.5766, longitude: 16.1688 };
  const stops = [
    { spot: 'gangtunneln', position: tunnel },
    { spot: 'fotbollsplanen', position: pitch },
  ];
  const near = { ...pitch, latitude: 58.575 };
  const table: [what: string, place: Parameters<typeof stopFor>[0], stop: number | undefined][] = [
    ['at a spot', { spot: 'gangtunneln', position: undefined }, 0],
    ['near a stop', { spot: null, position: near }, 1],
    [
      'at another spot far away',
      { spot: 'torget', position: { latitude: 58.58, longitude: 16.18 } },
      undefined,
    ],
    ['somewhere with an address alone', { spot: null, position: undefined }, 2],
  ];
  for (const [what, place, stop] of table) {
    it(`comes by what is ${what}${stop === undefined ? ': not at all' : ''}`, () =>
      assert.equal(stopFor(place, stops), stop));
  }
  it('without stops is everywhere', () =>
    assert.equal(stopFor({ spot: 'torget', position: tunnel }, []), 0));
});
