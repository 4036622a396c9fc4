import {
  defectsPagePath,
  goalsPagePath,
  paths,
  type HouseList,
  type OccurrenceList,
  type OccurrenceQuery,
} from '@klocket/contract';
import { addDays, longDay, shortDay } from '../words/dates.ts';
import { insertText } from '../words/index.ts';
import { insert, pageUrl, type PageContext, type Query } from './context.ts';
import { attributes, html, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { districtData } from './place-data.ts';
import { filterForm } from './parts/filter-form.ts';
import { overview } from './parts/overview.ts';
import { houseList } from './parts/houses.ts';
import { occurrenceDays } from './parts/occurrences.ts';
import { sheetLink } from './parts/sheet-link.ts';
import { subscribeLinks } from './parts/subscribe.ts';

/** How many days one page of the calendar shows: a week, as much as its widget begins with. */
export const daysShown = 7;

/** What a visitor has chosen to see; every value as it stands in the address. */
export type Choice = Pick<
  OccurrenceQuery,
  'house' | 'organiser' | 'theme' | 'spoken' | 'age' | 'q'
>;

export interface DistrictView {
  /** The instant it is of. */
  now: string;
  choice: Choice;
  /** The days shown, both included. */
  from: string;
  to: string;
  occurrences: OccurrenceList;
  /** The first day after those shown on which anything happens. */
  nextDay?: string;
  houses: HouseList;
}

/** The calendar of a district: what happens, day by day, and the houses. */
export function districtPage(view: DistrictView, context: PageContext): Page {
  const { words, district } = context;
  const path = paths.page(district.id);
  const isChosen = Object.values(view.choice).some(Boolean);
  const from = view.from === context.today ? undefined : view.from;
  const isWhole = !isChosen && !from;
  return {
    title: insertText(words.calendar.title, { district: district.name }),
    description:
      district.description ?? insertText(words.calendar.description, { district: district.name }),
    path,
    query: { ...view.choice, from },
    unlisted: isChosen || from !== undefined,
    data: districtData(district, context),
    main: html`<h1>${insert(words.calendar.title, { district: district.name })}</h1>
      ${district.description && html`<p class="lead"><bdi>${district.description}</bdi></p>`}
      ${isWhole && overview(view.occurrences.items, view.houses.items, view.now, context)}
      <div class="columns">
        <div class="wide">${calendarWidget(view, context)}</div>
        <aside class="narrow unprinted">
          <section>
            <h2>${words.house.heading}</h2>
            ${houseList(view.houses, context)}
          </section>
          ${!isWhole && otherWays(context)} ${sheetLink(context, view.choice.house)}
          ${subscribeLinks(context, { ...view.choice })}
        </aside>
      </div>`,
  };
}

/** What the overview leads to, where it does not stand above. */
function otherWays(context: PageContext): Content {
  const { words, district } = context;
  return html`<section>
      <h2>${words.defectPages.list.broken}</h2>
      <p>
        <a href="${pageUrl(context, defectsPagePath(district.id))}"
          >${words.defectPages.list.link}</a
        >
      </p>
    </section>
    <section>
      <h2>${words.goalPages.list.aside}</h2>
      <p>
        <a href="${pageUrl(context, goalsPagePath(district.id))}">${words.goalPages.list.link}</a>
      </p>
    </section>`;
}

/** How a widget should look and behave: attributes handed on as they are. */
export type Look = Record<string, string | boolean | undefined>;

/** The calendar as its widget, around what it replaces. */
export function calendarWidget(view: DistrictView, context: PageContext, look: Look = {}): Content {
  const { choice } = view;
  // Outside the widget, which replaces what is inside and whose days stand one level below.
  const heading = html`<h2 class="hidden">${context.words.calendar.heading}</h2>`;
  const written = html`${filterForm(choice, context)} ${occurrencesOrNothing(view, context)}
  ${pageLinks(view, context)}`;
  // The widget begins today; other days are asked for by their address and stay as written.
  if (view.from !== context.today) return html`${heading} ${written}`;
  return html`${heading}
    <klocket-calendar
      ${attributes({
        district: context.district.id,
        lang: context.language,
        house: choice.house,
        organiser: choice.organiser,
        themes: choice.theme,
        spoken: choice.spoken,
        age: choice.age,
        q: choice.q,
        ...look,
      })}
      >${written}</klocket-calendar
    >`;
}

/** The houses as their widget, around what it replaces. */
export const housesWidget = (written: Content, context: PageContext, look: Look = {}): Content =>
  html`<klocket-houses
    ${attributes({ district: context.district.id, lang: context.language, ...look })}
    >${written}</klocket-houses
  >`;

function occurrencesOrNothing(view: DistrictView, context: PageContext): Content {
  const { items } = view.occurrences;
  if (items.length > 0) return occurrenceDays(items, context, view.from);
  const { calendar } = context.words;
  const isChosen = Object.values(view.choice).some(Boolean);
  const path = paths.page(context.district.id);
  const day = (value: string) => shortDay(value, context.today, context.language);
  return html`<div class="nothing">
    <p>
      ${insert(isChosen ? calendar.nothingFound : calendar.nothing, {
        from: day(view.from),
        to: day(view.to),
      })}
    </p>
    ${
      view.nextDay &&
      html`<p>
        <a href="${pageUrl(context, path, { ...view.choice, from: view.nextDay })}"
          >${insert(calendar.nextOne, {
            day: longDay(view.nextDay, context.today, context.language),
          })}</a
        >
      </p>`
    }
    ${isChosen && html`<p><a href="${pageUrl(context, path)}">${calendar.showAll}</a></p>`}
  </div>`;
}

function pageLinks({ choice, from, to, nextDay }: DistrictView, context: PageContext): Content {
  const { calendar } = context.words;
  const { today } = context;
  const link = (start: string, text: string, rel?: string): Content => {
    const query: Query = { ...choice, from: start === today ? undefined : start };
    const href = pageUrl(context, paths.page(context.district.id), query);
    return html`<a class="button" href="${href}" ${attributes({ rel })}>${text}</a>`;
  };
  return html`<nav class="pages" aria-label="${calendar.pages}">
    ${link(addDays(from, -daysShown), calendar.earlier, 'prev')}
    ${from !== today && link(today, calendar.backToToday)}
    ${nextDay && link(addDays(to, 1), calendar.later, 'next')}
  </nav>`;
}
