import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openDatabase } from '../backend-stub/src/database/database.ts';
import { chunks } from '../backend-stub/src/database/lists.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer, type TestServer } from '../tests/support/server.ts';
import { serve } from '../tests/support/static-server.ts';
import { createChance, defectRow } from './defect-rows.ts';
import type { Bench } from './table.ts';

const district = 'klockaretorpet';
const defects = 2000;
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];
/** So often one goes nearer, from all of the district to a yard. */
const steps = 6;

async function fill(folder: string) {
  const db = openDatabase({ engine: 'sqlite', file: join(folder, 'klocket.db') });
  const chance = createChance(42);
  const categories = ['belysning'];
  const rows = Array.from({ length: defects }, (_, at) =>
    defectRow(at, { districtId: district, categories, firstNumber: 1000, chance }),
  );
  try {
    await db.transaction().execute(async (tx) => {
      for (const some of chunks(rows)) await tx.insertInto('defect').values(some).execute();
    });
  } finally {
    await db.destroy();
  }
}

/** How many markers stand in the page, once they are as many as before. */
async function countMarkers(page: Page): Promise<number> {
  const markers = page.locator('.marker button');
  let [before, now] = [-1, await markers.count()];
  while (before !== now || now === 0) {
    await page.waitForTimeout(500);
    [before, now] = [now, await markers.count()];
  }
  return now;
}

async function measureAt(server: TestServer, origin: string) {
  const browser = await launchBrowser();
  try {
    const counts: number[] = [];
    for (const viewport of sizes) {
      const page = await browser.newPage({ viewport });
      await page.goto(`${origin}/?${server.port}`);
      await page.getByRole('button', { name: 'Längre bort' }).waitFor({ timeout: 120_000 });
      counts.push(await countMarkers(page));
      for (let step = 0; step < steps; step++) {
        await page.getByRole('button', { name: 'Närmare' }).click();
        counts.push(await countMarkers(page));
      }
      await page.close();
    }
    return counts;
  } finally {
    await browser.close();
  }
}

export default {
  title: 'Markers on a map of 2,000 defects',
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
    const server = await startServer({ folder });
    const pages = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="sv"><title>Karta</title>
          <meta name="viewport" content="width=device-width">
          <script type="module" src="${server.origin}/v1/klocket.js"></script>
          <klocket-site server="${server.origin}" district="${district}">
            <klocket-defect-list view="map"></klocket-defect-list>
          </klocket-site></html>`),
    );
    try {
      await fill(folder);
      const counts = await measureAt(server, pages.origin);
      return [
        {
          what: `markers on a map of ${defects.toLocaleString('en')} defects, the most`,
          unit: '',
          ours: Math.max(...counts),
          limit: 300,
          note: `nearer and nearer, 360 and 1,280 px wide: ${counts.join(', ')}`,
        },
      ];
    } finally {
      await Promise.all([pages.close(), server.stop()]);
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;
