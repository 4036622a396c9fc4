import { paths, weekPaperPath, weekPath } from '@klocket/contract';
import { steps, type Part } from '../features/sheets/fit.ts';
import type { WeekFacts } from '../features/sheets/of-week.ts';
import type { SheetEntry, WeekSheet } from '../features/sheets/sheet.ts';
import { isFarOff, weekOf, weeksFrom, type Week } from '../features/sheets/weeks.ts';
import { insertText } from '../words/index.ts';
import { assets } from './assets.ts';
import { pageUrl, written, type PageContext } from './context.ts';
import { attributes, html, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { qrCode } from './parts/qr.ts';

/** A week to read on a screen and to print as one sheet: the same words as its paper. */
export function weekPage(sheet: WeekSheet, facts: WeekFacts, context: PageContext): Page {
  const { district, words, language } = context;
  const { week, house } = facts;
  const said = words.sheets;
  const { plan, nothing } = sheet;
  const paper = weekPaperPath(district.id, week.name, {
    house: house?.id,
    lang: language === context.languages[0] ? undefined : language,
  });
  const step = steps[plan.step]!;
  return {
    title: sheet.title,
    description: insertText(said.description, {
      place: house?.name ?? district.name,
      number: week.number,
      range: sheet.range,
    }),
    path: weekPath(district.id, week.name),
    // Each leads to one before and one after: who follows links would walk through the centuries.
    unlisted: isFarOff(week, context.today),
    styles: ['rareStyle'],
    query: { house: house?.id },
    main: html`<article class="sheet" data-columns="${step.columns}" data-step="${plan.step}">
      <header>
        <div>
          <p class="scope"><bdi>${sheet.scope}</bdi></p>
          <h1>${sheet.week}</h1>
          <p class="range">${sheet.range}</p>
        </div>
        ${qrCode(sheet.link.address, sheet.link.qr)}
      </header>
      <div class="tools">
        ${weekLinks(week, house?.id, context)} ${houseLinks(week, house?.id, context)}
        <p class="actions">
          <button type="button" class="button" data-print hidden>${said.print}</button>
          <a class="button" href="${paper}" type="application/pdf">${said.pdf}</a>
          <small>${said.paper}</small>
        </p>
      </div>
      ${nothing ? nothingLines(nothing, facts, context) : columnsOf(sheet, context)}
      <footer>
        <div>
          <p>
            <strong><bdi>${sheet.contact}</bdi></strong>
          </p>
          <p>${sheet.note} ${sheet.printed}.</p>
        </div>
        <div>
          <p><strong>${sheet.link.words}</strong></p>
          <p><bdi>${sheet.link.shown}</bdi></p>
        </div>
      </footer>
      <script type="module" src="${assets.print.path}"></script>
    </article>`,
  };
}

function weekLinks(week: Week, house: string | undefined, context: PageContext): Content {
  const { district, today, words } = context;
  const said = words.sheets;
  const present = weekOf(today);
  const link = (to: Week, text: string, rel?: string): Content =>
    html`<a
      class="button"
      href="${pageUrl(context, weekPath(district.id, to.name), { house })}"
      ${attributes({ rel })}
      >${text}</a
    >`;
  const before = weeksFrom(week, -1);
  const after = weeksFrom(week, 1);
  return html`<nav class="pages" aria-label="${said.weeks}">
    ${link(before, insertText(said.previous, { number: before.number }), 'prev')}
    ${week.name !== present.name && link(present, said.present)}
    ${link(after, insertText(said.following, { number: after.number }), 'next')}
  </nav>`;
}

function houseLinks(week: Week, chosen: string | undefined, context: PageContext): Content {
  const { district, words } = context;
  if (district.houses.length < 2) return undefined;
  const said = words.sheets;
  const path = weekPath(district.id, week.name);
  const link = (id: string | undefined, name: Content): Content =>
    html`<li>
      <a
        href="${pageUrl(context, path, { house: id })}"
        ${attributes({ 'aria-current': id === chosen && 'true' })}
        >${name}</a
      >
    </li>`;
  return html`<nav class="houses" aria-label="${said.houses}">
    <ul>
      ${link(undefined, said.allHouses)}
      ${district.houses.map(({ id, name }) => link(id, html`<bdi>${name}</bdi>`))}
    </ul>
  </nav>`;
}

function nothingLines(
  { title, lead }: NonNullable<WeekSheet['nothing']>,
  { nextDay, house }: WeekFacts,
  context: PageContext,
): Content {
  const { district, words } = context;
  const next =
    nextDay && pageUrl(context, weekPath(district.id, weekOf(nextDay).name), { house: house?.id });
  const calendar = pageUrl(context, paths.page(district.id), { house: house?.id });
  return html`<div class="nothing">
    <h2>${title}</h2>
    <p>${next ? html`<a href="${next}">${lead}</a>` : lead}</p>
    <p class="actions"><a href="${calendar}">${words.sheets.calendar}</a></p>
  </div>`;
}

const columnsOf = (sheet: WeekSheet, context: PageContext): Content =>
  html`<div class="week-columns">
    ${sheet.plan.columns.map(
      (parts) =>
        html`<div class="week-column">${parts.map((part) => partOf(part, sheet, context))}</div>`,
    )}
  </div>`;

/** A day, or as much of it as stands in one column on paper; a screen shows also what is left out there. */
function partOf(part: Part, sheet: WeekSheet, context: PageContext): Content {
  const { day, name, date, entries } = sheet.days[part.day]!;
  const { words } = context;
  const isToday = day === context.today;
  const shown = entries.slice(part.from, part.more > 0 ? undefined : part.to);
  return html`<section
    class="week-day"
    ${attributes({ 'data-continued': part.continued, 'data-today': isToday })}
  >
    <h2>
      <time datetime="${day}"><span>${name}</span> <small>${date}</small></time>
      ${part.continued && html`<small>${sheet.continued}</small>`}
      ${isToday && html`<small class="today">${words.calendar.today}</small>`}
    </h2>
    ${
      entries.length === 0
        ? html`<p class="free">${words.sheets.free}</p>`
        : html`<ul>
            ${shown.map((entry, at) => entryOf(entry, part.from + at >= part.to, sheet))}
          </ul>`
    }
    ${part.more > 0 && html`<p class="more">${insertText(sheet.more, { count: part.more })}</p>`}
  </section>`;
}

function entryOf(entry: SheetEntry, isBeyond: boolean, { plan }: WeekSheet): Content {
  const { path, address, qr, time, title, language, place, facts, change, isOff } = entry;
  const struck = (content: Content): Content => (isOff ? html`<del>${content}</del>` : content);
  const { code, facts: hasFacts } = steps[plan.step]!;
  return html`<li ${attributes({ 'data-beyond': isBeyond, 'data-off': isOff })}>
    <p class="time">${struck(html`<bdi>${time}</bdi>`)}</p>
    <div>
      <h3><a href="${path}">${struck(written(title, language))}</a></h3>
      ${
        change &&
        html`<p class="change" data-tone="${change.tone}">
          <strong>${change.word}</strong>${change.before && html` · <bdi>${change.before}</bdi>`}${
            change.reason && html` · <bdi>${change.reason}</bdi>`
          }
        </p>`
      }
      ${place && html`<p class="where"><bdi>${place}</bdi></p>`}
      ${facts && html`<p ${attributes({ class: hasFacts ? 'facts' : 'facts roomy' })}>${facts}</p>`}
    </div>
    ${code > 0 && !isBeyond && qrCode(address, qr)}
  </li>`;
}
