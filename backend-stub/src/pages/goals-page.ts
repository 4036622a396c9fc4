import { goalsPagePath, yearReportsPath, type Goal } from '@klocket/contract';
import { insertText } from '../words/index.ts';
import { insert, pageUrl, type PageContext } from './context.ts';
import type { Look } from './district-page.ts';
import { goalsData } from './goal-data.ts';
import { attributes, html, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { goalItems } from './parts/goals.ts';

/** All goals of a district, and the question that is asked now. */
export function goalsPage(goals: readonly Goal[], context: PageContext): Page {
  const { words, district, language } = context;
  const { list } = words.goalPages;
  return {
    title: insertText(list.heading, { district: district.name }),
    description: insertText(list.description, { district: district.name }),
    path: goalsPagePath(district.id),
    data: goalsData(goals, context),
    styles: ['followedStyle'],
    main: html`<h1>${insert(list.heading, { district: district.name })}</h1>
      <p class="lead">${list.lead}</p>
      <p>
        <a href="${pageUrl(context, yearReportsPath(district.id))}"
          >${words.yearReports.list.title}</a
        >
      </p>
      ${goalsWidget(goals, context)}
      <klocket-pulse ${attributes({ district: district.id, lang: language })}></klocket-pulse>`,
  };
}

/** The cards as their widget, around what it replaces. */
export function goalsWidget(
  goals: readonly Goal[],
  context: PageContext,
  look: Look = {},
): Content {
  const { district, language, words } = context;
  const { list, invented } = words.goalPages;
  return html`<klocket-goals ${attributes({ district: district.id, lang: language, ...look })}
    >${goals.some((goal) => goal.invented) && html`<p class="notice">${invented}</p>`}
    ${goals.length > 0 ? goalItems(goals, context) : html`<p class="nothing">${list.nothing}</p>`}</klocket-goals
  >`;
}
