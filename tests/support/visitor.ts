import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { watchTraffic, type Traffic } from './traffic.ts';

/** What people hold in their hands, sit at, or walk past. */
export const devices = {
  phone: {
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  },
  desktop: { viewport: { width: 1280, height: 800 } },
  wall: { viewport: { width: 1920, height: 1080 } },
} satisfies Record<string, BrowserContextOptions>;

/** How somebody comes. */
export interface VisitorOptions {
  /** Default: a phone. */
  device?: keyof typeof devices;
  /** The language of the browser. Default: Swedish. */
  locale?: string;
  dark?: boolean;
  /** Another window than the device has, and how sharp it is, for pictures. */
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  /** Lets axe into strict pages; never where the page's policy is what is tested. */
  bypassCSP?: boolean;
  /** What the browser calls itself. Default: Chromium's own name. */
  userAgent?: string;
  /** Default: true. */
  javaScriptEnabled?: boolean;
}

/** Somebody with a browser of their own, and everything that went wrong for them. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Errors thrown or logged, refusals by a policy, and requests that failed, in order. */
  troubles: string[];
  /** Every origin that was asked for anything. */
  origins: Set<string>;
  traffic: Traffic;
  /** What the visit left behind in the browser: cookies and anything stored, by name. */
  traces(): Promise<string[]>;
  leave(): Promise<void>;
}

export async function welcome(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const { device = 'phone', locale = 'sv-SE', dark = false, ...rest } = options;
  const context = await browser.newContext({
    ...devices[device],
    ...rest,
    locale,
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: 'Europe/Stockholm',
  });
  const troubles: string[] = [];
  const origins = new Set<string>();
  context.on('weberror', (error) => troubles.push(`thrown: ${error.error().message}`));
  // Refusals by a Content-Security-Policy arrive here too.
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol)) origins.add(url.origin);
  });
  const traffic = watchTraffic(context);
  const page = await context.newPage();
  return {
    page,
    context,
    troubles,
    origins,
    traffic,
    traces: () => tracesOf(context),
    leave: () => context.close(),
  };
}

async function tracesOf(context: BrowserContext) {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const frames = context.pages().flatMap((page) => page.frames());
  const stored = await Promise.all(frames.map((frame) => frame.evaluate(storedHere)));
  return [...cookies, ...stored.flat()];
}

/** Runs in the page. */
async function storedHere() {
  const databases = await indexedDB.databases();
  const caches = await globalThis.caches?.keys();
  const workers = await navigator.serviceWorker?.getRegistrations();
  return [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...databases.map(({ name }) => `indexedDB ${name}`),
    ...(caches ?? []).map((name) => `cache ${name}`),
    ...(workers ?? []).map(({ scope }) => `service worker ${scope}`),
  ];
}
