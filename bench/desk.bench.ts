import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer } from '../tests/support/server.ts';
import { buildBareElement } from './bare.ts';
import { openPhone, visitAgain, watchVisits, type Visit } from './measure-page.ts';
import { servePages } from './pages.ts';
import { fillThousand, scrollThousand } from './scroll-desk.ts';
import { median, type Bench, type Figure } from './table.ts';

const visits = 7;
const district = 'klockaretorpet';

/** The second visit to a page, and those after it, by somebody who has all its files. */
async function visitSecond(browser: Browser, url: string, enter?: string): Promise<Visit[]> {
  const page = await openPhone(browser);
  if (enter) {
    await page.goto(enter);
    await page.getByRole('button', { name: 'Samordnare' }).click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  }
  await watchVisits(page, 'desk');
  await visitAgain(page, url);
  const seen: Visit[] = [];
  for (let turn = 0; turn < visits; turn++) seen.push(await visitAgain(page, url));
  await page.context().close();
  return seen;
}

/** What the first room consists of, as it is sent: the frame, the room, and what both import. */
function firstRoomBytes() {
  const folder = new URL('../dist/desk/', import.meta.url);
  const file = new URL('manifest.json', folder);
  if (!existsSync(file)) throw new Error('There is no build. Run `npm run build` first.');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { file: string; imports?: string[] }
  >;
  const wanted = new Set([
    'packages/desk/src/define.ts',
    'packages/desk/src/page.css',
    'packages/desk/src/rooms/today/define.ts',
  ]);
  for (const name of wanted) manifest[name]?.imports?.forEach((other) => wanted.add(other));
  return [...wanted].reduce(
    (sum, name) =>
      sum + brotliCompressSync(readFileSync(new URL(manifest[name]!.file, folder))).length,
    0,
  );
}

export default {
  title: 'The desk: bytes of the first room, a second visit, a long list (4× CPU, slow 4G)',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'klocket-bench-'));
    const [server, browser] = await Promise.all([startServer({ folder }), launchBrowser()]);
    const api = `${server.origin}/api/v1/districts/${district}/occurrences?lang=sv&amp;limit=24`;
    const pages = { '/bare': { script: '', body: `<bare-calendar src="${api}"></bare-calendar>` } };
    const host = await servePages(pages, await buildBareElement());
    pages['/bare'].script = host.moduleUrl;
    try {
      const bare = await visitSecond(browser, `${host.origin}/bare`);
      const ours = await visitSecond(
        browser,
        `${server.origin}/desk/${district}/today`,
        `${server.origin}/desk`,
      );
      await fillThousand(folder);
      const scrolled = await scrollThousand(browser, server.origin);
      const usable = median(ours.map(({ firstEvents }) => firstEvents));
      return [
        { what: 'desk, first room', unit: 'kB', ours: firstRoomBytes() / 1000, limit: 120 },
        {
          what: 'desk, usable on a second visit',
          unit: 'ms',
          ours: usable,
          limit: 1500,
          note: `median of ${visits} visits`,
        },
        {
          what: 'desk, usable, beside a bare Lit page',
          unit: 'ms',
          ours: usable,
          baseline: median(bare.map(({ firstEvents }) => firstEvents)),
        },
        {
          what: 'desk, longest script while scrolling',
          unit: 'ms',
          ours: scrolled.longest,
          limit: 50,
          note: `${scrolled.rows} activities; processor time at 4× CPU`,
        },
      ] satisfies Figure[];
    } finally {
      await browser.close();
      await host.stop();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;
