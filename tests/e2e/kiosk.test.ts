import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, appendFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  kioskPagePath,
  occurrencesPath,
  screenPath,
  type OccurrenceList,
  type Screen,
} from '@klocket/contract';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/root.ts';
import { launchBrowser } from '../support/browser.ts';
import { openNetwork, type Network } from '../support/network.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const screen = 'klocket-disk';
const district = 'klockaretorpet';
const minute = 60_000;
const hour = 60 * minute;

describe('a screen in the centre', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-kiosk-'));
  const next = join(folder, 'next');
  let server: TestServer;
  let network: Network;
  let browser: Browser;
  let box: Visitor;
  let address: string;
  /** Something that happens today, which is what a screen is there to say. */
  let today: string;

  before(async () => {
    [server, browser] = await Promise.all([startServer({ folder }), launchBrowser()]);
    network = await openNetwork(server.port);
    showTodayInSwedish();
    address = network.origin + kioskPagePath(screen);
    today = await titleOfToday();
    cpSync(join(root, 'dist'), next, { recursive: true });
    // Another byte is another release.
    for (const file of ['klocket.js', 'klocket-kiosk.js']) {
      appendFileSync(join(next, 'v1', file), '\n// The next release.');
      for (const ending of ['br', 'gz'])
        rmSync(join(next, 'v1', `${file}.${ending}`), { force: true });
    }
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

  it('says today’s programme before any script, and without one', async () => {
    box = await welcome(browser, { device: 'wall', javaScriptEnabled: false });
    await box.page.goto(address);
    await shows(box.page, today);
  });

  it('asks no other host, and misses none (K10)', async () => {
    box = await switchOn();
    await box.traffic.calm();
    assert.deepEqual([...box.origins], [network.origin]);
    assert.deepEqual(box.troubles, []);
    const links = await box.page
      .locator('a[href^="http"]')
      .evaluateAll((all) =>
        (all as HTMLAnchorElement[])
          .map(({ origin }) => origin)
          .filter((one) => one !== location.origin),
      );
    assert.deepEqual(links, []);
  });

  it('starts without a network with the last good programme (K1, K2)', async () => {
    box = await switchOn();
    network.cut();
    const page = await anew(box);
    await shows(page, today);
    // And is an app of its own, which a browser starts by its manifest.
    network.mend();
    const manifest = await page.locator('link[rel=manifest]').getAttribute('href');
    const { display, start_url: start } = (await (
      await page.request.get(network.origin + manifest)
    ).json()) as Record<string, string>;
    assert.equal(display, 'fullscreen');
    assert.equal(start, kioskPagePath(screen));
  });

  it('starts without a network where its unit starts it too, and knows which screen it is (K2)', async () => {
    box = await switchOn();
    await box.page.evaluate(
      (paired) => (localStorage['klocket-kiosk'] = JSON.stringify({ paired })),
      { screen, token: 'lost' },
    );
    const start = network.origin + kioskPagePath();
    await box.page.goto(start);
    await box.page.waitForURL(address);
    await shows(box.page, today);
    network.cut();
    const page = await anew(box, undefined, start);
    await page.waitForURL(address);
    await shows(page, today);
  });

  it('starts when the network answers nothing at all, and says nothing wrong', async () => {
    box = await switchOn();
    network.hang();
    const page = await anew(box);
    await shows(page, today);
  });

  it('goes on through an hour without the server, is not loaded anew, and heals by itself (K3, K4, K6)', async () => {
    box = await switchOn({ heldTime: true });
    const { page } = box;
    const loads = countLoads(page);
    await server.stop('SIGKILL');
    for (let passed = 0; passed < 6; passed++) {
      await page.clock.fastForward(10 * minute);
      await shows(page, today);
    }
    assert.equal(loads(), 0);
    await page.getByText('Så här såg det ut').waitFor();
    const back = Date.now();
    server = await startServer({ folder, port: server.port });
    await page.clock.fastForward(5 * minute);
    await untilHeard(page, back);
    await page.getByText('Så här såg det ut').waitFor({ state: 'detached' });
    await shows(page, today);
    assert.equal(loads(), 0);
  });

  it('is loaded anew once for a release, with the network cut just then too (K3, K11, K12)', async () => {
    box = await switchOn({ heldTime: true });
    const { page } = box;
    const loads = countLoads(page);
    const before = await releaseOf(page);
    // The server has said that there is a new release, and is gone before anything of it was fetched.
    const path = screenPath(screen);
    const told = (await (await fetch(server.origin + path)).json()) as Screen;
    const asked: string[] = [];
    network.cut();
    await box.context.route(`**${path}`, (route) => {
      asked.push(route.request().url());
      return route.fulfill({
        json: { ...told, release: 'another' },
        headers: { etag: '"another"' },
      });
    });
    await pass(page, () => asked.length > 2);
    await shows(page, today);
    assert.equal(loads(), 0);
    await box.context.unroute(`**${path}`);
    await server.stop();
    server = await startNext();
    network.mend();

    await pass(page, () => loads() > 0);
    await page.waitForFunction((old) => {
      const release = document.querySelector('klocket-kiosk')?.getAttribute('release');
      return release && release !== old;
    }, before);
    await shows(page, today);
    for (let passed = 0; passed < 12; passed++) await page.clock.fastForward(5 * minute);
    await shows(page, today);
    assert.equal(loads(), 1);

    // Nothing of the last release outlives it: without a network it is the new one that starts.
    network.cut();
    const again = await anew(box);
    await shows(again, today);
    assert.notEqual(await releaseOf(again), before);
    network.mend();
    await server.stop();
    server = await startServer({ folder, port: server.port });
  });

  it('sees within half a minute that the server was started anew (K8)', async () => {
    box = await switchOn();
    const { page } = box;
    const asked: number[] = [];
    box.context.on('response', (response) => {
      const { 'klocket-started': started } = response.headers();
      if (started) asked.push(Date.parse(started));
    });
    await server.stop('SIGKILL');
    const stopped = Date.now();
    server = await startServer({ folder, port: server.port });
    const ready = Date.now();
    while (!asked.some((started) => started > stopped)) {
      assert.ok(Date.now() - ready < 30_000, 'It was not seen within half a minute.');
      await page.waitForTimeout(100);
    }
  });

  it('recovers from a live channel that is dead while the server answers (K5)', async () => {
    box = await switchOn({ heldTime: true });
    const { page } = box;
    const streams: string[] = [];
    box.context.on('request', (request) => {
      if (request.url().endsWith('/live')) streams.push(request.url());
    });
    const since = Date.now();
    network.hang('open');
    await pass(page, () => streams.length > 0, 5000);
    await untilHeard(page, since);
  });

  it('shows the programme with its storage cleared, and asks to be paired for nothing (K2)', async () => {
    box = await switchOn();
    const devtools = await box.context.newCDPSession(box.page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: network.origin,
      storageTypes: 'all',
    });
    const page = await anew(box);
    await shows(page, today);
    // And it can do without a network again.
    await kept(page);
    network.cut();
    await shows(await anew(box), today);
  });

  it('takes a network that wants to be signed in to for none', async () => {
    box = await switchOn();
    await box.context.route(`${network.origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Sign in to CafeNet</h1>' }),
    );
    const page = await anew(box);
    await shows(page, today);
    assert.equal(await page.getByText('CafeNet').count(), 0);
  });

  it('shows the programme on a slow network', async () => {
    box = await switchOn();
    const page = await anew(box, async (page) => {
      const devtools = await box.context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 3000,
        downloadThroughput: 6000,
        uploadThroughput: 6000,
      });
    });
    await shows(page, today);
  });

  for (const [what, turn] of [
    ['back to 1970', -Date.now() + hour],
    ['three hours ahead', 3 * hour],
  ] as const) {
    it(`shows today with its clock set ${what}`, async () => {
      box = await switchOn();
      const since = Date.now();
      const page = await anew(box, (page) => page.addInitScript(turnClock, turn));
      await shows(page, today);
      await untilHeard(page, since);
      await shows(page, longDay(0));
    });
  }

  it('comes back after three days away, without a network too, and says how old it is (K13)', async () => {
    box = await switchOn();
    network.cut();
    const page = await anew(box, (page) => page.addInitScript(turnClock, 72 * hour));
    await page.getByText('Så här såg det ut').waitFor();
    await shows(page, longDay(3));
    await shows(page, await titleOf(3));
  });

  it('pays next to nothing for being told the same (K18)', async () => {
    const first = await fetch(server.origin + screenPath(screen));
    const etag = first.headers.get('etag')!;
    const again = await fetch(server.origin + screenPath(screen), {
      headers: { 'if-none-match': etag },
    });
    assert.equal(again.status, 304);
    assert.equal((await again.arrayBuffer()).byteLength, 0);
  });

  /** Has the screen show what happens today in all houses, and nothing else, so that words can be waited for. */
  function showTodayInSwedish() {
    const database = new DatabaseSync(join(folder, 'klocket.db'), { timeout: 10_000 });
    const scenes = [
      { id: 'i-dag', kind: 'today', seconds: 20 },
      { id: 'veckan', kind: 'week', seconds: 20 },
    ];
    database
      .prepare('update screen set languages_json = ?, scenes_json = ? where id = ?')
      .run('["sv"]', JSON.stringify(scenes), screen);
    database.close();
  }

  /** A box that is switched on for the first time, until it can do without a network. */
  async function switchOn({ heldTime = false } = {}) {
    const visitor = await welcome(browser, { device: 'wall' });
    if (heldTime) await visitor.page.clock.install();
    await visitor.page.goto(address);
    await shows(visitor.page, today);
    await kept(visitor.page);
    return visitor;
  }

  /** Switches it off and on again. */
  async function anew(
    { context, page: last }: Visitor,
    prepare?: (page: Page) => Promise<unknown>,
    start = address,
  ) {
    const page = await context.newPage();
    await last.close();
    await prepare?.(page);
    await page.goto(start);
    return page;
  }

  /** The next release of the program, at the same address on the same database. */
  const startNext = () =>
    startServer({
      folder,
      port: server.port,
      script: join('tests', 'support', 'released-server.ts'),
      environment: { KLOCKET_TEST_WIDGETS: join(next, 'v1') },
    });

  const titleOfToday = () => titleOf(0);

  /** What is still to come at this hour so many days from now, or next after it, as the screen then shows it. */
  async function titleOf(days: number) {
    const moment = Temporal.Now.zonedDateTimeISO('Europe/Stockholm').add({ days });
    const from = moment.toPlainDate();
    const span = { from: `${from}`, to: `${from.add({ days: 5 })}` };
    const path = occurrencesPath(district, { ...span, lang: 'sv', limit: 500 });
    const { items } = (await (
      await fetch(`http://127.0.0.1:${server.port}${path}`)
    ).json()) as OccurrenceList;
    const found = items.find(
      (item) => !item.sensitive && Date.parse(item.endsAt) > moment.epochMilliseconds + hour,
    );
    assert.ok(found, `Nothing happens from ${from} on.`);
    return found.title;
  }
});

const shows = (page: Page, words: string) =>
  page.getByText(words, { exact: false }).locator('visible=true').first().waitFor();

/** Until the worker has the page, all it is made of, and what it has asked. */
async function kept(page: Page) {
  for (let round = 0; round < 300; round++) {
    const counts = await page.evaluate(async () => {
      const names = await caches.keys();
      const count = async (start: string) => {
        const name = names.find((one) => one.startsWith(`klocket-kiosk-${start}`));
        return name ? (await (await caches.open(name)).keys()).length : 0;
      };
      return Promise.all(['pages', 'answers'].map(count));
    });
    if (counts.every((count) => count > 0)) return;
    await page.waitForTimeout(100);
  }
  assert.fail('The worker keeps nothing.');
}

const releaseOf = (page: Page) => page.locator('klocket-kiosk').getAttribute('release');

/** How often the page has been loaded anew since. */
function countLoads(page: Page) {
  let count = 0;
  page.on('domcontentloaded', () => (count += 1));
  return () => count;
}

/** Lets time pass in steps until something has come to be. */
async function pass(page: Page, isSo: () => boolean, stepMs = 20_000) {
  for (let step = 0; !isSo(); step++) {
    assert.ok(step < 100, 'It never came to be.');
    await page.clock.fastForward(stepMs).catch(() => {});
    await page.waitForTimeout(200);
  }
}

/** Until the box has heard the server after a moment, as it keeps of itself. */
async function untilHeard(page: Page, since: number) {
  for (let round = 0; round < 150; round++) {
    const heardAt = await page.evaluate(
      () => (JSON.parse(localStorage['klocket-kiosk'] ?? '{}') as { heardAt?: number }).heardAt,
    );
    // A server's seconds are rounded down.
    if (heardAt && heardAt > since - 1000) return;
    await page.waitForTimeout(200);
  }
  assert.fail('It has not heard the server.');
}

/** How a day is called, so many days from now. */
const longDay = (days: number) =>
  new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/Stockholm',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(Date.now() + days * 24 * hour);

/** Runs in the page, before all else: somebody has set its clock. */
function turnClock(by: number) {
  const { now } = Date;
  Date.now = () => now() + by;
}
