import { framePath } from '@klocket/contract';
import { frameHeights } from '../oembed/frame-of.ts';
import { attributes, html } from '../pages/html.ts';
import { isFrame } from '../pages/frames.ts';

/** The ways in which each site shows the same page. The first part of the address says which; the first has none. */
export const ways = ['script', 'frame', 'oembed', 'links'] as const;
export type Way = (typeof ways)[number];

/** What stands between the tags of a widget is a link, for where all else is stripped. */
export interface Widget {
  tag: string;
  attributes: Record<string, string>;
  content: string;
  /** Where its link leads. */
  href: string;
  /** What its link says. */
  text: string;
}

/** The way a path of a site asks for, and the path without it. */
export function wayOf(path: string): { way: Way; path: string } {
  const [first = '', ...rest] = path.split('/');
  const way = ways.find((way) => way === first && way !== 'script');
  return way ? { way, path: rest.join('/') } : { way: 'script', path };
}

/** Writes a page of a site in another way: what `write` says in the place of each widget, and no script of ours. */
export async function rewrite(page: string, write: (widget: Widget) => string | Promise<string>) {
  const pieces: string[] = [];
  let last = 0;
  for (const match of page.matchAll(widgetElement)) {
    const [whole, tag = '', said = '', content = ''] = match;
    const pairs = [...said.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)];
    const [, href = '', text = ''] =
      /<a\s[^>]*?href="(http[^"]*)"[^>]*>([^]*?)<\/a\s*>/.exec(content) ?? [];
    const widget = {
      tag,
      attributes: Object.fromEntries(pairs.map(([, name, value = 'true']) => [name!, value])),
      content,
      href: href.replaceAll('&amp;', '&'),
      text: text.replace(/\s+/g, ' ').trim(),
    };
    pieces.push(page.slice(last, match.index), await write(widget));
    last = match.index + whole.length;
  }
  return [...pieces, page.slice(last)].join('').replace(ourScript, '');
}

const widgetElement = /<(klocket-[a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>([^]*?)<\/\1\s*>/g;
const ourScript = /\s*<script type="module" src="[^"]*\/v1\/klocket\.js"><\/script>/;

/** A widget as a frame, with its link under it for who may not show it. */
export const asFrame = (server: string, lang: string, isPartner: boolean) => (widget: Widget) => {
  const name = widget.tag.replace('klocket-', '');
  if (!isFrame(name)) return widget.content;
  const { 'heading-level': _, ...said } = widget.attributes;
  const query = { lang, ...said };
  const frame = attributes({
    class: 'klocket-frame',
    src: server + framePath(name, query),
    title: widget.text,
    width: '100%',
    // Where it is refused, the browser says so in little room.
    height: isPartner ? frameHeights[name] : 120,
    allow: name === 'defect-report' && 'geolocation',
  });
  return `${html`<iframe ${frame}></iframe>
    <p class="klocket-link"><a href="${widget.href}">${widget.text}</a></p>`}`;
};

/** All that a strict editor leaves of a widget: what stands in it. */
export const asLink = ({ content }: Widget) => `<p class="klocket-link">${content}</p>`;
