import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { migrate, openDatabase } from '../database/database.ts';
import { openApp } from '../testing/app.ts';
import { assertWellFormed } from '../testing/well-formed.ts';

const manifest = {
  'packages/desk/src/define.ts': { file: 'chunks/desk-AAAA1111.js' },
  'packages/desk/src/page.css': { file: 'chunks/page-BBBB2222.css' },
  'packages/desk/src/rooms/today/define.ts': {
    file: 'chunks/define-CCCC3333.js',
    imports: ['packages/desk/src/define.ts', '_kit'],
  },
  _kit: { file: 'chunks/kit-DDDD4444.js' },
};

describe('the page of the desk', () => {
  const desk = mkdtempSync(join(tmpdir(), 'klocket-desk-'));
  mkdirSync(join(desk, 'chunks'));
  writeFileSync(join(desk, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(desk, 'chunks/desk-AAAA1111.js'), 'export {};');
  after(() => rmSync(desk, { recursive: true }));

  it('is one and the same at all its addresses, and strict', async () => {
    const app = await open(desk);
    for (const path of ['/desk', '/desk/sign-in', '/desk/provberget/activities/laxhjalp?x=1']) {
      const { statusCode, body, headers } = await app.inject(path);
      assert.equal(statusCode, 200, path);
      assertWellFormed(body);
      assert.match(body, /src="\/assets\/desk\/chunks\/desk-AAAA1111\.js"/);
      assert.match(body, /modulepreload" href="\/assets\/desk\/chunks\/kit-DDDD4444\.js"/);
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['x-robots-tag'], 'noindex');
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe|https:|\*/);
    }
  });

  it('asks for the day ahead of time where the first room stands, and for nothing odd', async () => {
    const app = await open(desk);
    const asks = async (path: string) => {
      const { body } = await app.inject(path);
      return [...body.matchAll(/as="fetch" href="([^"]*)"/g)].map(([, address]) => address);
    };
    const me = '/api/v1/staff/me';
    assert.deepEqual(await asks('/desk'), [me]);
    assert.deepEqual(await asks('/desk/provberget/today'), [me, '/api/v1/staff/provberget/today']);
    assert.deepEqual(await asks('/desk/%22%3E%3Cscript%3E/today'), [me]);
    assert.deepEqual(await asks('/desk/..%2f..%2fevil/today'), [me]);
  });

  it('speaks Swedish to those who like it best, English to everyone else', async () => {
    const app = await open(desk);
    const languageFor = async (accepted: string) => {
      const answer = await app.inject({ url: '/desk', headers: { 'accept-language': accepted } });
      return answer.headers['content-language'];
    };
    assert.equal(await languageFor('sv-SE,sv;q=0.9,en;q=0.8'), 'sv');
    assert.equal(await languageFor('en'), 'en');
    assert.equal(await languageFor('ar'), 'en');
  });

  it('says so when nothing is built', async () => {
    const app = await open(join(desk, 'nowhere'));
    const { body } = await app.inject('/desk');
    assert.match(body, /npm run build/);
    assert.doesNotMatch(body, /<script/);
  });

  it('has files that never change under their names', async () => {
    const app = await open(desk);
    const { headers } = await app.inject('/assets/desk/chunks/desk-AAAA1111.js');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  });
});

async function open(desk: string) {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  return openApp(db, { desk });
}
