import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The parts of the pages' look, in the order in which one rule may overrule another. */
const styleParts = [
  'colours',
  'type',
  'layout',
  'overview',
  'calendar',
  'forms',
  'houses',
  'activity',
  'programme',
  'defects',
  'goals',
  'alone',
  'lead',
  'certificate',
  'print',
  'protocol',
  'year-report',
  'sheet',
  'poster',
  'about',
  'builder',
];

/** A file our pages load; its name holds a digest of what is in it, so it may be kept for ever. */
export interface Asset {
  path: string;
  type: string;
  body: Buffer;
}

const read = (file: string) => readFileSync(new URL(`assets/${file}`, import.meta.url));

function toAsset(name: string, ending: string, body: Buffer): Asset {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${digest}.${ending}`, type: types[ending]!, body };
}

/**
 * The pages' look as one file, their mark, what a frame tells the page around it, what makes a page installable,
 * and what prints one.
 */
export const assets = {
  style: toAsset('page', 'css', Buffer.concat(styleParts.map((part) => read(`page/${part}.css`)))),
  mark: toAsset('mark', 'svg', read('mark.svg')),
  frame: toAsset('frame', 'js', read('frame.js')),
  installed: toAsset('installed', 'js', read('installed.js')),
  print: toAsset('print', 'js', read('print.js')),
  copy: toAsset('copy', 'js', read('copy.js')),
};
