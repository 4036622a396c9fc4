import { defectPagePath, defectsPagePath, type DefectStory } from '@klocket/contract';
import { longDay } from '../words/dates.ts';
import { insertText } from '../words/index.ts';
import { insert, pageUrl, written, type PageContext } from './context.ts';
import { html, join, type Content } from './html.ts';
import type { Page } from './layout.ts';
import { timelineOf, truthsOf } from './parts/defect-story.ts';
import { defectBadges, defectTitle, otherThan, photosOf } from './parts/defects.ts';

/** One defect: what, where, what its receiver says and a walk saw, and all that has happened. */
export function defectPage(defect: DefectStory, context: PageContext): Page {
  const { words, district, today, language } = context;
  const { one, list } = words.defectPages;
  const title = defectTitle(defect, context);
  const [photo] = defect.photos;
  const facts = [
    insert(words.defects.number, { number: defect.number }),
    insert(one.reported, { day: longDay(defect.day, today, language) }),
  ];
  return {
    title,
    description: defect.words ?? insertText(words.defects.lead, { district: district.name }),
    path: defectPagePath(district.id, defect.id),
    picture: photo && { ...photo, alt: insertText(one.photo, { number: 1, title }) },
    styles: ['followedStyle'],
    main: html`<article>
      <p><a href="${pageUrl(context, defectsPagePath(district.id))}">${list.back}</a></p>
      <h1><bdi>${title}</bdi></h1>
      ${defectBadges(defect, context)}
      <p class="where">${join(facts, ' · ')}</p>
      <div class="columns">
        <div class="wide">
          ${defect.words && html`<p class="lead">${written(defect.words, otherThan(defect, context))}</p>`}
          ${photosOf(defect.photos, title, context)} ${truthsOf(defect, context)}
          <section>
            <h2>${one.story}</h2>
            ${timelineOf(defect.entries, context)}
          </section>
          ${defect.closed ? undefined : wayOn(defect, context)}
        </div>
        <aside class="narrow">
          <h2>${one.facts}</h2>
          ${factsOf(defect, context)}
        </aside>
      </div>
    </article>`,
  };
}

/** Whoever comes by a shared link says "me too", follows or reports among those of its kind. */
function wayOn({ category }: DefectStory, context: PageContext): Content {
  const page = defectsPagePath(context.district.id);
  const { list } = context.words.defectPages;
  return html`<p class="actions">
    <a class="button" href="${pageUrl(context, page, { category: category.id })}">${list.link}</a>
  </p>`;
}

function factsOf(defect: DefectStory, context: PageContext): Content {
  const { words, district, today, language } = context;
  const { one } = words.defectPages;
  const { spot, address } = defect.place;
  const place = [spot?.name, address].filter(Boolean).map((text) => html`<bdi>${text}</bdi>`);
  const category = pageUrl(context, defectsPagePath(district.id), { category: defect.category.id });
  const changed = defect.changedAt.slice(0, 10);
  return html`<dl class="facts">
    ${place.length > 0 && fact(one.place, join(place, ', '))}
    ${fact(one.category, html`<a href="${category}"><bdi>${defect.category.name}</bdi></a>`)}
    ${
      defect.receivers.length > 0 &&
      fact(
        one.receivers,
        html`<ul>
          ${defect.receivers.map(
            ({ name, state }) => html`<li><bdi>${name}</bdi>: ${one.states[state]}</li>`,
          )}
        </ul>`,
      )
    }
    ${defect.confirmations > 0 && fact(one.confirmations, String(defect.confirmations))}
    ${fact(one.changed, html`<time datetime="${defect.changedAt}">${longDay(changed, today, language)}</time>`)}
    ${
      defect.duplicateOf &&
      fact(
        words.defects.statuses.duplicate,
        html`<a href="${pageUrl(context, defectPagePath(district.id, defect.duplicateOf))}"
          >${one.duplicateOf}</a
        >`,
      )
    }
  </dl>`;
}

const fact = (term: string, value: Content): Content =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
