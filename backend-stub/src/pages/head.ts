import { manifestPath, paths } from '@klocket/contract';
import { oembedLinks } from '../oembed/discovery.ts';
import { plainLine } from '../plain-text.ts';
import { serverLanguage } from '../words/index.ts';
import { assets, insideApp, type Style } from './assets.ts';
import { pageUrl, type PageContext } from './context.ts';
import { html, safeUrl, type Content } from './html.ts';
import { picturesOf } from './head-picture.ts';
import { installedHead } from './installed.ts';
import type { Page } from './layout.ts';

const openGraphLocales: Record<string, string> = { sv: 'sv_SE', en: 'en_GB', ar: 'ar_AR' };

/** What machines read of a page: its name, its addresses in every language, its feeds, its picture. */
export function headOf(page: Page, context: PageContext): Content {
  const { district } = context;
  const title = plainLine(page.title);
  return html`<title>${titleOf(title, district.name)}</title> ${oembedLinks(page, context)}
    ${(page.sensitive || page.secret) && html`<meta name="referrer" content="no-referrer" />`}
    ${
      page.sensitive || page.secret || page.unlisted
        ? html`<meta name="robots" content="noindex" />`
        : html`${addresses(page, context)}${openGraph(page, title, context)}`
    }
    ${feedLinks(context)} ${page.installed ? installedHead(page.installed) : manifestLink(context)}
    ${styleLinks(page.styles)}
    <script
      type="module"
      src="${assets.arrive.path}"
      data-inside-app="${insideApp[serverLanguage(context.language)].path}"
    ></script>`;
}

/** The style sheets of a page beside the one that all have. */
export const styleLinks = (styles: readonly Style[] = []): Content =>
  styles.map((style) => html`<link rel="stylesheet" href="${assets[style].path}" />`);

/** What a page is called where the district is not known; many are called by it already. */
export function titleOf(title: string, district: string) {
  const name = plainLine(district);
  return title.includes(name) ? title : `${title} · ${name}`;
}

/** A phone may keep the district among its apps, from any of its pages. */
const manifestLink = (context: PageContext): Content =>
  html`<link rel="manifest" href="${pageUrl(context, manifestPath(context.district.id))}" />`;

function addresses({ path }: Page, context: PageContext): Content {
  const { publicUrl, languages } = context;
  const inLanguage = (language: string) => publicUrl + pageUrl({ ...context, language }, path);
  return html`<link rel="canonical" href="${inLanguage(context.language)}" />
    ${languages
      // A private subtag means nothing to search engines.
      .filter((language) => !language.includes('-x-'))
      .map(
        (language) =>
          html`<link rel="alternate" hreflang="${language}" href="${inLanguage(language)}" />`,
      )}
    <link rel="alternate" hreflang="x-default" href="${publicUrl + path}" />`;
}

function openGraph(page: Page, title: string, context: PageContext): Content {
  const { language, languages, district, publicUrl } = context;
  const locale = openGraphLocales[language.split('-')[0]!];
  const description = page.description && plainLine(page.description).slice(0, 300);
  const property = (name: string, content: string | number | undefined): Content =>
    content !== undefined && html`<meta property="og:${name}" content="${content}" />`;
  return html`${description && html`<meta name="description" content="${description}" />`}
    ${property('title', title)} ${property('type', 'website')}
    ${property('url', publicUrl + pageUrl(context, page.path))}
    ${property('site_name', plainLine(district.name))} ${property('description', description)}
    ${property('locale', locale)}
    ${languages
      .map((other) => openGraphLocales[other])
      .filter((other) => other !== locale)
      .map((other) => property('locale:alternate', other))}
    ${picturesOf(page, context).map(([name, content]) => property(name, content))}
    <meta name="twitter:card" content="summary_large_image" />`;
}

function feedLinks(context: PageContext): Content {
  const { district, words } = context;
  const title = plainLine(words.calendar.title.replace('{district}', () => district.name));
  const feeds = [
    ['text/calendar', 'ics'],
    ['application/rss+xml', 'rss'],
    ['application/feed+json', 'json'],
  ] as const;
  return feeds.map(
    ([type, format]) =>
      html`<link
        rel="alternate"
        type="${type}"
        title="${title}"
        href="${pageUrl(context, paths.calendarFeed(district.id, format))}"
      />`,
  );
}

/** A picture's address as another site must write it. */
export function absolute(url: string, publicUrl: string) {
  const safe = safeUrl(url);
  return safe?.startsWith('/') ? publicUrl + safe : safe;
}
