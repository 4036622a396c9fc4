import type { Browser, BrowserContext, Page } from 'playwright-core';
import { devices } from '../../tests/support/visitor.ts';

/** A box with a screen, switched on at an address until it can do without a network. */
export interface Box {
  context: BrowserContext;
  page: Page;
  /** Switches it off and on again, and gives the milliseconds until it shows its programme. */
  anew(): Promise<number>;
}

/** Switches a box on. With `heldTime`, its clock is in the hands of who measures. */
export async function switchOn(browser: Browser, address: string, heldTime = false): Promise<Box> {
  const context = await browser.newContext({
    ...devices.wall,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  });
  const page = await context.newPage();
  if (heldTime) await page.clock.install();
  await page.goto(address);
  await untilShown(page);
  await untilKept(page);
  const box: Box = {
    context,
    page,
    async anew() {
      const last = box.page;
      box.page = await context.newPage();
      await last.close();
      const began = performance.now();
      await box.page.goto(address, { waitUntil: 'commit' });
      await untilShown(box.page);
      return performance.now() - began;
    },
  };
  return box;
}

/** Until the element itself shows something, and not what the server has written in it. */
const untilShown = (page: Page) =>
  page.waitForFunction(() => {
    const root = document.querySelector('klocket-kiosk')?.shadowRoot;
    const [words = ''] = [root?.querySelector('.scene')?.textContent];
    return words.trim().length > 20;
  });

async function untilKept(page: Page) {
  for (let round = 0; round < 600; round++) {
    const counts = await page.evaluate(async () => {
      const names = await caches.keys();
      const kept = names.filter((name) => /^klocket-kiosk-(pages|answers)/.test(name));
      return Promise.all(kept.map(async (name) => (await (await caches.open(name)).keys()).length));
    });
    if (counts.length >= 2 && counts.every((count) => count > 0)) return;
    await page.waitForTimeout(100);
  }
  throw new Error('The worker of the screen keeps nothing.');
}
