import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { askForMail, giveAuthenticator, signedIn } from '../support/desk.ts';
import { codeIn, linkIn, nextMail } from '../support/mail-box.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

const coordinator = 'samordnare@klocket.example';

const rooms = ['today', 'colleagues', 'colleagues/new', 'history', 'account', 'nowhere'];

describe('the desk', () => {
  let server: TestServer;
  let browser: Browser;
  const mail = mkdtempSync(join(tmpdir(), 'klocket-mail-'));
  const seen = new Set<string>();

  before(async () => {
    [server, browser] = await Promise.all([
      startServer({ environment: { KLOCKET_MAIL_FOLDER: mail } }),
      launchBrowser(),
    ]);
  });
  after(async () => {
    await Promise.all([browser?.close(), server?.stop()]);
    rmSync(mail, { recursive: true });
  });

  it('lets in by the code of a mail, and the next time by a passkey', async () => {
    const visitor = await welcome(browser);
    const { page, troubles } = visitor;
    await giveAuthenticator(page);
    await page.goto(`${server.origin}/desk`);
    await askForMail(page, coordinator);
    const code = codeIn(await nextMail(mail, coordinator, seen, /^Logga in/));
    await page.getByLabel('Koden med sex siffror').fill(code);
    await page.getByRole('heading', { name: 'Hej, Samordnaren!' }).waitFor();
    await page.getByRole('button', { name: 'Skapa en passkey' }).click();
    await page.getByText('Nästa gång loggar du in med din passkey').waitFor();

    // This authenticator shows its passkey to whoever asks, so the browser's offer is taken at once.
    await page.getByRole('button', { name: 'Mer' }).click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { name: 'Hej, Samordnaren!' }).waitFor();
    assert.deepEqual(withoutUnknown(troubles), []);
    await visitor.leave();
  });

  it('acts on a link only by a press, in the browser that asked for it, once', async () => {
    const visitor = await welcome(browser);
    await visitor.page.goto(`${server.origin}/desk`);
    await askForMail(visitor.page, coordinator);
    const link = linkIn(await nextMail(mail, coordinator, seen, /^Logga in/));

    const other = await welcome(browser);
    await other.page.goto(link);
    assert.equal(new URL(other.page.url()).hash, '', 'the secret stays in no history');
    await other.page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await other.page
      .getByRole('alert')
      .getByText(/webbläsare/)
      .waitFor();

    for (let time = 0; time < 3; time++) await fetch(link);
    await visitor.page.goto('about:blank');
    await visitor.page.goto(link);
    await visitor.page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await visitor.page.getByRole('heading', { name: 'Hej, Samordnaren!' }).waitFor();
    await Promise.all([visitor.leave(), other.leave()]);
  });

  it('keeps what is typed when the session is lost, and goes on once signed in again', async () => {
    const visitor = await enter();
    const { page, context } = visitor;
    await page.goto(`${server.origin}/desk/klockaretorpet/colleagues/new`);
    await page.getByLabel('E-postadress').fill('ny.ledare@klocket.example');
    await page.getByLabel('Välj en roll').selectOption({ label: 'Trygghetsvandrare' });
    await context.clearCookies();
    await page.getByRole('button', { name: 'Skicka inbjudan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Logga in igen' }).waitFor();
    await dialog.getByRole('button', { name: 'Samordnare' }).click();
    await page.getByText('Inbjudan är på väg').waitFor();
    const invitation = await nextMail(mail, 'ny.ledare@klocket.example', seen);
    assert.match(invitation.text ?? '', /\/desk/);
    await visitor.leave();
  });

  it('says that there is no network, keeps what is typed, and sends it when there is one again', async () => {
    const visitor = await enter();
    const { page, context } = visitor;
    await page.goto(`${server.origin}/desk/klockaretorpet/colleagues/new`);
    await page.getByLabel('E-postadress').fill('dod.punkt@klocket.example');
    await page.getByLabel('Välj en roll').selectOption({ label: 'Uppföljare' });
    await context.setOffline(true);
    await page.getByText('Inget nät just nu').waitFor();
    await page.getByRole('button', { name: 'Skicka inbjudan' }).click();
    await page.getByRole('alert').getByText('Det går inte att nå Klocket').waitFor();
    assert.equal(await page.getByLabel('E-postadress').inputValue(), 'dod.punkt@klocket.example');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Skicka inbjudan' }).click();
    await page.getByText('Inbjudan är på väg').waitFor();
    await visitor.leave();
  });

  it('shows on the phone what another has changed meanwhile, and overwrites nothing unseen', async () => {
    const [mine, other] = await Promise.all([enter(), enter({ device: 'desktop' })]);
    const address = `${server.origin}/desk/klockaretorpet/colleagues`;
    for (const { page } of [mine, other]) {
      await page.goto(address);
      await page.getByRole('link', { name: 'Ledaren' }).click();
      await page.getByLabel('Lägg till en roll till').waitFor();
    }
    await add(other.page, 'Trygghetsvandrare');
    await other.page.getByText('Sparat.', { exact: true }).waitFor();
    await add(mine.page, 'Uppföljare');
    await mine.page.getByRole('heading', { name: /hann spara före dig/ }).waitFor();
    await mine.page.getByRole('radio', { name: /Ditt/ }).check();
    await mine.page.getByRole('button', { name: 'Fortsätt med det här' }).click();
    await mine.page.getByRole('button', { name: 'Spara' }).click();
    await mine.page.getByText('Sparat.', { exact: true }).waitFor();
    await Promise.all([mine.leave(), other.leave()]);

    async function add(page: Page, label: string) {
      await page.getByLabel('Lägg till en roll till').selectOption({ label });
      await page.getByRole('button', { name: 'Spara' }).click();
    }
  });

  it('brings a draft back after a reload', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await page.goto(`${server.origin}/desk/klockaretorpet/colleagues/new`);
    await page.getByLabel('E-postadress').fill('halvvags@klocket.example');
    await page.reload();
    await page.getByText('Det du skrev sist är kvar').waitFor();
    assert.equal(await page.getByLabel('E-postadress').inputValue(), 'halvvags@klocket.example');
    await visitor.leave();
  });

  it('is found in no frame, lets in no foreign script, and is kept by nobody', async () => {
    const { headers } = await fetch(`${server.origin}/desk/klockaretorpet/today`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "script-src 'self'"]) {
      assert.ok(policy.includes(part), part);
    }
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  for (const device of ['phone', 'desktop'] as const) {
    it(`has nothing for axe to find on a ${device}`, async () => {
      const visitor = await enter({ device, bypassCSP: true, dark: device === 'desktop' });
      const { page } = visitor;
      for (const room of rooms) {
        await page.goto(`${server.origin}/desk/klockaretorpet/${room}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await visitor.traffic.calm();
        assert.deepEqual(await axeFindings(page), [], room);
      }
      await visitor.leave();
    });
  }

  const enter = (options?: Parameters<typeof signedIn>[2]) =>
    signedIn(browser, server.origin, options);
});

/** The browser logs each refusal; that nobody is signed in yet is none to worry about. */
const withoutUnknown = (troubles: string[]) => troubles.filter((line) => !/\b401\b/.test(line));
