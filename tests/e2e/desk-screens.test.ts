import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { kioskPagePath } from '@klocket/contract';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { signedIn } from '../support/desk.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const name = 'Skärmen i köket';
const id = 'skarmen-i-koket';
const pages = ['', '/new', '/klocket-entre', '/messages'];

describe('the room of the screens', () => {
  let server: TestServer;
  let browser: Browser;
  /** The coordinator at the desk, and the box behind the screen. */
  let worker: Visitor;
  let box: Visitor;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    worker = await signedIn(browser, server.origin, { device: 'desktop' });
    box = await welcome(browser, { device: 'wall' });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Goes to a page of the room. */
  async function enter(page: Page, path = '') {
    await page.goto(`${server.origin}/desk/klockaretorpet/screens${path}`);
    await page.locator('klocket-desk-screens h1').waitFor();
    await page.locator('klocket-desk-screens .waiting').first().waitFor({ state: 'detached' });
  }

  it('sets a screen up, and pairs it by the code that the box shows', async () => {
    const { page } = worker;
    await enter(page);
    await page.getByRole('link', { name: 'Ny skärm' }).click();
    await page.getByLabel('Vad skärmen heter').fill(name);
    assert.equal(await page.getByLabel('Adress').inputValue(), id);
    await page.getByLabel('Var den står').selectOption({ label: 'Kunskapens hus' });
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.waitForURL(`${server.origin}/desk/klockaretorpet/screens/${id}`);
    await page.getByText('Inte kopplad').waitFor();

    await box.page.goto(server.origin + kioskPagePath());
    const number = box.page.locator('.number').getByText(/^\d{3} \d{3}$/);
    await page.getByLabel('De sex siffrorna').fill(await number.innerText());
    await page.getByRole('button', { name: 'Koppla', exact: true }).click();
    await page.getByText(`${name} har hört av sig. Allt är klart.`).waitFor();
    await page.getByText('Mår bra').waitFor();
    await box.page.waitForURL(server.origin + kioskPagePath(id));
  });

  it('tells of an address that another screen has, beside its field', async () => {
    const { page, leave } = await signedIn(browser, server.origin, { device: 'desktop' });
    await enter(page, '/new');
    await page.getByLabel('Vad skärmen heter').fill(name);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Den adressen har redan en annan skärm.').first().waitFor();
    assert.equal(await page.getByLabel('Adress').getAttribute('aria-invalid'), 'true');
    await leave();
  });

  it('shows on the screen what is changed in its playlist', async () => {
    const { page } = worker;
    for (const scene of ['Det händer i dag', 'Veckan', 'Öppet nu']) {
      await page.getByRole('button', { name: `Ta bort ${scene}` }).click();
    }
    const scene = page.locator('.scenes li');
    await scene.locator('summary').click();
    await scene.getByLabel('Vad den visar').selectOption({ label: 'Egna ord som står kvar' });
    await scene.getByLabel('Svenska').fill('Ta av dig skorna');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat. Skärmen ändrar sig strax.').waitFor();
    await box.page.getByText('Ta av dig skorna').waitFor();
  });

  it('takes the screens over with what is urgent, and gives them back', async () => {
    const { page } = worker;
    await enter(page, '/messages');
    const words = 'Huset stänger nu';
    await page.getByRole('group', { name: 'Vad det ska stå' }).getByLabel('Svenska').fill(words);
    await page.getByLabel('Viktigt').check();
    await page.locator('.wall[data-urgent]').getByText(words).waitFor();
    await page.getByRole('button', { name: 'Visa på skärmarna' }).click();
    const question = page.getByRole('dialog', { name: 'Ta över alla skärmar?' });
    await question.getByRole('button', { name: 'Visa på skärmarna' }).click();
    const urgent = box.page.getByRole('alert').getByText(words);
    await urgent.waitFor();
    await page.getByRole('link', { name: `Ändra ${words}` }).waitFor();
    await page.getByRole('button', { name: 'Ångra' }).last().click();
    await urgent.waitFor({ state: 'detached' });
    await box.page.getByText('Ta av dig skorna').waitFor();
    await page.getByText('Just nu står inget på skärmarna utöver programmet.').waitFor();
  });

  it('has a screen say which one it is, and load its page anew', async () => {
    const { page } = worker;
    await enter(page, `/${id}`);
    await page.getByRole('button', { name: 'Vilken är det här?' }).click();
    await box.page.locator('.identify').getByText(name).waitFor();
    await box.page.evaluate(() => Object.assign(window, { isLastPage: true }));
    await page.getByRole('button', { name: 'Ladda om' }).click();
    await box.page.waitForFunction(() => !('isLastPage' in window));
    await box.page.getByText('Ta av dig skorna').waitFor();
    // From here on it is silent.
    await box.leave();
  });

  it('shows a leader how the screens are, and no way to change them', async () => {
    const { page, leave } = await signedIn(browser, server.origin, { role: 'Ledare' });
    await enter(page, `/${id}`);
    await page.getByText('Meddelanden: Ta av dig skorna, 15 s').waitFor();
    const room = page.locator('klocket-desk-screens');
    assert.equal(await room.locator('button, input, select').count(), 0);
    await enter(page);
    assert.equal(await room.getByRole('link', { name: 'Ny skärm' }).count(), 0);
    await leave();
  });

  for (const device of ['phone', 'desktop'] as const) {
    it(`holds for everybody, on a ${device}`, async () => {
      const options = { device, bypassCSP: true };
      const { page, troubles, leave } = await signedIn(browser, server.origin, options);
      // Nobody was signed in when the desk was first opened, which the browser takes for an error.
      troubles.length = 0;
      for (const path of pages) {
        await enter(page, path);
        assert.deepEqual(await axeFindings(page), [], path);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wider, 0, `${path} is wider than the screen`);
      }
      assert.deepEqual(troubles, []);
      await leave();
    });
  }

  it('sees by itself that a screen has not been heard of for a while', async () => {
    const { page } = worker;
    await page.getByText('Dröjer').waitFor();
    await page.getByText('Mår bra').waitFor({ state: 'detached' });
  });
});
