import { accessibilityPath, type DistrictForm } from '@klocket/contract';
import { pickText } from '../texts.ts';
import { formatDay } from '../words/dates.ts';
import { insertText } from '../words/index.ts';
import { insert, written, type PageContext } from './context.ts';
import { html, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';

const reportUrl = 'https://www.digg.se/tdosanmalan';

/** What a district has said of it; where it has said nothing, we say what we know. */
type Said = Pick<DistrictForm, 'responsible' | 'statement'>;

/** The statement that the Swedish act (2018:1937) asks for. */
export function accessibilityPage(context: PageContext, said: Said): Page {
  const { words: all, district, publicUrl } = context;
  const { accessibility: words } = all.aboutPages;
  const { controller } = said.responsible ?? {};
  const values = { district: district.name, host: new URL(publicUrl).host };
  const report = html`<a href="${reportUrl}" rel="noreferrer">${words.report}</a>`;
  return {
    title: insertText(words.heading, values),
    description: insertText(words.description, values),
    path: accessibilityPath(district.id),
    styles: ['rareStyle'],
    main: html`<article class="about">
      <h1>${insert(words.heading, values)}</h1>
      <p class="lead">${words.lead}</p>
      <h2>${words.coversHeading}</h2>
      <p>
        ${insert(words.covers, values)}
        ${controller && insert(words.byWhom, { name: controller.name })}
      </p>
      <h2>${words.conformsHeading}</h2>
      ${conforms(context, said)}
      <h2>${words.tellHeading}</h2>
      <p>${words.tell}</p>
      ${contactLines(district.contact)}
      <h2>${words.watchHeading}</h2>
      <p>${insert(words.watch, { authority: words.authority, report })}</p>
      ${shortcomings(context, said)}
      <h2>${words.testedHeading}</h2>
      <p>${words.tested}</p>
      ${assessed(context, said)}
    </article>`,
  };
}

function conforms({ words: { aboutPages } }: PageContext, { statement }: Said): Content {
  const { accessibility: words } = aboutPages;
  const sentences = { full: words.full, partial: words.conforms, none: words.none };
  const conformance = statement?.conformance ?? 'partial';
  return html`<p>${sentences[conformance]}</p>
    ${statement?.assessedBy !== 'other' && conformance === 'partial' && html`<p>${words.unassessed}</p>`}`;
}

function shortcomings(context: PageContext, { statement }: Said): Content {
  const { accessibility: words } = context.words.aboutPages;
  const known = linesIn(statement?.shortcomings, context);
  const burden = linesIn(statement?.burden, context);
  const usual = [words.known1, words.known2].map((line) => html`<li>${line}</li>`);
  const listed = known.length > 0 ? known : statement?.conformance !== 'full' && usual;
  return html`${
    listed &&
    html`<h2>${words.knownHeading}</h2>
      <ul>
        ${listed}
      </ul>
      <p>${words.known}</p>`
  }
  ${
    burden.length > 0 &&
    html`<h2>${words.burdenHeading}</h2>
      <p>${words.burden}</p>
      <ul>
        ${burden}
      </ul>`
  }`;
}

/** One line an item, in the page's language or, where it lacks it, the district's first. */
function linesIn(texts: Record<string, string> | undefined, { language, languages }: PageContext) {
  const filled = Object.entries(texts ?? {}).filter(([, text]) => text.trim());
  const there = Object.fromEntries(filled);
  const text = pickText(there, language, languages[0]) ?? '';
  const tag = filled.find(([, words]) => words === text)?.[0];
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line) => html`<li>${written(line, tag === language ? undefined : tag)}</li>`);
}

function assessed({ words: all, language }: PageContext, { statement }: Said): Content {
  if (!statement) return undefined;
  const { accessibility: words } = all.aboutPages;
  const time = (day: string) =>
    html`<time datetime="${day}"
      >${formatDay(day, language, { day: 'numeric', month: 'long', year: 'numeric' })}</time
    >`;
  const { assessedBy, assessedOn, changedOn = assessedOn } = statement;
  const sentence = assessedBy === 'other' ? words.assessedOther : words.assessedSelf;
  return html`<p>
    ${insert(sentence, { day: time(assessedOn) })}
    ${insert(words.changedOn, { day: time(changedOn) })}
  </p>`;
}
