import { chromium, type Browser } from 'playwright-core';
import { browserFlags, requireBrowser } from '../../scripts/browser.ts';

/** Starts this machine's Chromium, the same way every tool of the project does, and with flags of its own. */
export const launchBrowser = (flags: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: requireBrowser(), args: [...browserFlags, ...flags] });
