import { expect } from '@open-wc/testing';
import { isWhole, showCode, typeIn } from './code.ts';

describe('a code that is typed in', () => {
  const table: [typed: string, code: string, shown: string][] = [
    ['', '', '••••-••••'],
    ['k7', 'K7', 'K7••-••••'],
    ['k7qd-2m9x', 'K7QD2M9X', 'K7QD-2M9X'],
    ['K7QD 2M9X and more', 'K7QD2M9X', 'K7QD-2M9X'],
    ['oil', '011', '011•-••••'],
    ['u!ö', '', '••••-••••'],
  ];
  for (const [typed, code, shown] of table) {
    it(`is ${shown} after “${typed}”`, () => {
      const whole = [...typed].reduce(typeIn, '');
      expect(whole).to.equal(code);
      expect(showCode(whole)).to.equal(shown);
    });
  }

  it('takes no key for a letter that has a name', () => {
    expect(typeIn('K7', 'Shift')).to.equal('K7');
    expect(typeIn('K7', 'Enter')).to.equal('K7');
  });

  it('is whole with its eighth letter', () => {
    expect(isWhole('K7QD2M9')).to.equal(false);
    expect(isWhole('K7QD2M9X')).to.equal(true);
  });
});
