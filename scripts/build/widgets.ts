import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../root.ts';
import { compressFolder } from './compress.ts';
import { markFresh, stampOf } from './stamp.ts';

/** Builds `dist/v1`: the script a page includes, its chunks, and each of them compressed. */
export async function buildWidgets() {
  const stamp = stampOf();
  rmSync(join(root, 'dist', '.built-from'), { force: true });
  await build({ root, logLevel: 'warn' });
  await compressFolder(join(root, 'dist', 'v1'));
  markFresh(stamp);
}
