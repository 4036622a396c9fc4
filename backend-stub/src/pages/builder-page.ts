import {
  defectsPagePath,
  embedBuilderPath,
  framePath,
  goalPagePath,
  goalsPagePath,
  pagePath,
  parentScriptPath,
  paths,
  themeNames,
  themePath,
  wordpressPluginPath,
  type ThemeName,
} from '@klocket/contract';
import { frameHeights } from '../oembed/frame-of.ts';
import { insertText, wordsFor } from '../words/index.ts';
import { assets } from './assets.ts';
import { insert, pageUrl, type PageContext, type Query } from './context.ts';
import { attributes, html, type Content } from './html.ts';
import { ownName, type Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';
import { imitatedSite } from './parts/imitated-site.ts';
import { pageCheck, type Checked } from './parts/page-check.ts';
import { select } from './parts/filter-form.ts';
import { readValue } from './query.ts';

/** What can be put together here, and the page that a plain link leads to. */
const pagesOf = {
  calendar: pagePath,
  activity: paths.activityPage,
  houses: pagePath,
  goals: goalsPagePath,
  goal: goalPagePath,
  'defect-list': defectsPagePath,
  'defect-report': (district: string) => `${defectsPagePath(district)}#report`,
  pulse: goalsPagePath,
} satisfies Record<string, (district: string, id: string) => string>;
type WidgetName = keyof typeof pagesOf;
const widgetNames = Object.keys(pagesOf) as WidgetName[];

/** What a tool shows that is given their address: their page has more on it, and that comes first. */
const pastedAs: Partial<Record<WidgetName, WidgetName>> = {
  houses: 'calendar',
  'defect-report': 'defect-list',
  pulse: 'goals',
};

/** What a widget of one thing can be about: the activities that are to come, and the goals. */
export interface Subjects {
  activity: { id: string; title: string }[];
  goal: { id: string; title: string }[];
}
const isOfOne = (widget: WidgetName): widget is keyof Subjects =>
  widget === 'activity' || widget === 'goal';

/** What somebody has chosen to show. */
export interface EmbedChoice {
  widget: WidgetName;
  /** The activity or goal, where the widget is about one. */
  subject?: { id: string; title: string };
  house?: string;
  organiser?: string;
  themes?: string;
  language?: string;
  theme: 'auto' | 'light' | 'dark';
  /** One of our themes; without it, the colours of the page around. */
  look?: ThemeName;
  width: 'wide' | 'narrow';
}

/** Reads a choice; what the district does not have counts as not said. */
export function readEmbedChoice(
  query: unknown,
  { district, language, languages }: PageContext,
  subjects: Subjects,
): EmbedChoice {
  const among = <Value extends string>(name: string, values: readonly Value[]) => {
    const said = readValue(query, name);
    return values.find((value) => value === said);
  };
  const idsOf = (things: { id: string }[]) => things.map(({ id }) => id);
  const wanted = among('widget', widgetNames) ?? 'calendar';
  const things = isOfOne(wanted) ? subjects[wanted] : [];
  const subject = things.find(({ id }) => id === readValue(query, wanted)) ?? things[0];
  const widget = isOfOne(wanted) && !subject ? 'calendar' : wanted;
  const isCalendar = widget === 'calendar';
  const house = among('house', idsOf(district.houses));
  return {
    widget,
    subject,
    house: isCalendar || widget === 'houses' ? house : undefined,
    organiser: isCalendar ? among('organiser', idsOf(district.organisers)) : undefined,
    themes: isCalendar ? among('themes', idsOf(district.themes)) : undefined,
    // Who reads this page in a language most likely wants to show it so.
    language: among('language', languages) ?? (language === languages[0] ? undefined : language),
    theme: among('theme', ['auto', 'light', 'dark']) ?? 'auto',
    look: among('look', themeNames),
    width: among('width', ['wide', 'narrow']) ?? 'wide',
  };
}

/** Where anybody puts together what to paste, and sees it. A plain form: it needs no script. */
export function builderPage(
  choice: EmbedChoice,
  subjects: Subjects,
  context: PageContext,
  checked?: Checked,
): Page {
  const { words, district } = context;
  const said = words.builder;
  const { widget, subject, house, organiser, themes, language, look, width } = choice;
  const theme = choice.theme === 'auto' ? undefined : choice.theme;
  // What is pasted speaks the language of what it shows.
  const title =
    subject?.title ?? wordsFor(language ?? context.languages[0]!).builder.widgets[widget];
  const one = isOfOne(widget) ? { [widget]: subject?.id } : {};
  const shown: Query = { ...one, house, organiser, themes, lang: language, theme };
  const frame = framePath(widget, { district: district.id, ...shown, look });
  return {
    title: insertText(said.title, { district: district.name }),
    description: said.lead,
    path: embedBuilderPath(district.id),
    styles: ['rareStyle'],
    query: { widget, ...one, house, organiser, themes, language, theme, look, width },
    unlisted:
      Boolean(checked ?? look) ||
      widget !== 'calendar' ||
      Object.values(shown).some(Boolean) ||
      width === 'narrow',
    main: html`<div class="builder">
      <h1>${insert(said.title, { district: district.name })}</h1>
      <p class="lead">${said.lead}</p>
      ${chooser(choice, subjects, context)}
      <div id="shown">
        <h2>${said.preview}</h2>
        ${imitatedSite({
          src: frame,
          title,
          widget,
          site: look,
          name: look ? said.sites[look] : said.ownSite,
          theme: choice.theme,
          width,
        })}
        <h2>${said.copy}</h2>
        ${snippets({ widget, subject: subject?.id, title, frame, shown, look }, context)}
      </div>
      ${pageCheck(checked, context)}
      <p>${said.partner}</p>
      ${contactLines(district.contact)}
      <script type="module" src="${assets.builder.path}"></script>
    </div>`,
  };
}

function chooser(choice: EmbedChoice, subjects: Subjects, context: PageContext): Content {
  const { words, district, languages, language } = context;
  const { builder: said, calendar } = words;
  const { widget, subject, house, themes, organiser } = choice;
  const named = <Name extends string>(names: Record<Name, string>) =>
    Object.entries<string>(names).map(([id, name]) => ({ id, name }));
  const listed = (things: { id: string; title: string }[]) =>
    things.map(({ id, title: name }) => ({ id, name }));
  const offered = named(said.widgets).filter(
    ({ id }) => !isOfOne(id as WidgetName) || subjects[id as keyof Subjects].length > 0,
  );
  const spoken = languages.map((id) => ({ id, name: ownName(id) }));
  const isCalendar = widget === 'calendar';
  // What a widget takes no notice of is not asked.
  return html`<form id="choice" action="${embedBuilderPath(district.id)}" method="get">
    ${language !== languages[0] && html`<input type="hidden" name="lang" value="${language}" />`}
    ${select('widget', said.what, offered, widget)}
    ${isOfOne(widget) && select(widget, said.which[widget], listed(subjects[widget]), subject?.id)}
    ${(isCalendar || widget === 'houses') && select('house', calendar.house, district.houses, house, calendar.any)}
    ${isCalendar && select('themes', calendar.theme, district.themes, themes, calendar.any)}
    ${isCalendar && select('organiser', calendar.organiser, district.organisers, organiser, calendar.any)}
    ${select('language', said.language, spoken, choice.language ?? languages[0])}
    ${select('theme', said.look, named(said.looks), choice.theme)}
    ${select('look', said.themes, named(said.themeNames), choice.look, said.plain)}
    ${select('width', said.width, named(said.widths), choice.width)}
    <button>${said.show}</button>
  </form>`;
}

interface Chosen {
  widget: WidgetName;
  /** The id of what it is about, where that is one thing. */
  subject?: string;
  title: string;
  frame: string;
  shown: Query;
  look?: ThemeName;
}

function snippets(chosen: Chosen, context: PageContext): Content {
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
