import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that stand for WCAG 2.2 AA, and good practice beside. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeOptions {
  /** What to look at, as a selector. Default: the whole document. */
  within?: string;
  /** Rules that do not apply, such as those about whole pages for a fragment. */
  without?: string[];
}

/**
 * What axe finds wrong in a page and in all its frames, one line each; it sees through open shadow
 * roots. Needs a context with `bypassCSP` where the page is strict.
 */
export async function axeFindings(page: Page, options: AxeOptions = {}) {
  const findings = await Promise.all(page.frames().map((frame) => inspect(frame, options)));
  return findings.flat();
}

async function inspect(frame: Frame, { within, without = [] }: AxeOptions) {
  await frame.evaluate(standStill);
  await frame.evaluate(source);
  const results = (await frame.evaluate(
    ([selector, rules, off]) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
        selector ? { include: [selector] } : document,
        {
          runOnly: { type: 'tag', values: rules },
          rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
          resultTypes: ['violations'],
          iframes: false,
        },
      ),
    [within, tags, without] as const,
  )) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target, any }) =>
      [`${id}: ${help}`, target.join(' '), html, ...any.map((check) => check.message)].join('\n  '),
    ),
  );
}

/** Waits until what fades in or slides has arrived: half of a colour is no contrast. */
async function standStill() {
  const longestMs = 1000;
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  const moving = roots
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? Infinity) <= longestMs);
  await Promise.allSettled(moving.map(({ finished }) => finished));
}
