import { createHash } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, mergeConfig, type InlineConfig, type Rolldown } from 'vite';
import config, { alone, kioskWorker, widgets, worker } from '../../vite.config.ts';
import type { WidgetTable } from '@klocket/embed/widget-table';
import { root } from '../root.ts';
import { compressFolder } from './compress.ts';
import { writeRelease } from './release.ts';
import { forgetStamp, markFresh, stampOf } from './stamp.ts';
import { forLoader, tableOf } from './widget-table.ts';
import { buildPlugin } from './wordpress.ts';

const folder = join(root, 'dist', 'v1');

/** The service workers of our own pages, without what the server puts before them. */
const workerFolder = join(root, 'dist', 'worker');

/** The loader's table once more, for whoever counts what a visitor fetches. */
export const tableFile = join(root, 'dist', 'widget-table.json');

/**
 * Builds what a page loads, into `dist/v1`: the widgets with the chunks they share, the loader, and
 * for those who pin a file by its hash each widget as one file, which also stays at the address of this
 * version. All of it also compressed. Beside it lies the WordPress plugin, to be fetched from the same server.
 */
export async function buildWidgets() {
  const stamp = stampOf();
  await buildForPages();
  for (const [tag, entry] of Object.entries(widgets)) await buildAlone(tag, entry);
  await compressFolder(folder);
  writeRelease(folder);
  buildPlugin(join(folder, 'klocket-wordpress.zip'));
  markFresh(stamp);
}

/** The part of it that a page loads by the loader: all one needs while working on a widget. */
export async function buildForPages() {
  forgetStamp();
  rmSync(folder, { recursive: true, force: true });
  const { output } = await run(config);
  const table = tableOf(output);
  writeFileSync(tableFile, JSON.stringify(table, undefined, 2));
  const { first, more, words } = forLoader(table);
  for (const [tag, entry] of Object.entries(alone)) {
    await buildAlone(tag, entry);
    more[tag] = [`../${tag}`];
  }
  await buildLoader({ files: first, words, more: writeMore(more, Object.keys(first)) });
  await buildForParents();
  await buildWorker('worker.js', worker);
  await buildWorker('kiosk.js', kioskWorker);
  await buildReactSite();
  cpSync(join(root, 'packages', 'core', 'themes'), join(folder, 'themes'), { recursive: true });
}

/**
 * Writes the files of the tags that no page waits for, and returns the name of the chunk that says them. Who has
 * misspelt a tag is told which there are.
 */
function writeMore(files: WidgetTable['files'], first: string[]) {
  const tags = [...first, ...Object.keys(files)].filter((selector) => !selector.includes('['));
  const text = `const files=${JSON.stringify(files)};export default(tag)=>{if(files[tag])return files[tag];throw Error("There is no <"+tag+">, there are "+${JSON.stringify(tags.sort().join(', '))})};`;
  const name = `tags-${createHash('sha256').update(text).digest('base64url').slice(0, 6)}`;
  writeFileSync(join(folder, 'chunks', `${name}.js`), text);
  return name;
}

/** The loader is told which files each tag needs, so that it can ask for all of them at once. */
const buildLoader = (table: WidgetTable) =>
  run({
    resolve: config.resolve,
    define: { __WIDGETS__: JSON.stringify(table) },
    build: oneFile('klocket.js', join(root, 'packages', 'embed', 'src', 'klocket.ts')),
  });

const buildAlone = (tag: string, entry: string) =>
  run({
    resolve: config.resolve,
    plugins: config.plugins,
    build: oneFile(`${tag}.js`, entry),
  });

/** For pages around our frames: a script like any other, that may be there twice. */
const buildForParents = () =>
  run({
    build: oneFile('frame.js', join(root, 'packages', 'embed', 'src', 'frame.ts'), 'iife'),
  });

/** As one file: a worker loads nothing later. */
const buildWorker = (name: string, entry: string) =>
  run({
    resolve: config.resolve,
    // Workbox says more than anybody reads unless it is told that this is no workshop.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { ...oneFile(name, entry), outDir: workerFolder },
  });

/** The site of the demo that has our packages in a script of its own. */
const buildReactSite = () =>
  run({
    resolve: config.resolve,
    plugins: config.plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...oneFile('odlarna.js', join(root, 'demo', 'odlarna', 'app.tsx')),
      outDir: join(root, 'dist', 'demo'),
    },
  });

const oneFile = (
  name: string,
  entry: string,
  format: 'es' | 'iife' = 'es',
): InlineConfig['build'] => ({
  outDir: folder,
  emptyOutDir: false,
  target: config.build?.target,
  lib: { entry, formats: [format], name: 'klocket', fileName: () => name },
  rolldownOptions: {
    output: { minify: true, codeSplitting: false, comments: { annotation: false } },
  },
});

async function run(options: InlineConfig) {
  const quiet: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    build: { rolldownOptions: { checks: { pluginTimings: false } } },
  };
  const result = await build(mergeConfig(quiet, options));
  return [result].flat()[0] as Rolldown.RolldownOutput;
}
