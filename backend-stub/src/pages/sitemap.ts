import { plainText } from '../plain-text.ts';
import { pageUrl, type PageContext } from './context.ts';

/** A page for search engines to know of. */
export interface SitemapEntry {
  path: string;
  /** When what it says last changed, an instant; left out where nobody can say. */
  changedAt?: string;
}

/** The most a sitemap may hold, and so many are told of: sitemaps.org protocol 0.9. */
const mostEntries = 50_000;

/** A day's pages of one district, each with its addresses in all languages (hreflang in sitemaps, by xhtml:link). */
export function writeSitemap(
  entries: readonly SitemapEntry[],
  context: PageContext,
  mostAddresses = mostEntries,
): string {
  const { publicUrl } = context;
  // A private subtag means nothing to search engines.
  const languages = context.languages.filter((language) => !language.includes('-x-'));
  // Each language is a page of its own, and all of them count.
  const most = Math.floor(mostAddresses / languages.length);
  const pages = entries.slice(0, most).flatMap(({ path, changedAt }) => {
    const addressIn = (language: string) => publicUrl + pageUrl({ ...context, language }, path);
    const links = [
      ...languages.map((language) => [language, addressIn(language)]),
      ['x-default', publicUrl + path],
    ];
    return languages.map((language) =>
      element('url', [
        element('loc', addressIn(language)),
        ...(changedAt ? [element('lastmod', changedAt)] : []),
        ...links.map(
          ([name, href]) =>
            `<xhtml:link rel="alternate" hreflang="${escapeXml(name!)}" href="${escapeXml(href!)}"/>`,
        ),
      ]),
    );
  });
  return document(
    'urlset',
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    pages,
  );
}

/** The sitemaps there are: one for each district. */
export const writeSitemapIndex = (addresses: readonly string[]): string =>
  document(
    'sitemapindex',
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    addresses.map((address) => element('sitemap', [element('loc', address)])),
  );

/** What programs are asked to leave alone: what is nobody's to find, or never the same twice. */
export const writeRobots = (publicUrl: string): string =>
  [
    'User-agent: *',
    ...['/api/', '/desk', '/demo', '/embed/', '/kiosk/', '/open311/'].map(
      (path) => `Disallow: ${path}`,
    ),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');

const document = (root: string, names: string, children: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${names}>\n${children.join('\n')}\n</${root}>\n`;

const element = (name: string, content: string | string[]) =>
  `<${name}>${typeof content === 'string' ? escapeXml(content) : content.join('')}</${name}>`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string) => plainText(text).replace(/[&<>"']/g, (one) => entities[one]!);
