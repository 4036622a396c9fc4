import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const stampFile = join(root, 'dist', '.built-from');

/** Everything that pages load is made from. */
const sources = [
  'packages/*/src/**/*',
  'packages/core/themes/*',
  'packages/*/package.json',
  'packages/wordpress/plugin/**/*',
  'demo/odlarna/app.tsx',
  'scripts/build/*.ts',
  'vite.config.ts',
  'vite.desk.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
];

/** Says whether `dist/v1` and `dist/desk` were built from the sources as they stand. */
export const isFresh = () =>
  existsSync(join(root, 'dist', 'v1', 'klocket.js')) &&
  existsSync(join(root, 'dist', 'v1', 'integrity.json')) &&
  existsSync(join(root, 'dist', 'desk', 'manifest.json')) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stampOf();

/** Until a build has ended, nothing is fresh. */
export const forgetStamp = () => rmSync(stampFile, { force: true });

/** Remembers what they were built from. */
export const markFresh = (stamp: string) => writeFileSync(stampFile, stamp);

/** One value for all sources together: another content, another value. */
export function stampOf() {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
