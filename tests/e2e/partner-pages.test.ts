import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

const partners = ['hgf', 'forsamlingen', 'kommunen', 'odlarna', 'okand'];

describe('a partner page', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(() => Promise.all([browser.close(), server.stop()]));

  for (const name of partners) {
    it(`of ${name} shows the calendar, and no policy of the site is broken`, async () => {
      const visitor = await welcome(browser);
      await visitor.page.goto(server.partner(name));
      await visitor.page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
      assert.deepEqual(visitor.troubles, []);
      await visitor.leave();
    });
  }

  it('of odlarna, built with React, changes page and language in one document', async () => {
    const { page, troubles, leave } = await welcome(browser);
    await page.goto(server.partner('odlarna'));
    await page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
    await page.getByRole('link', { name: 'Så går det' }).click();
    await page.locator('klocket-goal').getByRole('heading').first().waitFor();
    await page.getByRole('combobox', { name: 'Språk' }).selectOption('ar');
    await page.locator('klocket-goal').getByText('الهدف').first().waitFor();
    assert.equal(await page.locator('klocket-calendar').count(), 0);
    assert.deepEqual(troubles, []);
    await leave();
  });

  it('asks no other host and leaves no trace in the browser', async () => {
    const visitor = await welcome(browser, { device: 'desktop' });
    await visitor.page.goto(server.partner('hgf'));
    await visitor.page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
    await visitor.traffic.calm();
    assert.deepEqual([...visitor.origins].sort(), [server.partner('hgf'), server.origin].sort());
    assert.deepEqual(await visitor.traces(), []);
    await visitor.leave();
  });

  for (const device of ['phone', 'desktop', 'wall'] as const) {
    it(`is as wide as its screen and accessible on a ${device}`, async () => {
      const visitor = await welcome(browser, { device, bypassCSP: true });
      await visitor.page.goto(server.partner('hgf'));
      await visitor.page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
      const overflow = await visitor.page.evaluate(
        () => document.documentElement.scrollWidth - innerWidth,
      );
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      // The site around is another's: what stands outside its landmarks is not ours to mend.
      assert.deepEqual(await axeFindings(visitor.page, { without: ['region'] }), []);
      await visitor.leave();
    });
  }
});
