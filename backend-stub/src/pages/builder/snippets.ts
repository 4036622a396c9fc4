import {
  parentScriptPath,
  themePath,
  wordpressPluginPath,
  type ThemeName,
} from '@klocket/contract';
import { frameHeights } from '../../oembed/frame-of.ts';
import { insertText } from '../../words/index.ts';
import { pageUrl, type PageContext, type Query } from '../context.ts';
import { attributes, html, type Content } from '../html.ts';
import { pagesOf, type WidgetName } from './embed-choice.ts';

/** What a tool shows that is given their address: their page has more on it, and that comes first. */
const pastedAs: Partial<Record<WidgetName, WidgetName>> = {
  houses: 'calendar',
  'defect-report': 'defect-list',
  pulse: 'goals',
};

/** What was chosen, and how its frame is asked for. */
interface Chosen {
  widget: WidgetName;
  /** The id of what it is about, where that is one thing. */
  subject?: string;
  title: string;
  frame: string;
  shown: Query;
  look?: ThemeName;
}

/** The three ways to show what was chosen, each to be copied. */
export function snippets(chosen: Chosen, context: PageContext): Content {
  const { widget, subject = '', title, frame, shown, look } = chosen;
  const { words, district, publicUrl } = context;
  const said = words.builder;
  const { lang, themes, theme: _look, ...narrowed } = shown;
  const [path = '', hash] = pagesOf[widget](district.id, subject).split('#');
  const query = widget === 'calendar' ? { ...narrowed, theme: themes } : {};
  const inLanguage = { ...context, language: String(lang ?? context.languages[0]) };
  const address = publicUrl + pageUrl(inLanguage, path, query) + (hash ? `#${hash}` : '');
  const link = html`<a ${attributes({ href: address })}>${title}</a>`;
  const tag = `klocket-${widget}`;
  const written = attributes({ district: district.id, ...shown });
  const script = `<script type="module" src="${publicUrl}/v1/klocket.js"></script>\n<${tag} ${written}>\n  ${link}\n</${tag}>`;
  const size = { width: '100%', height: frameHeights[widget] };
  const framed = attributes({ src: publicUrl + frame, title, ...size, frameborder: 0 });
  const around = `<iframe ${framed}></iframe>\n<p>${link}</p>\n<script async src="${publicUrl}${parentScriptPath()}"></script>`;
  const other = pastedAs[widget];
  const addressHow = other
    ? insertText(said.addressOnlyLink, { other: said.widgets[other] })
    : said.addressHow;
  const ways: [string, string, string][] = [
    [said.script, said.scriptHow, script],
    [said.frame, said.frameHow, around],
    [said.address, addressHow, address],
  ];
  return ways.map(
    ([name, how, text]) =>
      html`<h3>${name}</h3>
        <p>${how}</p>
        ${copied(text, said)}
        ${name === said.script && look && themed(publicUrl + themePath(look), said)}
        ${name === said.address && plugin(said)}`,
  );
}

const plugin = (said: Said): Content =>
  html`<p>${said.plugin} <a href="${wordpressPluginPath()}" download>${said.fetchPlugin}</a></p>`;

type Said = PageContext['words']['builder'];

/** What is to be copied; the script makes it a press of a button. */
const copied = (text: string, { copyButton, copied }: Said): Content =>
  html`<pre
    tabindex="0"
    dir="ltr"
    lang="zxx"
    data-copy="${copyButton}"
    data-copied="${copied}"
  ><code>${text}</code></pre>`;

/** The colours of a widget that is a part of the page; a frame brings its own. */
const themed = (address: string, said: Said): Content =>
  html`<p>${said.themeHow}</p>
    ${copied(`<link rel="stylesheet" href="${address}">`, said)}`;
