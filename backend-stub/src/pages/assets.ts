import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A file our pages load; its name holds a digest of what is in it, so it may be kept for ever. */
export interface Asset {
  path: string;
  type: string;
  body: Buffer;
}

function readAsset(name: string, ending: string): Asset {
  const body = readFileSync(new URL(`assets/${name}.${ending}`, import.meta.url));
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${digest}.${ending}`, type: types[ending]!, body };
}

/** The pages' look, their mark, and what a frame tells the page around it. */
export const assets = {
  style: readAsset('page', 'css'),
  mark: readAsset('mark', 'svg'),
  frame: readAsset('frame', 'js'),
};
