import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildBareElement } from './bare.ts';
import { widgetFiles } from './built.ts';
import type { Bench, Figure } from './table.ts';

const kilobytes = (bytes: number) => bytes / 1000;

/** Brotli at its highest quality, as our files are stored beside themselves. */
const compressed = (file: string | URL) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    .length;

const total = (files: Iterable<URL>) =>
  kilobytes([...files].reduce((sum, file) => sum + compressed(file), 0));

export default {
  title: 'Bytes sent to a visitor, brotli',
  async measure() {
    const files = widgetFiles();
    const bare = kilobytes(compressed(await buildBareElement()));
    const figures: Figure[] = [];
    for (const language of ['sv', 'en', 'ar'] as const) {
      figures.push(
        {
          what: `list, first events (${language})`,
          unit: 'kB',
          ours: total(files.list(language)),
          limit: 14,
        },
        {
          what: `list and month grid (${language})`,
          unit: 'kB',
          ours: total(files.month(language)),
          limit: 18,
        },
        {
          what: `form of a sign-up, beside a calendar (${language})`,
          unit: 'kB',
          ours: total(files.form(language)),
          limit: 8,
        },
        {
          what: `form of a defect, beside a calendar (${language})`,
          unit: 'kB',
          ours: total(files.report(language)),
          limit: 9,
        },
        {
          what: `all goals, beside a calendar (${language})`,
          unit: 'kB',
          ours: total(files.goals(language)),
          limit: 7,
        },
      );
    }
    figures.push({ what: 'a bare Lit element, for comparison', unit: 'kB', ours: bare });
    return figures;
  },
} satisfies Bench;
