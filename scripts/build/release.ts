import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Integrity } from '@klocket/embed/integrity';
import { root } from '../root.ts';

const { version } = JSON.parse(
  readFileSync(join(root, 'packages', 'embed', 'package.json'), 'utf8'),
) as { version: string };

/** Where each version stays at its own address for good; what an earlier one left there is not touched. */
const releaseFolder = join(root, 'dist', 'releases', version);

/**
 * Puts what is one file each, widgets and themes, at the address of this version, as it was compressed, and
 * lists it with its hashes in `integrity.json` beside the loader.
 */
export function writeRelease(folder: string) {
  rmSync(releaseFolder, { recursive: true, force: true });
  mkdirSync(releaseFolder, { recursive: true });
  const files: Integrity['files'] = {};
  for (const file of globSync(['klocket-*.js', 'themes/*.css'], { cwd: folder }).sort()) {
    const content = readFileSync(join(folder, file));
    for (const name of globSync(`${file}*`, { cwd: folder })) {
      cpSync(join(folder, name), join(releaseFolder, name));
    }
    files[file] = {
      path: `/${version}/${file}`,
      integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    };
  }
  const list: Integrity = { version, files };
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
}
