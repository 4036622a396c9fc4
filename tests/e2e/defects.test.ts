import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser, type OwnBrowser } from '../support/own-browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { watchTraffic } from '../support/traffic.ts';
import { devices } from '../support/visitor.ts';

const reported = ['Lampan vid målet är släckt', 'Gungan har gått sönder', 'Glas på stigen'];

describe('reporting defects', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-defects-'));
  let server: TestServer;
  let photo: Buffer;
  const phones: OwnBrowser[] = [];
  before(async () => {
    server = await startServer({ folder });
    const noise = { type: 'gaussian', mean: 128, sigma: 4 } as const;
    const create = { width: 1800, height: 1200, channels: 3, background: '#000', noise } as const;
    const place = { GPSLatitudeRef: 'N', GPSLatitude: '58/1 34/1 27/1' };
    photo = await sharp({ create })
      .jpeg()
      .withMetadata({ exif: { IFD3: place } })
      .toBuffer();
  });
  after(async () => {
    await Promise.all([server.stop(), ...phones.map((phone) => phone.kill())]);
    rmSync(folder, { recursive: true, force: true });
  });

  async function take(profile: string) {
    const phone = await openBrowser(profile);
    phones.push(phone);
    return phone;
  }

  /** What the server has of our reports: how often each, and how many photos. */
  function arrived() {
    const database = new DatabaseSync(join(folder, 'klocket.db'), { readOnly: true });
    try {
      return database
        .prepare(
          `select d.words as words, count(distinct d.id) as times, count(p.id) as photos
           from defect d left join defect_photo p on p.defect_id = d.id
           where d.words in (?, ?, ?) group by d.words order by d.words`,
        )
        .all(...reported)
        .map(({ words, times, photos }) => [words, times, photos]);
    } finally {
      database.close();
    }
  }

  it('keeps three with photos on a partner’s page without network, and sends each once after the phone died', async () => {
    const profile = join(folder, 'profile');
    const phone = await take(profile);
    const traffic = watchTraffic(phone.context);
    const page = await phone.context.newPage();
    await page.setViewportSize(devices.phone.viewport);
    await page.goto(server.partner('hgf'));
    const form = page.locator('klocket-defect-report');
    await form.getByRole('radio', { name: 'Belysning', exact: true }).check();
    // What makes photos ready has come by now; from here on there is no network.
    await traffic.calm();
    await phone.context.setOffline(true);
    for (const [at, words] of reported.entries()) {
      if (at > 0) await form.getByRole('button', { name: 'Anmäl ett fel till' }).click();
      await write(form, words, photo);
      await form.getByText('Sparad – skickas när du har nät.').nth(at).waitFor();
    }
    assert.deepEqual(arrived(), []);
    await phone.kill();

    const next = await take(profile);
    const again = await next.context.newPage();
    await again.goto(server.partner('hgf'));
    await again.getByText('Skickad. Tack!').nth(2).waitFor();
    assert.deepEqual(
      arrived(),
      reported.toSorted().map((words) => [words, 1, 1]),
    );
    // Nothing is left to be sent at a third visit.
    await again.reload();
    await again
      .locator('klocket-defect-report')
      .getByRole('radio', { name: 'Belysning', exact: true })
      .waitFor();
    assert.equal(await again.evaluate(entriesLeft), 0);
  });
});

/** Fills in the form and sends it. */
async function write(form: Locator, words: string, buffer: Buffer) {
  await form.getByRole('radio', { name: 'Belysning', exact: true }).check();
  await form.getByLabel('En plats med namn').selectOption('fotbollsplanen');
  await form.getByLabel('Vad är fel?').fill(words);
  const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
  await form.locator('[type=file]').setInputFiles(file);
  await form.getByRole('button', { name: 'Skicka anmälan' }).click();
}

/** Runs in the page. */
const entriesLeft = () =>
  new Promise<number>((resolve, reject) => {
    const opened = indexedDB.open('klocket-outbox');
    opened.onerror = reject;
    opened.onsuccess = () => {
      const count = opened.result.transaction('entry').objectStore('entry').count();
      count.onsuccess = () => resolve(count.result);
    };
  });
