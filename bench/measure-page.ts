import type { Browser, Page } from 'playwright-core';

/** What one cold visit showed; milliseconds since the navigation began, and layout shift as a score. */
export interface Visit {
  firstEvents: number;
  blocking: number;
  shift: number;
}

/** What counts as an event being visible, in either element. */
const eventSelectors = {
  list: 'klocket-calendar [part~="title"], bare-calendar li a',
  month: 'klocket-calendar [role="gridcell"] [part~="entry"], bare-calendar li a',
};
export type View = keyof typeof eventSelectors;

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
    await page.addInitScript(watch, eventSelectors[view]);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.klocketBench.firstEvents > 0, undefined, {
      timeout: 60_000,
    });
    // What comes after the first events may neither block nor push them about.
    await page.waitForTimeout(2000);
    return await page.evaluate(() => globalThis.klocketBench);
  } finally {
    await page.context().close();
  }
}

/** Presses the button that leads to the next month until it is painted; milliseconds from the press. */
export async function pressNext(page: Page, view: View) {
  return page.evaluate(press, eventSelectors[view]);
}

declare global {
  var klocketBench: Visit;
}

/* The functions below run in the page. */

function watch(selector: string) {
  const found: Visit = (globalThis.klocketBench = { firstEvents: 0, blocking: 0, shift: 0 });
  const [ours, bare] = selector.split(', ') as [string, string];
  const visible = (path: string) => {
    const [host, ...inner] = path.split(' ');
    const root = document.querySelector(host!)?.shadowRoot;
    const element = root?.querySelector(inner.join(' '));
    return element !== null && element !== undefined && element.getBoundingClientRect().height > 0;
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      found.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (!visible(ours) && !visible(bare)) return requestAnimationFrame(look);
    // A message is handled after the frame in which the events stood has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (found.firstEvents = performance.now());
    port2.postMessage('painted');
  };
  requestAnimationFrame(look);
}

function press(selector: string) {
  const [ours, bare] = selector.split(', ') as [string, string];
  const host = document.querySelector<HTMLElement>('klocket-calendar, bare-calendar')!;
  const path = (host.localName === 'bare-calendar' ? bare : ours).split(' ').slice(1).join(' ');
  const root = host.shadowRoot!;
  const first = () => root.querySelector(path);
  const before = first()?.getAttribute('href') ?? '';
  const button =
    host.localName === 'bare-calendar'
      ? root.querySelector('button')!
      : root.querySelector<HTMLElement>('[part~="next"]')!;
  return new Promise<number>((resolve) => {
    const start = performance.now();
    button.click();
    const look = () => {
      const now = first();
      if (!now || now.getAttribute('href') === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage('painted');
    };
    requestAnimationFrame(look);
  });
}
