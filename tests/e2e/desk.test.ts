import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { forEachDatabase } from '../../backend-stub/src/testing/databases.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { askForMail, giveAuthenticator, signedIn } from '../support/desk.ts';
import { codeIn, nextMail } from '../support/mail-box.ts';
import { databaseOf, startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const email = 'ny.samordnare@klocket.example';
const title = 'Schack för alla';

forEachDatabase((engine, open) => {
  describe('a new coordinator', () => {
    let server: TestServer;
    let browser: Browser;
    let worker: Visitor;
    let visitor: Visitor;
    const mail = mkdtempSync(join(tmpdir(), 'klocket-mail-'));

    before(async () => {
      const database = await databaseOf(engine, open);
      [server, browser] = await Promise.all([
        startServer({ environment: { KLOCKET_MAIL_FOLDER: mail, ...database } }),
        launchBrowser(),
      ]);
      worker = await welcome(browser, { device: 'desktop' });
      visitor = await welcome(browser, { device: 'desktop' });
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(mail, { recursive: true });
    });

    it('is invited by mail, and signs in with a passkey', async () => {
      const { page } = worker;
      await giveAuthenticator(page);
      await server.klocket('invite', email, '--district', 'klockaretorpet', '--name', 'Den nya');
      const seen = new Set<string>();
      await nextMail(mail, email, seen);
      await page.goto(`${server.origin}/desk`);
      await askForMail(page, email);
      await page
        .getByLabel('Koden med sex siffror')
        .fill(codeIn(await nextMail(mail, email, seen)));
      await page.getByRole('button', { name: 'Skapa en passkey' }).click();
      await page.getByText('Nästa gång loggar du in med din passkey').waitFor();
      // This authenticator shows its passkey to whoever asks.
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await page.getByRole('heading', { name: 'Hej, Den nya!' }).waitFor();
    });

    it('writes a weekly activity, and sees it on the parish’s open page', async () => {
      await visitor.page.goto(server.partner('forsamlingen'));
      const calendar = visitor.page.locator('klocket-calendar');
      await calendar.getByRole('listitem').first().waitFor();

      const { page } = worker;
      await page.getByRole('link', { name: 'Aktiviteter' }).first().click();
      await page.getByRole('link', { name: 'Ny aktivitet' }).first().click();
      await page.getByLabel('Rubrik').first().fill(title);
      await page.getByText(weekdayTomorrow(), { exact: true }).click();
      await page.getByText(/^\d+ tillfällen|Ett tillfälle/).waitFor();
      await page.getByLabel('Var', { exact: true }).selectOption('kunskapens-hus');
      await page.getByText('Svenska kyrkan', { exact: true }).click();
      await page.getByRole('button', { name: 'Publicera', exact: true }).click();
      await page.getByText('Publicerat.').waitFor();
      await calendar.getByText(title).first().waitFor();
    });

    it('cancels one evening on a phone, in two taps', async () => {
      const { page } = worker;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByRole('link', { name: 'Aktiviteter' }).last().click();
      await page.getByLabel('Sök bland aktiviteterna').fill('schack för');
      const line = page.locator('.line', { hasText: title });
      await line.getByRole('button', { name: 'Ställ in' }).click();
      await page.getByRole('button', { name: 'Ledaren är sjuk.' }).click();
      await page.getByText('Inställt: ').waitFor();
      const shown = visitor.page.locator('klocket-calendar').getByText('Ledaren är sjuk.');
      await shown.first().waitFor();
    });

    it('moves another online, and takes back a third', async () => {
      const { page } = worker;
      await page.getByRole('link', { name: title }).click();
      const dates = page.locator('klocket-desk-activity .date');
      await dates.nth(2).waitFor();
      await dates.nth(1).getByRole('button').first().click();
      await page.getByText('Flytta till nätet', { exact: true }).first().click();
      await page.getByLabel('Länk till mötet').fill('https://mote.example/schack');
      await page.getByRole('button', { name: 'Flytta till nätet' }).click();
      await dates.nth(1).getByText('Flyttat till nätet').waitFor();

      // The notice stays for as long as the pointer rests on it.
      await page.mouse.move(180, 20);
      await page.getByText('Ändrat: ').waitFor({ state: 'detached' });
      await dates.nth(2).getByRole('button').first().click();
      await page.getByRole('button', { name: 'Utan att säga varför' }).click();
      await dates.nth(2).getByText('Inställt').waitFor();
      await page.getByRole('button', { name: 'Ångra' }).last().click();
      await dates.nth(2).getByText('Inställt').waitFor({ state: 'detached' });
      assert.equal(await dates.nth(0).getByText('Inställt').count(), 1);
    });

    it('meets nothing axe finds fault with, on a phone or a computer, by day or by night', async () => {
      const seer = await signedIn(browser, server.origin, { device: 'desktop', bypassCSP: true });
      const { page } = seer;
      const base = `${server.origin}/desk/klockaretorpet/activities`;
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        for (const path of ['', '/new', '/laxhjalp', '/laxhjalp/edit', '/breaks']) {
          await page.goto(base + path);
          await page.locator('klocket-desk-activities h1').waitFor();
          assert.deepEqual(await axeFindings(page), [], `${path} ${width}`);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.ok(overflow <= 0, `${path} is ${overflow} px too wide at ${width}`);
        }
      }
      await seer.leave();
    });
  });
});

/** Tomorrow's weekday as its button says it, in Sweden. */
function weekdayTomorrow() {
  const tomorrow = new Date(Date.now() + 86_400_000);
  return tomorrow.toLocaleDateString('sv-SE', { weekday: 'short', timeZone: 'Europe/Stockholm' });
}
