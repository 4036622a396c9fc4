import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { devices, welcome } from '../support/visitor.ts';

describe('a site that shows Klocket in another way than by its script', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(() => Promise.all([browser.close(), server.stop()]));

  it('lets one sign up in a frame without rights, as WordPress makes it of an address', async () => {
    const visitor = await welcome(browser);
    const { page } = visitor;
    await page.goto(`${server.partner('hgf')}/oembed/`);
    const frame = page.locator('iframe[src*="activity=rattigheter-i-boendet"]');
    await frame.scrollIntoViewIfNeeded();
    assert.equal(await frame.getAttribute('sandbox'), 'allow-scripts');
    assert.match(String(await frame.getAttribute('src')), /#\?secret=\w{10}$/);
    const form = frame.contentFrame().locator('klocket-signup');
    await form.getByLabel('Ditt namn').fill('Grannen');
    await form.getByLabel('Ingetdera').check();
    await form.getByRole('button', { name: 'Anmäl mig' }).click();
    await form.getByText('Välkommen, du har plats!').waitFor();
    // Who is this fast is asked to wait and sent again, which the browser logs; nothing is thrown.
    assert.deepEqual(
      visitor.troubles.filter((trouble) => trouble.startsWith('thrown')),
      [],
    );
    assert.deepEqual(await visitor.context.cookies(), []);
    await visitor.leave();
  });

  it('is told by WordPress’s secret how tall a frame is, within limits, and follows its links', async () => {
    const visitor = await welcome(browser, { device: 'desktop' });
    const { page } = visitor;
    await page.goto(`${server.partner('hgf')}/oembed/`);
    const quotation = page.locator('blockquote.wp-embedded-content').first();
    const frame = page.locator('iframe.wp-embedded-content').first();
    await quotation.waitFor({ state: 'hidden' });
    await frame.and(page.locator('[height="1000"]')).waitFor();
    // What is taller scrolls inside.
    const body = frame.contentFrame().locator('html');
    assert.ok(await body.evaluate((html) => html.scrollHeight > 1000));
    await frame.contentFrame().getByRole('link', { name: 'Öppna kalendern' }).click();
    await page.waitForURL(`${server.origin}/klockaretorpet**`);
    await visitor.leave();
  });

  it('shows each choice at once where an embed is put together, and keeps the place', async () => {
    const visitor = await welcome(browser, { device: 'desktop' });
    const { page } = visitor;
    await page.goto(`${server.origin}/klockaretorpet/embed`);
    await page.locator('[name=widget]').selectOption('activity');
    await page.locator('[name=activity]').focus();
    await page.locator('[name=activity]').selectOption('laxhjalp');
    await page.getByText('/klockaretorpet/activities/laxhjalp').first().waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('name')),
      'activity',
    );
    await page.locator('[name=look]').selectOption('hgf');
    const site = page.locator('.site[data-site=hgf]');
    await site.frameLocator('iframe').getByRole('heading', { name: 'Läxhjälp' }).waitFor();
    assert.match(page.url(), /activity=laxhjalp.*look=hgf/);
    assert.equal(await page.getByRole('button', { name: 'Kopiera' }).count(), 4);
    await visitor.leave();
  });

  it('makes frames as tall as they say, and has a usable height without any script', async () => {
    const visitor = await welcome(browser, { device: 'desktop' });
    await visitor.page.goto(`${server.partner('kommunen')}/frame/`);
    const frame = visitor.page.locator('iframe.klocket-frame').first();
    await frame.contentFrame().locator('klocket-calendar').getByRole('listitem').first().waitFor();
    await visitor.page.waitForFunction(
      (frame) => Number.parseInt((frame as HTMLElement).style.height) > 700,
      await frame.elementHandle(),
    );
    assert.deepEqual(visitor.troubles, []);
    await visitor.page.route('**/v1/frame.js', (route) => route.abort());
    await visitor.page.reload();
    assert.equal((await frame.boundingBox())!.height, 640);
    await visitor.leave();
  });

  it('leads by its links alone to what they are about', async () => {
    const visitor = await welcome(browser);
    const { page } = visitor;
    await page.goto(`${server.partner('hgf')}/links/`);
    assert.equal(await page.locator('klocket-signup, iframe').count(), 0);
    await page.getByRole('link', { name: 'Anmäl dig hos Klocket' }).click();
    await page.waitForURL(`${server.origin}/klockaretorpet/activities/rattigheter-i-boendet`);
    assert.deepEqual([...visitor.origins], [server.partner('hgf'), server.origin]);
    await visitor.leave();
  });

  it('keeps the way on where the site is nobody’s partner', async () => {
    const visitor = await welcome(browser);
    const { page } = visitor;
    await page.goto(`${server.partner('okand')}/oembed/`, { waitUntil: 'load' });
    const link = page.locator('blockquote.wp-embedded-content a').first();
    assert.ok(await link.isVisible());
    assert.ok(!(await page.locator('iframe').first().isVisible()));
    await link.click();
    await page.waitForURL(`${server.origin}/klockaretorpet?theme=kultur%2Clarande`);
    await visitor.leave();
  });

  for (const site of ['hgf', 'forsamlingen', 'kommunen', 'okand']) {
    it(`leads between its four ways, which fit a phone (${site})`, async () => {
      const visitor = await welcome(browser);
      const { page } = visitor;
      await page.goto(`${server.partner(site)}/`);
      for (const [name, path] of [
        ['En ram', '/frame/'],
        ['En inklistrad adress', '/oembed/'],
        ['Bara länkar', '/links/'],
        ['Två rader kod', '/'],
      ] as const) {
        await bar(page.locator('body')).getByRole('link', { name }).click();
        await page.waitForURL(`${server.partner(site)}${path}`);
        const { width } = devices.phone.viewport;
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(overflow <= width, `${path} is ${overflow} px wide`);
      }
      await visitor.leave();
    });
  }

  const bar = (body: Locator) => body.getByRole('navigation', { name: 'fyra sätt' });
});
