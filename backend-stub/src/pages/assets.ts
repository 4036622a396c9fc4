import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { spokenByUs, wordsFor, type ServerLanguage } from '../words/index.ts';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The parts of the look of nearly every page, in the order in which one rule may overrule another. */
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
  'alone',
  'lead',
  'certificate',
  'inside-app',
  'print',
];

/** The look of what is followed as it goes on: defects and goals. */
const followedParts = ['defects', 'goals'];

/** The look of what few come to: what is made for paper or tells about us, and where embeds are put together. */
const rareParts = ['about', 'protocol', 'year-report', 'sheet', 'poster', 'builder'];

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

/** Takes out what only its writers read: comments that have their lines to themselves, and indents. */
const withoutComments = (text: string) =>
  text
    .replace(/^\s*(\/\*[^]*?\*\/|\/\/.*)$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();

/** Parts of a style sheet as one. */
const styleOf = (parts: string[]) =>
  Buffer.from(withoutComments(parts.map((part) => read(`page/${part}.css`).toString()).join('')));

/** A script as our pages load it. None has a string over many lines, whose indents would count. */
const script = (name: string) => withoutComments(read(`${name}.js`).toString());

const scriptAsset = (name: string) => toAsset(name, 'js', Buffer.from(script(name)));

/**
 * The pages' look, their mark, what brings the widgets, what a frame tells the page around it, what makes a page
 * installable, where embeds are put together, and what prints.
 */
export const assets = {
  style: toAsset('page', 'css', styleOf(styleParts)),
  kioskStyle: toAsset('kiosk', 'css', styleOf(['kiosk'])),
  followedStyle: toAsset('followed', 'css', styleOf(followedParts)),
  rareStyle: toAsset('rare', 'css', styleOf(rareParts)),
  mark: toAsset('mark', 'svg', read('mark.svg')),
  arrive: scriptAsset('arrive'),
  frame: scriptAsset('frame'),
  installed: scriptAsset('installed'),
  print: scriptAsset('print'),
  builder: scriptAsset('builder'),
};

/** A style sheet that only some pages have: of what is followed, or of what few come to. */
export type Style = 'followedStyle' | 'rareStyle';

/** What our pages do in the browser of an app, with its words: only those who read there fetch it. */
export const insideApp = Object.fromEntries(
  spokenByUs.map((language) => {
    const words = `const words = ${JSON.stringify(wordsFor(language).insideApps)};\n`;
    const body = Buffer.from(words + script('inside-app'));
    return [language, toAsset(`inside-app-${language}`, 'js', body)];
  }),
) as Record<ServerLanguage, Asset>;
