import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';
import { judge, type Scores } from './landing/judge.ts';
import { visitPage, type PageVisit } from './landing/visit-page.ts';
import type { LandingAddresses } from './landing-server.ts';
import { cachedFigure, measureRates } from './rates.ts';
import { median, type Bench, type Figure } from './table.ts';

const visits = 7;
const judgements = 5;

export default {
  title: 'Pages people come to: painted, interactive, bytes, Lighthouse, answers a second',
  async measure() {
    const server = fork(fileURLToPath(new URL('landing-server.ts', import.meta.url)), {
      execArgv: ['--conditions=development'],
    });
    const [addresses] = (await once(server, 'message')) as [LandingAddresses];
    try {
      const figures: Figure[] = [];
      const browser = await launchBrowser();
      for (const [name, page] of Object.entries(addresses.pages)) {
        const { origin } = addresses;
        const seen = await compare(browser, origin + page.path, origin + page.static);
        figures.push(...visitFigures(name, seen));
      }
      await browser.close();
      for (const [name, { path }] of Object.entries(addresses.pages)) {
        figures.push(...judgedFigures(name, await judge(addresses.origin + path, judgements)));
      }
      figures.push(await answersFigure(addresses));
      return figures;
    } finally {
      server.send('stop');
    }
  },
} satisfies Bench;

type Seen = Record<'ours' | 'still', PageVisit[]>;

/** Visits both pages in turns, so that a busy moment of the machine strikes both alike. */
async function compare(browser: Browser, ours: string, still: string): Promise<Seen> {
  const seen: Seen = { ours: [], still: [] };
  for (let turn = 0; turn < visits; turn++) {
    seen.still.push(await visitPage(browser, still));
    seen.ours.push(await visitPage(browser, ours));
  }
  return seen;
}

function visitFigures(name: string, seen: Seen): Figure[] {
  const middle = (which: keyof Seen, of: keyof PageVisit) =>
    median(seen[which].map((visit) => visit[of]));
  const note = `4× CPU, slow 4G, cold; median of ${visits}`;
  const beside = (of: keyof PageVisit) => ({
    note: `${note}; the same words with nothing that runs: ${Math.round(middle('still', of))}`,
  });
  return [
    {
      what: `${name} page, content painted`,
      unit: 'ms',
      ours: middle('ours', 'painted'),
      limit: 1000,
      ...beside('painted'),
    },
    {
      what: `${name} page, interactive`,
      unit: 'ms',
      ours: middle('ours', 'interactive'),
      limit: 2000,
      ...beside('interactive'),
    },
    {
      what: `${name} page, all but pictures`,
      unit: 'kB',
      ours: Math.max(...seen.ours.map(({ bytes }) => bytes)) / 1000,
      limit: 60,
      ...beside('bytes'),
    },
    {
      what: `${name} page, worst layout shift`,
      unit: '',
      ours: Math.max(...seen.ours.map(({ shift }) => shift)),
      limit: 0.1,
    },
  ];
}

function judgedFigures(name: string, scores: Scores): Figure[] {
  return Object.entries(scores).map(([category, { score, lost }]) => ({
    what: `${name} page, Lighthouse: ${category}`,
    unit: '',
    ours: score,
    limit: category === 'performance' ? 95 : 100,
    good: 'over',
    note: `median of ${judgements}${lost.length > 0 ? `; lost by ${lost.join(', ')}` : ''}`,
  }));
}

async function answersFigure({ origin, pages, constant }: LandingAddresses): Promise<Figure> {
  const urls = { ours: origin + pages.district.path, constant: origin + constant };
  return cachedFigure('district page', await measureRates(urls));
}
