import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBrowser, type OwnBrowser } from '../../tests/support/own-browser.ts';
import { entriesLeft, writeReport, type Report } from './write-report.ts';

const report = 'klocket-defect-report .report';
/** How many tabs of all that write a report die over it. */
const tabsThatDie = 0.25;
/** So long after the button at most. */
const longestMs = 1500;
const longestStillMs = 120_000;
const mostTries = 3;

interface Options {
  folder: string;
  chance: () => number;
  /** The address of a page with the form, on an origin of its own for each phone. */
  pageOf(phone: number): string;
}

/** Tabs that keep on even while another is in front. */
const flags = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/**
 * Phones on which reports are written: one browser, but each phone has an origin, and so an outbox, of its
 * own. Tabs die over it, and sometimes the browser as a whole.
 */
export async function openPhones({ folder, chance, pageOf }: Options) {
  const profile = join(folder, 'profile');
  const open = async (): Promise<OwnBrowser> => {
    // What was killed may not have let go of its profile yet.
    for (let tries = 1; tries < mostTries; tries++) {
      try {
        return await openBrowser(profile, flags);
      } catch {
        await pause(longestMs);
      }
    }
    return openBrowser(profile, flags);
  };
  let browser: Promise<OwnBrowser> = open();
  await browser;
  const killed = { tabs: 0, browsers: 0 };

  async function visit(phone: number): Promise<Page> {
    const { context } = await browser;
    const page = await context.newPage();
    page.setDefaultTimeout(longestStillMs);
    await page.goto(pageOf(phone));
    await page.locator('klocket-defect-report .form').first().waitFor();
    return page;
  }

  async function killTab(page: Page) {
    killed.tabs += 1;
    if (chance() < 0.5) {
      // As when a phone has no memory left; what it answers never comes.
      const session = await page.context().newCDPSession(page);
      void session.send('Page.crash').catch(() => {});
      await Promise.race([page.waitForEvent('crash'), pause(longestMs)]);
    }
    // What has crashed does not always say goodbye.
    await Promise.race([page.close(), pause(longestMs)]);
  }

  return {
    killed,

    /** Ends the browser as a phone without power ends; whoever writes in it loses the tab. */
    async killBrowser() {
      killed.browsers += 1;
      browser = browser.then(async ({ kill }) => {
        await kill();
        return open();
      });
      await browser;
    },

    /** Writes reports on one phone until there are none; `promised` hears of each that was said to be safe. */
    async write(
      phone: number,
      next: () => Promise<Report | undefined>,
      promised: (report: Report) => void,
    ) {
      let page: Page | undefined;
      for (let report = await next(); report; report = await next()) {
        // Without a browser nothing is written: that is a fault of the rig, and ends it.
        await browser;
        try {
          page ??= await visit(phone);
          const said = page
            .evaluate(writeReport, report)
            .then((isSafe) => isSafe && promised(report!));
          said.catch(() => {});
          if (chance() < tabsThatDie) {
            await Promise.race([said, pause(chance() * longestMs)]);
            if (chance() < 0.5) await pause(chance() * longestMs);
            await killTab(page);
            page = undefined;
          } else await Promise.race([said, stuck(page, longestStillMs)]);
        } catch (error) {
          if (error instanceof Stuck) throw error;
          // The tab or the browser died; nobody knows whether that report was kept.
          page = undefined;
        }
      }
      await page?.close().catch(() => {});
    },

    /** Opens the page once more and waits until nothing is left to be sent; returns how many are. */
    async empty(phone: number): Promise<number> {
      const page = await visit(phone);
      let left = Infinity;
      let until = 0;
      do {
        const now = await page.evaluate(entriesLeft);
        // As long as there are fewer and fewer it is only slow.
        if (now < left) until = performance.now() + longestStillMs;
        left = now;
        if (left > 0) await pause(500);
      } while (left > 0 && performance.now() < until);
      if (left > 0) console.error(`Not sent: ${await page.locator(report).innerText()}`);
      await page.close();
      return left;
    },

    stop: async () => (await browser).kill(),
  };
}

/** A page that says neither yes nor no is a fault of ours. */
class Stuck extends Error {}

async function stuck(page: Page, ms: number): Promise<never> {
  await pause(ms, undefined, { ref: false });
  const words = await page.locator(report).innerText();
  throw new Stuck(`A form neither kept nor refused a report: ${words}`);
}
