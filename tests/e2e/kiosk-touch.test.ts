import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { kioskPagePath } from '@klocket/contract';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openNetwork, type Network } from '../support/network.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const screen = 'klocket-entre';
const token = 'the-token-of-the-entrance';
const second = 1000;

describe('a screen that can be touched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-touch-'));
  let server: TestServer;
  let network: Network;
  let browser: Browser;
  let box: Visitor;

  before(async () => {
    [server, browser] = await Promise.all([startServer({ folder }), launchBrowser()]);
    network = await openNetwork(server.port);
    const hash = createHash('sha256').update(token).digest('base64url');
    ask(
      'update screen set token_hash = ?, languages_json = ? where id = ?',
      hash,
      '["sv"]',
      screen,
    );
  });
  afterEach(async () => {
    network.mend();
    await box?.leave();
  });
  after(async () => {
    await browser?.close();
    await network?.stop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('counts one tap of somebody who is here, once', async () => {
    box = await stand();
    const before = heads();
    await box.page.getByRole('button', { name: 'Jag är här' }).click();
    await box.page.getByText('Du är räknad').waitFor();
    await until(() => heads() === before + 1);
    assert.deepEqual(box.troubles, []);
    assert.deepEqual([...box.origins], [network.origin]);
  });

  it('counts who tapped while there was no network, once it is back', async () => {
    box = await stand();
    const before = heads();
    network.cut();
    await box.page.getByRole('button', { name: 'Jag är här' }).click();
    await box.page.getByText('Du är räknad').waitFor();
    assert.equal(heads(), before);
    network.mend();
    await until(async () => {
      await box.page.clock.fastForward(30 * second);
      return heads() === before + 1;
    });
  });

  it('says of a code that is none whom to ask, and forgets it after a minute (K20)', async () => {
    box = await stand();
    const { page } = box;
    await page.getByRole('button', { name: 'Tryck på skärmen' }).click();
    await page.getByRole('button', { name: 'Checka in med kod' }).click();
    await page.keyboard.type('k7qd-2m9x');
    await page.getByText('K7QD-2M9X').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Koden gäller inget här i dag').waitFor();
    await page.clock.fastForward(45 * second);
    await page.getByText('Är du kvar?').waitFor();
    for (let left = 0; left < 25; left++) await page.clock.fastForward(second);
    await page.getByRole('button', { name: 'Tryck på skärmen' }).waitFor();
    assert.equal(await page.getByText('K7QD').count(), 0);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    assert.doesNotMatch(kept, /K7QD/);
  });

  it('leads nowhere else', async () => {
    box = await stand();
    const { page } = box;
    await page.getByRole('button', { name: 'Tryck på skärmen' }).click();
    for (const name of ['Det här händer', 'Husen', 'Tyck till', 'Fortsätt i telefonen']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator('klocket-kiosk-touch main h2').waitFor();
      assert.equal(await page.locator('klocket-kiosk-touch a').count(), 0);
      await page.getByRole('button', { name: 'Början' }).click();
    }
    assert.equal(new URL(page.url()).pathname, kioskPagePath(screen));
  });

  it('cuts nothing off at its side, lying or standing', async () => {
    box = await stand();
    const { page } = box;
    await page.getByRole('button', { name: 'Tryck på skärmen' }).click();
    for (const name of ['Checka in med kod', 'Det här händer', 'Husen', 'Fortsätt i telefonen']) {
      await page.getByRole('button', { name, exact: true }).click();
      for (const [width, height] of [
        [1080, 1920],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        const widths = await page
          .locator('klocket-kiosk-touch main')
          .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
        assert.equal(widths[0], widths[1], `${name}, ${width} wide`);
      }
      await page.getByRole('button', { name: 'Början' }).click();
    }
  });

  /** Somebody before the screen in the entrance, which is paired, with the time in their hands. */
  async function stand() {
    const visitor = await welcome(browser, { device: 'wall' });
    await visitor.context.addInitScript(
      ([id, secret]) => {
        localStorage['klocket-kiosk'] ??= JSON.stringify({ paired: { screen: id, token: secret } });
      },
      [screen, token] as const,
    );
    await visitor.page.clock.install();
    await visitor.page.goto(network.origin + kioskPagePath(screen));
    await visitor.page.getByRole('button', { name: 'Jag är här' }).waitFor();
    return visitor;
  }

  /** How many were counted in the house of the screen. */
  const heads = () =>
    Number(
      ask(
        'select coalesce(sum(heads), 0) as heads from visit_hour where house_id = ?',
        'kunskapens-hus',
      )!.heads,
    );

  function ask(sql: string, ...values: string[]) {
    const database = new DatabaseSync(join(folder, 'klocket.db'), { timeout: 10_000 });
    try {
      return database.prepare(sql).get(...values);
    } finally {
      database.close();
    }
  }
});

async function until(isSo: () => boolean | Promise<boolean>) {
  for (let round = 0; round < 50; round++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail('It never came to be.');
}
