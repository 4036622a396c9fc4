import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { paths, type Activity, type SignupOffer } from '@klocket/contract';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { serve } from '../support/static-server.ts';
import { welcome } from '../support/visitor.ts';

const district = 'klockaretorpet';
const activity = 'rattigheter-i-boendet';

describe('signing up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-signup-'));
  let server: TestServer;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let body = '';
  before(async () => {
    [server, browser, site] = await Promise.all([
      startServer({ folder }),
      launchBrowser(),
      serve((_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="sv"><title>En partner</title><link rel="icon" href="data:," />${body}</html>`,
        );
      }),
    ]);
    const origin = `http://en-partner.localhost:${site.port}`;
    const named = ['--district', district, '--name', 'En partner'];
    await server.klocket('partner', 'add', origin, ...named);
  });
  after(async () => {
    await Promise.all([browser.close(), server.stop(), site.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** How many seats are free at the next occurrence. */
  async function free() {
    const ask = async (path: string) => (await fetch(server.origin + path)).json();
    const { upcoming } = (await ask(paths.activity(district, activity))) as Activity;
    const offer = (await ask(paths.signups(district, upcoming[0]!.id))) as SignupOffer;
    return offer.seats!.free!;
  }

  it('goes through a sandboxed frame, which has neither origin nor storage', async () => {
    const before = await free();
    const address = `${server.origin}/embed/signup?district=${district}&activity=${activity}`;
    body = `<iframe sandbox="allow-scripts" title="Anmälan" width="360" height="1600" src="${address}"></iframe>`;
    const visitor = await welcome(browser);
    await visitor.page.goto(`http://en-partner.localhost:${site.port}/`);
    const frame = visitor.page.frameLocator('iframe');
    await fillIn(frame);
    await frame.getByText('Välkommen, du har plats!').waitFor();
    await visitor.leave();
    assert.equal(await free(), before - 1);
  });

  it('shows the way to our own page on a site that is no partner, where it goes on', async () => {
    const visitor = await welcome(browser);
    await visitor.page.goto(server.partner('okand'));
    const form = visitor.page.locator('klocket-signup');
    const way = form.getByRole('link', { name: 'Till anmälan' });
    await way.waitFor();
    assert.equal(await form.getByRole('textbox').count(), 0);
    assert.deepEqual(await visitor.traces(), []);
    await way.click();
    await visitor.page.waitForURL(`${server.origin}/**`);
    await visitor.page.locator('klocket-signup').getByLabel('Ditt namn').waitFor();
    await visitor.leave();
  });

  it('keeps it without a network, and sends it once when there is one, with two tabs open', async () => {
    const before = await free();
    const visitor = await welcome(browser);
    const [one, two] = [visitor.page, await visitor.context.newPage()];
    await Promise.all([one, two].map(open));
    await visitor.context.setOffline(true);
    await fillIn(one.locator('klocket-signup'));
    await one.getByText('Sparad – skickas när du har nät').waitFor();
    assert.equal(await free(), before);
    await visitor.context.setOffline(false);
    await one.getByText('Välkommen, du har plats!').waitFor();
    await open(two);
    await visitor.leave();
    assert.equal(await free(), before - 1);
  });

  it('sends at the next visit what a closed tab has left, once in two tabs', async () => {
    const before = await free();
    const visitor = await welcome(browser);
    await open(visitor.page);
    await visitor.context.setOffline(true);
    await fillIn(visitor.page.locator('klocket-signup'));
    await visitor.page.getByText('Sparad – skickas när du har nät').waitFor();
    const pages = [await visitor.context.newPage(), await visitor.context.newPage()];
    await visitor.page.close();
    await visitor.context.setOffline(false);
    await Promise.all(pages.map(open));
    await Promise.race(pages.map((page) => page.getByText('Välkommen, du har plats!').waitFor()));
    await visitor.leave();
    assert.equal(await free(), before - 1);
  });

  it('loses nothing typed when the page is loaded anew, and says what is wrong accessibly', async () => {
    const visitor = await welcome(browser, { bypassCSP: true });
    await visitor.page.goto(`${server.origin}/${district}/activities/${activity}`);
    const form = visitor.page.locator('klocket-signup');
    await form.getByLabel('Ditt namn').fill('Grannen');
    await visitor.page.reload();
    await form.getByLabel('Ditt namn').waitFor();
    assert.equal(await form.getByLabel('Ditt namn').inputValue(), 'Grannen');
    await form.getByRole('button', { name: 'Anmäl mig' }).click();
    await form.getByRole('alert').waitFor();
    await form.getByRole('link', { name: /Hur når vi dig/ }).click();
    assert.equal(await focusedName(visitor.page), 'contact');
    assert.deepEqual(await axeFindings(visitor.page), []);
    await visitor.leave();
  });

  it('leaves something sensitive at once by Shift pressed three times, and keeps nothing of it', async () => {
    const visitor = await welcome(browser);
    const { page } = visitor;
    await page.route('https://www.smhi.se/**', (route) => route.fulfill({ body: 'Väder' }));
    // The demo has nothing sensitive that one signs up for.
    await page.route('**/signups?lang=*', async (route) => {
      const offer = (await (await route.fetch()).json()) as SignupOffer;
      const form = { ...offer.form, asksName: false, asksContact: false, questions: [] };
      await route.fulfill({ json: { ...offer, sensitive: true, seats: undefined, form } });
    });
    await page.goto(`${server.origin}/${district}`);
    await page.goto(`${server.origin}/${district}/activities/${activity}`);
    const form = page.locator('klocket-signup');
    await form.getByText('Lämnar du sidan').waitFor();
    await form.getByRole('button', { name: 'En vuxen till' }).click();
    assert.deepEqual(await visitor.traces(), []);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.smhi.se/');
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, `/${district}`);
    await visitor.leave();
  });

  /** Opens a partner's page and waits until all of the form is there. */
  async function open(page: Page) {
    await page.goto(server.partner('hgf'));
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/chunks/check-')),
    );
  }

  /** Fills in what must be, without a way to be reached, and sends it. */
  async function fillIn(form: Locator | FrameLocator) {
    await form.getByLabel('Ditt namn').fill('Grannen');
    await form.getByLabel('Ingetdera').check();
    await form.getByRole('button', { name: 'Anmäl mig' }).click();
  }

  const focusedName = (page: Page) =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return (element as HTMLElement | null)?.dataset.field;
    });
});
