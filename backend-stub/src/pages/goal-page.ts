import {
  goalFilePath,
  goalPagePath,
  goalsPagePath,
  type Figure,
  type Goal,
  type Indicator,
  type MilestoneStep,
} from '@klocket/contract';
import { goalPicture } from '../features/share/of-page.ts';
import { formatDay } from '../words/dates.ts';
import { insertText } from '../words/index.ts';
import { insert, pageUrl, written, type PageContext } from './context.ts';
import type { Look } from './district-page.ts';
import { goalData } from './goal-data.ts';
import { attributes, html, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { figureOf, newestOf, number, periodWords, sourceOf, valueWords } from './parts/goals.ts';

/** One goal with all that is measured for it: now, before, where from, and who is counted how. */
export function goalPage(goal: Goal, context: PageContext): Page {
  const { district, words } = context;
  const { list, invented } = words.goalPages;
  const [first] = goal.indicators;
  const newest = first && newestOf(first);
  const now =
    newest &&
    `${first.title}: ${number(newest.value!, first, context)} ${first.unit} (${periodWords(newest, context)}).`;
  return {
    title: goal.title,
    description: [goal.invented && invented, goal.explanation, now].filter(Boolean).join(' '),
    path: goalPagePath(district.id, goal.id),
    share: { picture: goalPicture(goal, context), of: { kind: 'goals', id: goal.id } },
    data: goalData(goal, context),
    styles: ['followedStyle'],
    main: html`<p><a href="${pageUrl(context, goalsPagePath(district.id))}">${list.back}</a></p>
      ${goalWidget(goal, context)}`,
  };
}

/** One goal as its widget, around what it replaces. */
export function goalWidget(goal: Goal, context: PageContext, look: Look = {}): Content {
  const { district, language, words } = context;
  const { invented, one } = words.goalPages;
  const wanted = goal.indicators.filter(({ id }) => id === look['indicator']);
  const shown = wanted.length > 0 ? wanted : goal.indicators;
  return html`<klocket-goal
    ${attributes({ district: district.id, lang: language, goal: goal.id, 'heading-level': 1, ...look })}
    ><article>
      <p class="note">${insert(one.number, { number: goal.number })}</p>
      <h1><bdi>${goal.title}</bdi></h1>
      ${goal.explanation && html`<p class="lead">${written(goal.explanation)}</p>`}
      ${goal.invented && html`<p class="notice">${invented}</p>`}
      ${shown.map((indicator) => indicatorSection(goal, indicator, context))}
    </article></klocket-goal
  >`;
}

function indicatorSection({ id: goal }: Goal, indicator: Indicator, context: PageContext): Content {
  const { district, words, language } = context;
  const { one } = words.goalPages;
  const { title, meaning, history, steps = [], source, sourceUrl, method } = indicator;
  const newest = newestOf(indicator);
  const file = (kind: 'csv' | 'json' | 'svg') =>
    goalFilePath(district.id, goal, kind, { indicator: indicator.id, lang: language });
  return html`<section class="indicator">
    <h2>${written(title)}</h2>
    ${figureOf(indicator, context)} ${meaning && html`<p>${written(meaning)}</p>`}
    ${
      history.length > 1 &&
      html`<p>
        <img
          class="trend"
          src="${file('svg')}"
          alt="${insertText(one.picture, { title })}"
          loading="lazy"
        />
      </p>`
    }
    ${groupsOf(newest, context)} ${steps.length > 0 && stepList(steps, context)}
    ${history.length > 0 && historyTable(indicator, context)}
    <dl class="facts">
      <div>
        <dt>${one.source}</dt>
        <dd>${sourceOf(source, sourceUrl)}</dd>
      </div>
      ${
        method &&
        html`<div>
          <dt>${one.method}</dt>
          <dd>${written(method)}</dd>
        </div>`
      }
    </dl>
    ${newest && html`<p class="note">${insert(one.updated, { day: dayOf(newest.updated, context) })}</p>`}
    <p class="actions">
      <a class="button" href="${file('csv')}">${one.csv}</a>
      <a class="button" href="${file('json')}">${one.json}</a>
    </p>
  </section>`;
}

function historyTable(indicator: Indicator, context: PageContext): Content {
  const { one } = context.words.goalPages;
  const { history } = indicator;
  const words = (value: number) => number(value, indicator, context);
  const isAny = {
    between: history.some(({ low }) => low !== undefined),
    count: history.some(({ n, value }) => n !== undefined && n !== value),
    note: history.some((figure) => noteOf(figure, indicator, context)),
  };
  const cell = (isShown: boolean, content: Content) => isShown && html`<td>${content}</td>`;
  return html`<table class="history">
    <caption>
      ${one.history}
    </caption>
    <thead>
      <tr>
        <th scope="col">${one.period}</th>
        <th scope="col">${one.value}</th>
        ${isAny.between && html`<th scope="col">${one.between}</th>`}
        ${isAny.count && html`<th scope="col">${one.count}</th>`}
        ${isAny.note && html`<th scope="col">${one.note}</th>`}
      </tr>
    </thead>
    <tbody>
      ${history.toReversed().map((figure) => {
        const { low, high, n } = figure;
        const between =
          low !== undefined && high !== undefined && html`<bdi>${words(low)}–${words(high)}</bdi>`;
        return html`<tr>
          <th scope="row">${periodWords(figure, context)}</th>
          <td>${valueWords(figure, indicator, context)}</td>
          ${cell(isAny.between, between)} ${cell(isAny.count, n !== undefined && words(n))}
          ${cell(isAny.note, noteOf(figure, indicator, context))}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** What else is to be known of a figure: that it was put right and why, or that it comes from elsewhere. */
function noteOf(
  { origin, reason, source, gap }: Figure,
  indicator: Indicator,
  context: PageContext,
) {
  const { one } = context.words.goalPages;
  return [
    origin === 'corrected' && gap !== 'withdrawn' && one.corrected,
    reason,
    source !== indicator.source && insertText(one.otherSource, { source }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Of a spread: which groups came, beside who lives in the district. */
function groupsOf(figure: Figure | undefined, context: PageContext): Content {
  const { one } = context.words.goalPages;
  const { groups = [], distance, periodName = '' } = figure ?? {};
  if (groups.length === 0) return undefined;
  const all = groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const per = (share: number) => `${Math.round(share * 100)}\u00a0%`;
  return html`${distance !== undefined && html`<p>${insert(one.distance, { people: Math.round(distance * 100) })}</p>`}
    <table class="history">
      <caption>
        ${insert(one.groups, { period: periodName })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${one.group}</th>
          <th scope="col">${one.came}</th>
          <th scope="col">${one.lives}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ name, count, share }) =>
            html`<tr>
              <th scope="row">${written(name)}</th>
              <td>${count === null ? one.hidden : per(count / (all || 1))}</td>
              <td>${share !== undefined && per(share)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** What has happened on the way to a milestone. */
const stepList = (steps: readonly MilestoneStep[], context: PageContext): Content =>
  html`<ol class="timeline">
    ${steps.map(
      ({ on, text, reached, source, sourceUrl }) =>
        html`<li>
          <p class="title"><time datetime="${on}">${dayOf(on, context)}</time></p>
          <p>${written(text)}</p>
          ${reached && html`<p><strong>${context.words.goalPages.one.reached}</strong></p>`}
          <p class="note">
            ${insert(context.words.goalPages.one.otherSource, { source: sourceOf(source, sourceUrl) })}
          </p>
        </li>`,
    )}
  </ol>`;

const dayOf = (at: string, { language }: PageContext) =>
  formatDay(at.slice(0, 10), language, { day: 'numeric', month: 'long', year: 'numeric' });
