import { paths, type Occurrence } from '@klocket/contract';
import { addDays } from '../../words/dates.ts';
import { pageUrl, withQuery, type PageContext, type Query } from '../context.ts';
import { html, type Content } from '../html.ts';
import { lastDay } from '../when.ts';

/** The ways into a visitor's own calendar; the same choice as on the page goes along. */
export function subscribeLinks(context: PageContext, query: Query = {}): Content {
  const { subscribe } = context.words;
  const { calendar, webcal, google } = feedUrls(context, query);
  const news = pageUrl(context, paths.calendarFeed(context.district.id, 'rss'), query);
  return html`<section class="subscribe">
    <h2>${subscribe.heading}</h2>
    <p>${subscribe.lead}</p>
    <ul>
      <li><a href="${webcal}">${subscribe.webcal}</a></li>
      <li><a href="${google}" rel="noreferrer">${subscribe.google}</a></li>
      <li><a href="${calendar}">${subscribe.file}</a></li>
      <li><a href="${news}">${subscribe.news}</a></li>
    </ul>
  </section>`;
}

/** A calendar feed's addresses for three kinds of reader. */
export function feedUrls(context: PageContext, query: Query) {
  const path = pageUrl(context, paths.calendarFeed(context.district.id, 'ics'), query);
  const webcal = (context.publicUrl + path).replace(/^https?:/, 'webcal:');
  return {
    calendar: path,
    webcal,
    google: withQuery('https://calendar.google.com/calendar/r', { cid: webcal }),
  };
}

/** The ways to put one occurrence into a visitor's own calendar. */
export function addLinks(occurrence: Occurrence, context: PageContext): Content {
  const { subscribe } = context.words;
  const path = paths.occurrenceFile(context.district.id, occurrence.id);
  return html`<p class="actions">
    <a class="button" href="${pageUrl(context, path)}">${subscribe.add}</a>
    ${
      !occurrence.sensitive &&
      html`<a class="button" href="${googleUrl(occurrence, context)}" rel="noreferrer"
        >${subscribe.googleOne}</a
      >`
    }
  </p>`;
}

function googleUrl(occurrence: Occurrence, { publicUrl, district }: PageContext) {
  const compact = (instant: string) =>
    Temporal.Instant.from(instant).toString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  const dates = occurrence.allDay
    ? [occurrence.day, addDays(lastDay(occurrence), 1)].map((day) => day.replaceAll('-', ''))
    : [compact(occurrence.startsAt), compact(occurrence.endsAt)];
  return withQuery('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: occurrence.title,
    dates: dates.join('/'),
    ctz: district.zone,
    details: publicUrl + paths.occurrencePage(district.id, occurrence.id),
    location: [occurrence.house?.name, occurrence.address].filter(Boolean).join(', '),
  });
}
