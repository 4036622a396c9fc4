import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createNameSeal, newSerial, printSerial, readSerial } from './seal.ts';

const { seal, matches } = createNameSeal('ett hemligt ord som ingen annan vet om');
const serial = 'K7QD2M9X4T8R';

describe('a sealed name', () => {
  const cases: [printed: string, typed: string, same: boolean][] = [
    ['Åsa Öberg', 'Åsa Öberg', true],
    ['Åsa Öberg', 'åsa  ÖBERG ', true],
    ['Åsa Öberg', 'A\u030asa O\u0308berg', true],
    ['Åsa Öberg', 'Asa Oberg', false],
    ['Åsa Öberg', 'Öberg Åsa', false],
    ['Anna-Lena', 'Anna‑Lena', true],
    ['Sa’iid Cali', "Sa'iid Cali", true],
    ['محمد عبد الله', 'محمد عبد الله', true],
    ['محمد عبد الله', 'مُحَمَّد عبد الله', true],
    ['محمد عبد الله', 'محمـــد عبد الله\u200f', true],
    ['محمد عبد الله', 'محمود عبد الله', false],
    ['أحمد', '\u0627\u0654حمد', true],
    ['Åsa Öberg', '', false],
  ];
  for (const [printed, typed, same] of cases) {
    it(`${printed} is ${same ? '' : 'not '}“${typed}”`, () =>
      assert.equal(matches(serial, typed, seal(serial, printed)), same));
  }

  it('belongs to its number', () => {
    assert.equal(matches('K7QD2M9X4T8S', 'Åsa', seal(serial, 'Åsa')), false);
  });

  it('belongs to its server', () => {
    const elsewhere = createNameSeal('ett annat ord som ingen heller vet om');
    assert.equal(elsewhere.matches(serial, 'Åsa', seal(serial, 'Åsa')), false);
  });
});

describe('the number of a certificate', () => {
  it('is read as it is printed', () => {
    const made = newSerial();
    assert.equal(readSerial(printSerial(made)), made);
  });
  const cases: [typed: string, expected: string | undefined][] = [
    ['k7qd-2m9x-4t8r', serial],
    ['K7QD 2M9X 4T8R', serial],
    ['LITA-2O2O-DEMO', '11TA2020DEM0'],
    ['K7QD-2M9X', undefined],
    ['K7QD-2M9X-4T8U', undefined],
    ['', undefined],
  ];
  for (const [typed, expected] of cases) {
    it(`${typed} is ${expected}`, () => assert.equal(readSerial(typed), expected));
  }
});
