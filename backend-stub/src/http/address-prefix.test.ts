import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressPrefix } from './address-prefix.ts';

describe('addressPrefix', () => {
  const table: [address: string | undefined, prefix: string][] = [
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0000:0001::', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
    [undefined, 'none'],
    ['', 'none'],
  ];
  for (const [address, prefix] of table) {
    it(`keeps ${prefix} of ${address}`, () => assert.equal(addressPrefix(address), prefix));
  }
});
