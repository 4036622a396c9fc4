import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import shared, { decorators, sources } from './vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the backend serves what is built here. */
export const deskBase = '/assets/desk/';

/** The desk as its page loads it: the frame at once, each room when somebody enters it. */
export default defineConfig({
  base: deskBase,
  publicDir: false,
  resolve: { alias: [...sources, decorators] },
  plugins: shared.plugins,
  build: {
    outDir: here('dist/desk'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // What the page names, and what that imports: read by whoever writes the page.
    manifest: 'manifest.json',
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        desk: here('packages/desk/src/define.ts'),
        page: here('packages/desk/src/page.css'),
      },
      output: {
        minify: true,
        chunkFileNames: 'chunks/[name]-[hash].js',
        entryFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'chunks/[name]-[hash][extname]',
      },
    },
  },
});
