import { paths, posterPath, type Activity } from '@klocket/contract';
import { activityPicture } from '../features/share/of-page.ts';
import { pageUrl, written, type PageContext } from './context.ts';
import { html, join, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { breadcrumbs } from './place-data.ts';
import {
  alsoWritten,
  descriptionOf,
  factsOf,
  materialsOf,
  pictureOf,
  programmeOf,
} from './parts/activity.ts';
import { occurrenceDates } from './parts/occurrences.ts';
import { feedUrls } from './parts/subscribe.ts';

/** Everything about one activity, and all its dates. */
export function activityPage(activity: Activity, context: PageContext): Page {
  const { district } = context;
  const { id, title, summary, description, sensitive, picture } = activity;
  const path = paths.activityPage(district.id, id);
  return {
    title,
    description: sensitive ? undefined : (summary ?? description[0]),
    path,
    picture,
    share: { picture: activityPicture(activity, context), of: { kind: 'activities', id } },
    sensitive,
    data: sensitive ? undefined : breadcrumbs([{ name: title, path }], context),
    main: html`<klocket-activity
        district="${district.id}"
        lang="${context.language}"
        activity="${id}"
        heading-level="1"
        >${activityArticle(activity, context)}</klocket-activity
      >${posterLink(activity, context)}`,
  };
}

/** The activity in words, for its page and its frame. */
export function activityArticle(activity: Activity, context: PageContext): Content {
  const { title, language, upcoming, past, sensitive } = activity;
  const said = context.words.activity;
  return html`<article>
    <h1>${written(title, language)}</h1>
    ${activityPlace(activity, context)}
    <div class="columns">
      <div class="wide">
        ${!sensitive && pictureOf(activity)} ${descriptionOf(activity, context)}
        ${alsoWritten(activity, context)}
        <section>
          <h2>${said.upcoming}</h2>
          ${
            upcoming.length > 0
              ? [occurrenceDates(upcoming, context), addAll(activity, context)]
              : html`<p>${said.noUpcoming}</p>`
          }
        </section>
        ${programmeOf(activity, context)} ${materialsOf(activity, context)}
        ${
          past.length > 0 &&
          html`<section>
            <h2>${said.past}</h2>
            ${occurrenceDates(past, context)}
          </section>`
        }
      </div>
      <aside class="narrow">
        <h2>${said.facts}</h2>
        ${factsOf(activity, context)}
      </aside>
    </div>
  </article>`;
}

function posterLink({ id }: Activity, context: PageContext): Content {
  const { district, words } = context;
  return html`<p class="actions">
    <a href="${pageUrl(context, posterPath(district.id, id))}">${words.sheets.poster.link}</a>
  </p>`;
}

function activityPlace(activity: Activity, context: PageContext): Content {
  const { house, room, address, online } = activity;
  const housePath = house && paths.housePage(context.district.id, house.id);
  const pieces = [
    house && html`<a href="${pageUrl(context, housePath!)}"><bdi>${house.name}</bdi></a>`,
    room && html`<bdi>${room}</bdi>`,
    address && html`<bdi>${address}</bdi>`,
    online && context.words.occurrence.alsoOnline,
  ].filter(Boolean);
  return pieces.length > 0 && html`<p class="where">${join(pieces, ' · ')}</p>`;
}

function addAll({ id, sensitive }: Activity, context: PageContext): Content {
  const { subscribe } = context.words;
  const { calendar, webcal, google } = feedUrls(context, { activity: id });
  return html`<p class="actions">
    <a class="button" href="${webcal}">${subscribe.addAll}</a>
    ${!sensitive && html`<a class="button" href="${google}" rel="noreferrer">${subscribe.google}</a>`}
    <a class="button" href="${calendar}">${subscribe.file}</a>
  </p>`;
}
