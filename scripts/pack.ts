// `npm run packages`: the packages that go to npm, as tarballs. `node scripts/pack.ts [FOLDER]` packs what is built.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Package } from 'custom-elements-manifest/schema.js';
import { packageReadme } from './build/package-readme.ts';
import { published, publishedManifest } from './build/published.ts';
import { root } from './root.ts';

/** A package.json, as far as packing needs it. */
type Manifest = Record<string, unknown> & { name: string; description: string; files: string[] };

const folder = resolve(process.argv[2] ?? join(root, 'dist', 'npm'));
const staging = mkdtempSync(join(tmpdir(), 'klocket-pack-'));
mkdirSync(folder, { recursive: true });
try {
  for (const name of published) pack(name);
} finally {
  rmSync(staging, { recursive: true, force: true });
}

function pack(name: string) {
  const source = join(root, 'packages', name);
  const built = join(source, 'dist');
  if (!existsSync(built)) throw new Error(`${name} is not built: run "npm run build" first.`);
  const copy = join(staging, name);
  mkdirSync(copy);
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Manifest;
  for (const file of manifest.files) {
    cpSync(join(source, file), join(copy, file), { recursive: true });
  }
  cpSync(join(root, 'LICENSE'), join(copy, 'LICENSE'));
  writeFileSync(join(copy, 'README.md'), packageReadme(manifest, elementsOf(built)));
  const text = JSON.stringify(publishedManifest(manifest), null, 2);
  writeFileSync(join(copy, 'package.json'), `${text}\n`);
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: copy,
    stdio: 'inherit',
  });
}

/** What the elements of a package say of themselves, where it has any. */
function elementsOf(built: string) {
  const file = join(built, 'custom-elements.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Package) : undefined;
}
