import type { Browser } from 'playwright-core';
import { openPhone } from '../measure-page.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** What a trace calls a stretch of script, with all that it causes at once. */
const scripts = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
]);

/** The longest task of a page's script while a photo is made ready in the form, in milliseconds. */
export interface LongestTask {
  /** By the clock on the wall, which a busy machine stretches. */
  wall: number;
  /** By the processor, as slow as it is made. */
  processor: number;
}

/** Has the photo of a file made ready in a form on a slow phone, and watches the page's main thread. */
export async function makeReadySlowly(
  browser: Browser,
  address: string,
  photo: string,
): Promise<LongestTask> {
  const page = await openPhone(browser, { network: false });
  try {
    await page.goto(address);
    const form = page.locator('klocket-defect-report');
    await form.getByRole('radio', { name: 'Belysning', exact: true }).check();
    await form.getByLabel('Vad är fel?').fill('Lampan är släckt.');
    await page.waitForLoadState('networkidle');
    await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', '__metadata'] });
    // A file, since bytes would be unpacked in the page, in a task of their own.
    await form.locator('[type=file]').setInputFiles(photo);
    await form.locator('.photos canvas').waitFor({ timeout: 120_000 });
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    return longestOf(trace.traceEvents);
  } finally {
    await page.context().close();
  }
}

function longestOf(events: TraceEvent[]): LongestTask {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && scripts.has(name) && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace tells of no script.');
  const longest = (read: (event: TraceEvent) => number | undefined) =>
    Math.max(...tasks.map((task) => (read(task) ?? 0) / 1000));
  return { wall: longest(({ dur }) => dur), processor: longest(({ tdur }) => tdur) };
}
