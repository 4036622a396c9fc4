import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/root.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveFolder } from '../support/static-server.ts';

interface StoryIndex {
  entries: Record<string, { type: string; id: string; title: string; name: string }>;
}

const folder = join(root, 'storybook-static');
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as StoryIndex;

// A story is a fragment: what a whole page must have is asked of whole pages.
const rulesOfPages = ['landmark-one-main', 'page-has-heading-one', 'region', 'document-title'];

// Storybook's panel would let its own axe run over the story at the same time.
const ownAxeOff = 'a11y.manual:!true';

const viewport = { width: 1280, height: 720 };

describe('every story', () => {
  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let thrown: string[] = [];

  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveFolder(folder)]);
    page = await browser.newPage({
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      viewport,
    });
    page.on('pageerror', (error) => thrown.push(String(error)));
  });
  after(() => Promise.all([browser.close(), server.close()]));

  for (const { type, id, title, name } of Object.values(entries)) {
    if (type !== 'story') continue;
    it(`${title}: ${name}`, async () => {
      thrown = [];
      await forget(page, server.origin);
      await page.setViewportSize(viewport);
      await page.goto(`${server.origin}/iframe.html?viewMode=story&globals=${ownAxeOff}&id=${id}`);
      await page.waitForFunction(() => /sb-show-(main|errordisplay)/.test(document.body.className));
      const problem = await page.locator('#error-message').textContent();
      assert.equal(problem, '', 'the story could not be shown');
      assert.deepEqual(await page.evaluate(waitForWords), [], 'words that never came');
      // All of it in sight: what one scrolls to is not too small for lying under a bar that stays.
      const { width, height } = viewport;
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(height, whole) });
      await page.evaluate(settle);
      assert.deepEqual(thrown, []);
      const findings = await axeFindings(page, {
        within: '#storybook-root',
        without: rulesOfPages,
      });
      assert.deepEqual(findings, []);
    });
  }
});

/** Lets no story find what the one before it has kept: what was typed, or waits for the net. */
async function forget(page: Page, origin: string) {
  if (page.url().startsWith(origin)) await page.evaluate(() => sessionStorage.clear());
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'indexeddb,local_storage',
  });
  await devtools.detach();
}

/** Waits until a story says what its `says` parameter names; answers what it still does not say. */
async function waitForWords() {
  const story = document.getElementById('storybook-root')!;
  const wordsOf = (root: ParentNode & Node): string =>
    [...root.querySelectorAll('*')].reduce(
      (words, { shadowRoot }) => (shadowRoot ? words + wordsOf(shadowRoot) : words),
      root.textContent ?? '',
    );
  const expected = JSON.parse(story.dataset['says'] ?? '[]') as string[];
  for (const until = performance.now() + 60_000; ; await new Promise(requestAnimationFrame)) {
    const words = wordsOf(story).replaceAll(/\s+/g, ' ');
    const missing = expected.filter((one) => !words.includes(one));
    if (missing.length === 0 || performance.now() > until) return missing;
  }
}

/** Waits until every element, through all shadow roots, has rendered what it knows. */
async function settle() {
  const waitFor = async (parent: ParentNode): Promise<void> => {
    for (const element of parent.querySelectorAll('*')) {
      await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
      if (element.shadowRoot) await waitFor(element.shadowRoot);
    }
  };
  for (let turn = 0; turn < 3; turn++) {
    await waitFor(document);
    await new Promise(requestAnimationFrame);
  }
}
