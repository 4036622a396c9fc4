import {
  defectsPagePath,
  paths,
  walkPagePath,
  type DefectList,
  type WalkList,
} from '@klocket/contract';
import { shortDay } from '../words/dates.ts';
import { insertText } from '../words/index.ts';
import { insert, pageUrl, type PageContext, type Query } from './context.ts';
import type { DefectChoice } from './defect-choice.ts';
import type { Look } from './district-page.ts';
import { attributes, html, type Content } from './html.ts';
import type { Installed } from './installed.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';
import { defectItems } from './parts/defects.ts';

export interface DefectsView {
  choice: DefectChoice;
  defects: DefectList;
  walks: WalkList;
}

/**
 * Where one reports what is broken in a district, and sees what has become of it; without script there is
 * a person to call, and everything that has been reviewed.
 */
export function defectsPage(view: DefectsView, context: PageContext): Page {
  const { words, district } = context;
  const { title } = words.reporting;
  const { choice } = view;
  return {
    title: insertText(title, { district: district.name }),
    description: insertText(words.defects.lead, { district: district.name }),
    path: defectsPagePath(district.id),
    query: { ...choice },
    unlisted: Object.values(choice).some(Boolean),
    installed: defectsAppOf(context),
    styles: ['followedStyle'],
    main: html`<h1>${insert(title, { district: district.name })}</h1>
      <p class="jump"><a href="#reported">${words.defectPages.list.back}</a></p>
      <div class="columns">
        <div class="wide">
          ${reporting(context)}
          <div id="reported">${listed(view, context)}</div>
        </div>
        <aside class="narrow">${walksOf(view.walks, context)} ${feedsOf(context)}</aside>
      </div>`,
  };
}

/** The page as it is installed on a phone. */
export function defectsAppOf(context: PageContext): Installed {
  const { district, words } = context;
  const page = defectsPagePath(district.id);
  return {
    name: insertText(words.reporting.title, { district: district.name }),
    start: pageUrl(context, page),
    scope: page,
    worker: `${page}/worker.js`,
    manifest: pageUrl(context, `${page}/app.webmanifest`),
  };
}

/** The form as its widget, around whom to call. */
export function reporting(context: PageContext, look: Look = {}): Content {
  const { words, district, language } = context;
  return html`<klocket-defect-report
    ${attributes({ district: district.id, lang: language, ...look })}
    ><p>${insert(words.reporting.lead, { district: district.name })}</p>
    ${contactLines(district.contact)}</klocket-defect-report
  >`;
}

/** The list as its widget, around what it replaces; an older page stays as it is written. */
export function listed(
  { choice, defects }: Omit<DefectsView, 'walks'>,
  context: PageContext,
  look: Look = {},
): Content {
  const { list } = context.words.defectPages;
  const content = html`<section class="reported">
    <h2>${list.heading}</h2>
    ${statusLinks(choice, context)}
    ${
      defects.items.length > 0
        ? defectItems(defects.items, context)
        : html`<div class="nothing"><p>${list.nothing}</p></div>`
    }
    ${pageLinks(choice, defects.next, context)}
  </section>`;
  if (choice.after) return content;
  return html`<klocket-defect-list
    ${attributes({
      district: context.district.id,
      lang: context.language,
      status: choice.status,
      category: choice.category,
      ...look,
    })}
    >${content}</klocket-defect-list
  >`;
}

function statusLinks(choice: DefectChoice, context: PageContext): Content {
  const { list } = context.words.defectPages;
  const ways = [
    [undefined, list.all],
    ['open', list.open],
    ['closed', list.closed],
  ] as const;
  return html`<nav class="pages" aria-label="${list.show}">
    ${ways.map(
      ([status, text]) =>
        html`<a
          class="button"
          href="${addressOf({ category: choice.category, status }, context)}"
          ${attributes({ 'aria-current': status === choice.status && 'true' })}
          >${text}</a
        >`,
    )}
  </nav>`;
}

function pageLinks(choice: DefectChoice, next: string | undefined, context: PageContext): Content {
  const { list } = context.words.defectPages;
  const newest = { ...choice, after: undefined };
  if (!next && !choice.after) return undefined;
  return html`<p class="actions">
    ${choice.after && html`<a class="button" href="${addressOf(newest, context)}">${list.newest}</a>`}
    ${next && html`<a class="button" rel="next" href="${addressOf({ ...choice, after: next }, context)}">${list.older}</a>`}
  </p>`;
}

const addressOf = (choice: DefectChoice, context: PageContext) =>
  pageUrl(context, defectsPagePath(context.district.id), { ...choice } satisfies Query);

function walksOf({ items }: WalkList, context: PageContext): Content {
  const { district, today, language, words } = context;
  if (items.length === 0) return undefined;
  return html`<section>
    <h2>${words.defectPages.list.walks}</h2>
    <ul class="dates">
      ${items.map(
        ({ id, title, on }) =>
          html`<li>
            <a href="${pageUrl(context, walkPagePath(district.id, id))}"><bdi>${title}</bdi></a>
            <span class="where"
              ><time datetime="${on}">${shortDay(on, today, language)}</time></span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function feedsOf(context: PageContext): Content {
  const { district, words } = context;
  const { list } = words.defectPages;
  const ways = [
    ['rss', list.rss],
    ['csv', list.csv],
    ['geojson', list.geojson],
  ] as const;
  return html`<section class="subscribe">
    <h2>${list.follow}</h2>
    <ul>
      ${ways.map(
        ([format, text]) =>
          html`<li>
            <a href="${pageUrl(context, paths.defectFeed(district.id, format))}">${text}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}
