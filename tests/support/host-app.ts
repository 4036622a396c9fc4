import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Alias } from 'vite';
import { root } from '../../scripts/root.ts';

/** A page of somebody else that turns between a page with a calendar and one without, as a router does. */
interface HostApp {
  /** Its program, which imports what it is written in. */
  source: string;
  /** The folder of `node_modules` in which that is found. */
  modules?: string;
}

const modulesOf = (...path: string[]) => join(root, ...path, 'node_modules');

const react = `
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
function App() {
  const [seen, see] = useState(true);
  return h('main', null,
    h('button', { onClick: () => see(!seen) }, 'Byt sida'),
    seen
      ? h('klocket-calendar', { district: 'klockaretorpet', lang: 'en', 'no-filter': '' },
          h('a', { href: '/k' }, 'Calendar'))
      : h('p', null, 'Om oss'));
}
createRoot(document.getElementById('app')).render(h(App));`;

const vue = `
import { createApp, h, ref } from 'vue/dist/vue.runtime.esm-browser.prod.js';
createApp({
  setup() {
    const seen = ref(true);
    return () => h('main', [
      h('button', { onClick: () => (seen.value = !seen.value) }, 'Byt sida'),
      seen.value
        ? h('klocket-calendar', { district: 'klockaretorpet', lang: 'en', 'no-filter': '' },
            [h('a', { href: '/k' }, 'Calendar')])
        : h('p', 'Om oss'),
    ]);
  },
}).mount('#app');`;

/** What partners build their sites with. */
export const hostApps: Record<string, HostApp> = {
  'React 19': { source: react },
  'React 18': { source: react, modules: modulesOf('tests', 'react-18') },
  'Vue 3': { source: vue },
};

/** Bundles one, as its own builders would, into one script. */
export async function bundleApp({ source, modules = modulesOf() }: HostApp): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'klocket-host-'));
  const entry = join(folder, 'main.js');
  mkdirSync(folder, { recursive: true });
  writeFileSync(entry, source);
  const alias: Alias[] = [
    { find: /^(react|react-dom|scheduler|vue)(?=$|\/)/, replacement: join(modules, '$1') },
  ];
  try {
    await build({
      root: folder,
      configFile: false,
      logLevel: 'warn',
      resolve: { alias },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'dist',
        minify: false,
        lib: { entry, formats: ['es'], fileName: () => 'app.js' },
      },
    });
    return readFileSync(join(folder, 'dist', 'app.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
