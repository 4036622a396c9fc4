import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Integrity } from '@klocket/embed/integrity';
import { root } from '../../scripts/root.ts';
import { launchBrowser } from '../support/browser.ts';
import { bundleApp, hostApps } from '../support/host-app.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { serve } from '../support/static-server.ts';
import { welcome } from '../support/visitor.ts';

const { version, files } = JSON.parse(
  readFileSync(join(root, 'dist', 'v1', 'integrity.json'), 'utf8'),
) as Integrity;

/** How often a visitor turns between the pages of a site. */
const turns = 12;

describe('a site that puts our tags on its page', () => {
  let server: TestServer;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page = { body: '', policy: '', app: '' };
  before(async () => {
    [server, browser, site] = await Promise.all([
      startServer(),
      launchBrowser(),
      serve((request, response) => {
        if (request.url === '/app.js') {
          response.setHeader('content-type', 'text/javascript').end(page.app);
          return;
        }
        response.setHeader('content-type', 'text/html; charset=utf-8');
        if (page.policy) response.setHeader('content-security-policy', page.policy);
        response.end(
          `<!doctype html><html lang="sv"><title>Ett hus</title><link rel="icon" href="data:," /><body>${page.body}</body></html>`,
        );
      }),
    ]);
  });
  after(() => Promise.all([browser.close(), server.stop(), site.close()]));

  const loader = () => `<script type="module" src="${server.origin}/v1/klocket.js"></script>`;
  const pinned = (integrity = files['klocket-calendar.js']!.integrity) =>
    `<script type="module" crossorigin integrity="${integrity}"
      src="${server.origin}/${version}/klocket-calendar.js"></script>`;
  const calendar = '<klocket-calendar district="klockaretorpet"></klocket-calendar>';
  const app = '<div id="app"></div><script type="module" src="/app.js"></script>';

  for (const [name, host] of Object.entries(hostApps)) {
    it(`built with ${name} may show and leave a calendar as often as it likes`, async () => {
      const visitor = await visit(`${loader()}${app}`, { app: await bundleApp(host) });
      await visitor.page.getByText('Today', { exact: false }).first().waitFor();
      await hasStreams(visitor.page, 1);
      const turn = () => visitor.page.getByRole('button', { name: 'Byt sida' }).click();
      let listeners = '';
      for (let turned = 0; turned < turns; turned++) {
        await turn();
        await visitor.page.getByText('Om oss', { exact: true }).waitFor();
        await hasStreams(visitor.page, 0);
        // What is loaded late begins to listen on the first visit.
        if (turned === 1) listeners = await listening(visitor.page);
        await turn();
        await events(visitor.page).waitFor();
        await hasStreams(visitor.page, 1);
      }
      await turn();
      await hasStreams(visitor.page, 0);
      assert.equal(await listening(visitor.page), listeners);
      assert.deepEqual(visitor.troubles, []);
      await visitor.leave();
    });
  }

  for (const mode of ['open', 'closed']) {
    it(`may put one inside a shadow root of its own (${mode}), with the script of that widget`, async () => {
      const visitor = await visit(`${pinned()}<x-page></x-page>${app}`, {
        app: `customElements.define('x-page', class extends HTMLElement {
          connectedCallback() {
            window.inside = this.attachShadow({ mode: '${mode}' });
            window.inside.innerHTML = '<section>${calendar}</section>';
          }
        });`,
      });
      await visitor.page.waitForFunction(() => {
        const { inside } = window as unknown as { inside?: ShadowRoot };
        return inside?.querySelector('klocket-calendar')?.shadowRoot?.querySelector('li');
      });
      assert.deepEqual(visitor.troubles, []);
      await visitor.leave();
    });
  }

  it('may put one there by innerHTML', async () => {
    const visitor = await visit(`${loader()}${app}`, {
      app: `document.getElementById('app').innerHTML = '${calendar}';`,
    });
    await events(visitor.page).waitFor();
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  it('may pin a version by its hash, beside the moving one, whichever comes first', async () => {
    for (const scripts of [`${pinned()}${loader()}`, `${loader()}${pinned()}`]) {
      const visitor = await visit(`${scripts}${calendar}${calendar}`);
      await visitor.page.locator('klocket-calendar').nth(1).getByRole('listitem').first().waitFor();
      await events(visitor.page).waitFor();
      assert.deepEqual(visitor.troubles, []);
      await visitor.leave();
    }
  });

  it('that pins a version asks for that one file alone, and runs nothing else in its place', async () => {
    const asked: string[] = [];
    const visitor = await visit(`${pinned()}${calendar}`, { asked });
    await events(visitor.page).waitFor();
    const scripts = asked.filter((url) => url.startsWith(server.origin) && url.endsWith('.js'));
    assert.deepEqual(scripts, [`${server.origin}/${version}/klocket-calendar.js`]);
    await visitor.leave();

    const other = files['klocket-goals.js']!.integrity;
    const changed = await visit(`${pinned(other)}${calendar}`);
    await changed.page.waitForLoadState('load');
    assert.equal(
      await changed.page.evaluate(() => customElements.get('klocket-calendar') === undefined),
      true,
    );
    assert.match(changed.troubles.join(), /integrity/);
    await changed.leave();
  });

  it('may be as strict as the handbook says, with each of the scripts', async () => {
    const policy = [
      "default-src 'none'",
      `script-src ${server.origin}`,
      `connect-src ${server.origin}`,
      `img-src ${server.origin} data:`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
    for (const script of [loader(), pinned()]) {
      const visitor = await visit(`${script}${calendar}`, { policy });
      await events(visitor.page).waitFor();
      await hasStreams(visitor.page, 1);
      assert.deepEqual(visitor.troubles, []);
      await visitor.leave();
    }
  });

  const events = (page: Page) =>
    page.locator('klocket-calendar').first().getByRole('listitem').first();

  /** Visits a page of the site, which counts what is left open and listening. */
  async function visit(body: string, { policy = '', app = '', asked = [] as string[] } = {}) {
    page = { body, policy, app };
    const visitor = await welcome(browser);
    visitor.page.on('request', (request) => asked.push(request.url()));
    await visitor.page.addInitScript(count);
    await visitor.page.goto(`http://ett-hus.localhost:${site.port}/`);
    return visitor;
  }

  const hasStreams = (page: Page, wanted: number) =>
    page.waitForFunction(
      (wanted) => (window as unknown as Counted).streams.size === wanted,
      wanted,
    );

  const listening = (page: Page) =>
    page.evaluate(() => JSON.stringify((window as unknown as Counted).listening));
});

interface Counted {
  streams: Set<EventSource>;
  /** How many listeners the window and the document have, by type. */
  listening: Record<string, number>;
}

/** Runs in the page, before anything of it. */
function count() {
  const counted = window as unknown as Counted;
  counted.streams = new Set();
  counted.listening = {};
  window.EventSource = class extends EventSource {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init);
      counted.streams.add(this);
    }
    override close() {
      counted.streams.delete(this);
      super.close();
    }
  };
  for (const target of [window, document] as EventTarget[]) {
    const held = new Map<string, Set<unknown>>();
    const of = (type: string) => held.get(type) ?? held.set(type, new Set()).get(type)!;
    const tell = (type: string) => (counted.listening[type] = of(type).size);
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      of(args[0]).add(args[1]);
      tell(args[0]);
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      of(args[0]).delete(args[1]);
      tell(args[0]);
      removeEventListener.apply(target, args);
    };
  }
}
