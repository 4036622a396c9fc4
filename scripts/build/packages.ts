import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { root } from '../root.ts';

// From the bottom up: each is compiled against what those before it have published.
const order = [
  'contract',
  'core',
  'calendar',
  'signup',
  'defects',
  'goals',
  'react',
  'kiosk',
  'desk',
];

/** Compiles what npm users import: one module a source file, Lit left to their own bundler. */
export function buildPackages() {
  const projects = globSync('packages/*/tsconfig.build.json', { cwd: root });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  for (const name of order) {
    const project = join('packages', name, 'tsconfig.build.json');
    if (!projects.includes(project)) continue;
    rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
    const { status } = spawnSync(process.execPath, [tsc, '-p', project], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`@klocket/${name} could not be compiled.`);
    leadToBuilt(join(root, 'packages', name, 'dist'));
  }
  publishLoader();
}

/** The compiler leaves the ending of some dynamic imports as it is in the source, which is not published. */
export function leadToBuilt(folder: string) {
  for (const file of globSync('**/*.js', { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8');
    const led = text.replace(/\bimport\((['"])(\.{1,2}\/[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
    if (led !== text) writeFileSync(join(folder, file), led);
  }
}

/** The loader's package carries what a page loads, as it is. */
function publishLoader() {
  const folder = join(root, 'packages', 'embed', 'dist');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'dist', 'v1'), folder, {
    recursive: true,
    filter: (file) => !/\.(br|gz)$/.test(file),
  });
  writeFileSync(join(folder, 'klocket.d.ts'), 'export {};\n');
}
