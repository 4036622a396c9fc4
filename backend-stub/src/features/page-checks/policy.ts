/** A Content-Security-Policy: the sources each directive allows. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads policies as headers and `<meta>` carry them; a comma parts two (CSP3 § 2.2.2). The first of two equal directives counts. */
export function readPolicies(texts: readonly string[]): Policy[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const policy = new Map<string, string[]>();
      for (const directive of text.split(';')) {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
      }
      return policy;
    })
    .filter((policy) => policy.size > 0);
}

/** Where a directive looks when it is not there (CSP3 § 6.8.3). */
const fallbacks = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
} as const;
export type Directive = keyof typeof fallbacks;

/** Whether all policies of a page let it load something from an address. */
export const allows = (policies: readonly Policy[], directive: Directive, page: URL, target: URL) =>
  policies.every((policy) => {
    const name = fallbacks[directive].find((each) => policy.has(each));
    if (name === undefined) return true;
    const sources = policy.get(name)!.map((source) => source.toLowerCase());
    // With it, hosts count for nothing: a script with the page's own nonce brings in ours, or none does.
    if (directive === 'script-src' && sources.includes("'strict-dynamic'")) return false;
    return sources.some((source) => matches(source, page, target));
  });

/** CSP3 § 6.7.2.7, for addresses that are not redirected. */
function matches(source: string, page: URL, target: URL): boolean {
  if (source === '*') return /^(https?|wss?):$/.test(target.protocol);
  if (source === "'self'") return target.origin === page.origin;
  if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return isScheme(source, target.protocol);
  const parts =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+)(?::(\d+|\*))?(\/.*)?$/.exec(source);
  if (!parts) return false;
  const [, scheme = page.protocol, host = '', port, path] = parts;
  const isHost =
    host === '*' ||
    (host.startsWith('*.') ? target.hostname.endsWith(host.slice(1)) : target.hostname === host);
  return (
    isScheme(scheme, target.protocol) &&
    isHost &&
    isPort(port, target) &&
    (path === undefined ||
      (path.endsWith('/') ? target.pathname.startsWith(path) : target.pathname === path))
  );
}

/** A source of the web of old stands for its safe one too. */
const isScheme = (source: string, target: string) =>
  source === target || (source === 'http:' && target === 'https:');

const defaults: Record<string, string> = { 'http:': '80', 'https:': '443' };

const isPort = (port: string | undefined, { port: own, protocol }: URL) =>
  port === '*' || (port === undefined ? own === '' : port === (own || defaults[protocol]));

/** Whether scripts may write to the page only through policies that it names, and ours is not one of them. */
export const refusesOurTrustedTypes = (policies: readonly Policy[], name: string) =>
  policies.some((policy) => {
    if (!policy.get('require-trusted-types-for')?.includes("'script'")) return false;
    const names = policy.get('trusted-types');
    return names !== undefined && !names.includes(name) && !names.includes('*');
  });
