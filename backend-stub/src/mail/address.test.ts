import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMailAddress } from './address.ts';

describe('a mail address', () => {
  const accepted: [written: string, address: string][] = [
    ['samordnare@klocket.example', 'samordnare@klocket.example'],
    ['Ledare.Ett+hall@idrott.klocket.example', 'Ledare.Ett+hall@idrott.klocket.example'],
    ["o'leary@klocket.example", "o'leary@klocket.example"],
    ['ledare@räksmörgås.example', 'ledare@xn--rksmrgs-5wao1o.example'],
    [`${'a'.repeat(64)}@klocket.example`, `${'a'.repeat(64)}@klocket.example`],
  ];
  for (const [written, address] of accepted) {
    it(`is ${written}`, () => assert.equal(toMailAddress(written), address));
  }

  const refused = [
    '',
    '@',
    'samordnare',
    '@klocket.example',
    'samordnare@',
    'samordnare@localhost',
    'samordnare@127.0.0.1',
    'samordnare@[127.0.0.1]',
    'samordnare@klocket..example',
    'samordnare@-klocket.example',
    'samord nare@klocket.example',
    ' samordnare@klocket.example',
    'samordnare@klocket.example ',
    '"samord nare"@klocket.example',
    '"a"@klocket.example',
    'a@b@klocket.example',
    'a%b@klocket.example',
    'a!b@klocket.example',
    '-a@klocket.example',
    '.a@klocket.example',
    'a.@klocket.example',
    'a..b@klocket.example',
    'a,b@klocket.example',
    'a@klocket.example,b@klocket.example',
    'a@klocket.example;b@klocket.example',
    'Namn <a@klocket.example>',
    '<a@klocket.example>',
    'a(b)@klocket.example',
    'å@klocket.example',
    'a@klocket.example\r\nBcc: b@klocket.example',
    'a@klocket.example\nBcc: b@klocket.example',
    'a\r\n@klocket.example',
    'a@klocket\u0000.example',
    'a@klocket.example%0d%0aBcc:b@klocket.example',
    'a@klocket.example/b',
    `${'a'.repeat(65)}@klocket.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(126)}example`,
  ];
  for (const written of refused) {
    it(`is not ${JSON.stringify(written).slice(0, 80)}`, () =>
      assert.equal(toMailAddress(written), undefined));
  }

  // Were the time it takes to grow as the square of the length, this would take hours.
  it('is told however long it is', () => {
    const many = 1_000_000;
    for (const long of ['a'.repeat(many), 'a.'.repeat(many), `a@${'a.'.repeat(many)}`]) {
      assert.equal(toMailAddress(long), undefined);
    }
  });
});
