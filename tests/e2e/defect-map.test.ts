import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { serve } from '../support/static-server.ts';
import { welcome } from '../support/visitor.ts';

const district = 'klockaretorpet';

describe('the map of defects', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-map-'));
  let tiles: Awaited<ReturnType<typeof serve>>;
  let partner: Awaited<ReturnType<typeof serve>>;
  let server: TestServer;
  let browser: Browser;
  const asked: string[] = [];
  /** What the server of tiles answers with; nothing where it is down. */
  let tile: Buffer | undefined;
  let frame = '';

  before(async () => {
    tiles = await serve((request, response) => {
      asked.push(request.url!);
      if (tile) response.writeHead(200, { 'content-type': 'image/png' }).end(tile);
      else response.writeHead(503).end();
    });
    partner = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="sv"><title>En partner</title><link rel="icon" href="data:," />${frame}</html>`,
      );
    });
    const environment = {
      KLOCKET_TILES: `${tiles.origin}/{z}/{x}/{y}.png`,
      KLOCKET_TILES_ATTRIBUTION: '© Kartans gäng',
    };
    [server, browser] = await Promise.all([startServer({ folder, environment }), launchBrowser()]);
    const create = { width: 256, height: 256, channels: 3, background: '#dfe6d3' } as const;
    tile = await sharp({ create }).png().toBuffer();
  });
  after(async () => {
    await Promise.all([browser.close(), server.stop(), tiles.close(), partner.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const defectsPage = () => `${server.origin}/${district}/defects`;

  it('fetches its pictures only when it is opened, and says from where', async () => {
    const visitor = await welcome(browser);
    const { page } = visitor;
    await page.goto(defectsPage());
    const form = page.locator('klocket-defect-report');
    await form.getByRole('radio', { name: 'Belysning', exact: true }).check();
    const { host } = new URL(tiles.origin);
    await form.getByText(`hämtas från \u2068${host}\u2069`).waitFor();
    assert.deepEqual(asked, []);
    await form.getByRole('button', { name: 'Peka ut på kartan' }).click();
    await form.getByText('© Kartans gäng').waitFor();
    await form.locator('.leaflet-tile-loaded').first().waitFor();
    assert.ok(asked.length > 0);
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  it('falls back on the district’s plan, where arrow keys and Enter set the place', async () => {
    const picture = tile;
    tile = undefined;
    const visitor = await welcome(browser, { device: 'desktop' });
    const { page } = visitor;
    await page.goto(defectsPage());
    const form = page.locator('klocket-defect-report');
    await form.getByRole('radio', { name: 'Belysning', exact: true }).check();
    await form.getByRole('button', { name: 'Peka ut på kartan' }).focus();
    await page.keyboard.press('Enter');
    await form.getByText('Här är områdets egen plan i stället.').waitFor();
    await form.locator('.canvas:focus').waitFor();
    for (const key of ['ArrowUp', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await form.getByText('Platsen är satt: ').waitFor();
    await form.getByLabel('Vad är fel?').fill('Lyktan blinkar hela natten');
    await form.getByRole('button', { name: 'Skicka anmälan' }).click();
    await form.getByText('Skickad. Tack!').waitFor();
    assert.equal(positionsOf('Lyktan blinkar hela natten').length, 1);
    tile = picture;
    await visitor.leave();
  });

  it('shows what has been reviewed as markers that open', async () => {
    const visitor = await welcome(browser);
    await visitor.page.goto(defectsPage());
    await openMarkers(visitor.page);
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  it('is there in a sandboxed frame, which also sends reports', async () => {
    const origin = `http://en-partner.localhost:${partner.port}`;
    await server.klocket('partner', 'add', origin, '--district', district, '--name', 'En partner');
    const frameOf = (widget: string) =>
      `<iframe sandbox="allow-scripts" title="Fel" width="360" height="2400" src="${server.origin}/embed/${widget}?district=${district}"></iframe>`;
    const visitor = await welcome(browser);
    const { page } = visitor;
    frame = frameOf('defect-report');
    await page.goto(origin);
    const form = page.frameLocator('iframe');
    await form.getByRole('radio', { name: 'Belysning', exact: true }).check();
    await form.getByLabel('En plats med namn').selectOption('lekplatsen');
    await form.getByLabel('Vad är fel?').fill('Lyktan vid gungorna är trasig');
    await form.getByRole('button', { name: 'Skicka anmälan' }).click();
    await form.getByText('Skickad. Tack!').waitFor();
    frame = frameOf('defect-list');
    await page.goto(origin);
    await openMarkers(page.frameLocator('iframe'));
    await visitor.leave();
  });

  /** Where reports with these words are. */
  function positionsOf(words: string) {
    const database = new DatabaseSync(join(folder, 'klocket.db'), { readOnly: true });
    try {
      return database
        .prepare('select latitude, longitude from defect where words = ? and latitude is not null')
        .all(words);
    } finally {
      database.close();
    }
  }
});

async function openMarkers(page: Page | FrameLocator) {
  const list = page.locator('klocket-defect-list');
  await list.getByRole('radio', { name: 'Karta', exact: true }).check();
  await list.locator('.marker button').first().waitFor();
  await list.locator('.marker button:not(:has(.many))').first().focus();
  await list.locator('.marker button:not(:has(.many))').first().press('Enter');
  await list.locator('.opened .item').first().waitFor();
}
