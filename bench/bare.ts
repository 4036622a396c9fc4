import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let built: string | undefined;

/** Builds the bare element into one minified file and returns its path. */
export async function buildBareElement() {
  if (built) return built;
  const outDir = mkdtempSync(join(tmpdir(), 'klocket-bare-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('bare-element.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'bare.js',
      },
      rolldownOptions: { output: { minify: true } },
    },
  });
  built = join(outDir, 'bare.js');
  return built;
}
