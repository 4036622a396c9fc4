import type { IncomingHttpHeaders } from 'node:http';
import { html } from '../pages/html.ts';
import { originFor, siteNames } from './partner-sites.ts';
import {
  backWords,
  demoLanguages,
  languagesWords,
  widgetPages,
  type DemoLanguage,
  type WidgetPage,
} from './widget-pages.ts';

const languages = Object.entries(demoLanguages) as [DemoLanguage, string][];

/** Puts values where a template names them, `{{name}}`; a name without a value stays as it is. */
export const fill = (template: string, values: Record<string, string>) =>
  template.replace(/\{\{([\w:]+)\}\}/g, (written, name: string) => values[name] ?? written);

/** What the front page of the demo is filled with. */
export function frontPageValues(headers: IncomingHttpHeaders, publicUrl: string) {
  const partners = siteNames.map((site) => [
    `partner:${site}`,
    originFor(headers, publicUrl, site),
  ]);
  return {
    ...Object.fromEntries(partners),
    server: originFor(headers, publicUrl),
    widgets: widgetPages.map(widgetCard).join('\n'),
  };
}

/** What the page of a widget is filled with, in a language. */
export function widgetPageValues(page: WidgetPage, lang: DemoLanguage, server: string) {
  const body = page.body.replaceAll('LANG', lang).replaceAll('TITLE', page.titles[lang]);
  const script = `<script type="module" src="${server}/v1/klocket.js"></script>\n`;
  // Elsewhere an address needs its host.
  const snippet = page.inFrame ? body.replace('src="/', `src="${server}/`) : script + body;
  return {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    layout: page.layout ?? '',
    title: page.titles[lang],
    note: page.notes[lang],
    back: backWords[lang],
    languages: languagesWords[lang],
    languageLinks: languages.map((other) => languageLink(page, other, lang)).join('\n'),
    body,
    code: `${html`${snippet}`}`,
  };
}

const widgetCard = (page: WidgetPage) =>
  `${html`<li class="card">
    <h3>${page.titles.sv}</h3>
    <p>${page.notes.sv}</p>
    <p class="links">${languages.map((language) => html`${languageAnchor(page, language)} `)}</p>
  </li>`}`;

const languageLink = (page: WidgetPage, language: (typeof languages)[number], shown: string) =>
  `${languageAnchor(page, language, language[0] === shown)}`;

const languageAnchor = (
  { name }: WidgetPage,
  [lang, written]: (typeof languages)[number],
  isCurrent = false,
) =>
  html`<a
    href="/demo/${lang}/${name}"
    lang="${lang}"
    dir="${lang === 'ar' ? 'rtl' : 'ltr'}"
    ${isCurrent ? html`aria-current="page"` : ''}
    >${written}</a
  >`;
