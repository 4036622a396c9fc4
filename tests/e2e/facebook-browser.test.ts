import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { wordsFor } from '../../backend-stub/src/words/index.ts';
import { facebookOn, stripBrowser } from '../support/app-browser.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

const district = 'klockaretorpet';
const activity = 'rattigheter-i-boendet';
const tracked = 'fbclid=IwAR0abc&mibextid=Zxz2cZ';

describe("Facebook's own browser", () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(() => Promise.all([browser.close(), server.stop()]));

  for (const { language, device } of [
    { language: 'sv', device: 'iphone' },
    { language: 'ar', device: 'android' },
  ] as const) {
    describe(`on an ${device}, in "${language}"`, () => {
      const words = wordsFor(language).insideApps;

      /** Comes by a link in a post. */
      async function come(path: string) {
        const userAgent = facebookOn[device];
        const visitor = await welcome(browser, { userAgent, locale: language, bypassCSP: true });
        await stripBrowser(visitor.context);
        const { page } = visitor;
        const clean = `${server.origin}/${district}${path}?lang=${language}`;
        await page.goto(`${clean}&${tracked}`);
        await page.waitForURL(clean);
        return { visitor, page, clean, help: page.locator('.inside-app') };
      }

      it('shows what is on, and the way to the browser one usually has', async () => {
        const { visitor, page, clean, help } = await come('');
        await help.getByText(words.how).waitFor();
        assert.equal(await help.getByLabel(words.address).inputValue(), clean);
        await page.locator('klocket-calendar').scrollIntoViewIfNeeded();
        await page.locator('klocket-calendar [part~="title"]').first().waitFor();
        const links = await page.locator('a[href*="fbclid"], a[href*="mibextid"]').count();
        assert.equal(links, 0);
        assert.deepEqual(await axeFindings(page, { without: ['region'] }), []);
        assert.deepEqual(visitor.troubles, []);
        await visitor.leave();
      });

      it('says how to go on where a calendar cannot be fetched', async () => {
        const { visitor, page, clean, help } = await come('');
        const file = page.locator('.subscribe a[href^="webcal:"]');
        assert.equal(await help.getAttribute('data-needed'), null);
        await file.click();
        await inSight(help);
        await copyByHand(help, words, clean);
        await help.getByRole('button', { name: words.close }).click();
        assert.equal(await help.getAttribute('data-needed'), null);
        assert.equal(await file.evaluate((link) => link === document.activeElement), true);
        assert.deepEqual(visitor.troubles, []);
        await visitor.leave();
      });

      it('signs up, gives a link to keep by hand, and opens it', async () => {
        const { visitor, page, clean, help } = await come(`/activities/${activity}`);
        const widget = page.locator('klocket-activity');
        await widget.locator('.tools .button').last().click();
        assert.equal(
          `${await widget.locator('.tools .address').inputValue()}?lang=${language}`,
          clean,
        );
        const form = page.locator('klocket-signup');
        await form.locator('input[data-field=name]').fill('Grannen');
        await form.locator('[data-group=contact] [type=radio]').last().check();
        await form.locator('.button.go').click();
        const confirmation = form.locator('[part=confirmation]');
        await confirmation.waitFor();
        await confirmation.locator('.row button').click();
        const kept = await confirmation.locator('.address').inputValue();
        assert.match(kept, new RegExp(`^${server.origin}/${district}/my[^&]*#`));
        assert.doesNotMatch(kept, /fbclid|mibextid/);
        await confirmation.locator('.row a').click();
        await page.waitForURL(kept);
        const mine = page.locator('klocket-my-signup');
        await mine.getByText('Grannen').first().waitFor();
        await mine.locator('button:has(+ #cancel)').click();
        await help.getByText(words.nothing).waitFor();
        await inSight(help);
        assert.equal(await help.getByLabel(words.address).inputValue(), kept);
        // Filled in faster than a person can, it is sent once more.
        assert.deepEqual(
          visitor.troubles.filter((trouble) => !/422/.test(trouble)),
          [],
        );
        await visitor.leave();
      });

      it('opens links in the one tab there is, and none over what stands nowhere else', async () => {
        const { visitor, page, help } = await come(`/activities/${activity}`);
        await visitor.context.route('https://www.openstreetmap.org/**', (route) =>
          route.fulfill({ body: 'En karta' }),
        );
        const map = page.locator('klocket-activity a[target=_blank]').first();
        const address = (await map.getAttribute('href'))!;
        const name = page.locator('klocket-signup input[data-field=name]');
        await name.fill('Grannen');
        await map.click();
        await help.getByText(words.leaving).waitFor();
        await copyByHand(help, words, address);
        assert.equal(await name.inputValue(), 'Grannen');
        await page.reload();
        await map.click();
        await page.waitForURL(address);
        assert.equal(visitor.context.pages().length, 1);
        await visitor.leave();
      });

      it('reports a defect without a photo, and says that a sentence is enough', async () => {
        const { visitor, page, clean, help } = await come('/defects');
        const form = page.locator('klocket-defect-report');
        await form.getByRole('radio').first().check();
        await form.locator('#spot').selectOption({ index: 1 });
        await form.locator('textarea[data-field=words]').fill('Lampan vid målet är släckt');
        await form.locator('.add').click();
        await help.getByText(words.photo).waitFor();
        await inSight(help);
        await copyByHand(help, words, clean);
        await help.getByRole('button', { name: words.close }).click();
        await form.locator('.button.go').last().click();
        await form.locator('[part=sent]').waitFor();
        assert.deepEqual(visitor.troubles, []);
        await visitor.leave();
      });
    });
  }

  it('is the only one that is told of, and the only one that fetches the words for it', async () => {
    const visitor = await welcome(browser);
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await visitor.page.goto(`${server.origin}/${district}`);
    await visitor.traffic.calm();
    assert.equal(await visitor.page.locator('.inside-app').count(), 0);
    assert.ok(asked.some((url) => url.includes('/assets/arrive-')));
    assert.ok(!asked.some((url) => url.includes('inside-app')));
    await visitor.leave();
  });
});

/** The help stands in the window, wherever one has scrolled to. */
async function inSight(help: Locator) {
  await help.page().waitForFunction(() => {
    const { top, bottom } = document.querySelector('.inside-app')!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Nothing may be copied by the page here, so that the address is selected. */
async function copyByHand(
  help: Locator,
  words: { copy: string; byHand: string; address: string },
  address: string,
) {
  await help.getByRole('button', { name: words.copy, exact: true }).click();
  await help.getByText(words.byHand).waitFor();
  assert.equal(await selected(help.page()), address);
}

const selected = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    return field.value.slice(field.selectionStart!, field.selectionEnd!);
  });
