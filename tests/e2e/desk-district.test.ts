import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

const pages = [
  '',
  '/about',
  '/houses',
  '/houses/kunskapens-hus',
  '/organisers',
  '/themes',
  '/partners',
  '/mail',
];

describe('the district room', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(() => Promise.all([browser.close(), server.stop()]));

  /** Signs in as one of the demo's people, and goes to a page of the room. */
  async function enter(page: Page, role: string, path = '') {
    await page.goto(`${server.origin}/desk`);
    await page.getByRole('button', { name: role, exact: false }).first().click();
    await page.locator('klocket-desk-today').waitFor();
    await page.goto(`${server.origin}/desk/klockaretorpet/district${path}`);
    await page.locator('klocket-desk-district h1').waitFor();
  }

  it('shows a renamed house to whoever has a partner’s page open', async () => {
    const visitor = await welcome(browser, { device: 'desktop' });
    const worker = await welcome(browser);
    await visitor.page.goto(`${server.partner('kommunen')}/`);
    const calendar = visitor.page.locator('klocket-calendar');
    await calendar.getByText('Kunskapens hus').first().waitFor();

    await enter(worker.page, 'Samordnare', '/houses/kunskapens-hus');
    const name = worker.page.getByRole('group', { name: 'Husets namn' });
    await name.getByLabel('Svenska').fill('Kunskapernas hus');
    await worker.page.getByRole('button', { name: 'Spara' }).click();
    await worker.page.getByText('Sparat.', { exact: true }).waitFor();
    await calendar.getByText('Kunskapernas hus').first().waitFor();
    await Promise.all([visitor.leave(), worker.leave()]);
  });

  it('keeps what was typed through a reload, and lets nobody overwrite another', async () => {
    const [one, other] = await Promise.all([welcome(browser), welcome(browser)]);
    await Promise.all([
      enter(one.page, 'Samordnare', '/about'),
      enter(other.page, 'Samordnare', '/about'),
    ]);
    const name = (page: Page) => page.getByLabel('Stadsdelens namn');
    await name(one.page).fill('Klocket i Norrköping');
    await one.page.reload();
    await one.page.getByText('Det du skrev sist är kvar').waitFor();
    assert.equal(await name(one.page).inputValue(), 'Klocket i Norrköping');

    await name(other.page).fill('Klocket och Hagen');
    await other.page.getByRole('button', { name: 'Spara' }).click();
    await other.page.getByText('Sparat.', { exact: true }).waitFor();
    await one.page.getByRole('button', { name: 'Spara' }).click();
    await one.page.getByText('Samordnaren hann spara före dig').waitFor();
    await one.page.getByRole('button', { name: 'Fortsätt med det här' }).click();
    await one.page.getByRole('button', { name: 'Spara' }).click();
    await one.page.getByText('Sparat.', { exact: true }).waitFor();
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/districts/klockaretorpet`);
    assert.equal(((await answer.json()) as { name: string }).name, 'Klocket i Norrköping');
    await Promise.all([one.leave(), other.leave()]);
  });

  it('makes a district after this one, and goes there', async () => {
    const { page, leave } = await welcome(browser);
    await enter(page, 'Drift', '/new');
    await page.getByLabel('Stadsdelens namn').fill('Nya Torpet');
    await page.getByLabel('Hus och öppettider').check();
    await page.getByRole('button', { name: 'Skapa stadsdelen' }).click();
    await page.waitForURL(`${server.origin}/desk/nya-torpet/district`);
    await page.getByText(/hus, Idrottens hus/).waitFor();
    const answer = await fetch(`http://127.0.0.1:${server.port}/nya-torpet`);
    assert.equal(answer.status, 200);
    await leave();
  });

  for (const device of ['phone', 'desktop'] as const) {
    it(`holds for everybody, on a ${device}`, async () => {
      const { page, troubles, leave } = await welcome(browser, { device, bypassCSP: true });
      await enter(page, 'Samordnare');
      // Nobody was signed in when the desk was first opened, which the browser takes for an error.
      troubles.length = 0;
      for (const path of pages) {
        await page.goto(`${server.origin}/desk/klockaretorpet/district${path}`);
        await page.locator('klocket-desk-district h1').waitFor();
        await page.locator('klocket-desk-district .waiting').waitFor({ state: 'detached' });
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
});
