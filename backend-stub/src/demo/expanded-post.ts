import { randomBytes } from 'node:crypto';
import { html } from '../pages/html.ts';
import type { Widget } from './ways.ts';

/** Asks an address, as a site asks another; undefined when there is nothing. */
export type Ask = (address: string) => Promise<string | undefined>;

/** As much of a page as WordPress looks at for a link to oEmbed. */
const readAtMost = 150 * 1024;

/** The elements that WordPress lets through of a site it does not know, and their attributes. */
const allowed: Record<string, string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: [
    'src',
    'width',
    'height',
    'frameborder',
    'marginwidth',
    'marginheight',
    'scrolling',
    'title',
  ],
};

/**
 * Puts in the place of a pasted address what WordPress makes of it: it looks in the page for where to ask, asks
 * how to show it, strips the answer, and shows it as a frame without rights. Else the address stays a link.
 */
export const asPost =
  (ask: Ask) =>
  async ({ href, text }: Widget) => {
    const expanded = href && (await expand(href, ask));
    return expanded || `${html`<p class="klocket-link"><a href="${href}">${text}</a></p>`}`;
  };

async function expand(address: string, ask: Ask) {
  const page = (await ask(address))?.slice(0, readAtMost).split('</head>')[0] ?? '';
  const links = [...page.matchAll(/<link([^<>]+)\/?>/g)].map(([, said = '']) => said);
  const link = links.find((said) => said.includes('application/json+oembed'));
  const endpoint = link && /href="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&');
  const answer = endpoint && (await ask(`${endpoint}&maxwidth=640&maxheight=960&dnt=1`));
  if (!answer) return undefined;
  const { type, html: markup } = JSON.parse(answer) as { type: string; html?: string };
  return type === 'rich' && markup ? sandboxed(markup) : undefined;
}

/** A quotation, if there is one, and the frame after it, both with a secret; nothing where there is no frame. */
export function sandboxed(markup: string): string | undefined {
  const [, quotation = '', frame] =
    /(<blockquote>[^]*?<\/blockquote>)?[^]*?(<iframe[^]*?><\/iframe>)/.exec(strip(markup)) ?? [];
  if (!frame) return undefined;
  const secret = randomBytes(5).toString('hex');
  const hidden = quotation ? ' style="position: absolute; visibility: hidden"' : '';
  return (
    quotation.replace(
      '<blockquote',
      `<blockquote class="wp-embedded-content" data-secret="${secret}"`,
    ) +
    frame
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
      .replace('<iframe', `<iframe class="wp-embedded-content" sandbox="allow-scripts"${hidden}`)
  );
}

/** Leaves of a text only what is allowed, and words. */
const strip = (markup: string) =>
  markup.replace(
    /<(\/?)([a-zA-Z][\w-]*)([^>]*)>/g,
    (_, slash: string, name: string, said: string) => {
      const names = allowed[name.toLowerCase()];
      if (!names) return '';
      if (slash) return `</${name}>`;
      const kept = [...said.matchAll(/([a-z-]+)="([^"]*)"/g)]
        .filter(([, name = '']) => names.includes(name))
        .map(([, name, value]) => ` ${name}="${value}"`);
      return `<${name}${kept.join('')}>`;
    },
  );
