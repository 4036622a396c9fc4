import { paths, type Occurrence } from '@klocket/contract';
import { addDays, capital, isoWeek, longDay, mondayOf } from '../../words/dates.ts';
import { insertText } from '../../words/index.ts';
import { pageUrl, written, type PageContext } from '../context.ts';
import { html, type Content } from '../html.ts';
import { isOff, ongoingText, timeElement } from '../when.ts';
import { names, placeText, tags } from './facts.ts';
import { statusLine } from './status.ts';

/** Occurrences grouped under their days, each week with its number; what began before `from` goes on. */
export function occurrenceDays(items: Occurrence[], context: PageContext, from: string): Content {
  let week = '';
  const days = Map.groupBy(items, ({ day }) => (day < from ? from : day));
  return [...days].map(([day, occurrences]) => {
    const monday = mondayOf(day);
    const newWeek = monday !== week && weekLine(monday, context);
    week = monday;
    return html`${newWeek}
      <section class="day">
        <h3><time datetime="${day}">${dayName(day, context)}</time></h3>
        <ul class="events">
          ${occurrences.map((occurrence) => occurrenceEntry(occurrence, context, occurrence.day < from))}
        </ul>
      </section>`;
  });
}

/** One occurrence in a list: when, what, what became of it, where, for whom. */
function occurrenceEntry(occurrence: Occurrence, context: PageContext, goesOn: boolean): Content {
  const { id, title, summary, language, status, sensitive, organisers } = occurrence;
  const name = written(title, language);
  const place = placeText(occurrence, context);
  const time = goesOn ? ongoingText(occurrence, context) : timeElement(occurrence, context);
  return html`<li class="event" data-status="${status}">
    <p class="time">${isOff(occurrence) ? html`<del>${time}</del>` : time}</p>
    <div class="what">
      <h4>
        <a href="${pageUrl(context, paths.occurrencePage(context.district.id, id))}"
          >${isOff(occurrence) ? html`<del>${name}</del>` : name}</a
        >
      </h4>
      ${statusLine(occurrence, context)}
      ${summary && !sensitive && !isOff(occurrence) && html`<p class="summary">${written(summary, language)}</p>`}
      <p class="where">
        ${place && html`<span>${place}</span>`}
        ${organisers.length > 0 && !sensitive && html`<span>${names(organisers)}</span>`}
      </p>
      ${isOff(occurrence) ? undefined : tags(occurrence, context)}
    </div>
  </li>`;
}

/** Dates of one activity, where the title need not be said again. */
export const occurrenceDates = (items: Occurrence[], context: PageContext): Content =>
  html`<ul class="dates">
    ${items.map((occurrence) => {
      const { today, language } = context;
      const day = capital(longDay(occurrence.day, today, language), language);
      const place = occurrence.previous?.house || occurrence.status === 'moved-online';
      const when = html`<bdi>${day}</bdi> ${timeElement(occurrence, context)}`;
      return html`<li data-status="${occurrence.status}">
        <a href="${pageUrl(context, paths.occurrencePage(context.district.id, occurrence.id))}"
          >${isOff(occurrence) ? html`<del>${when}</del>` : when}</a
        >
        ${place && html`<span class="where">${placeText(occurrence, context)}</span>`}
        ${statusLine(occurrence, context)}
      </li>`;
    })}
  </ul>`;

function dayName(day: string, { today, language, words }: PageContext): Content {
  const inWords = longDay(day, today, language);
  const name = html`<span>${inWords}</span>`;
  if (day === today) return html`<strong>${words.calendar.today}</strong> ${name}`;
  if (day === addDays(today, 1)) return html`<strong>${words.calendar.tomorrow}</strong> ${name}`;
  return capital(inWords, language);
}

function weekLine(monday: string, { today, words }: PageContext): Content {
  const { calendar } = words;
  const number = insertText(calendar.week, { number: isoWeek(monday) });
  const thisMonday = mondayOf(today);
  const name =
    monday === thisMonday
      ? calendar.thisWeek
      : monday === addDays(thisMonday, 7)
        ? calendar.nextWeek
        : undefined;
  return html`<p class="week">${name && html`<span>${name}</span>`} <span>${number}</span></p>`;
}
