import type { Browser, Page } from 'playwright-core';

/** What one visit showed; milliseconds since the navigation began, and layout shift as a score. */
export interface Visit {
  firstEvents: number;
  blocking: number;
  shift: number;
}

/** Where an event, and the way to the next month, are found in either element; `>>>` enters a shadow root. */
const places = {
  list: { event: ['klocket-calendar >>> [part~="title"]', 'bare-calendar >>> li a'], next: [] },
  month: {
    event: ['klocket-calendar >>> klocket-calendar-month >>> a.short', 'bare-calendar >>> li a'],
    next: [
      'klocket-calendar >>> klocket-calendar-month >>> .head button:last-of-type',
      'bare-calendar >>> button',
    ],
  },
  desk: {
    event: ['klocket-desk >>> klocket-desk-today >>> h2', 'bare-calendar >>> li a'],
    next: [],
  },
};
export type View = keyof typeof places;

/** A phone of some years ago: a quarter of this processor, and slow 4G unless `network` is false. */
export async function openPhone(browser: Browser, { network = true, width = 360 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    deviceScaleFactor: 2,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (network) {
    const bytesPerSecond = (1.6 * 1_000_000) / 8;
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  return page;
}

/** Visits a page with an empty cache and waits until its first events are painted. */
export async function visitCold(browser: Browser, url: string, view: View): Promise<Visit> {
  const page = await openPhone(browser, { width: view === 'month' ? 900 : 360 });
  try {
    await watchVisits(page, view);
    return await visitAgain(page, url);
  } finally {
    await page.context().close();
  }
}

/** Looks out, at every visit of a page from now on, for the first events of a view. */
export const watchVisits = (page: Page, view: View) =>
  page.addInitScript({
    content: `(${find})(); (${watch})(${JSON.stringify(places[view].event)})`,
  });

/** Visits an address with whatever the page has in its cache. */
export async function visitAgain(page: Page, url: string): Promise<Visit> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.klocketBench.firstEvents > 0, undefined, {
    timeout: 60_000,
  });
  // What comes after the first events may neither block nor push them about.
  await page.waitForTimeout(2000);
  return await page.evaluate(() => globalThis.klocketBench);
}

/** Presses the button that leads to the next month until it is painted; milliseconds from the press. */
export async function pressNext(page: Page, view: View) {
  await page.evaluate(find);
  return page.evaluate(press, places[view]);
}

declare global {
  var klocketBench: Visit;
  var klocketFind: (paths: string[]) => HTMLElement | undefined;
}

/* The functions below run in the page. */

/** Gives the page a way to find the first of several places that is there. */
function find() {
  globalThis.klocketFind = (paths) => {
    for (const path of paths) {
      let within: ParentNode | null | undefined = document;
      let element: HTMLElement | null | undefined;
      for (const step of path.split(' >>> ')) {
        element = within?.querySelector<HTMLElement>(step);
        within = element?.shadowRoot;
      }
      if (element) return element;
    }
    return undefined;
  };
}

function watch(paths: string[]) {
  const found: Visit = (globalThis.klocketBench = { firstEvents: 0, blocking: 0, shift: 0 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      found.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const event = klocketFind(paths);
    if (!event || event.getBoundingClientRect().height === 0) return requestAnimationFrame(look);
    // A message is handled after the frame in which the events stood has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (found.firstEvents = performance.now());
    port2.postMessage('painted');
  };
  requestAnimationFrame(look);
}

function press({ event, next }: { event: string[]; next: string[] }) {
  const first = () => klocketFind(event)?.getAttribute('href');
  const before = first();
  return new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('The next month never showed.')), 30_000);
    const start = performance.now();
    klocketFind(next)!.click();
    const look = () => {
      const now = first();
      if (!now || now === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage('painted');
    };
    requestAnimationFrame(look);
  });
}
