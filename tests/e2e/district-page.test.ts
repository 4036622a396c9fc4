import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

describe("a district's page", () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(() => Promise.all([browser.close(), server.stop()]));

  it('says everything before any script', async () => {
    const visitor = await welcome(browser, { javaScriptEnabled: false });
    await visitor.page.goto(`${server.origin}/klockaretorpet`);
    assert.ok((await events(visitor.page).count()) > 5);
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  it('is taken over by the widget, in peace with its own strict policy', async () => {
    const visitor = await welcome(browser);
    await visitor.page.goto(`${server.origin}/klockaretorpet`);
    await takenOver(visitor.page);
    assert.deepEqual(visitor.troubles, []);
    assert.deepEqual([...visitor.origins], [server.origin]);
    await visitor.leave();
  });

  it('leaves alone what somebody is writing, and takes trackers off its address', async () => {
    const visitor = await welcome(browser);
    const { page } = visitor;
    const chosen = '/klockaretorpet?lang=en';
    await page.goto(`${server.origin}${chosen}&fbclid=IwAR0&utm_source=facebook#nu`);
    assert.equal(await page.evaluate(() => location.href), `${server.origin}${chosen}#nu`);
    const loader = (url: URL) => url.pathname === '/v1/klocket.js';
    let isAsked = false;
    page.on('request', (request) => (isAsked ||= loader(new URL(request.url()))));
    const search = page.locator('main form [name=q]');
    await search.evaluate((field) => {
      field.closest('details')!.open = true;
      field.focus({ preventScroll: true });
    });
    await page.keyboard.type('språk');
    await page.mouse.wheel(0, 2000);
    assert.equal(isAsked, false);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'språk');
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  it('shows the second district as well as the first', async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/districts`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    assert.ok(items.length >= 2);
    const visitor = await welcome(browser);
    for (const { id } of items) {
      await visitor.page.goto(`${server.origin}/${id}`);
      await takenOver(visitor.page);
    }
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  for (const { language, direction } of [
    { language: 'sv', direction: 'ltr' },
    { language: 'en', direction: 'ltr' },
    { language: 'ar', direction: 'rtl' },
  ]) {
    for (const look of [
      { device: 'phone', dark: false },
      { device: 'desktop', dark: true },
      { device: 'wall', dark: false },
    ] as const) {
      it(`is in order in "${language}" on a ${look.device}${look.dark ? ' in the dark' : ''}`, async () => {
        const visitor = await welcome(browser, { ...look, locale: language, bypassCSP: true });
        const { page } = visitor;
        await page.goto(`${server.origin}/klockaretorpet?lang=${language}`);
        await takenOver(page);
        assert.equal(await page.locator('html').getAttribute('dir'), direction);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        // Axe does not recognise a skip link before links into a shadow root, and misses its landmark.
        assert.deepEqual(await axeFindings(page, { without: ['region'] }), []);
        assert.deepEqual(visitor.troubles, []);
        await visitor.leave();
      });
    }
  }
});

const events = (page: Page) => page.locator('klocket-calendar').getByRole('listitem');

/** Waits until the widget shows its own list in place of the page's. */
/** The widget comes when somebody looks for it: on a phone it stands below what is on today. */
async function takenOver(page: Page) {
  await page.locator('klocket-calendar').scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    document.querySelector('klocket-calendar')?.shadowRoot?.querySelector('li'),
  );
}
