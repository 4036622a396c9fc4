import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Request } from 'playwright-core';

/** So long nothing is under way before a page counts as having all it asked for. */
const calmMs = 500;

/** Watches what the pages of a browser ask for. */
export interface Traffic {
  /**
   * Waits until for half a second nothing has been asked, or answered, or waited for. Live streams and answers
   * renewed in the background never end, for which reason Playwright's `networkidle` comes or not by chance.
   */
  calm(): Promise<void>;
}

/** To be called before the first page is opened. */
export function watchTraffic(context: BrowserContext): Traffic {
  const underWay = new Set<Request>();
  let last = Date.now();
  const ended = (request: Request) => {
    underWay.delete(request);
    last = Date.now();
  };
  context.on('request', (request) => {
    underWay.add(request);
    last = Date.now();
  });
  // Not `requestfinished`: what Chromium renews behind a page's back (`stale-while-revalidate`) never is.
  context.on('response', (response) => ended(response.request()));
  context.on('requestfailed', ended);
  return {
    async calm() {
      while (underWay.size > 0 || Date.now() - last < calmMs) await wait(50);
    },
  };
}
