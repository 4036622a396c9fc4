import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { browserFlags, requireBrowser } from '../../scripts/browser.ts';
import { patience } from './browser.ts';

/** A browser with a profile that outlives it. */
export interface OwnBrowser {
  context: BrowserContext;
  /** Ends it as a phone without power ends, with no time to put anything away. */
  kill(): Promise<void>;
}

/** Starts a browser on a profile folder, in a group of processes of its own, and with flags of its own. */
export async function openBrowser(profile: string, more: string[] = []): Promise<OwnBrowser> {
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const started = spawn(requireBrowser(), [...browserFlags, ...flags, ...more, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(started, 'exit');
  const browser = await connect(started.stderr);
  const [context] = browser.contexts();
  context!.setDefaultTimeout(patience);
  return {
    context: context!,
    async kill() {
      // All that it has started goes with it.
      if (started.exitCode === null && !started.signalCode) process.kill(-started.pid!, 'SIGKILL');
      await ended;
    },
  };
}

async function connect(printed: NodeJS.ReadableStream): Promise<Browser> {
  for await (const line of createInterface({ input: printed })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address) {
      printed.resume();
      return chromium.connectOverCDP(address, { timeout: patience });
    }
  }
  throw new Error('The browser did not start.');
}
