import { wordsFor, type ServerLanguage } from '../words/index.ts';
import { assets } from './assets.ts';
import { attributes, html } from './html.ts';

/** What the build says of its files: the name each got, and what it imports. */
export type DeskManifest = Record<string, { file: string; imports?: string[] } | undefined>;

/** Where what the build makes for the desk is served. */
export const deskFiles = '/assets/desk/';

const script = 'packages/desk/src/define.ts';
const style = 'packages/desk/src/page.css';
/** Where one arrives: asked for together with the frame. */
const firstRoom = 'packages/desk/src/rooms/today/define.ts';

interface DeskPageOptions {
  language: ServerLanguage;
  demo: boolean;
  /** What the desk will ask first of all: it is on its way before the script is. */
  asks: string[];
}

/** The page of the desk: nothing but its ground and the one script; without a manifest it says what is missing. */
export function deskPage(
  manifest: DeskManifest | undefined,
  { language, demo, asks }: DeskPageOptions,
): string {
  const { desk } = wordsFor(language);
  const file = (source: string) => deskFiles + manifest![source]!.file;
  const head = manifest
    ? html`<link rel="stylesheet" href="${file(style)}" />
        <script type="module" src="${file(script)}"></script>
        ${early(manifest).map((source) => html`<link rel="modulepreload" href="${file(source)}" />`)}
        ${asks.map((address) => html`<link rel="preload" as="fetch" href="${address}" crossorigin="anonymous" />`)}`
    : undefined;
  return `<!doctype html>\n${html`<html
    ${attributes({ lang: language, dir: 'ltr', 'data-demo': demo })}
  >
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>${desk.title}</title>
      <link rel="icon" type="image/svg+xml" href="${assets.mark.path}" />
      ${head}
    </head>
    <body>
      <klocket-desk ${attributes({ lang: language, demo })}>
        <p>${manifest ? desk.waiting : desk.notBuilt}</p>
        <noscript><p>${desk.noScript}</p></noscript>
      </klocket-desk>
    </body>
  </html>`}\n`;
}

/** What the first room consists of beside the script itself. */
function early(manifest: DeskManifest) {
  const found = new Set([firstRoom].filter((source) => manifest[source]));
  for (const source of found) manifest[source]?.imports?.forEach((other) => found.add(other));
  found.delete(script);
  return [...found];
}
