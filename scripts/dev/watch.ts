import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const quietMs = 80;

/**
 * Calls back when files below some folders have changed and are quiet again. While the callback is
 * at work, further changes wait for one more call.
 */
export function watchFolders(folders: string[], changed: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (working) return later();
      working = changed().finally(() => (working = undefined));
    }, quietMs);
  };
  for (const folder of folders.map((name) => join(root, name)).filter(existsSync)) {
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file?.endsWith('.test.ts')) later();
    });
  }
}
