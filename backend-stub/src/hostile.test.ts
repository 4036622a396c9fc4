import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { App } from './http/app-type.ts';
import { createTestClock, fillSample, openApp } from './testing/app.ts';
import { forEachDatabase } from './testing/databases.ts';

/** How often each address is asked. */
const times = 4;

/** What an address may be asked with that nobody should ask. */
const odd = [
  '',
  '-1',
  '1e9',
  '99999999999999999999',
  'null',
  '[]',
  '%',
  '%zz',
  '%00',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '..%2f..%2fpackage.json',
  '__proto__',
  'constructor',
  'a'.repeat(401),
  '%EF%B7%BA'.repeat(100),
  'a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z',
  '%27%20or%201=1--',
  '%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  '%0d%0aset-cookie:a=b',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  'sv-x-lattlast',
  'provberget',
  'laxhjalp',
  'laxhjalp-20261124t1700',
  Buffer.from('["","\\u0000",""]').toString('base64url'),
  Buffer.from('["\\ud800","",""]').toString('base64url'),
];

const oddHeaders = [
  {},
  { accept: 'text/html' },
  { accept: ',;q=x' },
  { 'accept-language': 'ar;q=NaN,*' },
  { 'accept-encoding': '*;q=0,constructor' },
  { 'if-none-match': 'W/,"",*' },
  { range: 'bytes=5-1' },
];

/** Nothing may follow the name a client calls us by. */
const otherHost = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  forwarded: 'host=evil.example',
};

const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'] as const;

const pages = [
  '/',
  '/{district}',
  '/{district}/houses/{id}',
  '/{district}/activities/{id}',
  '/{district}/occurrences/{id}',
  '/{district}/year-reports',
  '/{district}/year-reports/{id}',
  '/{district}/year-reports/{id}.pdf',
  '/{district}/week',
  '/{district}/week/{id}',
  '/{district}/week/{id}.pdf',
  '/{district}/poster/{id}',
  '/{district}/poster/{id}.pdf',
  '/embed/{id}',
  '/embed/calendar',
  '/embed/activity',
  '/v1/{id}',
];
const pageQuery = ['lang', 'q', 'from', 'house', 'theme', 'district', 'activity', 'occurrence'];

interface Described {
  paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }>;
}

/** Asks every address the server describes, and its pages, with nonsense; tells what went wrong. */
async function attack(app: App) {
  const pick = pickFrom(20261124);
  const described = (await app.inject('/openapi.json')).json<Described>();
  const addresses = Object.entries(described.paths)
    .filter(([path]) => !path.endsWith('/live'))
    .map(([path, { get }]) => ({
      path,
      names: (get?.parameters ?? []).flatMap((one) => (one.in === 'query' ? one.name : [])),
    }));
  addresses.push(...pages.map((path) => ({ path, names: pageQuery })));
  const faults: string[] = [];
  for (let count = 0; count < times * addresses.length; count++) {
    const { path, names } = addresses[count % addresses.length]!;
    const query = [pick(names), pick(names)].map((name) => `${name}=${pick(odd)}`);
    const url = `${path
      .replace('{district}', () => pick(['provberget', 'provberget', pick(odd)]))
      .replace('{file}', () => `${pick(odd)}.ics`)
      .replace(/\{\w+\}/g, () => pick(odd))}?${query.join('&')}`;
    // Each is read once at least.
    const method = count < addresses.length ? 'GET' : pick(methods);
    const { statusCode, headers, body } = await app.inject({
      method,
      url,
      headers: { ...otherHost, ...pick(oddHeaders) },
    });
    const type = String(headers['content-type'] ?? '');
    const isSaid =
      method === 'HEAD' ||
      /^(application\/problem\+json|text\/html)/.test(type) ||
      // GeoReport says what is wrong in a format of its own.
      (path.startsWith('/open311/') && /<errors>|^\[\{"code"/.test(body));
    // oEmbed has a word for a format that is not there, and it is a high one.
    const isFailure = statusCode >= 500 && !(statusCode === 501 && path === '/oembed');
    if (isFailure || (statusCode >= 400 && !isSaid)) {
      faults.push(`${statusCode} ${method} ${url}`);
    }
    if (/<script>alert|evil\.example/.test(body + JSON.stringify(headers))) {
      faults.push(`echo ${method} ${url}`);
    }
  }
  return faults;
}

/** Picks by a generator with a fixed seed, so that a fault comes back. */
function pickFrom(seed: number) {
  let state = seed;
  return <Item>(items: readonly Item[]): Item => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return items[((mixed ^ (mixed >>> 14)) >>> 0) % items.length]!;
  };
}

forEachDatabase((_engine, open) => {
  it('answers nonsense at every address without failing, and repeats none of it unescaped', async () => {
    assert.deepEqual(await attack(await start()), []);
  });

  it('would notice an address that fails, and one that repeats what it is told', async () => {
    const app = await start();
    // Several of each: what one of them is asked with may be refused before it gets there.
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      app.get(`/api/v1/planted/${name}`, () => {
        throw new Error('planted');
      });
      app.get(`/api/v1/echo/${name}`, ({ headers }, reply) =>
        reply.type('text/html').send(`${headers.host}`),
      );
    }
    const faults = await attack(app);
    assert.ok(faults.some((fault) => /^500 \w+ \/api\/v1\/planted/.test(fault)));
    assert.ok(faults.some((fault) => /^echo \w+ \/api\/v1\/echo/.test(fault)));
  });

  async function start() {
    const db = await open();
    const { clock } = createTestClock();
    await fillSample(db, clock);
    return openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
  }
});
