import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What every tool that starts the browser passes to it: quiet, and silent on the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application',
];

const namesElsewhere = ['Chromium', 'Google Chrome', 'chrome.exe'];

/** The Chromium or Chrome of this machine: `CHROME_PATH`, else one on the `PATH` or in a usual place. */
export function findBrowser(): string | undefined {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...usualPlaces];
  return folders
    .flatMap((folder) => [...names, ...namesElsewhere].map((name) => join(folder, name)))
    .find(isExecutable);
}

/** Like `findBrowser`, but stops with the sentence that helps. */
export function requireBrowser(): string {
  const browser = findBrowser();
  if (browser && isExecutable(browser)) return browser;
  throw new Error(browser ? `CHROME_PATH names ${browser}, which cannot be run.` : noBrowser);
}

/** What to do where there is none. */
export const noBrowser =
  'No Chromium or Chrome was found: install one (on Debian or Ubuntu: sudo apt-get install chromium) or name it in CHROME_PATH.';

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
