import { isIPv6 } from 'node:net';

/** Those seen lately, since every request asks at least twice. */
const prefixes = new Map<string, string>();
const prefixesKept = 1000;

/**
 * The part of an address that names a network and not a person: /24 of IPv4, /64 of IPv6.
 * Limits count by it and logs write it. A socket whose other end has hung up has no address any more, whatever the
 * types of the framework promise: all of those are `none` together.
 */
export function addressPrefix(address: string | undefined): string {
  if (!address) return 'none';
  const known = prefixes.get(address);
  if (known) return known;
  const prefix = readPrefix(address);
  if (prefixes.size >= prefixesKept) prefixes.clear();
  prefixes.set(address, prefix);
  return prefix;
}

function readPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  if (!isIPv6(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = plain.split('%')[0]!.toLowerCase().split('::');
  const left = head ? head.split(':') : [];
  if (tail !== undefined) {
    const right = tail ? tail.split(':') : [];
    const groups = right.at(-1)?.includes('.') ? right.length + 1 : right.length;
    while (left.length + groups < 8) left.push('0');
    left.push(...right);
  }
  const network = left.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
