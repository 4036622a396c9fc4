import { chromium, type Browser } from 'playwright-core';
import { browserFlags, requireBrowser } from '../../scripts/browser.ts';

/** Milliseconds until something is taken to happen no more: a slow machine is not a fault. */
export const patience = 120_000;

/** Starts this machine's Chromium, the same way every tool of the project does, and with flags of its own. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: [...browserFlags, ...flags],
    timeout: patience,
  });
  return browser.on('context', (context) => context.setDefaultTimeout(patience));
}
