import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import config from '../../vite.desk.config.ts';
import { root } from '../root.ts';
import { compressFolder } from './compress.ts';
import { forgetStamp } from './stamp.ts';

/** Builds the desk into `dist/desk`, and all of it also compressed. */
export async function buildDesk() {
  await buildDeskForPages();
  await compressFolder(join(root, 'dist', 'desk'));
}

/** The desk as its page loads it, not compressed: enough while working on it. */
export async function buildDeskForPages() {
  forgetStamp();
  await build(mergeConfig({ root, configFile: false, logLevel: 'warn' }, config));
}
