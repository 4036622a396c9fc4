import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { goalsPath } from '@klocket/contract/goal-paths';
import type { GoalList } from '@klocket/contract';
import { forEachDatabase } from '../../backend-stub/src/testing/databases.ts';
import { launchBrowser } from '../support/browser.ts';
import { signedIn } from '../support/desk.ts';
import { databaseOf, startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

forEachDatabase((engine, open) => {
  describe('goals on the municipality’s page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'klocket-goals-'));
    let environment: Record<string, string>;
    let server: TestServer;
    let browser: Browser;
    let counting: Visitor;
    let reading: Visitor;

    before(async () => {
      environment = await databaseOf(engine, open);
      [server, browser] = await Promise.all([
        startServer({ folder, environment }),
        launchBrowser(),
      ]);
      reading = await welcome(browser, { device: 'desktop' });
      await reading.page.goto(server.partner('kommunen'));
      counting = await signedIn(browser, server.origin);
      await counting.page.goto(`${server.origin}/desk/klockaretorpet/goals/visits`);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('are all five, said to be made up', async () => {
      const goals = reading.page.locator('klocket-goals');
      await goals.getByRole('article').nth(4).waitFor();
      assert.equal(await goals.getByRole('article').count(), 5);
      assert.equal(await goals.locator('[part=invented]').count(), 1);
      assert.deepEqual(reading.troubles, []);
    });

    it('count a visit that is posted in another browser, through a restart of the server', async () => {
      const before = await visitsOf(server);
      await untilShown(reading.page, before);
      await countOne(counting.page);
      await untilShown(reading.page, before + 1);

      const { port } = server;
      await server.stop();
      server = await startServer({ folder, environment, port });
      await countOne(counting.page);
      await untilShown(reading.page, before + 2);
      assert.equal(await visitsOf(server), before + 2);
    });

    it('take an answer about how it is to live here once from each device', async () => {
      const { page } = reading;
      await page.goto(server.partner('kommunen'));
      const pulse = page.locator('klocket-pulse');
      const asked = await pulse.locator('legend').innerText();
      await pulse.getByRole('radio').nth(3).check();
      await pulse.getByRole('button', { name: 'Svara', exact: true }).click();
      await pulse.locator('[part=thanks]').waitFor();
      await page.reload();
      await pulse.locator('fieldset, .said').first().waitFor();
      assert.equal(await pulse.getByText(asked, { exact: true }).count(), 0);
    });
  });
});

const countOne = (page: Page) => page.getByRole('button', { name: 'En till', exact: true }).click();

/** How many visits the server has counted in the period that goes on. */
async function visitsOf({ port }: TestServer) {
  const answer = await fetch(`http://127.0.0.1:${port}${goalsPath('klockaretorpet')}`);
  const { items } = (await answer.json()) as GoalList;
  const visits = items
    .flatMap(({ indicators }) => indicators)
    .find(({ measure }) => measure === 'visits');
  return visits!.current!.value!;
}

/** Waits until the widget shows so many visits, whatever stands between the digits. */
const untilShown = (page: Page, visits: number) =>
  page.waitForFunction((digits) => {
    const { shadowRoot } = document.querySelector('klocket-goals')!;
    const numbers = [...(shadowRoot?.querySelectorAll('[part=number], .further b') ?? [])];
    return numbers.some(({ textContent }) => textContent.replaceAll(/\D/g, '') === digits);
  }, String(visits));
