import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assets } from '../pages/assets.ts';

/**
 * Names the program that this server hands out: another one whenever a page would load other code or another
 * look. The loader names each chunk by what is in it, so that it stands for all of them; the screens' own worker
 * stands beside it.
 */
export function releaseOf(widgets: string): string {
  const hash = createHash('sha256');
  for (const { path } of Object.values(assets)) hash.update(path);
  try {
    hash.update(readFileSync(join(widgets, 'klocket.js')));
    hash.update(readFileSync(join(widgets, '..', 'worker', 'kiosk.js')));
  } catch (error) {
    // A server that was never built has no widgets to hand out.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return hash.digest('hex').slice(0, 12);
}
