import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { serve } from '../support/static-server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

describe('a page of somebody else', () => {
  let server: TestServer;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page = { body: '', policy: '' };
  before(async () => {
    [server, browser, site] = await Promise.all([
      startServer(),
      launchBrowser(),
      serve((_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        if (page.policy) response.setHeader('content-security-policy', page.policy);
        response.end(
          `<!doctype html><html lang="sv"><title>En annan</title><link rel="icon" href="data:," /><body>${page.body}</body></html>`,
        );
      }),
    ]);
  });
  after(() => Promise.all([browser.close(), server.stop(), site.close()]));

  const calendar = '<klocket-calendar district="klockaretorpet"></klocket-calendar>';
  const script = (file: string) =>
    `<script type="module" src="${server.origin}/v1/${file}"></script>`;

  it('shows the calendar by the two lines, under the strictest policy', async () => {
    const policy = [
      "default-src 'none'",
      `script-src ${server.origin}`,
      `connect-src ${server.origin}`,
      `img-src ${server.origin} data:`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ];
    await shows(`${script('klocket.js')}${calendar}`, policy.join('; '));
  });

  it('may load one widget as one file, to pin it by its hash', async () => {
    const asked = await shows(`${script('klocket-calendar.js')}${calendar}`);
    const files = asked.filter((url) => url.startsWith(`${server.origin}/v1/`));
    assert.deepEqual(files, [`${server.origin}/v1/klocket-calendar.js`]);
  });

  it('may include the loader twice, beside the one file', async () => {
    const twice = `${script('klocket.js')}${script('klocket.js?again')}`;
    await shows(`${twice}${script('klocket-calendar.js')}${calendar}`);
  });

  it('may add the calendar later', async () => {
    const visitor = await welcome(browser);
    await visit(visitor, script('klocket.js'));
    await visitor.page.evaluate(() => {
      const added = document.createElement('klocket-calendar');
      added.setAttribute('district', 'klockaretorpet');
      document.body.append(added);
    });
    await visitor.page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  it('tells who has misspelt a tag which there are', async () => {
    const visitor = await welcome(browser);
    const said = visitor.page.waitForEvent('console', (message) => message.type() === 'warning');
    await visit(visitor, `${script('klocket.js')}<klocket-calender></klocket-calender>`);
    assert.match((await said).text(), /no <klocket-calender>, there are .*\bklocket-calendar, /);
    await visitor.leave();
  });

  /** Visits a page with this body, waits for the calendar, and tells what the page asked for. */
  async function shows(body: string, policy = '') {
    const visitor = await welcome(browser);
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await visit(visitor, body, policy);
    await visitor.page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
    return asked;
  }

  async function visit(visitor: Visitor, body: string, policy = '') {
    page = { body, policy };
    await visitor.page.goto(`http://en-annan.localhost:${site.port}/`);
  }
});
