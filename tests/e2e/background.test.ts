import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { defectsPagePath } from '@klocket/contract';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../support/browser.ts';
import { openNetwork, type Network } from '../support/network.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const words = 'Lyktan vid bron är trasig';

describe('our own page of defects, installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-background-'));
  let server: TestServer;
  let network: Network;
  let browser: Browser;
  let visitor: Visitor;
  let address: string;
  before(async () => {
    [server, browser] = await Promise.all([startServer({ folder }), launchBrowser()]);
    network = await openNetwork(server.port);
    visitor = await welcome(browser);
    address = network.origin + defectsPagePath('klockaretorpet');
  });
  after(async () => {
    await browser?.close();
    await network?.stop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stores nothing for who only reads', async () => {
    const { page } = visitor;
    await page.goto(address);
    await form(page).getByRole('radio', { name: 'Belysning', exact: true }).waitFor();
    assert.deepEqual(await visitor.traces(), []);
  });

  it('opens without a network for who began to write at the first visit', async () => {
    const once = await welcome(browser);
    await once.page.goto(address);
    await form(once.page).getByRole('radio', { name: 'Belysning', exact: true }).check();
    await once.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await once.traffic.calm();
    network.cut();
    await once.page.reload();
    await form(once.page).getByRole('radio', { name: 'Belysning', exact: true }).waitFor();
    network.mend();
    await once.leave();
  });

  it('sends what was kept once, with the page closed', async () => {
    const { page, context } = visitor;
    const report = form(page);
    await report.getByRole('radio', { name: 'Belysning', exact: true }).check();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await visitor.traffic.calm();
    await report.getByLabel('En plats med namn').selectOption('fotbollsplanen');
    await report.getByLabel('Vad är fel?').fill(words);
    const create = { width: 900, height: 600, channels: 3, background: '#543' } as const;
    const buffer = await sharp({ create }).jpeg().toBuffer();
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
    await report.locator('[type=file]').setInputFiles(file);
    network.cut();
    await context.setOffline(true);
    await report.getByRole('button', { name: 'Skicka anmälan' }).click();
    await report.getByText('Sparad – skickas när du har nät.').waitFor();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const { sync } = registration as unknown as { sync: { getTags(): Promise<string[]> } };
      while (!(await sync.getTags()).includes('klocket')) await new Promise(requestAnimationFrame);
    });
    const other = await context.newPage();
    await page.close();
    assert.deepEqual(arrived(), []);

    network.mend();
    await context.setOffline(false);
    await sync(other, network.origin, () => arrived().length > 0);
    assert.deepEqual(arrived(), [{ times: 1, photos: 1 }]);

    // Whoever comes back is told, and nothing is sent again.
    const again = await context.newPage();
    await again.goto(address);
    await again.getByText('Skickad. Tack!').waitFor();
    assert.deepEqual(arrived(), [{ times: 1, photos: 1 }]);
    await again.reload();
    await form(again).getByRole('radio', { name: 'Belysning', exact: true }).waitFor();
    assert.equal(await again.getByText('Skickad. Tack!').count(), 0);
    await again.close();
  });

  it('opens without a network', async () => {
    network.cut();
    const page = await visitor.context.newPage();
    await page.goto(address);
    await form(page).getByRole('radio', { name: 'Belysning', exact: true }).waitFor();
    network.mend();
  });

  const form = (page: Page) => page.locator('klocket-defect-report');

  /** What the server has of our report. */
  function arrived() {
    const database = new DatabaseSync(join(folder, 'klocket.db'), { readOnly: true });
    try {
      return database
        .prepare(
          `select count(distinct d.id) as times, count(p.id) as photos
           from defect d left join defect_photo p on p.defect_id = d.id
           where d.words = ? group by d.words`,
        )
        .all(words)
        .map(({ times, photos }) => ({ times, photos }));
    } finally {
      database.close();
    }
  }
});

/** Lets the browser do what it does when it believes that there is a network again. */
async function sync(page: Page, origin: string, isDone: () => boolean) {
  const devtools = await page.context().newCDPSession(page);
  const ids: string[] = [];
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const { registrationId, isDeleted } of registrations) {
      if (!isDeleted) ids.push(registrationId);
    }
  });
  await devtools.send('ServiceWorker.enable');
  while (!isDone()) {
    for (const registrationId of new Set(ids)) {
      const event = { origin, registrationId, tag: 'klocket', lastChance: false };
      await devtools.send('ServiceWorker.dispatchSyncEvent', event);
    }
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  }
}
