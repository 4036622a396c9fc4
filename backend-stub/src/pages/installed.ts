import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { assets } from './assets.ts';
import { attributes, html, type Content } from './html.ts';

/** A page that can be installed on a phone. */
export interface Installed {
  name: string;
  /** Where it begins, and what belongs to it. */
  start: string;
  scope: string;
  /** The addresses of its service worker and of its manifest. */
  worker: string;
  manifest: string;
}

/** What the service worker of a page is told; see `Shell` in packages/defects. */
export interface Shell {
  name: string;
  pages: string;
  isFrame: boolean;
  files: string[];
  data: string[];
}

/** What the head of such a page says; `now`: the worker comes with the page and not first when one writes. */
export const installedHead = ({ worker, scope, manifest }: Installed, now = false): Content =>
  html`<link rel="manifest" href="${manifest}" />
    <script
      src="${assets.installed.path}"
      ${attributes({ 'data-worker': worker, 'data-scope': scope, 'data-now': now })}
      defer
    ></script>`;

/** The manifest of such a page, by which a phone keeps it among its apps. */
export const manifestOf = ({ name, start, scope }: Installed, language: string): string =>
  JSON.stringify({
    id: start,
    name,
    short_name: name.slice(0, 12).trim(),
    lang: language,
    start_url: start,
    scope,
    display: 'standalone',
    background_color: '#15191c',
    theme_color: '#0b6b5d',
    icons: [{ src: assets.mark.path, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  });

/**
 * A service worker with what it is told before it: another byte in any file is another version, by which
 * browsers know that there is a new one. Files whose names tell nothing of what is in them are read.
 */
export async function workerWith(shell: Shell, built: string): Promise<string> {
  const read = async (file: string) => {
    try {
      return await readFile(join(built, file), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Problem('not-found');
      throw error;
    }
  };
  const code = await read('worker/worker.js');
  const unnamed = shell.files.filter((file) => /^\/v1\/[^/]+$/.test(file));
  const hash = createHash('sha256').update(code).update(JSON.stringify(shell));
  for (const file of unnamed) hash.update(await read(file.slice(1)));
  const version = hash.digest('hex').slice(0, 12);
  return `self.klocketShell = ${JSON.stringify({ ...shell, version })};\n${code}`;
}

/** The chunks that the elements of a page may ever need, as the build has noted them. */
export async function chunksOf(tags: readonly string[], built: string): Promise<string[]> {
  const text = await readFile(join(built, 'widget-table.json'), 'utf8').catch(() => '{}');
  const { whole = {} } = JSON.parse(text) as { whole?: Record<string, string[]> };
  const names = new Set(tags.flatMap((tag) => whole[tag] ?? []));
  return [...names].map((name) => `/v1/chunks/${name}.js`);
}
