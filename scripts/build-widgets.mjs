import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Builds what a partner's script tag loads, into dist/v1: first the widgets, then the loader, which
 * is told by name which files each tag needs so that it can ask for all of them at once.
 */
export async function buildWidgets() {
  const config = here('vite.config.ts');
  const {
    config: { resolve },
  } = await loadConfigFromFile({ command: 'build', mode: 'production' }, config);
  const [{ output }] = [await build({ configFile: config, logLevel: 'warn' })].flat();
  const chunks = new Map(output.filter((o) => o.type === 'chunk').map((o) => [o.fileName, o]));
  const table = {};
  for (const chunk of chunks.values()) {
    if (chunk.isEntry && chunk.name.startsWith('klocket-')) {
      table[chunk.name] = [chunk.fileName, ...importsOf(chunk, chunks)];
    }
  }
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve,
    define: { __WIDGETS__: JSON.stringify(table) },
    build: {
      outDir: here('dist/v1'),
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: here('packages/embed/src/klocket.ts'),
        formats: ['es'],
        fileName: () => 'klocket.js',
      },
      rolldownOptions: { output: { minify: true } },
    },
  });
  return table;
}

/** Every file a chunk imports statically, itself left out. */
function importsOf(chunk, chunks, seen = new Set()) {
  for (const fileName of chunk.imports) {
    if (!seen.has(fileName)) {
      seen.add(fileName);
      importsOf(chunks.get(fileName), chunks, seen);
    }
  }
  return [...seen];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildWidgets());
