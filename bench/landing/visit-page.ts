import type { Browser } from 'playwright-core';
import { openPhone } from '../measure-page.ts';

/** One cold visit; milliseconds since the navigation began, bytes as they came, shift as a score. */
export interface PageVisit {
  /** First Contentful Paint. */
  painted: number;
  /**
   * When the page was painted, its own document and widgets had been taken in, and the last task that kept
   * it longer than 50 ms had ended: what "time to interactive" was, looked for until the page is at rest.
   */
  interactive: number;
  /** All that was fetched but pictures. */
  bytes: number;
  shift: number;
}

/** So long nothing may happen before a page is at rest. */
const restMs = 2500;

export async function visitPage(browser: Browser, url: string): Promise<PageVisit> {
  const page = await openPhone(browser);
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    const pictures = new Set<string>();
    let bytes = 0;
    let last = Date.now();
    devtools.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Image') pictures.add(requestId);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!pictures.has(requestId)) bytes += encodedDataLength;
      last = Date.now();
    });
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'load' });
    while (Date.now() - last < restMs) await page.waitForTimeout(100);
    return { ...(await page.evaluate(read)), bytes };
  } finally {
    await page.context().close();
  }
}

declare global {
  var klocketPage: { painted: number; busyUntil: number; shift: number };
}

/* The functions below run in the page. */

function watch() {
  const found = (globalThis.klocketPage = { painted: 0, busyUntil: 0, shift: 0 });
  const observe = (type: string, seen: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') found.painted = startTime;
  });
  observe('longtask', ({ startTime, duration }) => {
    found.busyUntil = Math.max(found.busyUntil, startTime + duration);
  });
  observe('layout-shift', (entry) => {
    found.shift += (entry as PerformanceEntry & { value: number }).value;
  });
}

function read() {
  const { painted, busyUntil, shift } = globalThis.klocketPage;
  const [navigation] = performance.getEntriesByType('navigation');
  const { domContentLoadedEventEnd } = navigation as PerformanceNavigationTiming;
  return { painted, shift, interactive: Math.max(painted, busyUntil, domContentLoadedEventEnd) };
}
