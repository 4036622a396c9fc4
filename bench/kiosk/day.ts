import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Network } from '../../tests/support/network.ts';
import type { Box } from './box.ts';

/** What a day without anybody to look after it has come to. */
export interface Day {
  steps: number;
  cuts: number;
  looks: number;
  /** Looks at which there was an error page, or none of ours. */
  errorPages: number;
  /** Looks at which there was nothing to see. */
  blank: number;
  /** How many different scenes were seen, each of its languages apart: a screen that stands still shows one. */
  scenes: number;
  /** In how many of the hours the server was heard: what is cut must heal by itself. */
  heardHours: number;
  /** How often the page was loaded anew; nothing has asked it to. */
  loads: number;
  /** What the page's own objects take, after collection: an hour into the day, and at its end. */
  heapBefore: number;
  heapAfter: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** A little more than the shortest scene, so that nearly every step has another one. */
const stepMs = 15_000;

/** At another moment of each hour, so that no part of a cut goes unseen. */
const lookMs = 29 * stepMs;

/** Out of each four minutes the network is cut for one, or hangs; every hour it is gone for ten. */
function networkAt(at: number): 'whole' | 'cut' | 'hanging' {
  if (at % (60 * minute) < 10 * minute) return 'cut';
  const turn = Math.floor(at / (4 * minute));
  if (at % (4 * minute) >= minute) return 'whole';
  return turn % 2 === 0 ? 'cut' : 'hanging';
}

/** Lets the hours of a day pass before a screen, whose network is cut every few minutes; `asked` is what it asks. */
export async function passDay(
  { page }: Box,
  network: Network,
  { hours, asked }: { hours: number; asked: string },
): Promise<Day> {
  const day: Day = {
    steps: 0,
    cuts: 0,
    looks: 0,
    errorPages: 0,
    blank: 0,
    scenes: 0,
    heardHours: 0,
    loads: 0,
    heapBefore: 0,
    heapAfter: 0,
  };
  page.on('domcontentloaded', () => (day.loads += 1));
  const scenes = new Set<string>();
  const heard = new Set<number>();
  let now = 0;
  page.on('response', (response) => {
    const isAnswer = [200, 204, 304].includes(response.status());
    if (isAnswer && new URL(response.url()).pathname === asked) heard.add(Math.floor(now / hour));
  });
  let state = 'whole';
  for (let at = 0; at < hours * hour; at += stepMs) {
    now = at;
    const next = networkAt(at);
    if (next !== state) {
      if (state !== 'whole') network.mend();
      if (next === 'cut') network.cut();
      if (next === 'hanging') network.hang();
      if (next !== 'whole') day.cuts += 1;
      state = next;
    }
    await page.clock.fastForward(stepMs);
    day.steps += 1;
    if (at % lookMs === 0) await look(page, day, scenes);
    if (at === 60 * minute) day.heapBefore = await heapOf(page);
  }
  network.mend();
  await look(page, day, scenes);
  day.scenes = scenes.size;
  day.heardHours = heard.size;
  day.heapAfter = await heapOf(page);
  return day;
}

/** Looks at the screen as somebody would who passes by. */
async function look(page: Page, day: Day, scenes: Set<string>) {
  day.looks += 1;
  const scene = await page.evaluate(() => {
    const root = document.querySelector('klocket-kiosk')?.shadowRoot;
    const found = root?.querySelector<HTMLElement>('.scene');
    if (!found?.textContent.trim()) return undefined;
    return `${found.dataset.kind} ${found.closest('[lang]')?.getAttribute('lang')}`;
  });
  if (scene) scenes.add(scene);
  else day.errorPages += 1;
  const { data } = await sharp(await page.screenshot())
    .resize(192)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (spread(data) < 4) day.blank += 1;
}

/** How much the greys of a picture differ: of an empty one, not at all. */
function spread(greys: Buffer) {
  const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
  return Math.sqrt(greys.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / greys.length);
}

async function heapOf(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}
