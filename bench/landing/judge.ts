import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { browserFlags, requireBrowser } from '../../scripts/browser.ts';
import { freePort } from '../../scripts/free-port.ts';
import { median } from '../table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Of 100 in each category, and which audits took something away. */
export type Scores = Record<(typeof categories)[number], { score: number; lost: string[] }>;

/** Lets Lighthouse judge a page several times, as it does by default: a slow phone on slow 4G. */
export async function judge(url: string, times: number): Promise<Scores> {
  const profile = mkdtempSync(join(tmpdir(), 'klocket-lighthouse-'));
  const port = await freePort();
  // Lighthouse joins a browser by its port, and wants the first context of it for itself.
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser(),
    args: [...browserFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const runs: Scores[] = [];
    for (let turn = 0; turn < times; turn++) runs.push(await judgeOnce(url, port));
    return Object.fromEntries(
      categories.map((name) => {
        const score = median(runs.map((run) => run[name].score));
        return [name, { score, lost: runs.find((run) => run[name].score === score)![name].lost }];
      }),
    ) as Scores;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function judgeOnce(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...categories],
  });
  if (!result || result.lhr.runtimeError) {
    throw new Error(`Lighthouse could not judge ${url}: ${result?.lhr.runtimeError?.message}`);
  }
  const { lhr } = result;
  return Object.fromEntries(
    categories.map((name) => {
      const { score, auditRefs } = lhr.categories[name]!;
      const lost = auditRefs
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id);
      return [name, { score: Math.round((score ?? 0) * 100), lost }];
    }),
  ) as Scores;
}
