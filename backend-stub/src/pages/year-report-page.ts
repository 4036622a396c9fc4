import {
  goalsPagePath,
  yearReportPaperPath,
  yearReportPath,
  yearReportsPath,
} from '@klocket/contract';
import type {
  ReportChapter,
  ReportGoal,
  ReportIndicator,
  ReportPart,
  ReportSign,
  ReportTable,
  YearReport,
} from '../features/year-reports/report.ts';
import { signShapes } from '../features/year-reports/signs.ts';
import { insertText } from '../words/index.ts';
import { insert, pageUrl, type PageContext } from './context.ts';
import { attributes, html, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { trendChart } from './parts/trend-chart.ts';

/** A year report to read on a screen and to print: the same words as its paper. */
export function yearReportPage(report: YearReport, context: PageContext): Page {
  const { words, district } = context;
  const { year, goals, glance } = report;
  const paper = pageUrl(context, yearReportPaperPath(district.id, year));
  return {
    title: report.title,
    description: report.lead,
    path: yearReportPath(district.id, year),
    styles: ['followedStyle', 'rareStyle'],
    main: html`<article class="report">
      <header class="cover">
        <p class="note"><bdi>${report.district}</bdi></p>
        <h1>${report.title}</h1>
        <p class="lead">${report.lead}</p>
        ${report.running && html`<p class="notice"><span>${report.running}</span></p>`}
        ${report.invented && html`<p class="notice made-up"><span>${report.invented}</span></p>`}
        <p class="actions">
          <a class="button" href="${paper}" type="application/pdf">${words.yearReports.asPdf}</a>
          <a href="${pageUrl(context, yearReportsPath(district.id))}">${words.yearReports.all}</a>
        </p>
        ${factList(report.facts)}
      </header>
      <section class="glance">
        <h2>${glance.title}</h2>
        <p class="note">${glance.lead}</p>
        ${goals.length === 0 && html`<div class="nothing"><p>${report.noGoals}</p></div>`}
        <ol>
          ${goals.map(glanceOf)}
        </ol>
      </section>
      ${goals.map((goal) => goalOf(goal, report))}
      ${report.chapters.map((chapter) => chapterOf(chapter, context))}
    </article>`,
  };
}

/** The years there is a report of, the newest first. */
export function yearReportsPage(years: readonly string[], context: PageContext): Page {
  const { district, words } = context;
  const { list } = words.yearReports;
  const lead = insertText(list.lead, { district: district.name });
  return {
    title: list.title,
    description: lead,
    path: yearReportsPath(district.id),
    styles: ['followedStyle', 'rareStyle'],
    main: html`<h1>${list.title}</h1>
      <p class="lead">${insert(list.lead, { district: district.name })}</p>
      ${years.length === 0 ? html`<div class="nothing"><p>${list.none}</p></div>` : yearList(years, context)}
      <p>
        <a href="${pageUrl(context, goalsPagePath(district.id))}">${words.yearReports.back}</a>
      </p>`,
  };
}

/** Said where there is no report of a year, with the way on to those there are. */
export function missingYearPage(years: readonly string[], context: PageContext): Page {
  const { district, words } = context;
  const { missing, list } = words.yearReports;
  return {
    title: missing.title,
    path: yearReportsPath(district.id),
    styles: ['followedStyle', 'rareStyle'],
    unlisted: true,
    main: html`<h1>${missing.title}</h1>
      <p class="lead">${years.length === 0 ? list.none : missing.lead}</p>
      ${yearList(years, context)}`,
  };
}

function yearList(years: readonly string[], context: PageContext): Content {
  const { district, today, words } = context;
  return html`<ul class="choice">
    ${years.map(
      (year) =>
        html`<li>
          <a href="${pageUrl(context, yearReportPath(district.id, year))}"
            >${insertText(words.yearReports.title, { year })}</a
          >${today.startsWith(year) && html` <small>${words.yearReports.list.running}</small>`}
        </li>`,
    )}
  </ul>`;
}

const glanceOf = ({ id, label, title, sign, sentence }: ReportGoal): Content =>
  html`<li>
    ${signOf(sign)}
    <div>
      <p class="label">${label}</p>
      <h3>
        <a href="#goal-${id}"><bdi>${title}</bdi></a>
      </h3>
      <p>${sentence}</p>
    </div>
  </li>`;

const signOf = ({ sign, word }: ReportSign): Content => {
  const { outline, mark, hollow } = signShapes[sign];
  return html`<p class="sign" data-sign="${sign}">
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path class="${hollow ? 'hollow' : 'outline'}" d="${outline}"></path>
      ${mark && html`<path class="${hollow ? 'hollow' : 'mark'}" d="${mark}"></path>`}
    </svg>
    ${word}
  </p>`;
};

function goalOf(goal: ReportGoal, { direction, words }: YearReport): Content {
  return html`<section class="goal" id="goal-${goal.id}">
    <p class="label">${goal.label}</p>
    <h2><bdi>${goal.title}</bdi></h2>
    ${goal.explanation && html`<p class="explanation"><bdi>${goal.explanation}</bdi></p>`}
    ${goal.indicators.map((indicator) => indicatorOf(indicator, direction, words.how))}
  </section>`;
}

function indicatorOf(
  indicator: ReportIndicator,
  direction: YearReport['direction'],
  how: string,
): Content {
  const { title, value, isText, unit, sign, sentence, meaning, chart, table } = indicator;
  return html`<section class="indicator">
    <h3><bdi>${title}</bdi></h3>
    <div class="stand">
      <p class="${isText ? 'figure words' : 'figure'}"><strong>${value}</strong> ${unit}</p>
      <div>
        ${sign && signOf(sign)}
        <p>${sentence}</p>
        ${meaning && html`<p class="note">${meaning}</p>`}
      </div>
    </div>
    ${
      (chart || table) &&
      html`<div class="evidence">
        ${chart && trendChart(chart, direction)}
        ${
          table &&
          html`<details>
            <summary>${table.caption}</summary>
            ${tableOf(table, true)}
          </details>`
        }
      </div>`
    }
    ${
      indicator.steps.length > 0 &&
      html`<ol class="steps">
        ${indicator.steps.map(
          ({ day, text, source, reached }) =>
            html`<li ${attributes({ 'data-reached': reached })}>
              <span class="day">${day}</span>
              <div>
                <p><bdi>${text}</bdi></p>
                <p class="note"><bdi>${source}</bdi></p>
              </div>
            </li>`,
        )}
      </ol>`
    }
    ${indicator.groups && tableOf(indicator.groups)}
    ${
      indicator.remarks.length > 0 &&
      html`<ul class="remarks">
        ${indicator.remarks.map((remark) => html`<li><bdi>${remark}</bdi></li>`)}
      </ul>`
    }
    <details class="how">
      <summary>${how}</summary>
      ${factList(indicator.facts)}
    </details>
  </section>`;
}

const chapterOf = ({ title, lead, parts }: ReportChapter, context: PageContext): Content =>
  html`<section class="chapter">
    <h2>${title}</h2>
    ${lead && html`<p class="note">${lead}</p>`} ${parts.map((part) => partOf(part, context))}
  </section>`;

function partOf(
  { title, texts, figures, tables, list, note }: ReportPart,
  context: PageContext,
): Content {
  return html`<section class="part">
    ${title && html`<h3>${title}</h3>`}
    ${
      figures.length > 0 &&
      html`<ul class="counts">
        ${figures.map(({ value, text }) => html`<li><strong>${value}</strong> ${text}</li>`)}
      </ul>`
    }
    ${
      tables.length > 0 &&
      html`<div class="tables">
        ${tables.map((table) => tableOf(table, table.caption === title))}
      </div>`
    }
    ${texts.map((text) => html`<p>${text}</p>`)}
    ${
      list.length > 0 &&
      html`<ul>
        ${list.map(
          ({ text, path, note: beneath }) =>
            html`<li>
              ${path ? html`<a href="${pageUrl(context, path)}"><bdi>${text}</bdi></a>` : text}
              ${beneath && html`<small>${beneath}</small>`}
            </li>`,
        )}
      </ul>`
    }
    ${note && html`<p class="note">${note}</p>`}
  </section>`;
}

function tableOf({ caption, head, rows, note }: ReportTable, isNamed = false): Content {
  return html`<div class="numbers">
    <table>
      <caption class="${isNamed ? 'hidden' : 'shown'}">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row"><bdi>${first}</bdi></th>
              ${others.map((text) => html`<td><bdi>${text}</bdi></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${note && html`<p class="note">${note}</p>`}
  </div>`;
}

const factList = (facts: YearReport['facts']): Content =>
  html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value.split('\n').map((line) => html`<p><bdi>${line}</bdi></p>`)}</dd>
        </div>`,
    )}
  </dl>`;
