import type { Ask } from './expanded-post.ts';
import { asPost } from './expanded-post.ts';
import type { SiteName } from './partner-sites.ts';
import { waysBar } from './ways-bar.ts';
import { asFrame, asLink, rewrite, type Way } from './ways.ts';
import { isDemoLanguage } from './widget-pages.ts';

interface SitePage {
  site: SiteName;
  way: Way;
  /** Its path on the site, without the way. */
  path: string;
  /** The origin of our server. */
  server: string;
  ask: Ask;
}

/** A page of a site in one of the four ways, with a bar that leads to the others. */
export async function sitePage(page: string, { site, way, path, server, ask }: SitePage) {
  const [, lang = 'sv'] = /<html lang="(\w+)"/.exec(page) ?? [];
  const language = isDemoLanguage(lang) ? lang : 'sv';
  const isPartner = site !== 'okand';
  const writers = {
    frame: asFrame(server, language, isPartner),
    oembed: asPost(ask),
    links: asLink,
  };
  const written = way === 'script' ? page : await rewrite(page, writers[way]);
  // What is built into a script can be shown in no other way.
  const bar = page.includes('</klocket-') ? waysBar(way, path, language, isPartner) : '';
  return written
    .replace('</head>', () => `${headOf(way, server)}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}\n${bar}`);
}

const headOf = (way: Way, server: string) =>
  [
    '  <link rel="stylesheet" href="/ways/ways.css" />',
    way === 'frame' && `<script async src="${server}/v1/frame.js"></script>`,
    way === 'oembed' && '<script async src="/ways/host-embed.js"></script>',
  ]
    .filter(Boolean)
    .map((line) => `${line}\n  `)
    .join('');
