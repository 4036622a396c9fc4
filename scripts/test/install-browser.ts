import { spawnSync } from 'node:child_process';
import { findBrowser, noBrowser } from '../browser.ts';

/** Makes sure that there is a browser: the machine's own, else Debian's package where we may install it. */
export function installBrowser() {
  if (findBrowser()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && run('apt-get', '--version').status === 0) {
    console.log('Installing Chromium with apt-get (once) …');
    run('apt-get', 'update');
    run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium');
  }
  if (!findBrowser()) throw new Error(noBrowser);
}

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
