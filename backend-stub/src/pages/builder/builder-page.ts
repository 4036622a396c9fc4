import { embedBuilderPath, framePath } from '@klocket/contract';
import { insertText, wordsFor } from '../../words/index.ts';
import { assets } from '../assets.ts';
import { insert, type PageContext, type Query } from '../context.ts';
import { html, type Content } from '../html.ts';
import { ownName, type Page } from '../layout.ts';
import { contactLines } from '../parts/contact.ts';
import { select } from '../parts/filter-form.ts';
import { isOfOne, type EmbedChoice, type Subjects, type WidgetName } from './embed-choice.ts';
import { imitatedSite } from './imitated-site.ts';
import { pageCheck, type Checked } from './page-check.ts';
import { snippets } from './snippets.ts';

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
