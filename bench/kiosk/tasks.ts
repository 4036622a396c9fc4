import type { Browser } from 'playwright-core';
import type { Box } from './box.ts';

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  /** What of it the processor spent on this, and not on others. */
  tdur?: number;
  pid: number;
}

/** What a browser calls a piece of script that it runs without a pause. */
const scripts = new Set([
  'TimerFire',
  'FireAnimationFrame',
  'FunctionCall',
  'EventDispatch',
  'RunMicrotasks',
  'v8.callFunction',
]);

/** Every scene has its answers by then. */
const settledMs = 15_000;

/**
 * The longest piece of script, in milliseconds, while scenes follow each other on a box of so little strength, and
 * how many tasks of any kind, layout and painting too, took more than 50.
 */
export async function scriptTasks(browser: Browser, { page }: Box, slowdown: number, ms: number) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // What is asked and made ready at the start is no change of scene.
  await page.waitForTimeout(settledMs);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8.execute'] });
  const { changes, longTasks } = await page.evaluate(
    (until) =>
      new Promise<{ changes: number; longTasks: number }>((resolve) => {
        let count = 0;
        let longTasks = 0;
        const tasks = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
        tasks.observe({ type: 'longtask' });
        const main = document.querySelector('klocket-kiosk')!.shadowRoot!;
        const observer = new MutationObserver((records) => {
          const isScene = (node: Node) => node instanceof Element && node.matches('.scene');
          count += records.filter(({ addedNodes }) => [...addedNodes].some(isScene)).length;
        });
        observer.observe(main, { childList: true, subtree: true });
        setTimeout(() => {
          observer.disconnect();
          tasks.disconnect();
          resolve({ changes: count, longTasks });
        }, until);
      }),
    ms,
  );
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const pieces = trace.traceEvents.filter(({ name, ph }) => ph === 'X' && scripts.has(name));
  const longestBy = (time: 'dur' | 'tdur') =>
    Math.max(0, ...pieces.map(({ [time]: length = 0 }) => length / 1000));
  return { longest: longestBy('dur'), processor: longestBy('tdur'), changes, longTasks };
}
