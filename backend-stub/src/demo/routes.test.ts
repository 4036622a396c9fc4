import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { migrate, openDatabase } from '../database/database.ts';
import { openApp } from '../testing/app.ts';
import { demoScreens } from '../seed/screens.ts';
import { siteNames } from './partner-sites.ts';
import { demoLanguages, widgetPages } from './widget-pages.ts';

const folder = resolve(import.meta.dirname, '../../../demo');
const server = 'http://localhost:8080';
const pages = siteNames.flatMap((site) =>
  site === 'kommunen' ? [`${site}/`, `${site}/en/`, `${site}/ar/`] : [`${site}/`],
);

describe('the demo', async () => {
  const app = await open({ KLOCKET_DEMO: '1' });
  const get = (url: string, host = 'localhost:8080') =>
    app.inject({ url, headers: { host, accept: 'text/html' } });
  const visit = (page: string) => {
    const [site, ...path] = page.split('/');
    return get(`/${path.join('/')}`, `${site}.localhost:8080`);
  };

  for (const page of pages.filter((page) => !page.startsWith('odlarna'))) {
    it(`shows ${page} under its own host name, with the loader of our server`, async () => {
      const { statusCode, body, headers } = await visit(page);
      assert.equal(statusCode, 200);
      assert.match(
        body,
        new RegExp(`<script type="module" src="${server}/v1/klocket.js"></script>`),
      );
      assert.match(body, /<klocket-calendar\s+district="klockaretorpet"[^<>]*>\s*<a\s+href="http/);
      assert.doesNotMatch(body, /\{\{/);
      const policy = `${headers['content-security-policy']}`;
      assert.match(policy, /default-src 'self'; script-src 'self' http:\/\/localhost:8080;/);
      assert.match(policy, /style-src 'self'; .*require-trusted-types-for 'script'/);
    });

    it(`leads nowhere wrong from ${page}`, async () => {
      const { body } = await visit(page);
      const site = page.split('/')[0]!;
      for (const [, href = ''] of body.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (href.startsWith('#')) assert.match(body, new RegExp(`id="${href.slice(1)}"`), href);
        if (href.startsWith('/'))
          assert.equal((await visit(`${site}${href}`)).statusCode, 200, href);
      }
    });
  }

  it('shows odlarna/ with a script of its own, told where our server is', async () => {
    const { body, headers } = await visit('odlarna/');
    assert.match(body, new RegExp(`<script type="module" src="/app.js" data-server="${server}">`));
    assert.match(String(headers['content-security-policy']), /require-trusted-types-for 'script'/);
    const { statusCode, headers: script } = await visit('odlarna/app.js');
    assert.equal(statusCode, 200);
    assert.match(String(script['content-type']), /^text\/javascript/);
    assert.equal((await visit('hgf/app.js')).statusCode, 404);
  });

  it('keeps the sites to their own hosts, and to their own files', async () => {
    assert.equal((await get('/demo/sites/hgf/')).statusCode, 404);
    assert.equal((await get('/demo/sites/okand/', 'hgf.localhost:8080')).statusCode, 404);
    assert.equal((await get('/style.css', 'annan.localhost:8080')).statusCode, 404);
    assert.equal((await get('/../own/index.html', 'hgf.localhost:8080')).statusCode, 404);
    assert.equal((await get('/..%2fown%2findex.html', 'hgf.localhost:8080')).statusCode, 404);
    assert.equal((await get('/demo-files/..%2fown%2findex.html')).statusCode, 404);
    assert.equal((await get('/v1/klocket.js', 'hgf.localhost:8080')).statusCode, 404);
  });

  it('takes a host name for nothing but a name', async () => {
    const { body } = await get('/', 'hgf.localhost:1234');
    assert.match(body, /src="http:\/\/localhost:1234\/v1\/klocket.js"/);
    const strange = await get('/demo/', 'evil.example"><script>');
    assert.doesNotMatch(strange.body, /evil/);
  });

  it('lists the sites and its own pages, and shows each in every language', async () => {
    const front = await get('/demo/');
    assert.equal(front.statusCode, 200);
    assert.doesNotMatch(front.body, /\{\{/);
    for (const site of siteNames)
      assert.match(front.body, new RegExp(`http://${site}.localhost:8080/`));
    for (const { name } of widgetPages) {
      for (const lang of Object.keys(demoLanguages)) {
        assert.match(front.body, new RegExp(`href="/demo/${lang}/${name}"`));
        const page = await get(`/demo/${lang}/${name}`);
        assert.equal(page.statusCode, 200);
        assert.match(
          page.body,
          new RegExp(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`),
        );
        assert.doesNotMatch(page.body, /\{\{/);
      }
    }
    const screens = demoScreens.klockaretorpet!;
    for (const { id } of screens) assert.match(front.body, new RegExp(`href="/kiosk/${id}"`));
    assert.match(front.body, /href="\/klockaretorpet\/embed"/);
    const framed = await get('/demo/sv/defect-frame');
    assert.match(String(framed.headers['content-security-policy']), /frame-src 'self'/);
    assert.match(framed.body, /<iframe\s+src="\/embed\/defect-report\?/);
    assert.doesNotMatch(framed.body, /LANG|TITLE/);
    assert.equal((await get('/demo/xx/list')).statusCode, 404);
    assert.equal((await get('/demo/sv/nothing')).statusCode, 404);
  });

  it('hands its pictures and papers to every origin', async () => {
    for (const name of readdirSync(join(folder, 'files'))) {
      const { statusCode, headers } = await get(`/demo-files/${name}`);
      assert.equal(statusCode, 200, name);
      assert.equal(headers['access-control-allow-origin'], '*');
    }
  });

  it('asks for nothing that a strict policy refuses', () => {
    for (const page of [...pages, 'own/']) {
      const text = readFileSync(join(folder, page, 'index.html'), 'utf8');
      assert.doesNotMatch(text, / style=| on[a-z]+=|<style|<script(?! type="module" src=)/, page);
    }
  });
});

describe('a server that is no demo', () => {
  it('knows nothing of the demo', async () => {
    const app = await open({});
    for (const url of ['/demo', '/demo/sv/list', '/demo-files/square.svg']) {
      assert.equal((await app.inject({ url })).statusCode, 404, url);
    }
    const partner = await app.inject({
      url: '/style.css',
      headers: { host: 'hgf.localhost:8080' },
    });
    assert.equal(partner.statusCode, 404);
  });
});

async function open(environment: Record<string, string>) {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  return openApp(db, { environment });
}
