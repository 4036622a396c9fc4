import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { pageChecksPath, type PageCheck } from '@klocket/contract';
import { createTestClock, fillSample, openApp } from '../../testing/app.ts';
import { openMemory } from '../../testing/memory.ts';
import { fetchPage, type PageFetchError } from './fetch-page.ts';

const here = 'http://localhost:8080';

async function openSite(answer: RequestListener) {
  const site = createServer(answer).listen(0, '127.0.0.1');
  after(() => {
    site.closeAllConnections();
    site.close();
  });
  await once(site, 'listening');
  return (site.address() as AddressInfo).port;
}

const page: RequestListener = (_request, response) =>
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end('<html lang="sv"><klocket-goals></klocket-goals>');

async function start(environment: Record<string, string> = {}) {
  const db = await openMemory();
  const { clock } = createTestClock();
  await fillSample(db, clock);
  const app = await openApp(db, { clock, environment });
  return (url: string, { origin = here, lang = 'sv', district = 'provberget' } = {}) =>
    app.inject({
      method: 'POST',
      url: pageChecksPath(district),
      headers: { origin, host: 'localhost:8080', 'accept-language': lang },
      payload: { url },
    });
}

describe('a page check', () => {
  it('reads the page as it is sent, and says in one’s language what is missing', async () => {
    const check = await start({ KLOCKET_DEMO: '1' });
    const port = await openSite(page);
    const answer = await check(`http://hgf.localhost:${port}/kalender#del`);
    assert.equal(answer.statusCode, 200, answer.body);
    const found = answer.json<PageCheck>();
    assert.equal(found.url, `http://hgf.localhost:${port}/kalender`);
    assert.equal(found.works, false);
    assert.equal(found.findings[0]?.code, 'script-missing');
    assert.match(found.findings[0]!.detail, /src="http:\/\/localhost:8080\/v1\/klocket\.js"/);
    const english = await check(`hgf.localhost:${port}`, { lang: 'en' });
    const [unsafe] = english.json<PageCheck>().findings;
    assert.equal(unsafe?.code, 'refused', 'https is tried, which the site does not speak');
    assert.match(unsafe.detail, /does not answer/);
  });

  it('goes nowhere but to the public internet', async () => {
    const check = await start();
    const port = await openSite(page);
    for (const url of [
      `http://localhost:${port}/`,
      `http://127.0.0.1:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://hgf.localhost:${port}/`,
      'http://169.254.169.254/latest/meta-data/',
    ]) {
      const { findings } = (await check(url)).json<PageCheck>();
      assert.ok(['not-public', 'unknown-host'].includes(findings[0]?.code ?? ''), url);
    }
  });

  it('is asked for from our own pages, about a district that is there', async () => {
    const check = await start();
    assert.equal((await check('https://a.example', { origin: 'null' })).statusCode, 403);
    const foreign = await check('https://a.example', { origin: 'https://a.example' });
    assert.equal(foreign.statusCode, 403);
    assert.equal((await check('https://a.example', { district: 'nowhere' })).statusCode, 404);
  });

  it('refuses what is no address of a page', async () => {
    const check = await start();
    for (const url of [
      'file:///etc/passwd',
      'mailto:a@b.example',
      'https://',
      'http://a:b@c.example',
    ]) {
      const answer = await check(url);
      assert.equal(answer.statusCode, 422, url);
      assert.equal(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer, '/url');
    }
  });

  it('is made a dozen times in a row, and then later', async () => {
    const check = await start();
    for (let turn = 0; turn < 12; turn++) await check('http://127.0.0.1/');
    const { statusCode, headers } = await check('http://127.0.0.1/');
    assert.equal(statusCode, 429);
    assert.equal(headers['retry-after'], '600');
  });
});

describe('fetching a page', () => {
  const own = { isOwnHost: (hostname: string) => hostname === 'site.localhost' };
  const reasonOf = (url: string, options = {}) =>
    fetchPage(new URL(url), { ...own, ...options }).then(
      () => 'found',
      (error: unknown) => (error as PageFetchError).reason,
    );

  it('follows redirects, but to no address that is not public', async () => {
    const port = await openSite((request, response) => {
      const to: Record<string, string> = {
        '/moved': '/new',
        '/inside': `http://127.0.0.1:${port}/new`,
        '/round': '/round',
        '/file': 'file:///etc/passwd',
      };
      const location = to[request.url ?? ''];
      if (location) response.writeHead(302, { location }).end();
      else page(request, response);
    });
    const site = `http://site.localhost:${port}`;
    assert.equal((await fetchPage(new URL(`${site}/moved`), own)).url.href, `${site}/new`);
    assert.equal(await reasonOf(`${site}/inside`), 'not-public');
    assert.equal(await reasonOf(`${site}/file`), 'not-public');
    assert.equal(await reasonOf(`${site}/round`), 'redirects');
  });

  it('ends with a reason where there is no page to read', async () => {
    const port = await openSite((request, response) => {
      if (request.url === '/none') return void response.writeHead(404).end();
      if (request.url === '/silent') return;
      if (request.url === '/file') {
        return void response.setHeader('content-type', 'image/png').end('x');
      }
      response.setHeader('content-type', 'text/html');
      const piece = 'x'.repeat(100_000);
      const more = () => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    const site = `http://site.localhost:${port}`;
    assert.equal(await reasonOf(`${site}/none`), 'status');
    assert.equal(await reasonOf(`${site}/file`), 'not-a-page');
    assert.equal(await reasonOf(`${site}/endless`), 'too-large');
    assert.equal(await reasonOf(`${site}/silent`, { longestMs: 50 }), 'slow');
    assert.equal(await reasonOf('http://site.localhost:1/'), 'refused');
  });
});
