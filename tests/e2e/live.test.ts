import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OccurrenceList } from '@klocket/contract';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

describe('what changes', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(() => Promise.all([browser.close(), server.stop()]));

  it('reaches an open page, with its reason, from the command line', async () => {
    const visitor = await welcome(browser, { device: 'desktop' });
    const { page } = visitor;
    await page.goto(`${server.origin}/klockaretorpet`);
    const { id } = await nextScheduled(server);
    await page.locator('klocket-calendar').scrollIntoViewIfNeeded();
    await page.waitForFunction(() =>
      document.querySelector('klocket-calendar')?.shadowRoot?.querySelector('li'),
    );
    const reason = 'Vattenläcka i huset.';
    await server.klocket('cancel', id, '--district', 'klockaretorpet', '--reason', reason);
    await page.locator('klocket-calendar').getByText(reason).first().waitFor();
    await server.klocket('cancel', id, '--district', 'klockaretorpet', '--undo');
    await page.locator('klocket-calendar').getByText(reason).first().waitFor({ state: 'detached' });
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });

  it('reaches a page that was opened out of the browser’s cache', async () => {
    const visitor = await welcome(browser, { device: 'desktop' });
    const { page } = visitor;
    const open = async () => {
      await page.goto(server.partner('forsamlingen'));
      await page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
    };
    await open();
    await page.goto('about:blank');
    const { id } = await nextScheduled(server, '&organiser=svenska-kyrkan');
    const reason = 'Strömavbrott i kvarteret.';
    await server.klocket('cancel', id, '--district', 'klockaretorpet', '--reason', reason);
    await open();
    await page.locator('klocket-calendar').getByText(reason).first().waitFor();
    await server.klocket('cancel', id, '--district', 'klockaretorpet', '--undo');
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
  });
});

/** What comes next of what a page shows. */
async function nextScheduled({ port }: TestServer, filter = '') {
  const answer = await fetch(
    `http://127.0.0.1:${port}/api/v1/districts/klockaretorpet/occurrences?limit=24${filter}`,
  );
  const { items } = (await answer.json()) as OccurrenceList;
  const found = items.find(
    ({ status, startsAt }) => status === 'scheduled' && Date.parse(startsAt) > Date.now(),
  );
  assert.ok(found, 'nothing is scheduled in the demo');
  return found;
}
