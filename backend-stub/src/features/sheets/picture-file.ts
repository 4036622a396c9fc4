import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../settings.ts';

const demoFiles = fileURLToPath(new URL('../../../../demo/files', import.meta.url));

/** Where the file is of a picture that was handed over, or of one of the demo's drawings. */
export function pictureFile(
  url: string,
  { files, demo }: Pick<Settings, 'files' | 'demo'>,
): string | undefined {
  const [, hash, width] = /^\/files\/([0-9a-f]{32})\/(\d{3,4})\.(?:webp|jpg)$/.exec(url) ?? [];
  if (hash && width) return join(resolve(files), hash, `${width}.jpg`);
  const [, drawing] = /^\/demo-files\/([a-z-]+\.svg)$/.exec(url) ?? [];
  return demo && drawing ? join(demoFiles, drawing) : undefined;
}
