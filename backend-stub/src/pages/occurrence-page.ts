import { paths, type House, type OccurrenceDetail } from '@klocket/contract';
import { occurrencePicture } from '../features/share/of-page.ts';
import { capital, longDay } from '../words/dates.ts';
import { eventData } from './event-data.ts';
import { pageUrl, written, type PageContext } from './context.ts';
import { attributes, html, safeUrl, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { breadcrumbs } from './place-data.ts';
import { descriptionOf, factsOf, materialsOf, pictureOf, programmeOf } from './parts/activity.ts';
import { placeText } from './parts/facts.ts';
import { occurrenceDates } from './parts/occurrences.ts';
import { addLinks } from './parts/subscribe.ts';
import { isOff, previousText, timeElement, timeText } from './when.ts';

/** One occurrence: when and where it is, what changed, and what it is about. */
export function occurrencePage(
  { occurrence, activity }: OccurrenceDetail,
  house: House | undefined,
  context: PageContext,
): Page {
  const { district, words, today, language } = context;
  const { sensitive, status, summary, picture } = occurrence;
  const day = longDay(occurrence.day, today, language);
  const facts = [
    words.status[status],
    `${day} ${timeText(occurrence, context)}`,
    occurrence.house?.name,
    summary,
  ];
  const path = paths.occurrencePage(district.id, occurrence.id);
  const steps = [
    { name: activity.title, path: paths.activityPage(district.id, activity.id) },
    { name: day, path },
  ];
  return {
    title: `${occurrence.title}, ${day}`,
    description: sensitive ? undefined : facts.filter(Boolean).join(' · '),
    path,
    picture,
    share: {
      picture: occurrencePicture(occurrence, context),
      of: { kind: 'occurrences', id: occurrence.id },
    },
    sensitive,
    data:
      sensitive || status === 'no-meeting'
        ? undefined
        : [eventData(occurrence, activity, house, context), breadcrumbs(steps, context)],
    main: html`<klocket-activity
      district="${district.id}"
      lang="${language}"
      activity="${activity.id}"
      occurrence="${occurrence.id}"
      heading-level="1"
      >${occurrenceArticle({ occurrence, activity }, house, context)}</klocket-activity
    >`,
  };
}

/** The occurrence in words, for its page and its frame. */
export function occurrenceArticle(
  { occurrence, activity }: OccurrenceDetail,
  house: House | undefined,
  context: PageContext,
): Content {
  const { words, district } = context;
  const { title, language, id, sensitive } = occurrence;
  const others = activity.upcoming.filter((other) => other.id !== id).slice(0, 5);
  const activityUrl = pageUrl(context, paths.activityPage(district.id, activity.id));
  return html`<article>
    <h1>${written(title, language)}</h1>
    ${changeNotice(occurrence, context)}
    <div class="columns">
      <div class="wide">
        <dl class="when-where">
          <div>
            <dt>${words.occurrence.when}</dt>
            <dd>${whenLine(occurrence, context)}</dd>
          </div>
          ${whereOf(occurrence, house, context)}
        </dl>
        ${isOff(occurrence) ? undefined : addLinks(occurrence, context)}
        ${recapOf(occurrence, context)} ${!sensitive && pictureOf(occurrence)}
        ${descriptionOf(activity, context)} ${programmeOf(activity, context)}
        ${materialsOf(activity, context)}
      </div>
      <aside class="narrow">
        <h2>${words.activity.facts}</h2>
        ${factsOf(activity, context)}
        ${
          others.length > 0 &&
          html`<h2>${words.activity.upcoming}</h2>
            ${occurrenceDates(others, context)}`
        }
        <p><a href="${activityUrl}">${words.occurrence.all}</a></p>
      </aside>
    </div>
  </article>`;
}

type Occurrence = OccurrenceDetail['occurrence'];

function changeNotice(occurrence: Occurrence, context: PageContext): Content {
  const { status, reason, language } = occurrence;
  if (status === 'scheduled') return undefined;
  const { words } = context;
  return html`<div class="notice" data-status="${status}">
    <p class="title">${words.statusLead[status]}</p>
    ${reason && html`<p>${words.occurrence.why} ${written(reason, language)}</p>`}
  </div>`;
}

function whenLine(occurrence: Occurrence, context: PageContext): Content {
  const { today, language } = context;
  const day = capital(longDay(occurrence.day, today, language), language);
  const now = html`<bdi>${day}</bdi> ${timeElement(occurrence, context)}`;
  const before = previousText(occurrence, context);
  return html`${isOff(occurrence) ? html`<del>${now}</del>` : html`<strong>${now}</strong>`}
  ${before && html`<br />${context.words.occurrence.was} <del><bdi>${before}</bdi></del>`}`;
}

function whereOf(occurrence: Occurrence, house: House | undefined, context: PageContext): Content {
  const { words, district } = context;
  const place = placeText(occurrence, context);
  if (!place) return undefined;
  const online = occurrence.status === 'moved-online';
  const address = occurrence.address ?? house?.address;
  const housePath = house && paths.housePage(district.id, house.id);
  return html`<div>
    <dt>${words.occurrence.where}</dt>
    <dd>
      ${housePath && !online ? html`<a href="${pageUrl(context, housePath)}">${place}</a>` : place}
      ${online && occurrence.house && html`<br /><del><bdi>${occurrence.house.name}</bdi></del>`}
      ${address && occurrence.house && !online && html`<br /><bdi>${address}</bdi>`}
    </dd>
  </div>`;
}

function recapOf({ recap }: Occurrence, { words }: PageContext): Content {
  if (!recap) return undefined;
  const { text, pictures, links } = recap;
  return html`<section class="recap">
    <h2>${words.occurrence.recap}</h2>
    ${text.split(/\n{2,}/).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
    ${pictures.map((picture) => pictureOf({ picture }))}
    ${
      links.length > 0 &&
      html`<ul>
        ${links.map(
          ({ title, url }) =>
            html`<li>
              <a ${attributes({ href: safeUrl(url) })}><bdi>${title}</bdi></a>
            </li>`,
        )}
      </ul>`
    }
  </section>`;
}
