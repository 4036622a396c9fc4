import { plainLine } from '../plain-text.ts';
import { attributes, html } from '../pages/html.ts';

/** So wide is what we give to who does not say how wide it may be, in pixels. */
const usualWidth = 600;
/** Wider is never better. */
const greatestWidth = 1200;
/** How long a site may keep what we said, in seconds: a frame shows what is new by itself. */
const cacheAge = 86_400;

/** What is said of a page, whole addresses throughout. */
export interface Described {
  title: string;
  url: string;
  /** Whose it is. */
  author: { name: string; url: string };
  origin: string;
  /** The frame that shows it, if one does. */
  frame?: { url: string; height: number };
  picture?: { url?: string; width?: number; height?: number };
}

/** How large what is shown may be, in pixels. */
export interface Limits {
  width?: number;
  height?: number;
}

/** A page as oEmbed 1.0 describes it: `rich` where a frame shows it, else a `link`. */
export function oembedAnswer(
  described: Described,
  limits: Limits,
): Record<string, string | number> {
  const { author, origin, frame } = described;
  const title = plainLine(described.title);
  return {
    version: '1.0',
    type: frame ? 'rich' : 'link',
    title,
    author_name: plainLine(author.name),
    author_url: author.url,
    provider_name: 'Klocket',
    provider_url: origin,
    cache_age: cacheAge,
    ...thumbnailOf(described, limits),
    ...(frame && richOf({ title, url: described.url, frame }, limits)),
  };
}

function richOf(
  {
    title,
    url,
    frame,
  }: Pick<Described, 'title' | 'url'> & { frame: { url: string; height: number } },
  limits: Limits,
) {
  const width = Math.min(limits.width ?? usualWidth, greatestWidth);
  const height = Math.min(frame.height, limits.height ?? Infinity);
  return { width, height, html: markupOf({ title, url, src: frame.url, width, height }) };
}

/**
 * What a site puts into its page, on one line. WordPress keeps one quotation without attributes and one
 * frame after it, and shows the link until the frame has told its height; where the frame may not be shown,
 * the link stays. It has no class of theirs: others drop what looks like another site's WordPress.
 */
export function markupOf({ title, url, src, width, height }: Shown): string {
  const link = html`<a ${attributes({ href: url })}>${title}</a>`;
  const quotation = html`<blockquote>${link}</blockquote>`;
  return `${quotation}${html`<iframe ${attributes({ src, width, height, title })}></iframe>`}`;
}

interface Shown {
  title: string;
  /** The page. */
  url: string;
  /** The frame. */
  src: string;
  width: number | string;
  height: number;
}

/** All three of a picture or none, and none that is larger than it may be. */
function thumbnailOf({ picture }: Described, limits: Limits): Record<string, string | number> {
  const { url, width, height } = picture ?? {};
  if (!url || !width || !height) return {};
  if (width > (limits.width ?? Infinity) || height > (limits.height ?? Infinity)) return {};
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}
