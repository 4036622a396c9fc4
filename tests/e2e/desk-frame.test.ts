import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

describe('the frame of the desk, on a phone', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(() => Promise.all([browser.close(), server.stop()]));

  it('comes back to the place in a list from which somebody went on', async () => {
    const { page, leave } = await enter(server, browser);
    const link = page.locator('.line .what a').nth(14);
    await link.scrollIntoViewIfNeeded();
    const was = await page.evaluate(() => scrollY);
    assert.ok(was > 300);
    await link.click();
    await page.getByRole('heading', { name: 'Datum' }).waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 2, was);
    await leave();
  });

  it('leaves nothing that has the focus, or ends the page, under a message', async () => {
    const { page, leave } = await enter(server, browser);
    await page.getByRole('button', { name: 'Ställ in eller ändra' }).first().click();
    await page.getByRole('button', { name: 'Ledaren är sjuk.' }).click();
    const undo = page.getByRole('button', { name: 'Ångra' });
    await undo.waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/toast-360.png` });
    // The list grows while it is scrolled through: to its very end.
    await page.waitForFunction(() => {
      scrollTo(0, document.body.scrollHeight);
      const desk = document.querySelector('klocket-desk')!.shadowRoot!;
      const { top } = desk.querySelector('klocket-desk-toasts')!.getBoundingClientRect();
      const room = desk.querySelector('klocket-desk-activities')!.getBoundingClientRect();
      return room.bottom <= top;
    });
    await undo.focus();
    await page.keyboard.press('Escape');
    await undo.waitFor({ state: 'detached' });
    await leave();
  });
});

/** Somebody who runs the calendar, at the list of activities. */
async function enter(
  server: TestServer,
  browser: Browser,
): Promise<{ page: Page; leave(): Promise<void> }> {
  const { page, leave } = await welcome(browser);
  await page.goto(`${server.origin}/desk`);
  await page.getByRole('button', { name: 'Samordnare' }).click();
  await page.getByRole('link', { name: 'Aktiviteter' }).first().click();
  await page.locator('.line').nth(14).waitFor();
  return { page, leave };
}
