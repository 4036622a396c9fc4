import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';
import { buildBareElement } from './bare.ts';
import { openPhone, pressNext, visitCold, type View, type Visit } from './measure-page.ts';
import { servePages, type Page } from './pages.ts';
import { median, type Bench, type Figure } from './table.ts';

const visits = 7;
const presses = 5;

interface Contest {
  ours: string;
  bare: string;
  view: View;
}

const worst = (seen: Visit[], name: keyof Visit) => Math.max(...seen.map((visit) => visit[name]));
const middle = (seen: Visit[], name: keyof Visit) => median(seen.map((visit) => visit[name]));

/** Visits both pages in turns, so that a busy moment of the machine strikes both alike. */
async function compare(browser: Browser, { ours, bare, view }: Contest) {
  const seen = { ours: [] as Visit[], bare: [] as Visit[] };
  for (let turn = 0; turn < visits; turn++) {
    seen.bare.push(await visitCold(browser, bare, view));
    seen.ours.push(await visitCold(browser, ours, view));
  }
  return seen;
}

/** Turns the leaf to the next month, each time on a freshly opened page that has come to rest. */
async function compareNext(browser: Browser, { ours, bare, view }: Contest) {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < presses; turn++) {
    for (const [name, url] of [
      ['bare', bare],
      ['ours', ours],
    ] as const) {
      const page = await openPhone(browser, { network: false, width: 900 });
      await page.goto(url);
      await page.waitForSelector(
        name === 'bare' ? 'bare-calendar li' : 'klocket-calendar-month a.short',
      );
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(500);
      times[name].push(await pressNext(page, view));
      await page.context().close();
    }
  }
  return times;
}

/** The pages to visit: ours by the two-line snippet, and the bare element asking for the same events. */
function makePages(server: string, moduleUrl: string): Record<string, Page> {
  const month = (ahead: number) => {
    const first = Temporal.Now.plainDateISO('Europe/Stockholm')
      .with({ day: 1 })
      .add({ months: ahead });
    return `from=${first}&lang=sv&limit=2000&to=${first.with({ day: first.daysInMonth })}`;
  };
  const api = (district: string, query: string) =>
    `${server}/api/v1/districts/${district}/occurrences?${query}`.replaceAll('&', '&amp;');
  const ours = (district: string, view: string): Page => ({
    script: `${server}/v1/klocket.js`,
    body: `<klocket-calendar district="${district}" view="${view}"></klocket-calendar><p>Nästa stycke</p>`,
  });
  const bare = (district: string, query: string): Page => ({
    script: moduleUrl,
    body: `<bare-calendar src="${api(district, query)}" next="${api(district, month(1))}"></bare-calendar><p>Nästa stycke</p>`,
  });
  return {
    '/list-60': ours('sextio', 'list'),
    '/bare-24': bare('sextio', 'lang=sv&limit=24'),
    '/bare-60': bare('sextio', 'lang=sv&limit=60'),
    '/list-2000': ours('tvatusen', 'list'),
    '/month-2000': ours('tvatusen', 'month'),
    '/bare-2000': bare('tvatusen', month(0)),
    '/month-60': ours('manad', 'month'),
    '/bare-month-60': bare('manad', month(0)),
  };
}

export default {
  title: 'First events, blocking time and next month in a browser (4× CPU, slow 4G)',
  async measure() {
    const server = fork(fileURLToPath(new URL('browser-server.ts', import.meta.url)), {
      execArgv: ['--conditions=development'],
    });
    const [url] = (await once(server, 'message')) as [string];
    const pages: Record<string, Page> = {};
    const host = await servePages(pages, await buildBareElement());
    Object.assign(pages, makePages(url, host.moduleUrl));
    const browser = await launchBrowser();
    const at = (path: string) => host.origin + path;
    const figures: Figure[] = [];
    try {
      const list: Contest = { ours: at('/list-60'), bare: at('/bare-60'), view: 'list' };
      const sixty = await compare(browser, list);
      const fewer = await compare(browser, { ...list, bare: at('/bare-24') });
      const note = `median of ${visits} cold visits`;
      figures.push(
        figure('list, 60 events, first visible', sixty, 'firstEvents', 1.3, note),
        figure('list, 60 events, blocking time', sixty, 'blocking', 2),
        figure('the same, beside the 24 we ask for first', fewer, 'firstEvents', 1.3),
        { what: 'list, worst layout shift', unit: '', ours: worst(sixty.ours, 'shift'), limit: 0 },
      );
      const large = await compare(browser, {
        ours: at('/list-2000'),
        bare: at('/bare-2000'),
        view: 'list',
      });
      figures.push(
        figure('list, 2,000 events in the month, first visible', large, 'firstEvents', 0.7),
      );
      const month = await compare(browser, {
        ours: at('/month-2000'),
        bare: at('/bare-2000'),
        view: 'month',
      });
      figures.push(
        figure('month, 2,000 events, first visible', month, 'firstEvents', 1.3),
        figure('month, 2,000 events, blocking time', month, 'blocking', 2),
      );
      for (const [count, paths] of [
        ['60', ['/month-60', '/bare-month-60']],
        ['2,000', ['/month-2000', '/bare-2000']],
      ] as const) {
        const times = await compareNext(browser, {
          ours: at(paths[0]),
          bare: at(paths[1]),
          view: 'month',
        });
        figures.push({
          what: `next month, press to paint, ${count} events`,
          unit: 'ms',
          ours: median(times.ours),
          baseline: median(times.bare),
          limit: 1.5,
          note: `median of ${presses}, 4× CPU; ours has fetched it ahead while it rested`,
        });
      }
      return figures;
    } finally {
      await browser.close();
      await host.stop();
      server.send('stop');
    }
  },
} satisfies Bench;

function figure(
  what: string,
  seen: Record<'ours' | 'bare', Visit[]>,
  name: keyof Visit,
  limit: number,
  note?: string,
): Figure {
  return {
    what,
    unit: 'ms',
    ours: middle(seen.ours, name),
    baseline: middle(seen.bare, name),
    limit,
    note,
  };
}
