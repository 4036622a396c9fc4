import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { drawingFlags } from '../../support/pictures.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { welcome, type Visitor } from '../../support/visitor.ts';

/** Wide enough for the rooms beside one another, tall enough for a form as a whole. */
export const desktop = {
  device: 'desktop',
  viewport: { width: 1080, height: 1500 },
  deviceScaleFactor: 1.25,
} as const;
const phone = { viewport: { width: 390, height: 760 }, deviceScaleFactor: 1.5 };

/** The mail address of the one who walks through the handbook. */
export const email = 'ny.samordnare@klocket.example';

/** The activity they write. */
export const title = 'Läxhjälp med kyrkan';

/** Who walks through the handbook, and where: there from the first chapter on. */
export interface Walk {
  server: TestServer;
  browser: Browser;
  /** The new coordinator at a computer, and the page they work in. */
  worker: Visitor;
  page: Page;
  /** The same person's phone. */
  pocket: Visitor;
  /** Somebody who looks at the parish's page all the while. */
  parish: Visitor;
  /** Where mail lies, and what of it has been read. */
  mail: string;
  seen: Set<string>;
}

/** Begins a walk before the tests that follow, and ends it after them. */
export function beginWalk(): Walk {
  const walk = { mail: mkdtempSync(join(tmpdir(), 'klocket-mail-')), seen: new Set() } as Walk;
  before(async () => {
    const [server, browser] = await Promise.all([
      startServer({ environment: { KLOCKET_MAIL_FOLDER: walk.mail } }),
      launchBrowser(drawingFlags),
    ]);
    Object.assign(walk, { server, browser });
    const [worker, pocket, parish] = await Promise.all([
      welcome(browser, desktop),
      welcome(browser, phone),
      welcome(browser, { device: 'desktop' }),
    ]);
    Object.assign(walk, { worker, pocket, parish, page: worker.page });
  });
  after(async () => {
    await Promise.all([walk.browser?.close(), walk.server?.stop()]);
    rmSync(walk.mail, { recursive: true });
  });
  return walk;
}

/** Closes what has been said at the edge of the screen. */
export async function closeNotices(page: Page) {
  const close = page.getByRole('button', { name: 'Stäng meddelandet' });
  while ((await close.count()) > 0) await close.first().click();
}

/** A day of the district's calendar, so many days from today. */
export const dayFromNow = (days: number) =>
  Temporal.Now.plainDateISO('Europe/Stockholm').add({ days }).toString();

/** A date of the activity that is shown, counted from the next one. */
export const date = (page: Page, index: number): Locator => page.locator('li.date').nth(index);
