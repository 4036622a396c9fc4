import { embedBuilderPath, paths, type Picture } from '@klocket/contract';
import type { Shared, SharePicture } from '../features/share/picture.ts';
import { wordsFor } from '../words/index.ts';
import { assets, type Style } from './assets.ts';
import { directionOf, insert, pageUrl, type PageContext, type Query } from './context.ts';
import { headOf } from './head.ts';
import { attributes, html, jsonScript, safeUrl, type Content } from './html.ts';
import type { Installed } from './installed.ts';
import { aboutLinks } from './parts/about-links.ts';
import { contactLines } from './parts/contact.ts';

/** A page before it is laid out: what it is called, where it is, and what it says. */
export interface Page {
  title: string;
  /** One or two sentences for those who see only a link to the page. */
  description?: string;
  /** Its address without a query. */
  path: string;
  /** What of the query goes along when the language changes. */
  query?: Query;
  picture?: Picture;
  /** What is drawn for those who see only a link, where there is no picture. Default: that of the district. */
  share?: { picture: SharePicture; of: Shared };
  main: Content;
  /** Schema.org data; none for what is sensitive. */
  data?: object;
  /** Follows the visitor nowhere: no referrer, no search engine, a quick way out. */
  sensitive?: boolean;
  /** Shows what a secret in its address opens: no referrer, no search engine, kept by nobody. */
  secret?: boolean;
  /** Not for search engines. */
  unlisted?: boolean;
  /** What it looks like beside what every page does. */
  styles?: readonly Style[];
  /** It can be installed on a phone. */
  installed?: Installed;
}

const neutralSite = 'https://www.smhi.se/';

/** Lays a page of a district out as a whole document. */
export function renderPage(page: Page, context: PageContext): string {
  const { words, district, languages } = context;
  return renderDocument(
    context,
    html`${headOf(page, context)} ${page.data && jsonScript('application/ld+json', page.data)}`,
    html`<header class="top">
        <a class="skip" href="#content">${words.page.skip}</a>
        ${languages.length > 1 && languageLinks(page, context)}
        <a class="home" href="${pageUrl(context, paths.page(district.id))}">
          <img src="${assets.mark.path}" alt="" width="32" height="32" />
          <bdi>${district.name}</bdi>
        </a>
      </header>
      ${
        page.sensitive &&
        html`<p class="leave">
            <a class="button" href="${neutralSite}" rel="noreferrer">${words.page.leave}</a>
          </p>
          <p class="leave-note"><small>${words.page.leaveNote}</small></p>`
      }
      <main id="content">${page.main}</main>
      ${footer(page, context)}`,
  );
}

/** The document around a head and a body, with the style sheet. */
export function renderDocument(
  { language }: Pick<PageContext, 'language'>,
  head: Content,
  body: Content,
  bodyClass?: string,
  theme?: string,
): string {
  const root = attributes({ lang: language, dir: directionOf(language), 'data-theme': theme });
  return `<!doctype html>\n${html`<html ${root}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href="${assets.style.path}" />
      <link rel="icon" type="image/svg+xml" href="${assets.mark.path}" />
      ${head}
    </head>
    <body ${attributes({ class: bodyClass })}>
      ${body}
    </body>
  </html>`}\n`;
}

function languageLinks({ path, query }: Page, context: PageContext): Content {
  return html`<nav class="languages" aria-label="${context.words.page.languages}">
    ${context.languages.map((language) => {
      const name = ownName(language);
      const here = language === context.language;
      return html`<a
        href="${pageUrl({ ...context, language }, path, query)}"
        lang="${language}"
        hreflang="${language}"
        dir="${directionOf(language)}"
        ${attributes({ 'aria-current': here && 'true' })}
        >${name}</a
      >`;
    })}
  </nav>`;
}

function footer({ path, sensitive, secret }: Page, context: PageContext): Content {
  const { words, district, publicUrl } = context;
  return html`<footer class="bottom">
    <section>
      <h2>${words.page.footer}</h2>
      <p>${words.page.footerLead}</p>
      ${contactLines(district.contact)}
      ${
        !sensitive &&
        !secret &&
        html`<p>
          <a href="${pageUrl(context, embedBuilderPath(district.id))}">${words.builder.link}</a>
        </p>`
      }
    </section>
    ${
      district.links.length > 0 &&
      html`<section>
        <h2>${words.page.elsewhere}</h2>
        <ul>
          ${district.links.map(
            ({ title, url }) =>
              html`<li>
                <a ${attributes({ href: safeUrl(url) })}><bdi>${title}</bdi></a>
              </li>`,
          )}
        </ul>
      </section>`
    }
    ${aboutLinks(context)}
    <p class="printed">${insert(words.page.print, { address: publicUrl + path })}</p>
  </footer>`;
}

/** A language's name for itself; easy-to-read Swedish has a name of its own. */
export const ownName = (language: string) =>
  language === 'sv-x-lattlast' ? wordsFor('sv').page.easyToRead : wordsFor(language).ownName;
